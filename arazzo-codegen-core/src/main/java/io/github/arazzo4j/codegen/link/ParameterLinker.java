package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ParameterEntry;
import io.github.arazzo4j.codegen.arazzo.ParameterObject;
import io.github.arazzo4j.codegen.arazzo.ReusableObject;
import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import io.github.arazzo4j.codegen.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Links parameters: those of the workflow, overridden by those of the step (Arazzo 1.1.0, Step Object). */
final class ParameterLinker {

    private final LinkScope scope;
    private final Components components;

    ParameterLinker(LinkScope scope) {
        this.scope = scope;
        this.components = new Components(scope);
    }

    private record Given(ParameterObject parameter, Node value) {}

    /** The parameters of a step that calls an operation, the workflow's included. */
    List<LinkedParameter> ofOperation(StepObject step, ApiOperation operation) {
        Map<String, Given> given = new LinkedHashMap<>();
        collect(scope.workflow().parameters(), given);
        collect(step.parameters(), given);
        List<LinkedParameter> linked = new ArrayList<>();
        for (Given each : given.values()) {
            String in = each.parameter().in().map(Text::value).orElse("");
            if (in.isEmpty()) {
                // Of a step's own parameters the reader has said so; here it is about shared ones.
                scope.session()
                        .diagnostics()
                        .error(
                                DiagnosticCode.MISSING_PARAMETER_PLACE,
                                each.parameter().node().location(),
                                "a parameter of an operation needs the field in");
                continue;
            }
            if (in.equals("channel")) {
                scope.session()
                        .diagnostics()
                        .error(
                                DiagnosticCode.BAD_VALUE,
                                each.parameter().in().orElseThrow().location(),
                                "only a step that uses AsyncAPI has parameters in a channel");
                continue;
            }
            linked.add(link(Place.request(scope, step), each, in, declared(operation, each.parameter(), in)));
        }
        return linked;
    }

    /**
     * The parameters of a step that calls a workflow, which are its inputs (S18). Of the parameters that are there for all
     * steps it gets those that it asks for; the step's own are checked.
     */
    List<LinkedParameter> ofWorkflowCall(StepObject step, WorkflowKey called) {
        Map<String, Given> shared = new LinkedHashMap<>();
        collect(scope.workflow().parameters(), shared);
        Map<String, Given> own = new LinkedHashMap<>();
        collect(step.parameters(), own);
        Optional<List<String>> names = scope.session().inputs(called).flatMap(ReferenceResolver::inputNames);
        Map<String, Given> given = new LinkedHashMap<>();
        shared.values().stream()
                .filter(each -> names.isEmpty()
                        || names.get().contains(each.parameter().name().value()))
                .forEach(each -> given.put(each.parameter().name().value(), each));
        own.values().forEach(each -> given.put(each.parameter().name().value(), each));
        return inputs(Place.request(scope, step), given);
    }

    /** The parameters of an action, which are inputs of the workflow that it names. */
    List<LinkedParameter> ofAction(Place place, List<ParameterEntry> parameters) {
        Map<String, Given> given = new LinkedHashMap<>();
        collect(parameters, given);
        return inputs(place, given);
    }

    private List<LinkedParameter> inputs(Place place, Map<String, Given> given) {
        return given.values().stream()
                .map(each -> link(place, each, "", Optional.empty()))
                .toList();
    }

    private static LinkedParameter link(Place place, Given given, String in, Optional<ApiParameter> declared) {
        return new LinkedParameter(
                given.parameter().name().value(),
                in,
                ValueLinker.link(place, given.value()),
                declared,
                given.parameter().name().location());
    }

    private void collect(List<ParameterEntry> entries, Map<String, Given> given) {
        for (ParameterEntry entry : entries) {
            if (entry instanceof ParameterObject parameter) {
                given.put(key(parameter), new Given(parameter, parameter.value()));
            } else if (entry instanceof ReusableObject reusable) {
                components
                        .parameter(reusable)
                        .ifPresent(parameter -> given.put(
                                key(parameter),
                                new Given(parameter, reusable.value().orElse(parameter.value()))));
            }
        }
    }

    private static String key(ParameterObject parameter) {
        String in = parameter.in().map(Text::value).orElse("");
        String name = parameter.name().value();
        // Header names are one whatever their case (RFC 9110).
        return in + ":" + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static Optional<ApiParameter> declared(ApiOperation operation, ParameterObject parameter, String in) {
        return ApiParameter.In.of(in)
                .flatMap(place -> operation.parameter(place, parameter.name().value()));
    }
}
