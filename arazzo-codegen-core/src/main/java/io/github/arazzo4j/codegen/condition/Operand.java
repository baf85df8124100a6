package io.github.arazzo4j.codegen.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.codegen.expression.Access;
import io.github.arazzo4j.codegen.expression.ParsedExpression;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value in a condition. */
public sealed interface Operand {

    /**
     * Where the operand starts.
     *
     * @return the offset in the condition, in chars from 0
     */
    int start();

    /**
     * Where the operand ends.
     *
     * @return the offset in the condition behind its last char
     */
    int end();

    /**
     * Calls the visitor's method for this operand.
     *
     * @param <R> what the visitor gives
     * @param visitor the visitor
     * @return what the visitor gave
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Tells the kinds of operands apart.
     *
     * @param <R> what is given for an operand
     */
    interface Visitor<R> {

        /**
         * A constant.
         *
         * @param operand the operand
         * @return the visitor's result
         */
        R literal(Literal operand);

        /**
         * A runtime expression.
         *
         * @param operand the operand
         * @return the visitor's result
         */
        R expression(ExpressionOperand operand);

        /**
         * The length of a value.
         *
         * @param operand the operand
         * @return the visitor's result
         */
        R length(Length operand);

        /**
         * A path from the context.
         *
         * @param operand the operand
         * @return the visitor's result
         */
        R contextPath(ContextPath operand);

        /**
         * A query of the context.
         *
         * @param operand the operand
         * @return the visitor's result
         */
        R contextQuery(ContextQuery operand);

        /**
         * A condition as a value.
         *
         * @param operand the operand
         * @return the visitor's result
         */
        R grouped(Grouped operand);
    }

    /** A constant. */
    sealed interface Literal extends Operand {

        /**
         * The constant as JSON.
         *
         * @return a new or immutable node
         */
        JsonNode toJson();

        @Override
        default <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /**
     * A string. It may embed expressions, as any text may.
     *
     * @param value the string, unescaped
     * @param start where it starts, with its quote
     * @param end where it ends
     */
    record TextLiteral(String value, int start, int end) implements Literal {
        @Override
        public JsonNode toJson() {
            return TextNode.valueOf(value);
        }

        @Override
        public String toString() {
            return "'" + value.replace("'", "''") + "'";
        }
    }

    /**
     * A number.
     *
     * @param value the number, with every digit
     * @param text the number as written
     * @param start where it starts
     * @param end where it ends
     */
    record NumberLiteral(BigDecimal value, String text, int start, int end) implements Literal {
        @Override
        public JsonNode toJson() {
            return DecimalNode.valueOf(value);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value the value
     * @param start where it starts
     * @param end where it ends
     */
    record BooleanLiteral(boolean value, int start, int end) implements Literal {
        @Override
        public JsonNode toJson() {
            return BooleanNode.valueOf(value);
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /**
     * {@code null}.
     *
     * @param start where it starts
     * @param end where it ends
     */
    record NullLiteral(int start, int end) implements Literal {
        @Override
        public JsonNode toJson() {
            return NullNode.getInstance();
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * {@code {}} or {@code []} (D1): the object or array without content.
     *
     * @param object whether it is the object
     * @param start where it starts
     * @param end where it ends
     */
    record EmptyLiteral(boolean object, int start, int end) implements Literal {
        @Override
        public JsonNode toJson() {
            return object ? JsonNodeFactory.instance.objectNode() : JsonNodeFactory.instance.arrayNode();
        }

        @Override
        public String toString() {
            return object ? "{}" : "[]";
        }
    }

    /**
     * A runtime expression, with the access behind it. Access is legal in conditions, so its dialects never include D4.
     *
     * @param expression the expression
     * @param start where it starts, with its brace if it has one
     * @param end where it ends
     */
    record ExpressionOperand(ParsedExpression expression, int start, int end) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expression(this);
        }

        @Override
        public String toString() {
            return expression.text();
        }
    }

    /**
     * {@code a.length} (D1): the number of an array's elements or of a string's characters; of an object, its member of that
     * name. {@link Conditions#length} and {@link JsonComparisons#length} give it.
     *
     * @param of the operand without {@code .length}
     * @param asProperty the same text with {@code length} as a part of the name, pointer or path, to be preferred if that is
     *     what is declared ({@code $inputs.side.length}); {@code null} if the text can't be read so
     * @param start where it starts
     * @param end where it ends
     */
    record Length(Operand of, @Nullable Operand asProperty, int start, int end) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.length(this);
        }

        @Override
        public String toString() {
            return of + ".length";
        }
    }

    /**
     * A path from the criterion's context (D1): {@code $.a[0]['b c']}. It leads to one value or is absent.
     *
     * @param accesses the steps from the context; empty for the context itself
     * @param start where it starts
     * @param end where it ends
     */
    record ContextPath(List<Access> accesses, int start, int end) implements Operand {
        /**
         * Creates a path.
         *
         * @param accesses the steps
         * @param start where it starts
         * @param end where it ends
         */
        public ContextPath {
            accesses = List.copyOf(accesses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contextPath(this);
        }

        @Override
        public String toString() {
            return "$" + Access.text(accesses);
        }
    }

    /**
     * A JSONPath query of the criterion's context that may select several nodes (D1): {@code $.a[?@.b == 'c']}. It only
     * occurs below {@link Length} and {@link Condition.Empty}, where its value is the array of the selected nodes. Whether it
     * is valid JSONPath has not been checked.
     *
     * @param jsonPath the query as written, perhaps with embedded expressions
     * @param start where it starts
     * @param end where it ends
     */
    record ContextQuery(String jsonPath, int start, int end) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contextQuery(this);
        }

        @Override
        public String toString() {
            return jsonPath;
        }
    }

    /**
     * A condition whose result is compared: {@code ($a == 1) == true}. Its value is a boolean.
     *
     * @param condition the condition
     * @param start where it starts, with its parenthesis
     * @param end where it ends
     */
    record Grouped(Condition condition, int start, int end) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.grouped(this);
        }

        @Override
        public String toString() {
            return condition.toString();
        }
    }
}
