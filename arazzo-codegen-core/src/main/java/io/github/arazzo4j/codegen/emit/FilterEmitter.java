package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.emit.BooleanExpression.Form;
import io.github.arazzo4j.codegen.emit.JsonPathMethod.Goal;
import io.github.arazzo4j.codegen.jsonpath.ComparableExpression;
import io.github.arazzo4j.codegen.jsonpath.ComparisonOperator;
import io.github.arazzo4j.codegen.jsonpath.FilterExpression;
import io.github.arazzo4j.runtime.jsonpath.IRegexp;
import io.github.arazzo4j.runtime.support.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the conditions of filters (RFC 9535 §2.3.5) for one node; what consists of constants is folded. */
final class FilterEmitter implements FilterExpression.Visitor<BooleanExpression> {

    /** How large an expression may grow before a part of it becomes a method, and how many operands an operator has. */
    private static final int MAX_SIZE = 100;

    private static final int MAX_OPERANDS = 16;

    private final JsonPathMethods owner;
    private final JsonPathMethod user;
    private final NodeExpression current;
    private final Values values = new Values();

    /**
     * Creates an emitter.
     *
     * @param owner the JSONPath
     * @param user the method in which the condition stands
     * @param current the variable of the node
     */
    FilterEmitter(JsonPathMethods owner, JsonPathMethod user, NodeExpression current) {
        this.owner = owner;
        this.user = user;
        this.current = current;
    }

    BooleanExpression condition(FilterExpression expression) {
        if (expression.accept(FilterSize.INSTANCE) <= MAX_SIZE) {
            return expression.accept(this);
        }
        JsonPathMethod method = new JsonPathMethod(owner, Goal.EXISTS);
        method.returns(
                expression.accept(new FilterEmitter(owner, method, current)).code());
        return BooleanExpression.atom(user.call(owner.finish(method, "Part", "", current), current.node()));
    }

    @Override
    public BooleanExpression or(FilterExpression.Or expression) {
        return joined(grouped(expression.operands(), FilterExpression.Or::new), Form.OR);
    }

    @Override
    public BooleanExpression and(FilterExpression.And expression) {
        return joined(grouped(expression.operands(), FilterExpression.And::new), Form.AND);
    }

    private BooleanExpression joined(List<FilterExpression> operands, Form form) {
        return BooleanExpression.joined(operands.stream().map(this::condition).toList(), form);
    }

    private static List<FilterExpression> grouped(
            List<FilterExpression> operands, Function<List<FilterExpression>, FilterExpression> operator) {
        List<FilterExpression> groups = operands;
        while (groups.size() > MAX_OPERANDS) {
            List<FilterExpression> larger = new ArrayList<>();
            for (int i = 0; i < groups.size(); i += MAX_OPERANDS) {
                List<FilterExpression> group = groups.subList(i, Math.min(groups.size(), i + MAX_OPERANDS));
                larger.add(group.size() == 1 ? group.get(0) : operator.apply(group));
            }
            groups = larger;
        }
        return groups;
    }

    @Override
    public BooleanExpression not(FilterExpression.Not expression) {
        return condition(expression.operand()).negated();
    }

    @Override
    public BooleanExpression existence(FilterExpression.Existence expression) {
        return owner.existence(user, expression.query(), current);
    }

    @Override
    public BooleanExpression comparison(FilterExpression.Comparison expression) {
        Optional<JsonNode> left = constant(expression.left());
        Optional<JsonNode> right = constant(expression.right());
        if (left.isPresent() && right.isPresent()) {
            return BooleanExpression.constant(expression.operator().holds(left.get(), right.get()));
        }
        if (left.isPresent()) {
            return withConstant(expression.right(), mirrored(expression.operator()), left.get());
        }
        if (right.isPresent()) {
            return withConstant(expression.left(), expression.operator(), right.get());
        }
        Optional<CodeBlock> leftText = embeddedText(expression.left());
        return leftText.isPresent()
                ? call(mirrored(expression.operator()), expression.right().accept(values), leftText.get())
                : call(
                        expression.operator(),
                        expression.left().accept(values),
                        embeddedText(expression.right())
                                .orElseGet(() -> expression.right().accept(values)));
    }

    private Optional<CodeBlock> embeddedText(ComparableExpression expression) {
        return expression instanceof ComparableExpression.Literal literal
                        && literal.value().isTextual()
                ? owner.embedded().text(literal.value().textValue())
                : Optional.empty();
    }

    private BooleanExpression withConstant(
            ComparableExpression operand, ComparisonOperator operator, JsonNode constant) {
        Optional<Long> integer = integer(constant);
        if (operand instanceof ComparableExpression.Count count
                && integer.filter(number -> number == number.intValue()).isPresent()) {
            return size(owner.nodes(user, count.argument(), current), operator, integer.get());
        }
        CodeBlock value = operand.accept(values);
        if (constant.isTextual()) {
            return call(operator, value, Literals.string(constant.textValue()));
        }
        if (constant.isNumber()) {
            return call(operator, value, integer.map(Literals::integer).orElseGet(() -> owner.literal(constant)));
        }
        // Nothing is less or greater than these.
        return switch (operator) {
            case LESS, GREATER -> BooleanExpression.constant(false);
            case NOT_EQUAL -> equal(value, constant).negated();
            case EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL -> equal(value, constant);
        };
    }

