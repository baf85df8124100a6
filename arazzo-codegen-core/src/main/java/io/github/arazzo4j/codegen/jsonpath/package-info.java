/**
 * JSONPaths (RFC 9535) as trees: {@link io.github.arazzo4j.codegen.jsonpath.JsonPath} is the entrance, and what a selector
 * means is plain data for which Java is written. What such Java calls is
 * {@link io.github.arazzo4j.runtime.support.Nodes}.
 */
@NullMarked
package io.github.arazzo4j.codegen.jsonpath;

import org.jspecify.annotations.NullMarked;
