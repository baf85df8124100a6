package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import java.util.Optional;

/** Reads criteria (Arazzo 1.1.0, Criterion Object). */
final class CriterionReader {

    private CriterionReader() {}

    static Optional<CriterionObject> read(Node node, Diagnostics diagnostics) {
        return ObjectReader.open(node, ObjectKind.CRITERION, diagnostics).flatMap(CriterionReader::read);
    }

    private static Optional<CriterionObject> read(ObjectReader object) {
        Optional<Text> condition = object.text("condition");
        Optional<Text> context = object.text("context");
        Optional<ExpressionTypeObject> type =
                ExpressionTypeReader.read(object, "type", ExpressionTypeReader.CONDITIONS);
        if (type.isEmpty() && object.isGiven("type")) {
            return Optional.empty();
        }
        if (type.map(given -> given.type().value().equals("simple")).orElse(true)) {
            // Whoever writes the type must write a context, says the specification; so that is no reason for a warning.
            if (type.isEmpty() && condition.isPresent()) {
                object.ineffective("context", "on a simple condition");
            }
            return condition.map(text -> new CriterionObject(Optional.empty(), text, type, object.node()));
        }
        if (!object.isGiven("context")) {
            object.diagnostics()
                    .error(
                            DiagnosticCode.MISSING_FIELD,
                            object.node().location(),
                            "a criterion of type " + type.get().type() + " needs the field context");
        }
        return context.isEmpty()
                ? Optional.empty()
                : condition.map(text -> new CriterionObject(context, text, type, object.node()));
    }
}
