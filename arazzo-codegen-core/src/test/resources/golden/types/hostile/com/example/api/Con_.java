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
public record Con_(@JsonValue JsonNode json) {
    /**
     * Checks that there is JSON. What it says is looked at when it is asked for.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Con_ {
        Objects.requireNonNull(json);
    }

    /**
     * {@return the value of {@code Write}, {@code null} if there is none}
     */
    public @Nullable Write_ write() {
        return Read.optional(json, "Write", Read.object(Write_::new));
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
     * Builds {@link Con_}.
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
         * Sets {@code Write}.
         *
         * @param write the value of {@code Write}; {@code null} removes it
         * @return this builder
         */
        public Builder write(@Nullable Write_ write) {
            Write.member(json, "Write", write, Write_::json);
            return this;
        }

        /**
         * Builds the object.
         *
         * @return the object; this builder may go on to another one
         */
        public Con_ build() {
            return new Con_(Write.copy(json));
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
    public record Write_(@JsonValue JsonNode json) {
        /**
         * Checks that there is JSON. What it says is looked at when it is asked for.
         */
        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Write_ {
            Objects.requireNonNull(json);
        }

        /**
         * {@return the value of {@code Read}, {@code null} if there is none}
         */
        public @Nullable Read_ read() {
            return Read.optional(json, "Read", Read.object(Read_::new));
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
         * Builds {@link Write_}.
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
             * Sets {@code Read}.
             *
             * @param read the value of {@code Read}; {@code null} removes it
             * @return this builder
             */
            public Builder read(@Nullable Read_ read) {
                Write.member(json, "Read", read, Read_::json);
                return this;
            }

            /**
             * Builds the object.
             *
             * @return the object; this builder may go on to another one
             */
            public Write_ build() {
                return new Write_(Write.copy(json));
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
        public record Read_(@JsonValue JsonNode json) {
            /**
             * Checks that there is JSON. What it says is looked at when it is asked for.
             */
            @JsonCreator(
                    mode = JsonCreator.Mode.DELEGATING
            )
            public Read_ {
                Objects.requireNonNull(json);
            }

            /**
             * {@return the value of {@code Known}, {@code null} if there is none}
             */
            public @Nullable Known_ known() {
                return Read.optional(json, "Known", Read.string(Known_::new));
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
             * Builds {@link Read_}.
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
                 * Sets {@code Known}.
                 *
                 * @param known the value of {@code Known}; {@code null} removes it
                 * @return this builder
                 */
                public Builder known(@Nullable Known_ known) {
                    Write.member(json, "Known", known, Write.stringOf(Known_::value));
                    return this;
                }

                /**
                 * Builds the object.
                 *
                 * @return the object; this builder may go on to another one
                 */
                public Read_ build() {
                    return new Read_(Write.copy(json));
                }
            }

            /**
             * A string that is one of several.
             *
             * <p>Values that are not listed here are kept as they are.
             *
             * @param value the value as in JSON
             */
            @ArazzoGenerated(
                    document = "schemas.yaml"
            )
            public record Known_(@JsonValue String value) {
                /**
                 * {@code Known}
                 */
                public static final Known_ KNOWN = new Known_("Known");

                /**
                 * Checks that there is a value.
                 */
                @JsonCreator(
                        mode = JsonCreator.Mode.DELEGATING
                )
                public Known_ {
                    Objects.requireNonNull(value);
                }

                /**
                 * The value as a constant, to switch over.
                 *
                 * @return the constant, {@link Known#UNKNOWN} for a value that was not known when this class was generated
                 */
                public Known known() {
                    return switch (value) {
                        case "Known" -> Known.KNOWN;
                        default -> Known.UNKNOWN;
                    };
                }

                /**
                 * The value as in JSON.
                 */
                @Override
                public String toString() {
                    return value;
                }

                /**
                 * The values that were known when this class was generated.
                 */
                @ArazzoGenerated(
                        document = "schemas.yaml"
                )
                public enum Known {
                    /**
                     * {@code Known}
                     */
                    KNOWN,

                    /**
                     * Any other value.
                     */
                    UNKNOWN
                }
            }
        }
    }
}
