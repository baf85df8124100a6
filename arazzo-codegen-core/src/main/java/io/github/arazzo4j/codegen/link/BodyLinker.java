package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ReplacementObject;
import io.github.arazzo4j.codegen.arazzo.RequestBodyObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.openapi.ApiMediaType;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiRequestBody;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.Map;
import java.util.Optional;

/** Links request bodies (Arazzo 1.1.0, Request Body Object). */
final class BodyLinker {

    private final Place place;
    private final ApiOperation operation;

    BodyLinker(Place place, ApiOperation operation) {
        this.place = place;
        this.operation = operation;
    }

    LinkedBody link(RequestBodyObject body) {
        Map<String, ApiMediaType> content =
                operation.requestBody().map(ApiRequestBody::content).orElse(Map.of());
        Value payload = body.payload()
                .map(node -> ValueLinker.link(place, node))
                .orElseGet(() -> new Value.Constant(Json.absent(), body.node().location()));
        String contentType = body.contentType()
                .map(Text::value)
                .orElseGet(() -> content.keySet().stream().findFirst().orElse("application/json"));
        Optional<ApiMediaType> declared = declared(content, contentType);
        return new LinkedBody(
                contentType,
                payload,
                body.replacements().stream()
                        .flatMap(replacement ->
                                replacement(replacement, BodyType.of(contentType), payload.isText()).stream())
                        .toList(),
                declared.map(ApiMediaType::encodings).orElse(Map.of()),
                declared.filter(unused -> BodyType.of(contentType) == BodyType.MULTIPART)
                        .map(found -> PartLinker.link(found, contentType))
                        .orElse(Map.of()),
                operation.requestBody().map(ApiRequestBody::required).orElse(false),
                declared.flatMap(ApiMediaType::schema),
                body.contentType()
                        .map(Text::location)
                        .orElseGet(() -> body.node().location()));
    }

    private Optional<LinkedBody.Replacement> replacement(
            ReplacementObject replacement, BodyType bodyType, boolean inText) {
        Value value = ValueLinker.link(place, replacement.value());
        return target(replacement, bodyType, inText).map(target -> new LinkedBody.Replacement(target, value));
    }

    private Optional<LinkedBody.Target> target(ReplacementObject replacement, BodyType bodyType, boolean inText) {
        Text target = replacement.target();
        SelectorLinker selectors = new SelectorLinker(place);
        String type = replacement
                .targetSelectorType()
                .map(given -> given.type().value())
                .orElseGet(() -> defaultType(target, bodyType));
        if (!type.equals("xpath") && bodyType == BodyType.XML && inText) {
            return misplaced(target, "only an XPath can replace parts of a text of XML");
        }
        return switch (type) {
            case "jsonpointer" ->
                selectors.pointer(target).map(pointer -> new LinkedBody.PointerTarget(pointer.text()));
            case "jsonpath" ->
                replacement
                        .targetSelectorType()
                        .map(given -> selectors.jsonPath(target, given))
                        .orElseGet(() -> selectors.jsonPath(target))
                        .map(LinkedBody.JsonPathTarget::new);
            default -> xPath(target, SelectorLinker.version(replacement.targetSelectorType()), bodyType);
        };
    }

    /** What is meant without {@code targetSelectorType}; neither a JSON Pointer nor an XPath starts with a dollar sign. */
    private static String defaultType(Text target, BodyType bodyType) {
        if (target.value().startsWith("$")) {
            return "jsonpath";
        }
        return bodyType == BodyType.XML ? "xpath" : "jsonpointer";
    }

    private Optional<LinkedBody.Target> xPath(Text target, XPathVersion version, BodyType bodyType) {
        if (!bodyType.mayBeXml()) {
            return misplaced(target, "an XPath can only replace parts of XML, and the body is none");
        }
        return XPathChecks.check(place, target, target.value(), version)
                ? Optional.of(new LinkedBody.XPathTarget(target.value(), version))
                : Optional.empty();
    }

    private Optional<LinkedBody.Target> misplaced(Text target, String message) {
        place.scope().session().diagnostics().error(DiagnosticCode.NOT_SUPPORTED, target.location(), message);
        return Optional.empty();
    }

    private static Optional<ApiMediaType> declared(Map<String, ApiMediaType> content, String contentType) {
        String wanted = BodyType.essence(contentType);
        return content.entrySet().stream()
                .filter(entry -> BodyType.essence(entry.getKey()).equals(wanted))
                .findFirst()
                .or(() -> content.entrySet().stream().findFirst())
                .map(Map.Entry::getValue);
    }
}
