/**
 * Conditions of criteria: the grammar of simple conditions and of the comparisons that real documents write where a JSONPath
 * is expected (D1), read at build time; and the comparisons and the escaping of embedded values that compiled workflows call.
 */
@NullMarked
package io.github.arazzo4j.runtime.condition;

import org.jspecify.annotations.NullMarked;
