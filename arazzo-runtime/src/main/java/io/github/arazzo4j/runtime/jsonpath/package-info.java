/**
 * What compiled JSONPaths (RFC 9535) call beyond {@link io.github.arazzo4j.runtime.support.Nodes}: comparisons, and the
 * regular expressions of RFC 9485 in linear time. No method here recurses over a document, however deep it is nested.
 */
@NullMarked
package io.github.arazzo4j.runtime.jsonpath;

import org.jspecify.annotations.NullMarked;
