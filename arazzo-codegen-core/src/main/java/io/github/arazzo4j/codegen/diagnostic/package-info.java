/**
 * What the compiler has to say about a document: diagnostics with stable codes and exact places, collected over a whole
 * compilation, ordered and rendered once.
 */
@NullMarked
package io.github.arazzo4j.codegen.diagnostic;

import org.jspecify.annotations.NullMarked;
