package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.arazzo.ActionReader.Occasion;
import io.github.arazzo4j.codegen.arazzo.ParameterReader.Purpose;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads steps (Arazzo 1.1.0, Step Object). */
final class StepReader {

    private static final List<String> TARGETS = List.of("operationId", "operationPath", "channelPath", "workflowId");
    private static final List<String> DIRECTIONS = List.of("send", "receive");

    /** A stepId, or a step of another workflow or document. */
    private static final Pattern DEPENDENCY = Pattern.compile(
            "[^$].*|\\$workflows\\.[^.]+\\.steps\\.[^.]+|\\$sourceDescriptions\\.[^.]+\\.[^.]+\\.steps\\.[^.]+",
            Pattern.DOTALL);

    private final ObjectReader object;
    private final Diagnostics diagnostics;
    /** The field that says what the step calls; empty if that is not clear. */
    private final Optional<String> target;

    private StepReader(ObjectReader object) {
        this.object = object;
        this.diagnostics = object.diagnostics();
        this.target = target(object);
    }

    static Optional<StepObject> read(Node node, Diagnostics diagnostics) {
        return ObjectReader.open(node, ObjectKind.STEP, diagnostics).flatMap(object -> new StepReader(object).read());
    }

    private static Optional<String> target(ObjectReader object) {
        if (TARGETS.stream().noneMatch(object::isGiven)) {
            object.diagnostics()
                    .error(
                            DiagnosticCode.MISSING_FIELD,
                            object.node().location(),
                            "a step needs one of the fields " + String.join(", ", TARGETS));
        }
        return object.exclusive(TARGETS);
    }

    /** The step; empty if it has no id. All its fields are read in any case, so that all is reported. */
    private Optional<StepObject> read() {
        Optional<Text> description = object.text("description");
        List<ParameterEntry> parameters = new ParameterReader(purpose(), diagnostics).list(object);
        Optional<RequestBodyObject> requestBody = requestBody();
        List<CriterionObject> successCriteria =
                object.nonEmptyList("successCriteria", node -> CriterionReader.read(node, diagnostics));
        List<ActionEntry> onSuccess = new ActionReader(Occasion.SUCCESS, diagnostics).list(object, "onSuccess");
        List<ActionEntry> onFailure = new ActionReader(Occasion.FAILURE, diagnostics).list(object, "onFailure");
        List<OutputObject> outputs = OutputsReader.read(object);
        Optional<Long> timeout = object.integer("timeout", Long.MAX_VALUE);
        Optional<Text> action = object.word("action", DIRECTIONS);
        Optional<Text> correlationId = object.text("correlationId");
        checkMessaging(action);
        List<Text> dependsOn = dependsOn();
        List<Text> collect = ExtensionReader.collect(object);
        Optional<BigDecimal> pollInterval = ExtensionReader.pollInterval(object);
        Optional<Text> javaName = ExtensionReader.javaName(object);
        return object.name("stepId")
                .map(stepId -> new StepObject(
                        stepId,
                        description,
                        target("operationId"),
                        target("operationPath"),
                        target("channelPath"),
                        target("workflowId"),
                        parameters,
                        requestBody,
                        successCriteria,
                        onSuccess,
                        onFailure,
                        outputs,
                        timeout,
                        correlationId,
                        action,
                        dependsOn,
                        collect,
                        pollInterval,
                        javaName,
                        object.node()));
    }

    private Optional<Text> target(String field) {
        return target.filter(field::equals).flatMap(object::text);
    }

    private boolean callsWorkflow() {
        return target.equals(Optional.of("workflowId"));
    }

    private Purpose purpose() {
        if (target.isEmpty() || TARGETS.stream().filter(object::isGiven).count() > 1) {
            return Purpose.UNDECIDED;
        }
        return callsWorkflow() ? Purpose.WORKFLOW : Purpose.OPERATION;
    }

    private Optional<RequestBodyObject> requestBody() {
        if (purpose() == Purpose.WORKFLOW) {
            object.ineffective("requestBody", "on a step that calls a workflow");
            return Optional.empty();
        }
        return object.any("requestBody").flatMap(node -> RequestBodyReader.read(node, diagnostics));
    }

    /** Checks {@code action} and {@code correlationId}, which only steps with an AsyncAPI operation have. */
    private void checkMessaging(Optional<Text> action) {
        if (purpose() == Purpose.WORKFLOW) {
            Stream.of("action", "correlationId")
                    .filter(object::isGiven)
                    .forEach(field ->
                            object.reportConflict(field, "workflowId", "a step that calls a workflow has no " + field));
            return;
        }
        boolean correlated = object.isGiven("correlationId");
        boolean channel = target.equals(Optional.of("channelPath"));
        if ((correlated || channel) && !object.isGiven("action")) {
            object.reportMissing(List.of("action"));
        } else if (correlated
                && action.filter(text -> text.value().equals("send")).isPresent()) {
            object.reportConflict("correlationId", "action", "only a step that receives has a correlationId");
        }
    }

    private List<Text> dependsOn() {
        List<Text> steps = object.nonEmptyList("dependsOn", this::dependency);
        return Distinct.firsts(steps, text -> Distinct.Key.of(text, "step"), DiagnosticCode.DUPLICATE_ID, diagnostics);
    }

    private Optional<Text> dependency(Node node) {
        Optional<Text> step = object.text(node, "an entry of dependsOn");
        if (step.isPresent() && !DEPENDENCY.matcher(step.get().value()).matches()) {
            object.reportBadValue(
                    step.get().location(),
                    "dependsOn must name a step: <stepId>, $workflows.<workflowId>.steps.<stepId> or"
                            + " $sourceDescriptions.<name>.<workflowId>.steps.<stepId>");
            return Optional.empty();
        }
        return step;
    }
}