    private static BooleanExpression size(CodeBlock nodes, ComparisonOperator operator, long number) {
        if (number == 0 && operator != ComparisonOperator.LESS && operator != ComparisonOperator.GREATER_OR_EQUAL) {
            BooleanExpression empty = BooleanExpression.atom(CodeBlock.of("$L.isEmpty()", nodes));
            return operator == ComparisonOperator.EQUAL || operator == ComparisonOperator.LESS_OR_EQUAL
                    ? empty
                    : empty.negated();
        }
        return BooleanExpression.comparison(CodeBlock.of("$L.size() $L $L", nodes, operator.symbol(), number));
    }

    private static BooleanExpression equal(CodeBlock value, JsonNode constant) {
        return BooleanExpression.atom(
                constant.isBoolean()
                        ? CodeBlock.of("$T.equal($L, $L)", RuntimeTypes.NODES, value, constant.booleanValue())
                        : CodeBlock.of("$L.$L()", value, constant.isNull() ? "isNull" : "isMissingNode"));
    }

    private static BooleanExpression call(ComparisonOperator operator, CodeBlock left, CodeBlock right) {
        String method = switch (operator) {
            case EQUAL, NOT_EQUAL -> "equal";
            case LESS -> "less";
            case LESS_OR_EQUAL -> "lessOrEqual";
            case GREATER -> "greater";
            case GREATER_OR_EQUAL -> "greaterOrEqual";
        };
        BooleanExpression call =
                BooleanExpression.atom(CodeBlock.of("$T.$L($L, $L)", RuntimeTypes.NODES, method, left, right));
        return operator == ComparisonOperator.NOT_EQUAL ? call.negated() : call;
    }

    private static ComparisonOperator mirrored(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> ComparisonOperator.GREATER;
            case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            case GREATER -> ComparisonOperator.LESS;
            case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
        };
    }

    private static Optional<Long> integer(JsonNode constant) {
        if (!constant.isNumber()) {
            return Optional.empty();
        }
        try {
            return Optional.of(constant.decimalValue().longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Override
    public BooleanExpression match(FilterExpression.Match expression) {
        return pattern("matches", expression.input(), expression.pattern());
    }

    @Override
    public BooleanExpression search(FilterExpression.Search expression) {
        return pattern("contains", expression.input(), expression.pattern());
    }

    private BooleanExpression pattern(String method, ComparableExpression input, ComparableExpression pattern) {
        Optional<JsonNode> text = constant(input);
        Optional<JsonNode> regexp = constant(pattern);
        if (text.isPresent() && !text.get().isTextual()) {
            return BooleanExpression.constant(false);
        }
        if (regexp.isEmpty()) {
            return BooleanExpression.atom(CodeBlock.of(
                    "$L.$L($L, $L)", owner.patterns(user), method, input.accept(values), pattern.accept(values)));
        }
        String literal = regexp.get().isTextual() ? regexp.get().textValue() : "(";
        if (IRegexp.tryParse(literal).isEmpty()) {
            return BooleanExpression.constant(false);
        }
        return BooleanExpression.atom(CodeBlock.of(
                "$T.$L($L, $L)", RuntimeTypes.NODES, method, input.accept(values), owner.pattern(literal)));
    }

    /** The value of what needs no document; a missing node for Nothing. */
    private Optional<JsonNode> constant(ComparableExpression expression) {
        if (expression instanceof ComparableExpression.Literal literal) {
            boolean embeds = embeddedText(literal).isPresent()
                    || owner.embedded().operand(literal.value()).isPresent();
            return embeds ? Optional.empty() : Optional.of(literal.value());
        }
        return expression instanceof ComparableExpression.Length length
                ? constant(length.argument()).map(Nodes::length)
                : Optional.empty();
    }

    /** Writes operands and arguments as expressions that give a {@code JsonNode}. */
    private final class Values implements ComparableExpression.Visitor<CodeBlock> {

        @Override
        public CodeBlock literal(ComparableExpression.Literal expression) {
            return embeddedText(expression)
                    .map(text -> CodeBlock.of("$T.valueOf($L)", TextNode.class, text))
                    .or(() -> owner.embedded().operand(expression.value()))
                    .orElseGet(() -> owner.literal(expression.value()));
        }

        @Override
        public CodeBlock singularQuery(ComparableExpression.SingularQuery expression) {
            return owner.node(user, expression.query(), current);
        }

        @Override
        public CodeBlock length(ComparableExpression.Length expression) {
            return CodeBlock.of(
                    "$T.length($L)", RuntimeTypes.NODES, expression.argument().accept(this));
        }

        @Override
        public CodeBlock count(ComparableExpression.Count expression) {
            return CodeBlock.of("$T.count($L)", RuntimeTypes.NODES, owner.nodes(user, expression.argument(), current));
        }

        @Override
        public CodeBlock value(ComparableExpression.Value expression) {
            return expression.argument().isSingular()
                    ? owner.node(user, expression.argument(), current)
                    : CodeBlock.of(
                            "$T.value($L)", RuntimeTypes.NODES, owner.nodes(user, expression.argument(), current));
        }
    }
}
