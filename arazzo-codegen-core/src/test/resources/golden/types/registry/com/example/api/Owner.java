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
public record Owner(@JsonValue JsonNode json) {
    /**
     * Checks that there is JSON. What it says is looked at when it is asked for.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Owner {
        Objects.requireNonNull(json);
    }

    /**
     * {@return the value of {@code name}}
     */
    public String name() {
        return Read.required(json, "name", Read::string);
    }

    /**
     * {@return the value of {@code credentials}, {@code null} if there is none}
     */
    public @Nullable Credentials credentials() {
        return Read.optional(json, "credentials", Read.object(Credentials::new));
    }

    /**
     * {@return the value of {@code token}, {@code null} if there is none}
     */
    public @Nullable String token() {
        return Read.optional(json, "token", Read::string);
    }

    /**
     * {@return the value of {@code pins}, {@code null} if there is none}
     */
    public @Nullable List<String> pins() {
        return Read.optional(json, "pins", Read.list(Read::string));
    }

    /**
     * {@return the value of {@code delegates}, {@code null} if there is none}
     */
    public @Nullable List<Owner> delegates() {
        return Read.optional(json, "delegates", Read.list(Read.object(Owner::new)));
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
        return Mask.secrets("token", "pins")
                .inside("credentials", Mask.object(Credentials::new))
                .inside("delegates", Mask.list(Mask.object(Owner::new)))
                .show(json);
    }

    /**
     * Builds {@link Owner}.
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
         * Sets {@code name}.
         *
         * @param name the value of {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            Write.member(json, "name", name, Write::string);
            return this;
        }

        /**
         * Sets {@code credentials}.
         *
         * @param credentials the value of {@code credentials}; {@code null} removes it
         * @return this builder
         */
        public Builder credentials(@Nullable Credentials credentials) {
            Write.member(json, "credentials", credentials, Credentials::json);
            return this;
        }

        /**
         * Sets {@code token}.
         *
         * @param token the value of {@code token}; {@code null} removes it
         * @return this builder
         */
        public Builder token(@Nullable String token) {
            Write.member(json, "token", token, Write::string);
            return this;
        }

        /**
         * Sets {@code pins}.
         *
         * @param pins the value of {@code pins}; {@code null} removes it
         * @return this builder
         */
        public Builder pins(@Nullable List<String> pins) {
            Write.member(json, "pins", pins, Write.list(Write::string));
            return this;
        }

        /**
         * Sets {@code delegates}.
         *
         * @param delegates the value of {@code delegates}; {@code null} removes it
         * @return this builder
         */
        public Builder delegates(@Nullable List<Owner> delegates) {
            Write.member(json, "delegates", delegates, Write.list(Owner::json));
            return this;
        }

        /**
         * Builds the object.
         *
         * @return the object; this builder may go on to another one
         */
        public Owner build() {
            return new Owner(Write.copy(json));
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
    public record Credentials(@JsonValue JsonNode json) {
        /**
         * Checks that there is JSON. What it says is looked at when it is asked for.
         */
        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Credentials {
            Objects.requireNonNull(json);
        }

        /**
         * {@return the value of {@code accessKeyId}, {@code null} if there is none}
         */
        public @Nullable String accessKeyId() {
            return Read.optional(json, "accessKeyId", Read::string);
        }

        /**
         * {@return the value of {@code secretAccessKey}, {@code null} if there is none}
         */
        public @Nullable String secretAccessKey() {
            return Read.optional(json, "secretAccessKey", Read::string);
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
            return Mask.secrets("secretAccessKey").show(json);
        }

        /**
         * Builds {@link Credentials}.
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
             * Sets {@code accessKeyId}.
             *
             * @param accessKeyId the value of {@code accessKeyId}; {@code null} removes it
             * @return this builder
             */
            public Builder accessKeyId(@Nullable String accessKeyId) {
                Write.member(json, "accessKeyId", accessKeyId, Write::string);
                return this;
            }

            /**
             * Sets {@code secretAccessKey}.
             *
             * @param secretAccessKey the value of {@code secretAccessKey}; {@code null} removes it
             * @return this builder
             */
            public Builder secretAccessKey(@Nullable String secretAccessKey) {
                Write.member(json, "secretAccessKey", secretAccessKey, Write::string);
                return this;
            }

            /**
             * Builds the object.
             *
             * @return the object; this builder may go on to another one
             */
            public Credentials build() {
                return new Credentials(Write.copy(json));
            }
        }
    }
}
