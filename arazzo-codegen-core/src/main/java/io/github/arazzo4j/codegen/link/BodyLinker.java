package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ReplacementObject;
import io.github.arazzo4j.codegen.arazzo.RequestBodyObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.openapi.ApiMediaType;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiRequestBody;
import io.github.arazzo4j.runtime.support.Json;
import java.util.Locale;
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
        warnOfTree(payload, contentType);
        return new LinkedBody(
                contentType,
                payload,
                body.replacements().stream()
                        .flatMap(replacement -> replacement(replacement).stream())
                        .toList(),
                declared.map(ApiMediaType::encodings).orElse(Map.of()),
                operation.requestBody().map(ApiRequestBody::required).orElse(false),
                declared.flatMap(ApiMediaType::schema),
                body.contentType()
                        .map(Text::location)
                        .orElseGet(() -> body.node().location()));
    }

    /** Says at build time what would fail at run time. */
    private void warnOfTree(Value payload, String contentType) {
        String essence = essence(contentType);
        boolean tree = payload instanceof Value.Members
                || (payload instanceof Value.Constant constant
                        && constant.json().isContainerNode());
        if (tree && (essence.startsWith("multipart/") || essence.endsWith("/xml") || essence.endsWith("+xml"))) {
            place.scope()
                    .session()
                    .diagnostics()
                    .warning(
                            DiagnosticCode.NOT_SUPPORTED,
                            payload.location(),
                            "bodies of type " + essence + " can't be made of an object yet; the step will fail");
        }
    }

    private Optional<LinkedBody.Replacement> replacement(ReplacementObject replacement) {
        Value value = ValueLinker.link(place, replacement.value());
        SelectorLinker selectors = new SelectorLinker(place);
        String type = replacement
                .targetSelectorType()
                .map(given -> given.type().value())
                .orElseGet(() -> replacement.target().value().startsWith("$") ? "jsonpath" : "jsonpointer");
        return switch (type) {
            case "jsonpointer" ->
                selectors
                        .pointer(replacement.target())
                        .map(pointer ->
                                new LinkedBody.Replacement(Optional.of(pointer.text()), Optional.empty(), value));
            case "jsonpath" ->
                replacement
                        .targetSelectorType()
                        .map(given -> selectors.jsonPath(replacement.target(), given))
                        .orElseGet(() -> selectors.jsonPath(replacement.target()))
                        .map(path -> new LinkedBody.Replacement(Optional.empty(), Optional.of(path), value));
            default -> {
                place.scope()
                        .session()
                        .diagnostics()
                        .error(
                                DiagnosticCode.NOT_SUPPORTED,
                                replacement.target().location(),
                                "replacements by " + type + " are not supported");
                yield Optional.empty();
            }
        };
    }

    private static Optional<ApiMediaType> declared(Map<String, ApiMediaType> content, String contentType) {
        String wanted = essence(contentType);
        return content.entrySet().stream()
                .filter(entry -> essence(entry.getKey()).equals(wanted))
                .findFirst()
                .or(() -> content.entrySet().stream().findFirst())
                .map(Map.Entry::getValue);
    }

    /** A media type without its parameters. */
    private static String essence(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
