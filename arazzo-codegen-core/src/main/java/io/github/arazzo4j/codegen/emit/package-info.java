/** Writes plans as Java, and decides nothing that a plan could. */
@NullMarked
package io.github.arazzo4j.codegen.emit;

import org.jspecify.annotations.NullMarked;
