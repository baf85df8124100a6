package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;

/** Reads request bodies (Arazzo 1.1.0, Request Body Object, Payload Replacement Object). */
final class RequestBodyReader {

    private RequestBodyReader() {}

    static Optional<RequestBodyObject> read(Node node, Diagnostics diagnostics) {
        return ObjectReader.open(node, ObjectKind.REQUEST_BODY, diagnostics).map(RequestBodyReader::read);
    }

    private static RequestBodyObject read(ObjectReader object) {
        Optional<Node> payload = object.any("payload");
        payload.ifPresent(value -> SelectorReader.checkInside(value, object.diagnostics()));
        return new RequestBodyObject(
                object.text("contentType"),
                payload,
                object.list("replacements", node -> replacement(node, object.diagnostics())),
                object.node());
    }

    private static Optional<ReplacementObject> replacement(Node node, Diagnostics diagnostics) {
        return ObjectReader.open(node, ObjectKind.REPLACEMENT, diagnostics).flatMap(RequestBodyReader::replacement);
    }

    private static Optional<ReplacementObject> replacement(ObjectReader object) {
        Optional<Text> target = object.text("target");
        Optional<Node> value = object.any("value");
        value.ifPresent(given -> SelectorReader.checkInside(given, object.diagnostics()));
        Optional<ExpressionTypeObject> type =
                ExpressionTypeReader.read(object, "targetSelectorType", ExpressionTypeReader.SELECTORS);
        boolean typeUnderstood = type.isPresent() || !object.isGiven("targetSelectorType");
        return target.isPresent() && value.isPresent() && typeUnderstood
                ? Optional.of(new ReplacementObject(target.get(), type, value.get(), object.node()))
                : Optional.empty();
    }
}
