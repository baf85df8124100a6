package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.expression.Access;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPathTemplate;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes criteria as Java expressions that give a {@code boolean}. */
final class ConditionEmitter {

    private static final ClassName PATTERN = ClassName.get(Pattern.class);

    private final ValueEmitter values;
    private final ConstantPool constants;
    private final JsonPathEmitter jsonPaths;
    private final XPathEmitter xPaths;
    private final String step;
    private final String methodName;

    ConditionEmitter(ValueEmitter values, ConstantPool constants, JsonPathEmitter jsonPaths, StepPlan step) {
        this.values = values;
        this.constants = constants;
        this.jsonPaths = jsonPaths;
        this.xPaths = values.xPaths();
        this.step = step.constant();
        this.methodName = step.prepareMethod() + "Selects";
    }

    CodeBlock condition(LinkedCriterion criterion) {
        if (criterion instanceof LinkedCriterion.Comparison comparison) {
            return new Comparison(comparison).of(comparison.condition());
        }
        if (criterion instanceof LinkedCriterion.Regex regex) {
            return regex(regex);
        }
        if (criterion instanceof LinkedCriterion.XPathTest test) {
            return xPath(test);
        }
        return jsonPath((LinkedCriterion.JsonPathTest) criterion);
    }

    private CodeBlock xPath(LinkedCriterion.XPathTest test) {
        CodeBlock context = values.reference(test.context(), step);
        if (test.path() instanceof Value.Constant constant) {
            CodeBlock compiled = xPaths.constant(constant.json().textValue(), test.version(), step + "_XPATH");
            return CodeBlock.of("$T.test($L, $L)", RuntimeTypes.XPATHS, compiled, context);
        }
        return CodeBlock.of(
                "$T.test($L, $L, $L)",
                RuntimeTypes.XPATHS,
                xPathText((Value.Template) test.path()),
                xPaths.version(test.version()),
                context);
    }

    private CodeBlock regex(LinkedCriterion.Regex regex) {
        CodeBlock context = values.reference(regex.context(), step);
        if (regex.pattern() instanceof Value.Constant constant) {
            String pattern = constants.constant(
                    PATTERN,
                    step + "_PATTERN",
                    CodeBlock.of(
                            "$T.compile($L)",
                            PATTERN,
                            Literals.string(constant.json().textValue())));
            return CodeBlock.of("$T.found($N, $L)", RuntimeTypes.VALUES, pattern, context);
        }
        return CodeBlock.of(
                "$T.found($L, $L)", RuntimeTypes.VALUES, values.text((Value.Template) regex.pattern(), step), context);
    }

    private CodeBlock jsonPath(LinkedCriterion.JsonPathTest test) {
        CodeBlock context = values.tree(test.context(), step);
        if (test.path() instanceof Value.Constant constant) {
            JsonPath path = JsonPath.parse(constant.json().textValue(), test.dialect());
            return path.query().segments().isEmpty()
                    // $ alone: null counts as absent in conditions (S1).
                    ? CodeBlock.of("!$T.isNull($L)", RuntimeTypes.CONDITIONS, context)
                    : jsonPaths.exists(path, context, methodName);
        }
        return jsonPaths.exists(source((Value.Template) test.path(), test.dialect()), context, methodName);
    }

    private EmbeddedOperands.Source source(Value.Template path, JsonPath.Dialect dialect) {
        return new EmbeddedOperands.Source(
                JsonPathTemplate.parse(path.literals(), dialect),
                path.values(),
                text -> values.text(text, step),
                value -> values.argument(value, step));
    }

    /** An XPath with embedded values, which can't change it (S10). */
    private CodeBlock xPathText(Value.Template path) {
        XPathQuotes quotes = new XPathQuotes();
        List<CodeBlock> parts = new ArrayList<>();
        for (Value.Template.Part part : path.parts()) {
            if (part instanceof Value.Template.Literal literal) {
                quotes.read(literal.text());
                parts.add(Literals.string(literal.text()));
            } else {
                CodeBlock value = values.argument((Value.Template.Embedded) part, step);
                parts.add(
                        quotes.isInside()
                                ? CodeBlock.of(
                                        "$T.inXPathString($L, $L)",
                                        RuntimeTypes.TEXTS,
                                        value,
                                        Literals.string(String.valueOf(quotes.quote())))
                                : CodeBlock.of("$T.plain($L)", RuntimeTypes.TEXTS, value));
            }
        }
        return CodeBlock.join(parts, " + ");
    }

    /** One comparison; those that were written as a JSONPath compare strings case by case (D1). */
    private final class Comparison implements Condition.Visitor<CodeBlock>, Operand.Visitor<CodeBlock> {

        private final LinkedCriterion.Comparison criterion;
        private final ClassName helper;

        Comparison(LinkedCriterion.Comparison criterion) {
            this.criterion = criterion;
            this.helper = criterion.context().isPresent() ? RuntimeTypes.JSON_COMPARISONS : RuntimeTypes.CONDITIONS;
        }

        CodeBlock of(Condition condition) {
            return condition.accept(this);
        }

