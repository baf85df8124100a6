/** The compiler: Arazzo documents in, Java sources and diagnostics out. */
@NullMarked
package io.github.arazzo4j.codegen;

import org.jspecify.annotations.NullMarked;
