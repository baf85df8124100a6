package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.link.InputUses;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the class of one workflow. */
final class WorkflowPlanner {

    /** The classes that every workflow class has inside. */
    private static final Set<String> NESTED = Set.of("Inputs", "Outputs", "Step", "Steps");

    /** The parameters of the methods of the state machine. */
    private static final Set<String> LOCALS = Set.of("client", "run", "answer", "step", "outputs", "succeeded");

    /** The methods of the state machine that are not a step's. */
    private static final Set<String> METHODS =
            Set.of("workflowId", "steps", "dependencies", "inputRules", "prepare", "judge", "explain", "outputs");

    private final LinkedWorkflow workflow;
    private final ClassRef name;
    private final WorkflowNames names;
    private final InputNames inputNames;
    private final ApiPlans apis;
    private final TypePlanner types;
    private final TypeFlow flow;
    private final Map<WorkflowKey, LinkedWorkflow> workflows;

    WorkflowPlanner(
            LinkedWorkflow workflow,
            ClassRef name,
            WorkflowNames names,
            InputNames inputNames,
            ApiPlans apis,
            TypePlanner types,
            TypeFlow flow,
            Map<WorkflowKey, LinkedWorkflow> workflows) {
        this.workflow = workflow;
        this.name = name;
        this.names = names;
        this.inputNames = inputNames;
        this.apis = apis;
        this.types = types;
        this.flow = flow;
        this.workflows = workflows;
    }

    WorkflowPlan plan() {
        Map<String, WorkflowPlan.SourcePlan> sources = sources();
        Map<WorkflowKey, WorkflowPlan.CallPlan> calls = calls(sources.values().stream()
                .map(WorkflowPlan.SourcePlan::fieldName)
                .collect(Collectors.toSet()));
        types.reserve(name, NESTED);
        List<ComponentPlan> inputs = inputs();
        return new WorkflowPlan(
                name,
                Planner.fileName(workflow.key().document()),
                workflow,
                names.ids(),
                javadoc(),
                inputs,
                steps(sources),
                List.copyOf(sources.values()),
                ClientNeeds.of(workflow, workflows, apis),
                calls);
    }

    private String javadoc() {
        String text = Stream.of(workflow.source().summary(), workflow.source().description())
                .flatMap(Optional::stream)
                .map(Text::value)
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? "Workflow " + workflow.key().workflowId() + "." : text;
    }

    /** The APIs by source name; each gets a field. */
    private Map<String, WorkflowPlan.SourcePlan> sources() {
        Map<String, LinkedStep.OperationTarget> used = new TreeMap<>();
        for (LinkedStep step : workflow.steps()) {
            if (step.target() instanceof LinkedStep.OperationTarget target) {
                used.putIfAbsent(target.source().name(), target);
            }
        }
        Map<String, String> fields = NameScope.ofMembers().reserve(LOCALS).allocate(used.keySet(), Names::memberName);
        Map<String, WorkflowPlan.SourcePlan> sources = new LinkedHashMap<>();
        used.forEach((source, target) ->
                sources.put(source, new WorkflowPlan.SourcePlan(source, fields.get(source), apis.of(target.source()))));
        return sources;
    }

    private Map<WorkflowKey, WorkflowPlan.CallPlan> calls(Set<String> taken) {
        Map<String, WorkflowKey> byClass = new TreeMap<>();
        ClientNeeds.calledBy(workflow)
                .forEach(key -> names.of(key).ifPresent(ref -> byClass.put(ref.simpleName(), key)));
        Set<String> reserved = new LinkedHashSet<>(taken);
        reserved.addAll(LOCALS);
        Map<String, String> fields =
                NameScope.ofMembers().reserve(reserved).allocate(byClass.keySet(), Names::memberName);
        Map<WorkflowKey, WorkflowPlan.CallPlan> calls = new LinkedHashMap<>();
        byClass.forEach((simpleName, key) -> calls.put(
                key,
                new WorkflowPlan.CallPlan(fields.get(simpleName), names.of(key).orElseThrow())));
        return calls;
    }

