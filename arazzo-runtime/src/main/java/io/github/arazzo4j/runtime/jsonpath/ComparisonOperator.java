package io.github.arazzo4j.runtime.jsonpath;

/** The comparison operators of filters (RFC 9535 §2.3.5.1); what they mean is {@link JsonPathFunctions#compare}. */
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

    /** Returns the operator as selectors write it, for instance {@code ==}. */
    public String symbol() {
        return symbol;
    }
}
