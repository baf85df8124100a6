package com.example.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.runtime.ArazzoGenerated;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.Mask;
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
public record DescribeRepositoriesResponse(@JsonValue JsonNode json) {
    /**
     * Checks that there is JSON. What it says is looked at when it is asked for.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public DescribeRepositoriesResponse {
        Objects.requireNonNull(json);
    }

    /**
     * {@return the value of {@code repositories}, {@code null} if there is none}
     */
    public @Nullable List<Repository> repositories() {
        return Read.optional(json, "repositories", Read.list(Read.object(Repository::new)));
    }

    /**
     * {@return the value of {@code summary}, {@code null} if there is none}
     */
    public @Nullable Summary summary() {
        return Read.optional(json, "summary", Read.object(Summary::new));
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

    /**
     * The JSON, with {@code ***} in place of secrets.
     */
    @Override
    public String toString() {
        return Mask.secrets()
                .inside("repositories", Mask.list(Mask.object(Repository::new)))
                .show(json);
    }

    /**
     * Builds {@link DescribeRepositoriesResponse}.
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
         * Sets {@code repositories}.
         *
         * @param repositories the value of {@code repositories}; {@code null} removes it
         * @return this builder
         */
        public Builder repositories(@Nullable List<Repository> repositories) {
            Write.member(json, "repositories", repositories, Write.list(Repository::json));
            return this;
        }

        /**
         * Sets {@code summary}.
         *
         * @param summary the value of {@code summary}; {@code null} removes it
         * @return this builder
         */
        public Builder summary(@Nullable Summary summary) {
            Write.member(json, "summary", summary, Summary::json);
            return this;
        }

        /**
         * Builds the object.
         *
         * @return the object; this builder may go on to another one
         */
        public DescribeRepositoriesResponse build() {
            return new DescribeRepositoriesResponse(Write.copy(json));
        }
    }

    /**
     * A JSON object.
     *
     * @param json the JSON object; not to be modified
     */
    @ArazzoGenerated(
            document = "schemas.yaml"
    )
    public record Summary(@JsonValue JsonNode json) {
        /**
         * Checks that there is JSON. What it says is looked at when it is asked for.
         */
        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Summary {
            Objects.requireNonNull(json);
        }

        /**
         * {@return the value of {@code total}, {@code null} if there is none}
         */
        public @Nullable Long total() {
            return Read.optional(json, "total", Read::int64);
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
         * Builds {@link Summary}.
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
             * Sets {@code total}.
             *
             * @param total the value of {@code total}; {@code null} removes it
             * @return this builder
             */
            public Builder total(@Nullable Long total) {
                Write.member(json, "total", total, Write::int64);
                return this;
            }

            /**
             * Builds the object.
             *
             * @return the object; this builder may go on to another one
             */
            public Summary build() {
                return new Summary(Write.copy(json));
            }
        }
    }
}
