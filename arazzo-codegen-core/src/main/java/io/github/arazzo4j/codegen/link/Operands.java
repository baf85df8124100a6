package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the expressions, texts, paths and queries of a condition. */
public final class Operands implements Condition.Visitor<@Nullable Void>, Operand.Visitor<@Nullable Void> {

    private final List<Operand.ExpressionOperand> expressions = new ArrayList<>();

    private final List<Operand.TextLiteral> texts = new ArrayList<>();

    private final List<Operand.ContextQuery> queries = new ArrayList<>();

    private final List<Operand.ContextPath> paths = new ArrayList<>();

    private Operands() {}

    static List<Operand.ExpressionOperand> expressions(Condition condition) {
        Operands collector = new Operands();
        condition.accept(collector);
        return collector.expressions;
    }

    static List<Operand.TextLiteral> texts(Condition condition) {
        Operands collector = new Operands();
        condition.accept(collector);
        return collector.texts;
    }

    /**
     * The queries of the context in a condition that was written as a JSONPath (D1).
     *
     * @param condition the condition
     * @return the queries in order
     */
    public static List<Operand.ContextQuery> contextQueries(Condition condition) {
        Operands collector = new Operands();
        condition.accept(collector);
        return collector.queries;
    }

    /**
     * The paths into the context in a condition that was written as a JSONPath (D1).
     *
     * @param condition the condition
     * @return the paths in order
     */
    public static List<Operand.ContextPath> contextPaths(Condition condition) {
        Operands collector = new Operands();
        condition.accept(collector);
        return collector.paths;
    }

    @Override
    public @Nullable Void or(Condition.Or or) {
        or.terms().forEach(term -> term.accept(this));
        return null;
    }

    @Override
    public @Nullable Void and(Condition.And and) {
        and.terms().forEach(term -> term.accept(this));
        return null;
    }

    @Override
    public @Nullable Void not(Condition.Not not) {
        return not.condition().accept(this);
    }

    @Override
    public @Nullable Void comparison(Condition.Comparison comparison) {
        comparison.left().accept(this);
        return comparison.right().accept(this);
    }

    @Override
    public @Nullable Void truth(Condition.Truth truth) {
        return truth.operand().accept(this);
    }

    @Override
    public @Nullable Void empty(Condition.Empty empty) {
        return empty.operand().accept(this);
    }

    @Override
    public @Nullable Void literal(Operand.Literal operand) {
        if (operand instanceof Operand.TextLiteral text) {
            texts.add(text);
        }
        return null;
    }

    @Override
    public @Nullable Void expression(Operand.ExpressionOperand operand) {
        expressions.add(operand);
        return null;
    }

    @Override
    public @Nullable Void length(Operand.Length operand) {
        return operand.of().accept(this);
    }

    @Override
    public @Nullable Void contextPath(Operand.ContextPath operand) {
        paths.add(operand);
        return null;
    }

    @Override
    public @Nullable Void contextQuery(Operand.ContextQuery operand) {
        queries.add(operand);
        return null;
    }

    @Override
    public @Nullable Void grouped(Operand.Grouped operand) {
        return operand.condition().accept(this);
    }
}
