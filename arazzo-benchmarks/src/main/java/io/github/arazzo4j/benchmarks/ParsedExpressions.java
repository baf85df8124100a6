package io.github.arazzo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.condition.SimpleConditionParser;
import io.github.arazzo4j.codegen.expression.ExpressionParser;
import io.github.arazzo4j.codegen.expression.MessageSource;
import io.github.arazzo4j.codegen.expression.Pointer;
import io.github.arazzo4j.codegen.expression.RuntimeExpression;
import io.github.arazzo4j.codegen.expression.Template;
import io.github.arazzo4j.codegen.expression.TemplateValue;
import io.github.arazzo4j.runtime.condition.Conditions;
import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expressions, templates and simple conditions, parsed each time that they are needed, as an interpreter of documents does.
 * The parsers are our own, so that what is measured is when they run, not how well they are written.
 */
final class ParsedExpressions implements Condition.Visitor<Boolean>, Operand.Visitor<JsonNode> {

    private final ObjectNode inputs = Fixture.inputs();
    private final ObjectNode outputs = Fixture.outputs();
    private final Answer answer;

    ParsedExpressions(Answer answer) {
        this.answer = answer;
    }

    /** Whether a simple condition holds. */
    boolean holds(String condition) {
        return SimpleConditionParser.parse(condition).condition().accept(this);
    }

    /** The value of an expression. */
    JsonNode expression(String expression) {
        return resolve(ExpressionParser.parse(expression).expression());
    }

    /** A tree of the document with the values of the expressions in it. */
    JsonNode value(JsonNode template) {
        if (template.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : template.properties()) {
                object.set(member.getKey(), value(member.getValue()));
            }
            return object;
        }
        return template.isTextual() ? text(template.textValue()) : template;
    }

    private JsonNode text(String text) {
        TemplateValue value = TemplateValue.classify(text);
        if (value instanceof TemplateValue.WholeExpression whole) {
            return resolve(whole.expression().expression());
        }
        if (value instanceof TemplateValue.TextTemplate template) {
            StringBuilder filled = new StringBuilder();
            for (Template.Part part : template.template().parts()) {
                if (part instanceof Template.Literal literal) {
                    filled.append(literal.text());
                } else if (part instanceof Template.Embedded embedded) {
                    filled.append(Values.text(resolve(embedded.expression().expression())));
                }
            }
            return TextNode.valueOf(filled.toString());
        }
        return TextNode.valueOf(text);
    }

    private JsonNode resolve(RuntimeExpression expression) {
        if (expression instanceof RuntimeExpression.InputRef input) {
            return inputs.path(input.name().text());
        }
        if (expression instanceof RuntimeExpression.StepOutputRef output) {
            return outputs.path(output.name().text());
        }
        if (expression instanceof RuntimeExpression.StatusCode) {
            return answer.statusCode();
        }
        if (expression instanceof RuntimeExpression.ResponseRef response) {
            if (response.source() instanceof MessageSource.Header header) {
                return answer.header(header.name());
            }
            if (response.source() instanceof MessageSource.Body body) {
                return at(answer.body(), body.pointer());
            }
        }
        throw new IllegalArgumentException("not needed here: " + expression);
    }

    private static JsonNode at(JsonNode body, @Nullable Pointer pointer) {
        JsonNode node = body;
        if (pointer != null) {
            for (String token : pointer.tokens()) {
                node = node.isArray() ? node.path(Integer.parseInt(token)) : node.path(token);
            }
        }
        return node;
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
            case EQUAL -> Conditions.equal(left, right);
            case NOT_EQUAL -> Conditions.notEqual(left, right);
            case LESS -> Conditions.less(left, right);
            case LESS_OR_EQUAL -> Conditions.lessOrEqual(left, right);
            case GREATER -> Conditions.greater(left, right);
            case GREATER_OR_EQUAL -> Conditions.greaterOrEqual(left, right);
        };
    }

    @Override
    public Boolean truth(Condition.Truth truth) {
        return Conditions.truthy(truth.operand().accept(this));
    }

    @Override
    public Boolean empty(Condition.Empty empty) {
        return Conditions.empty(empty.operand().accept(this)) == empty.expected();
    }

    @Override
    public JsonNode literal(Operand.Literal operand) {
        return operand.toJson();
    }

    @Override
    public JsonNode expression(Operand.ExpressionOperand operand) {
        return resolve(operand.expression().expression());
    }

    @Override
    public JsonNode length(Operand.Length operand) {
        return Conditions.length(operand.of().accept(this));
    }

    @Override
    public JsonNode contextPath(Operand.ContextPath operand) {
        return MissingNode.getInstance();
    }

    @Override
    public JsonNode contextQuery(Operand.ContextQuery operand) {
        return MissingNode.getInstance();
    }

    @Override
    public JsonNode grouped(Operand.Grouped operand) {
        return BooleanNode.valueOf(operand.condition().accept(this));
    }
}
