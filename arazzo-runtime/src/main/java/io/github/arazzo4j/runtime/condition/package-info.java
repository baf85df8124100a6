/**
 * The comparisons and the escaping of embedded values that the conditions of compiled workflows call. The grammar of
 * conditions is the compiler's: nothing here parses one.
 */
@NullMarked
package io.github.arazzo4j.runtime.condition;

import org.jspecify.annotations.NullMarked;
