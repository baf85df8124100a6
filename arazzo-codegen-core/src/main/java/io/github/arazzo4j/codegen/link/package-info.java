/**
 * Documents whose names are resolved and whose expressions and conditions are parsed. What could not be resolved has been
 * reported; a linked workflow is complete only if no error was.
 */
@NullMarked
package io.github.arazzo4j.codegen.link;

import org.jspecify.annotations.NullMarked;
