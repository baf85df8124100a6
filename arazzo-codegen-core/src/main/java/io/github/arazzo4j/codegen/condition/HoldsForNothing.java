package io.github.arazzo4j.codegen.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.condition.JsonComparisons;

/** Whether a D1 comparison holds for a context that is an object or an array without content. */
final class HoldsForNothing implements Condition.Visitor<Boolean>, Operand.Visitor<JsonNode> {

    private final JsonNode context;

    private HoldsForNothing(JsonNode context) {
        this.context = context;
    }

    static boolean test(Condition condition) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return condition.accept(new HoldsForNothing(nodes.objectNode()))
                || condition.accept(new HoldsForNothing(nodes.arrayNode()));
    }

    @Override
    public Boolean or(Condition.Or or) {
        return or.terms().stream().anyMatch(term -> term.accept(this));
    }

    @Override
    public Boolean and(Condition.And and) {
        return and.terms().stream().allMatch(term -> term.accept(this));
    }

    @Override
    public Boolean not(Condition.Not not) {
        return !not.condition().accept(this);
    }

    @Override
    public Boolean comparison(Condition.Comparison comparison) {
        JsonNode left = comparison.left().accept(this);
        JsonNode right = comparison.right().accept(this);
        return switch (comparison.operator()) {
            case EQUAL -> JsonComparisons.equal(left, right);
            case NOT_EQUAL -> JsonComparisons.notEqual(left, right);
            case LESS -> JsonComparisons.less(left, right);
            case LESS_OR_EQUAL -> JsonComparisons.lessOrEqual(left, right);
            case GREATER -> JsonComparisons.greater(left, right);
            case GREATER_OR_EQUAL -> JsonComparisons.greaterOrEqual(left, right);
        };
    }

    @Override
    public Boolean truth(Condition.Truth truth) {
        return JsonComparisons.truthy(truth.operand().accept(this));
    }

    @Override
    public Boolean empty(Condition.Empty empty) {
        return JsonComparisons.empty(empty.operand().accept(this)) == empty.expected();
    }

    @Override
    public JsonNode literal(Operand.Literal operand) {
        return operand.toJson();
    }

    /** A runtime value is unknown: here, one that nothing equals. */
    @Override
    public JsonNode expression(Operand.ExpressionOperand operand) {
        return TextNode.valueOf("\u0000");
    }

    @Override
    public JsonNode length(Operand.Length operand) {
        return JsonComparisons.length(operand.of().accept(this));
    }

    @Override
    public JsonNode contextPath(Operand.ContextPath operand) {
        return operand.accesses().isEmpty() ? context : MissingNode.getInstance();
    }

    @Override
    public JsonNode contextQuery(Operand.ContextQuery operand) {
        return JsonNodeFactory.instance.arrayNode();
    }

    @Override
    public JsonNode grouped(Operand.Grouped operand) {
        return BooleanNode.valueOf(operand.condition().accept(this));
    }
}
