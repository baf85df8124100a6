package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the inputs of a workflow are called in Java. That a name is an identifier has been checked before; here those are
 * reported that generated code has itself, and those that two inputs would have.
 */
final class InputNames {

    private final Function<ElementLocation, Optional<Location>> places;
    private final Diagnostics diagnostics;

    /**
     * The names of inputs.
     *
     * @param places where a schema is given its name, or else declared; empty if its document is none of this compilation
     * @param diagnostics where to report
     */
    InputNames(Function<ElementLocation, Optional<Location>> places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
    }

    /** Java's names of a workflow's inputs, by those of the document. */
    Map<String, String> of(LinkedWorkflow workflow) {
        Map<String, Schema> inputs = workflow.inputs().properties();
        check(workflow, inputs);
        return MemberNames.of(inputs, NameScope.ofMembers());
    }

    private void check(LinkedWorkflow workflow, Map<String, Schema> inputs) {
        Map<String, String> owners = new HashMap<>();
        Map<String, String> chosen = new TreeMap<>();
        inputs.forEach((input, schema) -> {
            Optional<String> mistake = MemberNames.mistake(schema);
            if (mistake.isPresent()) {
                diagnostics.error(DiagnosticCode.BAD_JAVA_NAME, place(workflow, input), mistake.get());
            } else {
                MemberNames.choice(schema)
                        .ifPresentOrElse(
                                name -> chosen.put(input, name), () -> owners.put(Names.memberName(input), input));
            }
        });
        chosen.forEach((input, name) -> {
            String owner = owners.putIfAbsent(name, input);
            if (owner != null) {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.NAME_COLLISION,
                                place(workflow, input),
                                "two inputs would be called " + name)
                        .withRelated(place(workflow, owner), "the other input"));
            }
        });
    }

    /** Where an input is given its name, or else declared. */
    private Location place(LinkedWorkflow workflow, String input) {
        ElementLocation declared =
                workflow.inputs().property(input).map(Schema::location).orElseThrow();
        return places.apply(declared).orElseGet(() -> workflow.inputPlace(input));
    }
}