        @Override
        public CodeBlock or(Condition.Or or) {
            return joined(or.terms(), " || ");
        }

        @Override
        public CodeBlock and(Condition.And and) {
            return joined(and.terms(), " && ");
        }

        private CodeBlock joined(List<Condition> terms, String operator) {
            return terms.stream().map(this::term).collect(CodeBlock.joining(operator));
        }

        private CodeBlock term(Condition condition) {
            return condition instanceof Condition.Or || condition instanceof Condition.And
                    ? CodeBlock.of("($L)", of(condition))
                    : of(condition);
        }

        @Override
        public CodeBlock not(Condition.Not not) {
            CodeBlock negated = term(not.condition());
            return CodeBlock.of(negated.toString().startsWith("!") ? "!($L)" : "!$L", negated);
        }

        @Override
        public CodeBlock truth(Condition.Truth truth) {
            return CodeBlock.of("$T.truthy($L)", helper, value(truth.operand()));
        }

        @Override
        public CodeBlock empty(Condition.Empty empty) {
            return CodeBlock.of("$L$T.empty($L)", empty.expected() ? "" : "!", helper, value(empty.operand()));
        }

        @Override
        public CodeBlock comparison(Condition.Comparison comparison) {
            boolean flip =
                    comparison.left() instanceof Operand.Literal && !(comparison.right() instanceof Operand.Literal);
            Operand left = flip ? comparison.right() : comparison.left();
            Operand right = flip ? comparison.left() : comparison.right();
            Condition.Operator operator = flip ? comparison.operator().mirrored() : comparison.operator();
            if (right instanceof Operand.NullLiteral) {
                switch (operator) {
                    case EQUAL -> {
                        return CodeBlock.of("$T.isNull($L)", helper, value(left));
                    }
                    case NOT_EQUAL -> {
                        return CodeBlock.of("!$T.isNull($L)", helper, value(left));
                    }
                    default -> {
                        // An ordering comparison with null is false (S6), whatever the value.
                    }
                }
            }
            return CodeBlock.of("$T.$L($L, $L)", helper, method(operator), value(left), constantOr(right, operator));
        }

        private static String method(Condition.Operator operator) {
            return switch (operator) {
                case EQUAL -> "equal";
                case NOT_EQUAL -> "notEqual";
                case LESS -> "less";
                case LESS_OR_EQUAL -> "lessOrEqual";
                case GREATER -> "greater";
                case GREATER_OR_EQUAL -> "greaterOrEqual";
            };
        }

        /** A constant in the form that the overloads take, else a node. */
        private CodeBlock constantOr(Operand operand, Condition.Operator operator) {
            boolean equality = operator == Condition.Operator.EQUAL || operator == Condition.Operator.NOT_EQUAL;
            if (operand instanceof Operand.TextLiteral text) {
                Value.Template template = criterion.texts().get(text);
                return template == null ? Literals.string(text.value()) : values.text(template, step);
            }
            if (operand instanceof Operand.BooleanLiteral bool && equality) {
                return CodeBlock.of("$L", bool.value());
            }
            if (operand instanceof Operand.NumberLiteral number
                    && number.value().scale() <= 0
                    && number.value().precision() - number.value().scale() < 10) {
                return CodeBlock.of("$L", number.value().intValueExact());
            }
            return value(operand);
        }

        private CodeBlock value(Operand operand) {
            return operand.accept(this);
        }

        @Override
        public CodeBlock literal(Operand.Literal operand) {
            if (operand instanceof Operand.TextLiteral text && criterion.texts().containsKey(text)) {
                return values.node(criterion.texts().get(text), step + "_OPERAND", step);
            }
            return values.constant(operand.toJson(), step + "_OPERAND");
        }

        @Override
        public CodeBlock expression(Operand.ExpressionOperand operand) {
            Reference reference = criterion.references().get(operand);
            return values.reference(reference, step);
        }

        @Override
        public CodeBlock length(Operand.Length operand) {
            return CodeBlock.of("$T.length($L)", helper, value(operand.of()));
        }

        @Override
        public CodeBlock contextPath(Operand.ContextPath operand) {
            return ValueEmitter.path(
                    context(), operand.accesses().stream().map(Access::token).collect(Collectors.toList()));
        }

        @Override
        public CodeBlock contextQuery(Operand.ContextQuery operand) {
            CodeBlock nodes = criterion.queries().get(operand) instanceof Value.Template template
                    ? jsonPaths.select(source(template, JsonPath.Dialect.RFC9535), context(), methodName)
                    : jsonPaths.select(JsonPath.parse(operand.jsonPath()), context(), methodName);
            return CodeBlock.of("$T.array($L)", RuntimeTypes.NODES, nodes);
        }

        private CodeBlock context() {
            return values.tree(criterion.context().orElseThrow(), step);
        }

        @Override
        public CodeBlock grouped(Operand.Grouped operand) {
            return CodeBlock.of("$T.bool($L)", RuntimeTypes.VALUES, of(operand.condition()));
        }
    }
}
