package io.github.arazzo4j.codegen.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Nodes;

/** The comparison operators of filters (RFC 9535 §2.3.5.1). */
public enum ComparisonOperator {
    /** Equal. */
    EQUAL("=="),
    /** Not equal. */
    NOT_EQUAL("!="),
    /** Less than or equal; before {@link #LESS}, since its symbol starts with the other's. */
    LESS_OR_EQUAL("<="),
    /** Greater than or equal. */
    GREATER_OR_EQUAL(">="),
    /** Less than. */
    LESS("<"),
    /** Greater than. */
    GREATER(">");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Compares two values (RFC 9535 §2.3.5.2.2).
     *
     * @param left a value; a missing node for Nothing
     * @param right a value; a missing node for Nothing
     * @return whether the comparison holds
     */
    public boolean holds(JsonNode left, JsonNode right) {
        return switch (this) {
            case EQUAL -> Nodes.equal(left, right);
            case NOT_EQUAL -> !Nodes.equal(left, right);
            case LESS -> Nodes.less(left, right);
            case GREATER -> Nodes.greater(left, right);
            case LESS_OR_EQUAL -> Nodes.lessOrEqual(left, right);
            case GREATER_OR_EQUAL -> Nodes.greaterOrEqual(left, right);
        };
    }

    /** Returns the operator as selectors write it, for instance {@code ==}. */
    public String symbol() {
        return symbol;
    }
}
