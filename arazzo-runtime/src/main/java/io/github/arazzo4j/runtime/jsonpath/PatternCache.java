package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
     * @param input any node
     * @param pattern any node
     * @return whether the input is a string and all of it matches; false if the pattern is not a string or not an
     *     I-Regexp
     */
    public boolean matches(JsonNode input, JsonNode pattern) {
        return input.isTextual()
                && regexp(pattern)
                        .filter(regexp -> regexp.matches(input.textValue()))
                        .isPresent();
    }

    /**
     * The function {@code search} (RFC 9535 §2.4.7).
     *
     * @param input any node
     * @param pattern any node
     * @return whether the input is a string and a part of it matches; false if the pattern is not a string or not an
     *     I-Regexp
     */
    public boolean contains(JsonNode input, JsonNode pattern) {
        return input.isTextual()
                && regexp(pattern)
                        .filter(regexp -> regexp.find(input.textValue()))
                        .isPresent();
    }

    private Optional<IRegexp> regexp(JsonNode pattern) {
        if (!pattern.isTextual()) {
            return Optional.empty();
        }
        String text = pattern.textValue();
        if (patterns.size() == REMEMBERED && !patterns.containsKey(text)) {
            patterns.clear();
        }
        return patterns.computeIfAbsent(text, IRegexp::tryParse);
    }
}
