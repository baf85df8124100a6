/**
 * The grammar of conditions: simple ones, and the comparisons that real documents write where a JSONPath is expected (D1).
 * What they mean is in {@code io.github.arazzo4j.runtime.condition}, which compiled workflows call.
 */
@NullMarked
package io.github.arazzo4j.codegen.condition;

import org.jspecify.annotations.NullMarked;
