package io.github.arazzo4j.codegen.emit;

import io.github.arazzo4j.codegen.jsonpath.ComparableExpression;
import io.github.arazzo4j.codegen.jsonpath.FilterExpression;
import io.github.arazzo4j.codegen.jsonpath.JsonPathQuery;

/** How much Java a condition becomes, counted in calls; what has a method of its own counts as one. */
final class FilterSize implements FilterExpression.Visitor<Integer>, ComparableExpression.Visitor<Integer> {

    static final FilterSize INSTANCE = new FilterSize();

    private FilterSize() {}

    @Override
    public Integer or(FilterExpression.Or expression) {
        return expression.operands().stream()
                .mapToInt(term -> term.accept(this))
                .sum();
    }

    @Override
    public Integer and(FilterExpression.And expression) {
        return expression.operands().stream()
                .mapToInt(term -> term.accept(this))
                .sum();
    }

    @Override
    public Integer not(FilterExpression.Not expression) {
        return expression.operand().accept(this);
    }

    @Override
    public Integer comparison(FilterExpression.Comparison expression) {
        return 1 + expression.left().accept(this) + expression.right().accept(this);
    }

    @Override
    public Integer existence(FilterExpression.Existence expression) {
        return size(expression.query());
    }

    @Override
    public Integer match(FilterExpression.Match expression) {
        return 1 + expression.input().accept(this) + expression.pattern().accept(this);
    }

    @Override
    public Integer search(FilterExpression.Search expression) {
        return 1 + expression.input().accept(this) + expression.pattern().accept(this);
    }

    @Override
    public Integer literal(ComparableExpression.Literal expression) {
        return 1;
    }

    @Override
    public Integer singularQuery(ComparableExpression.SingularQuery expression) {
        return size(expression.query());
    }

    @Override
    public Integer length(ComparableExpression.Length expression) {
        return 1 + expression.argument().accept(this);
    }

    @Override
    public Integer count(ComparableExpression.Count expression) {
        return 1 + size(expression.argument());
    }

    @Override
    public Integer value(ComparableExpression.Value expression) {
        return 1 + size(expression.argument());
    }

    private static int size(JsonPathQuery query) {
        return query.isSingular() ? 1 + Math.min(query.segments().size(), 40) : 1;
    }
}
