/** Inputs that nobody would write, by the thousand. */
@NullMarked
package io.github.arazzo4j.codegen.fuzz;

import org.jspecify.annotations.NullMarked;
