package io.github.arazzo4j.codegen.schema;

import java.util.Optional;

/**
 * What a schema says about properties that it doesn't name ({@code additionalProperties}, {@code unevaluatedProperties}).
 *
 * @param kind which of the four it is
 * @param schema the schema of their values; present for {@link Kind#TYPED} only
 */
public record AdditionalProperties(Kind kind, Optional<Schema> schema) {

    /** The ways to treat further properties. */
    public enum Kind {
        /** Nothing is said: they are allowed, and their values are anything. */
        UNSPECIFIED,
        /** They are allowed in so many words. */
        ALLOWED,
        /** There are none. */
        FORBIDDEN,
        /** They have a schema. */
        TYPED
    }

    static AdditionalProperties of(Kind kind) {
        return new AdditionalProperties(kind, Optional.empty());
    }

    static AdditionalProperties of(Schema schema) {
        return new AdditionalProperties(Kind.TYPED, Optional.of(schema));
    }
}
