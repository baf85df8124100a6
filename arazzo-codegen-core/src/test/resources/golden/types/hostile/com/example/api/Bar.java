package com.example.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoGenerated;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Read;
import io.github.arazzo4j.runtime.support.Write;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object.
 *
 * @param json the JSON object; not to be modified
 */
@ArazzoGenerated(
        document = "schemas.yaml"
)
@NullMarked
public record Bar(@JsonValue JsonNode json) {
    /**
     * Checks that there is JSON. What it says is looked at when it is asked for.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Bar {
        Objects.requireNonNull(json);
    }

    /**
     * {@return the value of {@code y}, {@code null} if there is none}
     */
    public @Nullable String y() {
        return Read.optional(json, "y", Read::string);
    }

    /**
     * Starts an object.
     *
     * @return a builder of an empty object
     */
    public static Builder builder() {
        return new Builder(Json.object().build());
    }

    /**
     * Starts an object from this one.
     *
     * @return a builder of an object with the members of this one
     */
    public Builder toBuilder() {
        return new Builder(Write.copy(json));
    }

    @Override
    public String toString() {
        return json.toString();
    }

    /**
     * Builds {@link Bar}.
     */
    @ArazzoGenerated(
            document = "schemas.yaml"
    )
    public static final class Builder {
        private final ObjectNode json;

        private Builder(ObjectNode json) {
            this.json = json;
        }

        /**
         * Sets {@code y}.
         *
         * @param y the value of {@code y}; {@code null} removes it
         * @return this builder
         */
        public Builder y(@Nullable String y) {
            Write.member(json, "y", y, Write::string);
            return this;
        }

        /**
         * Builds the object.
         *
         * @return the object; this builder may go on to another one
         */
        public Bar build() {
            return new Bar(Write.copy(json));
        }
    }
}
