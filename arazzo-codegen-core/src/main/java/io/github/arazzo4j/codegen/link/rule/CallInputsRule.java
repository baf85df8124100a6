package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.link.LinkedAction;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inputs that a workflow is called with against those that it asks for (S17, S18, S19). */
final class CallInputsRule implements Rule {

    private static final SchemaValues VALUES = new SchemaValues(SchemaValues.Form.JSON);

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        Checker checker = new Checker(workflow, context);
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.WorkflowTarget target) {
                checker.given(
                        step,
                        target.workflow(),
                        step.parameters(),
                        step.source().workflowId().orElseThrow().location());
            }
            Stream.concat(step.onSuccess().stream(), step.onFailure().stream())
                    .forEach(action -> checker.action(step, action));
        }
        for (LinkedWorkflow.Dependency dependency : workflow.dependsOn()) {
            // The caller may pass an earlier result in, for which no inputs are needed.
            checker.passedOn(dependency.workflow(), dependency.location(), Severity.WARNING);
        }
    }

    private record Checker(LinkedWorkflow workflow, Context context) {

        void action(LinkedStep step, LinkedAction action) {
            Optional<WorkflowKey> target = Optional.empty();
            List<LinkedParameter> parameters = List.of();
            if (action.effect() instanceof LinkedAction.GoToWorkflow goTo) {
                target = Optional.of(goTo.workflow());
                parameters = goTo.parameters();
            } else if (action.effect() instanceof LinkedAction.Retry retry) {
                target = retry.repairWorkflow();
                parameters = retry.parameters();
            }
            if (target.isPresent() && action.source().parameters().isEmpty()) {
                passedOn(target.get(), action.location(), Severity.ERROR);
            } else if (target.isPresent()) {
                given(step, target.get(), parameters, action.location());
            }
        }

        void given(LinkedStep step, WorkflowKey key, List<LinkedParameter> parameters, Location location) {
            LinkedWorkflow called = context.workflows().get(key);
            if (called == null) {
                return;
            }
            for (LinkedParameter parameter : parameters) {
                Optional<List<String>> names = called.inputNames();
                if (names.isPresent() && !names.get().contains(parameter.name())) {
                    context.diagnostics()
                            .report(Diagnostic.of(
                                            DiagnosticCode.UNKNOWN_INPUT,
                                            parameter.location(),
                                            "workflow " + key + " has no input \"" + parameter.name() + "\"")
                                    .withProposal(parameter.name(), names.get()));
                }
                called.inputs().property(parameter.name()).ifPresent(wanted -> checkType(step, key, parameter, wanted));
            }
            Set<String> given = parameters.stream().map(LinkedParameter::name).collect(Collectors.toSet());
            missing(called, given, location, Severity.ERROR);
        }

        void passedOn(WorkflowKey key, Location location, Severity severity) {
            LinkedWorkflow called = context.workflows().get(key);
            if (called != null) {
                workflow.inputNames().ifPresent(names -> missing(called, Set.copyOf(names), location, severity));
            }
        }

        private void missing(LinkedWorkflow called, Set<String> given, Location location, Severity severity) {
            for (String name : called.inputs().required()) {
                boolean filled = called.inputs()
                        .property(name)
                        .flatMap(schema -> schema.annotations().defaultValue())
                        .isPresent();
                if (!filled && !given.contains(name)) {
                    context.diagnostics()
                            .report(Diagnostic.of(
                                            DiagnosticCode.MISSING_PARAMETER,
                                            location,
                                            "workflow " + called.key() + " requires the input \"" + name + "\"")
                                    .withSeverity(severity));
                }
            }
        }

        private void checkType(LinkedStep step, WorkflowKey key, LinkedParameter parameter, Schema wanted) {
            objection(step, parameter.value(), wanted)
                    .ifPresent(objection -> context.diagnostics()
                            .error(
                                    DiagnosticCode.TYPE_MISMATCH,
                                    parameter.value().location(),
                                    "input " + parameter.name() + " of workflow " + key + " " + objection));
        }

        private Optional<String> objection(LinkedStep step, Value value, Schema wanted) {
            if (value instanceof Value.Constant constant) {
                return VALUES.objection(constant.json(), wanted);
            }
            Set<SchemaType> given = Objections.types(value, workflow, step, context);
            return VALUES.canBe(given, wanted.valueTypes())
                    ? Optional.empty()
                    : Optional.of("must be " + SchemaValues.shown(wanted.valueTypes()) + ", but this is "
                            + SchemaValues.shown(given));
        }
    }
}
