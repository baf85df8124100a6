package io.github.arazzo4j.codegen.schema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a way through a schema leads. */
public sealed interface Navigation {

    /**
     * To a value that the schema describes.
     *
     * @param alternatives the schemas that the value may have, all different, one at least; several where the alternatives of
     *     a {@code oneOf} or {@code anyOf} each have their own idea of it
     * @param mayBeAbsent whether there may be no value: a property on the way is not required, a parent may be {@code null},
     *     an array may be shorter, or not all alternatives have it
     */
    record Found(List<Schema> alternatives, boolean mayBeAbsent) implements Navigation {

        /**
         * The value's schema.
         *
         * @return the schema, empty if there are several
         */
        public Optional<Schema> schema() {
            return alternatives.size() == 1 ? Optional.of(alternatives.get(0)) : Optional.empty();
        }

        /**
         * The types that the value may have, other than {@code null}.
         *
         * @return the types of all alternatives, empty if one of them is open
         */
        public Set<SchemaType> valueTypes() {
            EnumSet<SchemaType> types = EnumSet.noneOf(SchemaType.class);
            for (Schema schema : alternatives) {
                if (schema.types().isEmpty()) {
                    return Set.of();
                }
                types.addAll(schema.valueTypes());
            }
            return types;
        }

        /**
         * Whether the value may be {@code null}.
         *
         * @return whether one of the alternatives may
         */
        public boolean nullable() {
            return alternatives.stream().anyMatch(Schema::nullable);
        }
    }

    /**
     * To something that the schema allows and doesn't describe.
     *
     * @param at the schema that leaves it open
     * @param token the step that it leaves open
     * @param reason why it is open, in a clause for the user
     */
    record Open(Schema at, String token, String reason) implements Navigation {}

    /**
     * Nowhere.
     *
     * @param at the schema that has no such thing
     * @param token the step that leads nowhere
     * @param knownNames the names that would lead somewhere, in the document's order; empty if it is no object
     * @param closed whether it is certain: the schema forbids other properties, or is no object or array at all. Otherwise it
     *     declares properties, and this isn't one of them
     */
    record RuledOut(Schema at, String token, Collection<String> knownNames, boolean closed) implements Navigation {}

    /**
     * Into a schema that says nothing of its values.
     *
     * @param at the schema; its {@link Schema#problem()} may say why
     * @param token the step that it knows nothing about
     */
    record Untyped(Schema at, String token) implements Navigation {}
}
