/**
 * JSONPath (RFC 9535) on Jackson trees, with the regular expressions of RFC 9485 in linear time. Usable on its own:
 *
 * <pre>{@code
 * JsonPath path = JsonPath.parse("$.items[?@.price < 10].name");
 * List<JsonNode> names = path.select(document);
 * }</pre>
 *
 * <p>{@link io.github.arazzo4j.runtime.jsonpath.JsonPath} is the entrance. What a selector means is plain data
 * ({@link io.github.arazzo4j.runtime.jsonpath.JsonPathQuery} and what it consists of), so that a code generator can
 * write Java for it; {@link io.github.arazzo4j.runtime.jsonpath.JsonPathFunctions} is what such Java calls.
 *
 * <p>No method here recurses over a document, however deep it is nested; a selector that nests deeper than
 * {@link io.github.arazzo4j.runtime.jsonpath.JsonPath#MAX_DEPTH} is refused.
 */
@NullMarked
package io.github.arazzo4j.runtime.jsonpath;

import org.jspecify.annotations.NullMarked;
