package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way to a schema from the outermost schema around it: {@code /components/schemas/Pet/properties/tags/items} is
 * {@code /components/schemas/Pet}, and then {@code properties/tags} and {@code items}.
 *
 * @param root the place of the outermost schema
 * @param steps the steps from there
 */
record SchemaPath(ElementLocation root, List<Step> steps) {

    private static final Set<String> KEYED = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "allOf",
            "anyOf",
            "oneOf",
            "prefixItems");

    private static final Set<String> PLAIN = Set.of(
            "items",
            "additionalProperties",
            "unevaluatedProperties",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "not",
            "if",
            "then",
            "else",
            "propertyNames");

    /**
     * A step from a schema to one inside it.
     *
     * @param keyword the keyword
     * @param key the name or index under the keyword, empty text if there is none
     */
    record Step(String keyword, String key) {}

    static SchemaPath of(ElementLocation location) {
        List<String> tokens = location.tokens();
        int start = rootLength(location, tokens);
        ElementLocation root = ElementLocation.root(location.document());
        for (String token : tokens.subList(0, start)) {
            root = root.child(token);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = start; i < tokens.size(); i++) {
            String keyword = tokens.get(i);
            boolean index = keyword.equals("items")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).matches("[0-9]+");
            boolean keyed = index || KEYED.contains(keyword);
            if (!(keyed && i + 1 < tokens.size()) && !PLAIN.contains(keyword)) {
                return new SchemaPath(location, List.of()); // no schema stands there, as far as we know
            }
            steps.add(new Step(keyword, keyed ? tokens.get(++i) : ""));
        }
        return new SchemaPath(root, List.copyOf(steps));
    }

    /** How many tokens lead to the outermost schema. */
    private static int rootLength(ElementLocation location, List<String> tokens) {
        boolean named = tokens.size() > 2
                && tokens.get(0).equals("components")
                && (tokens.get(1).equals("schemas") || tokens.get(1).equals("inputs"));
        if (named) {
            return 3;
        }
        if (isDescription(location)) {
            if (tokens.size() > 1 && tokens.get(0).equals("definitions")) {
                return 2;
            }
            for (int i = 2; i < tokens.size(); i++) {
                if (tokens.get(i).equals("schema") || tokens.get(i).equals("inputs")) {
                    return i + 1;
                }
            }
        }
        // A file of schemas, or of one.
        for (int i = 0; i < tokens.size(); i++) {
            if (KEYED.contains(tokens.get(i)) || PLAIN.contains(tokens.get(i))) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean isDescription(ElementLocation location) {
        return Set.of("openapi", "swagger", "arazzo").stream()
                .anyMatch(field -> location.document().root().has(field));
    }

    /**
     * The schemas around the one at the end of the path.
     *
     * @param reader reads them
     * @return the schemas from the outermost to the innermost, as they apply to values, so without members of {@code allOf}
     */
    List<Schema> ancestors(SchemaReader reader) {
        List<Schema> ancestors = new ArrayList<>();
        Schema here = reader.read(root);
        ElementLocation place = root;
        for (Step step : steps) {
            if (ancestors.isEmpty() || !ancestors.get(ancestors.size() - 1).equals(here)) {
                ancestors.add(here);
            }
            place = step.key().isEmpty()
                    ? place.child(step.keyword())
                    : place.child(step.keyword()).child(step.key());
            here = isMerged(here, step) ? here : inside(here, step).orElse(reader.read(place));
        }
        return ancestors;
    }

    private static boolean isMerged(Schema schema, Step step) {
        return switch (step.keyword()) {
            case "allOf" -> true;
            case "anyOf", "oneOf" -> schema.alternatives().isEmpty();
            default -> false;
        };
    }

    private static Optional<Schema> inside(Schema schema, Step step) {
        return switch (step.keyword()) {
            case "properties" -> schema.property(step.key());
            case "items" -> step.key().isEmpty() ? schema.items() : Optional.empty();
            case "additionalProperties" -> schema.additionalProperties().schema();
            default -> Optional.empty();
        };
    }
}
