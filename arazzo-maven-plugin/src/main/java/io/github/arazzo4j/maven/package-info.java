/** Maven goals on the compiler. */
@NullMarked
package io.github.arazzo4j.maven;

import org.jspecify.annotations.NullMarked;
