package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.arazzo.ActionObject.ActionType;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads actions (Arazzo 1.1.0, Success Action Object, Failure Action Object). */
final class ActionReader {

    private static final List<String> TARGETS = List.of("workflowId", "stepId");
    private static final String RETRY = "retry";

    private final Occasion occasion;
    private final Diagnostics diagnostics;

    /** When an action is considered. */
    enum Occasion {
        /** After success. */
        SUCCESS,
        /** After failure. */
        FAILURE;

        private List<String> types() {
            return this == SUCCESS ? List.of("end", "goto") : List.of("end", "goto", RETRY);
        }
    }

    ActionReader(Occasion occasion, Diagnostics diagnostics) {
        this.occasion = occasion;
        this.diagnostics = diagnostics;
    }

    /** A field of an object that is a list of actions. */
    List<ActionEntry> list(ObjectReader owner, String field) {
        return Distinct.firsts(
                owner.list(field, this::entry), ActionReader::key, DiagnosticCode.DUPLICATE_ID, diagnostics);
    }

    private static Distinct.Key key(ActionEntry entry) {
        if (entry instanceof ReusableObject reusable) {
            return ReusableReader.key(reusable);
        }
        return Distinct.Key.of(((ActionObject) entry).name(), "action");
    }

    private Optional<ActionEntry> entry(Node node) {
        return ReusableReader.read(
                node, diagnostics, this::reusable, inline -> action(inline).map(ActionEntry.class::cast));
    }

    private ActionEntry reusable(ReusableObject reusable) {
        if (reusable.value().isEmpty()) {
            return reusable;
        }
        diagnostics.warning(
                DiagnosticCode.INEFFECTIVE_FIELD,
                reusable.node().entry("value").orElseThrow().keyLocation(),
                "value has no effect on an action");
        return new ReusableObject(reusable.reference(), Optional.empty(), reusable.node());
    }

    /** An action that is written out. */
    Optional<ActionObject> action(Node node) {
        return ObjectReader.open(node, kind(node), diagnostics).flatMap(this::read);
    }

    private ObjectKind kind(Node node) {
        if (occasion == Occasion.FAILURE) {
            return ObjectKind.FAILURE_ACTION;
        }
        // Where the type is wrong, the fields of all types are known: they may be right.
        return occasion.types().contains(typeOf(node)) ? ObjectKind.SUCCESS_ACTION : ObjectKind.RETRY_ON_SUCCESS;
    }

    private static String typeOf(Node node) {
        return node.asMapping()
                .flatMap(mapping -> mapping.get("type"))
                .flatMap(Node::asString)
                .orElse("");
    }

    private Optional<ActionObject> read(ObjectReader object) {
        Optional<Text> name = object.name("name");
        Optional<ActionType> type = type(object);
        List<CriterionObject> criteria =
                object.list("criteria", criterion -> CriterionReader.read(criterion, diagnostics));
        return type.flatMap(known -> {
            Optional<String> target = target(object, known);
            Optional<Text> workflowId = target.filter("workflowId"::equals).flatMap(object::text);
            Optional<Text> stepId = target.filter("stepId"::equals).flatMap(object::text);
            List<ParameterEntry> parameters = parameters(object, known, target);
            Retry retry = retry(object, known);
            return name.map(text -> new ActionObject(
                    text,
                    known,
                    workflowId,
                    stepId,
                    parameters,
                    retry.after(),
                    retry.limit(),
                    criteria,
                    object.node()));
        });
    }

    private Optional<ActionType> type(ObjectReader object) {
        Optional<Text> retry = object.any("type")
                .filter(node -> occasion == Occasion.SUCCESS)
                .filter(node -> node.asString().equals(Optional.of(RETRY)))
                .flatMap(node -> object.text(node, "type"));
        retry.ifPresent(text -> diagnostics.warning(
                DiagnosticCode.DIALECT_RETRY_ON_SUCCESS,
                text.location(),
                "a success action cannot retry by the specification; the step is repeated"));
        return retry.or(() -> object.word("type", occasion.types()))
                .map(text -> ActionType.valueOf(text.value().toUpperCase(Locale.ROOT)));
    }

    private Optional<String> target(ObjectReader object, ActionType type) {
        if (type == ActionType.END) {
            TARGETS.forEach(field -> object.ineffective(field, "on an action that ends the workflow"));
            return Optional.empty();
        }
        if (type == ActionType.GOTO && TARGETS.stream().noneMatch(object::isGiven)) {
            diagnostics.error(
                    DiagnosticCode.MISSING_ACTION_TARGET,
                    object.node().location(),
                    "a goto action needs a stepId or a workflowId");
        }
        return object.exclusive(TARGETS);
    }

    private List<ParameterEntry> parameters(ObjectReader object, ActionType type, Optional<String> target) {
        if (target.equals(Optional.of("workflowId"))) {
            return new ParameterReader(ParameterReader.Purpose.WORKFLOW, diagnostics).list(object);
        }
        if (type == ActionType.END || !object.isGiven("workflowId")) {
            object.ineffective("parameters", "on an action that does not call a workflow");
        }
        return List.of();
    }

    /** What only a retry has. */
    private record Retry(Optional<BigDecimal> after, Optional<Integer> limit) {}

    private static Retry retry(ObjectReader object, ActionType type) {
        if (type != ActionType.RETRY) {
            object.ineffective("retryAfter", "on an action that does not retry");
            object.ineffective("retryLimit", "on an action that does not retry");
            return new Retry(Optional.empty(), Optional.empty());
        }
        return new Retry(
                object.decimal("retryAfter"),
                object.integer("retryLimit", Integer.MAX_VALUE).map(Math::toIntExact));
    }
}
