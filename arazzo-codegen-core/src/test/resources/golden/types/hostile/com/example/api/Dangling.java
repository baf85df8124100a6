package com.example.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoGenerated;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Read;
import io.github.arazzo4j.runtime.support.Write;
import java.util.List;
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
public record Dangling(@JsonValue JsonNode json) {
    /**
     * Checks that there is JSON. What it says is looked at when it is asked for.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Dangling {
        Objects.requireNonNull(json);
    }

    /**
     * {@return the value of {@code x}, {@code null} if there is none}
     */
    public @Nullable JsonNode x() {
        return Read.optional(json, "x", Read::json);
    }

    /**
     * {@return the value of {@code loop}, {@code null} if there is none}
     */
    public @Nullable JsonNode loop() {
        return Read.optional(json, "loop", Read::json);
    }

    /**
     * {@return the value of {@code lists}, {@code null} if there is none}
     */
    public @Nullable List<JsonNode> lists() {
        return Read.optional(json, "lists", Read.list(Read::json));
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
     * Builds {@link Dangling}.
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
         * Sets {@code x}.
         *
         * @param x the value of {@code x}; {@code null} removes it
         * @return this builder
         */
        public Builder x(@Nullable JsonNode x) {
            Write.member(json, "x", x, Write::json);
            return this;
        }

        /**
         * Sets {@code loop}.
         *
         * @param loop the value of {@code loop}; {@code null} removes it
         * @return this builder
         */
        public Builder loop(@Nullable JsonNode loop) {
            Write.member(json, "loop", loop, Write::json);
            return this;
        }

        /**
         * Sets {@code lists}.
         *
         * @param lists the value of {@code lists}; {@code null} removes it
         * @return this builder
         */
        public Builder lists(@Nullable List<JsonNode> lists) {
            Write.member(json, "lists", lists, Write.list(Write::json));
            return this;
        }

        /**
         * Builds the object.
         *
         * @return the object; this builder may go on to another one
         */
        public Dangling build() {
            return new Dangling(Write.copy(json));
        }
    }
}
