/** Validate, generate and run Arazzo documents from a shell. */
@NullMarked
package io.github.arazzo4j.cli;

import org.jspecify.annotations.NullMarked;