    private List<ComponentPlan> inputs() {
        Schema schema = workflow.inputs();
        Map<String, Schema> properties = schema.properties();
        Map<String, String> javaNames = inputNames.of(workflow);
        InputUses uses = InputUses.of(workflow);
        List<ComponentPlan> components = new ArrayList<>();
        properties.forEach((jsonName, property) -> {
            boolean hasDefault = property.annotations().defaultValue().isPresent();
            boolean nullable = property.nullable() || (!schema.required().contains(jsonName) && !hasDefault);
            JavaType type = types.typeOf(uses.refinement(jsonName, property).orElse(property), name, jsonName);
            components.add(new ComponentPlan(
                    jsonName,
                    javaNames.get(jsonName),
                    type,
                    nullable,
                    TypePlanner.isSecret(property, type) || uses.isCredential(jsonName),
                    false,
                    property.annotations().defaultValue(),
                    property.annotations().description().orElse("")));
        });
        return components;
    }

    private static Map<String, String> componentNames(Collection<String> names) {
        return NameScope.ofMembers().allocate(names, Names::memberName);
    }

    /** The record of the outputs. */
    TypePlan.RecordPlan outputs() {
        Map<String, String> javaNames = componentNames(workflow.outputs().keySet());
        List<ComponentPlan> components = new ArrayList<>();
        for (String output : workflow.outputs().keySet()) {
            TypeFlow.Flow known = flow.ofOutput(workflow, output);
            JavaType type = types.typeOf(known, name, output);
            components.add(new ComponentPlan(
                    output,
                    javaNames.get(output),
                    type,
                    known.mayBeAbsent(),
                    known.schema()
                            .filter(schema -> TypePlanner.isSecret(schema, type))
                            .isPresent(),
                    false,
                    Optional.empty(),
                    known.schema()
                            .flatMap(schema -> schema.annotations().description())
                            .orElse("")));
        }
        return new TypePlan.RecordPlan(name.nested("Outputs"), components, "What the workflow gives.");
    }

    private List<StepPlan> steps(Map<String, WorkflowPlan.SourcePlan> sources) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (LinkedStep step : workflow.steps()) {
            raw.put(step.id(), step.source().javaName().map(Text::value).orElse(step.id()));
        }
        Map<String, String> constants = NameScope.ofMembers().allocate(raw.values(), Names::constantName);
        Map<String, String> methods = NameScope.ofMembers().reserve(METHODS).allocate(raw.values(), Names::memberName);
        Set<String> taken = new LinkedHashSet<>(methods.values());
        List<StepPlan> plans = new ArrayList<>();
        for (LinkedStep step : workflow.steps()) {
            String method = methods.get(raw.get(step.id()));
            plans.add(new StepPlan(
                    step,
                    constants.get(raw.get(step.id())),
                    method,
                    companion("after", method, taken),
                    companion("explain", method, taken),
                    step.source().description().map(Text::value).orElse(""),
                    operation(step, sources),
                    outputNames(step)));
        }
        return plans;
    }

    /** The name of another method for the same step. */
    private static String companion(String prefix, String method, Set<String> taken) {
        String name = prefix + Character.toUpperCase(method.charAt(0)) + method.substring(1);
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private Optional<StepPlan.OperationUse> operation(LinkedStep step, Map<String, WorkflowPlan.SourcePlan> sources) {
        return step.target() instanceof LinkedStep.OperationTarget target
                ? Optional.of(new StepPlan.OperationUse(
                        sources.get(target.source().name()).fieldName(), apis.operation(target)))
                : Optional.empty();
    }

    private List<String> outputNames(LinkedStep step) {
        if (step.outputs().isEmpty() && step.target() instanceof LinkedStep.WorkflowTarget target) {
            LinkedWorkflow called = workflows.get(target.workflow());
            return called == null ? List.of() : List.copyOf(called.outputs().keySet());
        }
        return List.copyOf(step.outputs().keySet());
    }
}
