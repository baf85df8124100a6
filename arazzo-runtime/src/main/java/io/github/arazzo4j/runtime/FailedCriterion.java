package io.github.arazzo4j.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that did not hold (Arazzo 1.1.0, Criterion Object).
 *
 * @param condition the condition, as written in the document
 * @param values what the expressions in it gave, in order; empty for a criterion of an action
 * @param problem why it could not be evaluated (S11), or {@code null} if it could and is false
 */
public record FailedCriterion(
        String condition, List<Seen> values, @Nullable String problem) {

    /** Copies the list. */
    public FailedCriterion {
        values = List.copyOf(values);
    }

    /**
     * A value that a criterion saw.
     *
     * @param expression the expression, as written in the document
     * @param value the value as JSON, shortened if long, with {@code ***} in place of what might be secret (S26);
     *     {@code absent} if there is none (S1)
     */
    public record Seen(String expression, String value) {}

    /** Such as {@code $statusCode == 200 ($statusCode is 503)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(condition);
        String separator = " (";
        for (Seen seen : values) {
            text.append(separator).append(seen.expression()).append(" is ").append(seen.value());
            separator = ", ";
        }
        return text.append(values.isEmpty() ? "" : ")")
                .append(problem == null ? "" : ": " + problem)
                .toString();
    }
}
