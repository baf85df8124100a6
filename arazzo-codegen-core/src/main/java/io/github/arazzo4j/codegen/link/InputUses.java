package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.openapi.ApiParameter;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the inputs of a workflow flow whole into requests, and what the operations say of these places. An input that the
 * document leaves as {@code object} or {@code array} takes the type that all these places agree on.
 */
public final class InputUses {

    private final Map<String, Set<Schema>> uses = new LinkedHashMap<>();

    private InputUses() {}

    /**
     * Finds the uses of a workflow's inputs.
     *
     * @param workflow the workflow
     * @return the uses
     */
    public static InputUses of(LinkedWorkflow workflow) {
        InputUses all = new InputUses();
        for (LinkedStep step : workflow.steps()) {
            for (LinkedParameter parameter : step.parameters()) {
                all.visit(parameter.value(), parameter.declared().flatMap(ApiParameter::schema));
            }
            step.body().ifPresent(body -> all.visit(body.payload(), body.schema()));
        }
        return all;
    }

    private void visit(Value value, Optional<Schema> place) {
        if (value instanceof Value.Expression expression) {
            Reference reference = expression.reference();
            if (reference.origin() instanceof Origin.Input input
                    && reference.path().isEmpty()) {
                Set<Schema> known = uses.computeIfAbsent(input.name(), name -> new LinkedHashSet<>());
                place.filter(schema -> !schema.isUntyped()).ifPresent(known::add);
            }
        } else if (value instanceof Value.Members object) {
            object.members().forEach((name, member) -> visit(member, place.flatMap(schema -> follow(schema, name))));
        } else if (value instanceof Value.Elements array) {
            array.elements().forEach(element -> visit(element, place.flatMap(schema -> follow(schema, "0"))));
        }
    }

    private static Optional<Schema> follow(Schema schema, String token) {
        return SchemaNavigator.follow(schema, List.of(new Access.Token(token))) instanceof Navigation.Found found
                ? found.schema()
                : Optional.empty();
    }

    /**
     * What the operations say of the places that an input flows into.
     *
     * @param input the input
     * @return the schemas, each once
     */
    public Set<Schema> of(String input) {
        return uses.getOrDefault(input, Set.of());
    }

    /**
     * The schema that says more of an input than the document does.
     *
     * @param input the input
     * @param declared its schema in the document
     * @return the schema of the one place that it flows into; empty if the document says enough, or the places disagree
     */
    public Optional<Schema> refinement(String input, Schema declared) {
        Set<Schema> places = of(input);
        return isVague(declared) && places.size() == 1
                ? places.stream().filter(place -> !contradicts(declared, place)).findFirst()
                : Optional.empty();
    }

    /**
     * Whether a schema says no more than {@code object}, {@code array}, {@code array} of {@code object}, or nothing.
     *
     * @param schema the schema
     * @return whether an operation may say more
     */
    public static boolean isVague(Schema schema) {
        if (schema.isUntyped()) {
            return schema.alternatives().isEmpty() && schema.enumValues().isEmpty();
        }
        Set<SchemaType> types = schema.valueTypes();
        if (types.equals(EnumSet.of(SchemaType.OBJECT))) {
            return schema.properties().isEmpty()
                    && schema.additionalProperties().schema().isEmpty()
                    && schema.alternatives().isEmpty();
        }
        return types.equals(EnumSet.of(SchemaType.ARRAY))
                && schema.prefixItems().isEmpty()
                && schema.items().map(InputUses::isVague).orElse(true);
    }

    /**
     * Whether no value of an input fits a place.
     *
     * @param declared the schema of the input
     * @param place the schema of the place
     * @return whether their types have nothing in common
     */
    public static boolean contradicts(Schema declared, Schema place) {
        Set<SchemaType> given = declared.valueTypes();
        Set<SchemaType> taken = place.valueTypes();
        if (given.isEmpty() || taken.isEmpty()) {
            return false;
        }
        boolean integerAsNumber = given.contains(SchemaType.INTEGER) && taken.contains(SchemaType.NUMBER);
        return !integerAsNumber && given.stream().noneMatch(taken::contains);
    }
}
