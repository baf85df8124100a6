package io.github.arazzo4j.codegen.jsonpath;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query: where it starts and the segments that lead on from there (RFC 9535 §2.1).
 *
 * @param start where the query starts
 * @param segments the segments in their order; none if the query selects its start
 */
public record JsonPathQuery(Start start, List<Segment> segments) {

    /** Where a query starts. */
    public enum Start {
        /** At the root of the document, {@code $}. */
        ROOT("$"),
        /** At the node that a filter looks at, {@code @}. */
        CURRENT("@");

        private final String identifier;

        Start(String identifier) {
            this.identifier = identifier;
        }

        /** Returns how selectors write it. */
        public String identifier() {
            return identifier;
        }
    }

    /** Copies the segments. */
    public JsonPathQuery {
        segments = List.copyOf(segments);
    }

    /**
     * Tells whether the query can select only one node: each of its segments is a single name or a single index (RFC
     * 9535 §2.3.5.1, singular queries), or the length of the {@link JsonPath.Dialect#GOESSNER older dialect}.
     */
    public boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }

    /** Returns the query in canonical form, with all names in brackets and single quotes. */
    @Override
    public String toString() {
        return segments.stream().map(Segment::toString).collect(Collectors.joining("", start.identifier(), ""));
    }
}
