package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.openapi.ApiParameter;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the inputs of a workflow flow whole into requests, and what the operations say of these places. An input that the
 * document leaves as {@code object} or {@code array} takes the type that all these places agree on.
 */
public final class InputUses {

    private static final Set<String> CREDENTIAL_HEADERS = Set.of("authorization", "proxy-authorization", "cookie");

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Lists in lists beyond this are not compared. */
    private static final int MAX_DEPTH = 8;

    private final Map<String, Set<Schema>> uses = new LinkedHashMap<>();

    /** Places in paths, queries, headers and forms, where whatever is no list and no object is text anyway. */
    private final Set<Schema> texts = new HashSet<>();

    /** Inputs that go, whole or in part of a text, where credentials go (S26). */
    private final Set<String> credentials = new HashSet<>();

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
                all.visit(parameter.value(), parameter.declared().flatMap(ApiParameter::schema), true);
                if (isCredential(step, parameter)) {
                    parameter.value().forEachReference(all::addCredential);
                }
            }
            step.body()
                    .ifPresent(body -> all.visit(
                            body.payload(), body.schema(), body.contentType().startsWith(FORM)));
        }
        return all;
    }

    private static boolean isCredential(LinkedStep step, LinkedParameter parameter) {
        if (!(step.target() instanceof LinkedStep.OperationTarget target)) {
            return false;
        }
        boolean header = parameter.in().equals("header")
                && CREDENTIAL_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT));
        return header
                || target.source().api().securitySchemes().stream()
                        .flatMap(scheme -> scheme.parameterName().stream())
                        .anyMatch(parameter.name()::equalsIgnoreCase);
    }

    private void addCredential(Reference reference) {
        if (reference.origin() instanceof Origin.Input input && reference.path().isEmpty()) {
            credentials.add(input.name());
        }
    }

    /**
     * Whether an input is sent as credentials: in an {@code Authorization} or {@code Cookie} header, or as the key of a
     * security scheme.
     *
     * @param input the input
     * @return whether it must not be shown
     */
    public boolean isCredential(String input) {
        return credentials.contains(input);
    }

    private void visit(Value value, Optional<Schema> place, boolean text) {
        if (value instanceof Value.Expression expression) {
            Reference reference = expression.reference();
            if (reference.origin() instanceof Origin.Input input
                    && reference.path().isEmpty()) {
                Set<Schema> known = uses.computeIfAbsent(input.name(), name -> new LinkedHashSet<>());
                place.filter(schema -> !schema.isUntyped()).ifPresent(schema -> {
                    known.add(schema);
                    if (text) {
                        texts.add(schema);
                    }
                });
            }
        } else if (value instanceof Value.Members object) {
            object.members()
                    .forEach((name, member) -> visit(member, place.flatMap(schema -> follow(schema, name)), text));
        } else if (value instanceof Value.Elements array) {
            array.elements().forEach(element -> visit(element, place.flatMap(schema -> follow(schema, "0")), text));
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
        return isVague(declared) && agree(places)
                ? places.stream().filter(place -> !contradicts(declared, place)).findFirst()
                : Optional.empty();
    }

    /**
     * Whether schemas of places say the same: they are one, or of the same simple type.
     *
     * @param places the schemas
     * @return whether there is at least one, and all agree
     */
    public static boolean agree(Set<Schema> places) {
        return places.stream()
                .findFirst()
                .filter(first -> places.stream().allMatch(place -> agree(first, place, 0)))
                .isPresent();
    }

    private static boolean agree(Schema one, Schema other, int depth) {
        if (one.equals(other)) {
            return true;
        }
        boolean same = depth < MAX_DEPTH
                && one.valueTypes().size() == 1
                && one.valueTypes().equals(other.valueTypes())
                && one.format().equals(other.format())
                && one.enumValues().equals(other.enumValues())
                && !one.valueTypes().contains(SchemaType.OBJECT);
        if (!same || !one.valueTypes().contains(SchemaType.ARRAY)) {
            return same;
        }
        return one.prefixItems().isEmpty()
                && other.prefixItems().isEmpty()
                && one.items().isPresent()
                && other.items().isPresent()
                && agree(one.items().get(), other.items().get(), depth + 1);
    }

    /**
     * Whether the places that an input flows into want something else, without exception.
     *
     * @param input the input
     * @param declared its schema in the document
     * @return whether no value of the input fits any of the places; what becomes text there fits all that is text
     */
    public boolean isContradicted(String input, Schema declared) {
        Set<Schema> places = of(input);
        return !places.isEmpty()
                && places.stream()
                        .allMatch(place -> contradicts(declared, place)
                                && !(texts.contains(place) && isScalar(declared) && isScalar(place)));
    }

    private static boolean isScalar(Schema schema) {
        return schema.valueTypes().stream().noneMatch(type -> type == SchemaType.OBJECT || type == SchemaType.ARRAY);
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
