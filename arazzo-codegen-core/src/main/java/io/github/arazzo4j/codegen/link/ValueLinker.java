package io.github.arazzo4j.codegen.link;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.arazzo.SelectorObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.codegen.expression.ExpressionSyntaxException;
import io.github.arazzo4j.codegen.expression.Template;
import io.github.arazzo4j.codegen.expression.TemplateValue;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.NodeVisitor;
import io.github.arazzo4j.codegen.source.ScalarNode;
import io.github.arazzo4j.codegen.source.SequenceNode;
import io.github.arazzo4j.runtime.support.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a document has in a place for values: constants, expressions, templates, and trees of them. */
final class ValueLinker implements NodeVisitor<Value> {

    private final Place place;
    private final Diagnostics diagnostics;
    /** Of expressions embedded in a text, and what stands between them. */
    private static final int MAX_PARTS = 1_000;

    private final int offset;

    private ValueLinker(Place place) {
        this(place, 0);
    }

    private ValueLinker(Place place, int offset) {
        this.place = place;
        this.offset = offset;
        this.diagnostics = place.scope().session().diagnostics();
    }

    /** Links a value. What can't be resolved has been reported, and counts as an absent constant. */
    static Value link(Place place, Node node) {
        return node.accept(new ValueLinker(place));
    }

    /** Links a text that is a template at most, never a whole expression: a pattern, a JSONPath. */
    static Value linkTemplate(Place place, Text text) {
        ValueLinker linker = new ValueLinker(place);
        return linker.template(text.node(), text.value());
    }

    /** Links a part of a text, from its start to before its end, as {@link #linkTemplate(Place, Text)} does. */
    static Value linkTemplate(Place place, Text text, int start, int end) {
        ValueLinker linker = new ValueLinker(place, start);
        return linker.template(text.node(), text.value().substring(start, end));
    }

    /** Links a string in a condition, which may have embedded values as a text elsewhere. */
    static Value linkTemplate(Place place, Text condition, Operand.TextLiteral literal) {
        int start = literal.start() + 1;
        int end = literal.end() - 1;
        boolean asWritten = condition.value().substring(start, end).equals(literal.value());
        return asWritten
                ? linkTemplate(place, condition, start, end)
                // With escapes in the string, what is wrong in it is told of the condition.
                : new ValueLinker(place).template(condition.node(), literal.value());
    }

    /** Links a text that must be an expression; empty if it is none, which has been reported. */
    static Optional<Reference> linkExpression(Place place, Text text) {
        ValueLinker linker = new ValueLinker(place);
        Value value = linker.visitScalar(text.node());
        if (value instanceof Value.Expression expression) {
            return Optional.of(expression.reference());
        }
        if (value instanceof Value.Constant constant && !constant.json().isMissingNode()) {
            linker.diagnostics.report(Diagnostic.of(
                            DiagnosticCode.BAD_EXPRESSION,
                            text.location(),
                            "\"" + text.value() + "\" is no runtime expression")
                    .withHint("such as $response.body"));
        }
        return Optional.empty();
    }

    @Override
    public Value visitMapping(MappingNode node) {
        Optional<SelectorObject> selector = SelectorObject.of(node);
        if (selector.isPresent()) {
            return new SelectorLinker(place).link(selector.get());
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (MappingNode.Entry entry : node.entries()) {
            members.put(entry.key(), entry.value().accept(this));
        }
        if (!members.values().stream().allMatch(Value.Constant.class::isInstance)) {
            return new Value.Members(members, node.location());
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        members.forEach((name, member) -> json.set(name, ((Value.Constant) member).json()));
        return new Value.Constant(json, node.location());
    }

    @Override
    public Value visitSequence(SequenceNode node) {
        List<Value> elements = new ArrayList<>();
        for (Node element : node.elements()) {
            elements.add(element.accept(this));
        }
        if (!elements.stream().allMatch(Value.Constant.class::isInstance)) {
            return new Value.Elements(elements, node.location());
        }
        ArrayNode json = JsonNodeFactory.instance.arrayNode(elements.size());
        elements.forEach(element -> json.add(((Value.Constant) element).json()));
        return new Value.Constant(json, node.location());
    }

    @Override
    public Value visitScalar(ScalarNode node) {
        if (!node.isString()) {
            return new Value.Constant(node.toJson(), node.location());
        }
        TemplateValue classified;
        try {
            classified = TemplateValue.classify(node.text());
        } catch (ExpressionSyntaxException e) {
            return bad(node, e);
        }
        if (classified instanceof TemplateValue.WholeExpression whole) {
            if (ReferenceResolver.isDeclared(place, whole.expression().expression())
                    || template(node, node.text()) instanceof Value.Constant) {
                return ReferenceResolver.resolve(place, whole.expression(), node.location())
                        .<Value>map(Value.Expression::new)
                        .orElseGet(() -> absent(node.location()));
            }
        }
        return template(node, node.text());
    }

    private Value template(ScalarNode node, String text) {
        Template template;
        try {
            template = Template.findUnbraced(text, expression -> ReferenceResolver.isDeclared(place, expression));
        } catch (ExpressionSyntaxException e) {
            return bad(node, e);
        }
        if (template.isConstant()) {
            return new Value.Constant(Json.text(text), node.location());
        }
        if (template.parts().size() > MAX_PARTS) {
            diagnostics.error(
                    DiagnosticCode.BAD_EXPRESSION, node.location(), "there are too many expressions in one text");
            return absent(node.location());
        }
        List<Value.Template.Part> parts = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                parts.add(new Value.Template.Literal(literal.text()));
            } else if (part instanceof Template.Embedded embedded) {
                Location location = node.location(offset + embedded.start(), offset + embedded.end());
                Optional<Reference> reference = ReferenceResolver.resolve(place, embedded.expression(), location);
                if (reference.isEmpty()) {
                    return absent(node.location());
                }
                parts.add(new Value.Template.Embedded(reference.get()));
            }
        }
        if (template.dialects().contains(Dialect.D3)) {
            Dialects.report(diagnostics, Dialect.D3, node.location(), text);
        }
        return new Value.Template(parts, node.location());
    }

    private Value bad(ScalarNode node, ExpressionSyntaxException e) {
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.BAD_EXPRESSION,
                        node.location(
                                offset + e.offset(),
                                Math.max(offset + e.offset(), node.text().length())),
                        e.reason())
                .withHint(e.proposal() == null ? null : "did you mean " + e.proposal() + "?"));
        return absent(node.location());
    }

    /** What stands for a value that could not be linked; the error that was reported keeps it from being used. */
    private static Value absent(Location location) {
        return new Value.Constant(Json.absent(), location);
    }
}
