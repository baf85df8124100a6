/**
 * What an application sees of arazzo4j at run time: the client, the workflows' common interface, options, results and
 * exceptions.
 */
@NullMarked
package io.github.arazzo4j.runtime;

import org.jspecify.annotations.NullMarked;
