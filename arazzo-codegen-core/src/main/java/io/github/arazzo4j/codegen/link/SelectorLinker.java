package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ExpressionTypeObject;
import io.github.arazzo4j.codegen.arazzo.SelectorObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.expression.ExpressionSyntaxException;
import io.github.arazzo4j.codegen.expression.Pointer;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPathSyntaxException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links Selector Objects (Arazzo 1.1.0, Selector Object), and the selectors of replacements. */
final class SelectorLinker {

    private final Place place;
    private final Diagnostics diagnostics;

    SelectorLinker(Place place) {
        this.place = place;
        this.diagnostics = place.scope().session().diagnostics();
    }

    /** Links a selector; what can't be linked has been reported, and counts as absent. */
    Value link(SelectorObject selector) {
        Value absent = new Value.Constant(Json.absent(), selector.node().location());
        Optional<Reference> context = ValueLinker.linkExpression(place, selector.context());
        if (context.isEmpty()) {
            return absent;
        }
        return switch (selector.type().type().value()) {
            case "jsonpointer" ->
                pointer(selector.selector())
                        .map(pointer -> at(context.get(), pointer, selector))
                        .orElse(absent);
            case "jsonpath" ->
                jsonPath(selector.selector(), selector.type())
                        .<Value>map(path -> new Value.Selection(
                                context.get(), path, selector.selector().location()))
                        .orElse(absent);
            default -> {
                XPathVersion version = version(Optional.of(selector.type()));
                yield XPathChecks.check(
                                place, selector.selector(), selector.selector().value(), version)
                        ? new Value.XPathSelection(
                                context.get(),
                                selector.selector().value(),
                                version,
                                selector.selector().location())
                        : absent;
            }
        };
    }

    private static Value at(Reference context, Pointer pointer, SelectorObject selector) {
        // The pointer to the whole still asks for JSON, where the context alone would be text (D8).
        return pointer.tokens().isEmpty()
                ? new Value.Selection(
                        context, JsonPath.parse("$"), selector.selector().location())
                : new Value.Expression(append(context, pointer));
    }

    private static Reference append(Reference context, Pointer pointer) {
        List<String> path = new ArrayList<>(context.path());
        path.addAll(pointer.tokens());
        return new Reference(context.origin(), path, context.text() + " at " + pointer.text(), context.location());
    }

    Optional<Pointer> pointer(Text text) {
        try {
            return Optional.of(Pointer.parse(text.value()));
        } catch (ExpressionSyntaxException e) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.BAD_POINTER,
                            text.location(
                                    Math.min(e.offset(), text.value().length()),
                                    text.value().length()),
                            e.reason())
                    .withHint(e.proposal() == null ? null : "did you mean " + e.proposal() + "?"));
            return Optional.empty();
        }
    }

    Optional<JsonPath> jsonPath(Text text, ExpressionTypeObject type) {
        return jsonPath(text, dialect(type));
    }

    Optional<JsonPath> jsonPath(Text text) {
        return jsonPath(text, JsonPath.Dialect.RFC9535);
    }

    private Optional<JsonPath> jsonPath(Text text, JsonPath.Dialect dialect) {
        try {
            return Optional.of(JsonPath.parse(text.value(), dialect));
        } catch (JsonPathSyntaxException e) {
            int at = Math.min(e.position(), text.value().length());
            diagnostics.error(
                    DiagnosticCode.BAD_JSONPATH,
                    text.location(at, Math.min(at + 1, text.value().length())),
                    "not a JSONPath: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The XPath that a type asks for. */
    static XPathVersion version(Optional<ExpressionTypeObject> type) {
        return type.flatMap(ExpressionTypeObject::version)
                .flatMap(named -> XPathVersion.of(named.value()))
                .orElse(XPathVersion.XPATH_31);
    }

    /** The JSONPath that a type asks for. */
    static JsonPath.Dialect dialect(ExpressionTypeObject type) {
        return type.version()
                .filter(version -> version.value().startsWith("draft-goessner"))
                .map(version -> JsonPath.Dialect.GOESSNER)
                .orElse(JsonPath.Dialect.RFC9535);
    }
}
