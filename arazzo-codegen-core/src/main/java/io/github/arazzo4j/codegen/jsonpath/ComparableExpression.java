package io.github.arazzo4j.codegen.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.Nodes;
import org.jspecify.annotations.Nullable;

/**
 * What can be compared in a filter or be the argument of a function: something that gives one value or nothing (RFC
 * 9535 §2.3.5.1 and §2.4.1, {@code ValueType}).
 */
public sealed interface ComparableExpression {

    /**
     * Calls the visitor's method for this kind of expression.
     *
     * @param visitor what to call
     * @param <R> what it gives
     * @return what the visitor gave
     */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * Something to do for each kind of expression.
     *
     * @param <R> what it gives
     */
    interface Visitor<R extends @Nullable Object> {
        /** Called for a {@link Literal}. */
        R literal(Literal expression);

        /** Called for a {@link SingularQuery}. */
        R singularQuery(SingularQuery expression);

        /** Called for a {@link Length}. */
        R length(Length expression);

        /** Called for a {@link Count}. */
        R count(Count expression);

        /** Called for a {@link Value}. */
        R value(Value expression);
    }

    /**
     * A constant.
     *
     * @param value a string, number (with all of its digits), boolean or null
     */
    record Literal(JsonNode value) implements ComparableExpression {

        /** Checks the type. */
        public Literal {
            if (!value.isValueNode()) {
                throw new IllegalArgumentException("no literal: " + value.getNodeType());
            }
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }

        /** Returns the literal in canonical form. */
        @Override
        public String toString() {
            return value.isTextual() ? JsonPathStrings.quote(value.textValue()) : value.asText();
        }
    }

    /**
     * The value of the node that a query selects, or nothing if it selects none.
     *
     * @param query a singular query
     */
    record SingularQuery(JsonPathQuery query) implements ComparableExpression {

        /** Checks that the query is singular. */
        public SingularQuery {
            if (!query.isSingular()) {
                throw new IllegalArgumentException("not a singular query: " + query);
            }
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.singularQuery(this);
        }

        /** Returns the query in canonical form. */
        @Override
        public String toString() {
            return query.toString();
        }
    }

    /**
     * {@code length(value)} (RFC 9535 §2.4.4), {@link Nodes#length}.
     *
     * @param argument the value whose length is asked for
     */
    record Length(ComparableExpression argument) implements ComparableExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.length(this);
        }

        /** Returns the call in canonical form. */
        @Override
        public String toString() {
            return "length(" + argument + ")";
        }
    }

    /**
     * {@code count(nodes)} (RFC 9535 §2.4.5), {@link Nodes#count}.
     *
     * @param argument the query whose nodes are counted
     */
    record Count(JsonPathQuery argument) implements ComparableExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }

        /** Returns the call in canonical form. */
        @Override
        public String toString() {
            return "count(" + argument + ")";
        }
    }

    /**
     * {@code value(nodes)} (RFC 9535 §2.4.8), {@link Nodes#value}.
     *
     * @param argument the query whose node is asked for
     */
    record Value(JsonPathQuery argument) implements ComparableExpression {

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }

        /** Returns the call in canonical form. */
        @Override
        public String toString() {
            return "value(" + argument + ")";
        }
    }
}
