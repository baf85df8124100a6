package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that a query has taken from the document while it is evaluated, so that a pattern which is applied to many
 * nodes is compiled once. For one evaluation and one thread.
 */
public final class PatternCache {

    /** Enough for the patterns that a selector names; those that come from the document don't pile up. */
    private static final int REMEMBERED = 16;

    private final Map<String, Optional<IRegexp>> patterns = new HashMap<>();

    /** Creates an empty cache. */
    public PatternCache() {}

    /**
     * The function {@code match} (RFC 9535 §2.4.6).
     *
     * @param input a value, or Nothing
     * @param pattern a value, or Nothing
     * @return whether the input is a string and all of it matches; false if the pattern is not a string or not an
     *     I-Regexp
     */
    public boolean matches(@Nullable JsonNode input, @Nullable JsonNode pattern) {
        return regexp(pattern)
                .filter(regexp -> JsonPathFunctions.match(input, regexp))
                .isPresent();
    }

    /**
     * The function {@code search} (RFC 9535 §2.4.7).
     *
     * @param input a value, or Nothing
     * @param pattern a value, or Nothing
     * @return whether the input is a string and a part of it matches; false if the pattern is not a string or not an
     *     I-Regexp
     */
    public boolean contains(@Nullable JsonNode input, @Nullable JsonNode pattern) {
        return regexp(pattern)
                .filter(regexp -> JsonPathFunctions.search(input, regexp))
                .isPresent();
    }

    private Optional<IRegexp> regexp(@Nullable JsonNode pattern) {
        if (pattern == null || !pattern.isTextual()) {
            return Optional.empty();
        }
        String text = pattern.textValue();
        if (patterns.size() == REMEMBERED && !patterns.containsKey(text)) {
            patterns.clear();
        }
        return patterns.computeIfAbsent(text, IRegexp::tryParse);
    }
}
