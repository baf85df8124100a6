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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A repository of images.
 *
 * <p>It has a *name* and lives in &lt;b&gt;one&lt;/b&gt; registry.
 *
 * @param json the JSON object; not to be modified
 */
@ArazzoGenerated(
        document = "schemas.yaml"
)
@NullMarked
public record Repository(@JsonValue JsonNode json) {
    /**
     * Checks that there is JSON. What it says is looked at when it is asked for.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Repository {
        Objects.requireNonNull(json);
    }

    /**
     * The name.
     *
     * @return the value of {@code repositoryName}
     */
    public String repositoryName() {
        return Read.required(json, "repositoryName", Read::string);
    }

    /**
     * {@return the value of {@code repositoryURI}, {@code null} if there is none}
     */
    public @Nullable URI repositoryUri() {
        return Read.optional(json, "repositoryURI", Read::uri);
    }

    /**
     * {@return the value of {@code createdAt}, {@code null} if there is none}
     */
    public @Nullable Instant createdAt() {
        return Read.optional(json, "createdAt", Read::instant);
    }

    /**
     * {@return the value of {@code expires}, {@code null} if there is none}
     */
    public @Nullable LocalDate expires() {
        return Read.optional(json, "expires", Read::date);
    }

    /**
     * {@return the value of {@code id}, {@code null} if there is none}
     */
    public @Nullable UUID id() {
        return Read.optional(json, "id", Read::uuid);
    }

    /**
     * {@return the value of {@code imageCount}}
     */
    public int imageCount() {
        return Read.required(json, "imageCount", Read::int32);
    }

    /**
     * {@return the value of {@code sizeInBytes}, {@code null} if there is none}
     */
    public @Nullable Long sizeInBytes() {
        return Read.optional(json, "sizeInBytes", Read::int64);
    }

    /**
     * {@return the value of {@code quota}}
     */
    public long quota() {
        return Read.required(json, "quota", Read::int64);
    }

    /**
     * {@return the value of {@code price}, {@code null} if there is none}
     *
     * <p>Default: 1.5
     */
    public @Nullable BigDecimal price() {
        return Read.optional(json, "price", Read::decimal);
    }

    /**
     * {@return the value of {@code ratio}, {@code null} if there is none}
     */
    public @Nullable Double ratio() {
        return Read.optional(json, "ratio", Read::float64);
    }

    /**
     * {@return the value of {@code public}}
     */
    public boolean public_() {
        return Read.required(json, "public", Read::bool);
    }

    /**
     * {@return the value of {@code checksum}}
     */
    public byte[] checksum() {
        return Read.required(json, "checksum", Read::bytes);
    }

    /**
     * Any policy.
     *
     * @return the value of {@code policy}, {@code null} if there is none
     */
    public @Nullable JsonNode policy() {
        return Read.optional(json, "policy", Read::json);
    }

    /**
     * {@return the value of {@code digest}, {@code null} if there is none}
     */
    public byte @Nullable [] digest() {
        return Read.optional(json, "digest", Read::bytes);
    }

    /**
     * A repository of images.
     *
     * <p>It has a *name* and lives in &lt;b&gt;one&lt;/b&gt; registry.
     *
     * @return the value of {@code parent}, {@code null} if there is none
     */
    public @Nullable Repository parent() {
        return Read.optional(json, "parent", Read.object(Repository::new));
    }

    /**
     * Which images.
     *
     * @return the value of {@code status}, {@code null} if there is none
     */
    public @Nullable TagStatus status() {
        return Read.optional(json, "status", Read.string(TagStatus::new));
    }

    /**
     * {@return the value of {@code scanFrequency}}
     */
    public ScanFrequency scanFrequency() {
        return Read.required(json, "scanFrequency", Read.string(ScanFrequency::new));
    }

    /**
     * {@return the value of {@code tags}}
     */
    public List<Tag> tags() {
        return Read.required(json, "tags", Read.list(Read.object(Tag::new)));
    }

    /**
     * {@return the value of {@code labels}, {@code null} if there is none}
     */
    public @Nullable Map<String, String> labels() {
        return Read.optional(json, "labels", Read.map(Read::string));
    }

    /**
     * {@return the value of {@code owners}, {@code null} if there is none}
     */
    public @Nullable Map<String, Owner> owners() {
        return Read.optional(json, "owners", Read.map(Read.object(Owner::new)));
    }

    /**
     * {@return the value of {@code matrix}, {@code null} if there is none}
     */
    public @Nullable List<List<Double>> matrix() {
        return Read.optional(json, "matrix", Read.list(Read.list(Read::float64)));
    }

    /**
     * {@return the value of {@code anything}, {@code null} if there is none}
     */
    public @Nullable List<JsonNode> anything() {
        return Read.optional(json, "anything", Read.list(Read::json));
    }

    /**
     * Deprecated.
     *
     * @return the value of {@code owner}, {@code null} if there is none
     */
    public @Nullable Owner owner() {
        return Read.optional(json, "owner", Read.object(Owner::new));
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
                .inside("parent", Mask.object(Repository::new))
                .inside("owners", Mask.map(Mask.object(Owner::new)))
                .inside("owner", Mask.object(Owner::new))
                .show(json);
    }

    /**
     * Builds {@link Repository}.
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
         * The name.
         *
         * @param repositoryName the value of {@code repositoryName}
         * @return this builder
         */
        public Builder repositoryName(String repositoryName) {
            Write.member(json, "repositoryName", repositoryName, Write::string);
            return this;
        }

        /**
         * Sets {@code repositoryURI}.
         *
         * @param repositoryUri the value of {@code repositoryURI}; {@code null} removes it
         * @return this builder
         */
        public Builder repositoryUri(@Nullable URI repositoryUri) {
            Write.member(json, "repositoryURI", repositoryUri, Write::uri);
            return this;
        }

        /**
         * Sets {@code expires}.
         *
         * @param expires the value of {@code expires}; {@code null} removes it
         * @return this builder
         */
        public Builder expires(@Nullable LocalDate expires) {
            Write.member(json, "expires", expires, Write::date);
            return this;
        }

        /**
         * Sets {@code id}.
         *
         * @param id the value of {@code id}; {@code null} removes it
         * @return this builder
         */
        public Builder id(@Nullable UUID id) {
            Write.member(json, "id", id, Write::uuid);
            return this;
        }

        /**
         * Sets {@code imageCount}.
         *
         * @param imageCount the value of {@code imageCount}
         * @return this builder
         */
        public Builder imageCount(int imageCount) {
            Write.member(json, "imageCount", imageCount, Write::int32);
            return this;
        }

        /**
         * Sets {@code sizeInBytes}.
         *
         * @param sizeInBytes the value of {@code sizeInBytes}; {@code null} removes it
         * @return this builder
         */
        public Builder sizeInBytes(@Nullable Long sizeInBytes) {
            Write.member(json, "sizeInBytes", sizeInBytes, Write::int64);
            return this;
        }

        /**
         * Sets {@code quota}.
         *
         * @param quota the value of {@code quota}
         * @return this builder
         */
        public Builder quota(long quota) {
            Write.member(json, "quota", quota, Write::int64);
            return this;
        }

        /**
         * Sets {@code price}.
         *
         * @param price the value of {@code price}; {@code null} removes it
         * @return this builder
         */
        public Builder price(@Nullable BigDecimal price) {
            Write.member(json, "price", price, Write::decimal);
            return this;
        }

        /**
         * Sets {@code ratio}.
         *
         * @param ratio the value of {@code ratio}; {@code null} removes it
         * @return this builder
         */
        public Builder ratio(@Nullable Double ratio) {
            Write.member(json, "ratio", ratio, Write::float64);
            return this;
        }

        /**
         * Sets {@code public}.
         *
         * @param public_ the value of {@code public}
         * @return this builder
         */
        public Builder public_(boolean public_) {
            Write.member(json, "public", public_, Write::bool);
            return this;
        }

        /**
         * Sets {@code checksum}.
         *
         * @param checksum the value of {@code checksum}
         * @return this builder
         */
        public Builder checksum(byte[] checksum) {
            Write.member(json, "checksum", checksum, Write::bytes);
            return this;
        }

        /**
         * Any policy.
         *
         * @param policy the value of {@code policy}; {@code null} removes it
         * @return this builder
         */
        public Builder policy(@Nullable JsonNode policy) {
            Write.member(json, "policy", policy, Write::json);
            return this;
        }

        /**
         * Sets {@code digest}.
         *
         * @param digest the value of {@code digest}; {@code null} removes it
         * @return this builder
         */
        public Builder digest(byte @Nullable [] digest) {
            Write.member(json, "digest", digest, Write::bytes);
            return this;
        }

        /**
         * A repository of images.
         *
         * <p>It has a *name* and lives in &lt;b&gt;one&lt;/b&gt; registry.
         *
         * @param parent the value of {@code parent}; {@code null} removes it
         * @return this builder
         */
        public Builder parent(@Nullable Repository parent) {
            Write.member(json, "parent", parent, Repository::json);
            return this;
        }

        /**
         * Which images.
         *
         * @param status the value of {@code status}; {@code null} removes it
         * @return this builder
         */
        public Builder status(@Nullable TagStatus status) {
            Write.member(json, "status", status, Write.stringOf(TagStatus::value));
            return this;
        }

        /**
         * Sets {@code scanFrequency}.
         *
         * @param scanFrequency the value of {@code scanFrequency}
         * @return this builder
         */
        public Builder scanFrequency(ScanFrequency scanFrequency) {
            Write.member(json, "scanFrequency", scanFrequency, Write.stringOf(ScanFrequency::value));
            return this;
        }

        /**
         * Sets {@code tags}.
         *
         * @param tags the value of {@code tags}
         * @return this builder
         */
        public Builder tags(List<Tag> tags) {
            Write.member(json, "tags", tags, Write.list(Tag::json));
            return this;
        }

        /**
         * Sets {@code labels}.
         *
         * @param labels the value of {@code labels}; {@code null} removes it
         * @return this builder
         */
        public Builder labels(@Nullable Map<String, String> labels) {
            Write.member(json, "labels", labels, Write.map(Write::string));
            return this;
        }

        /**
         * Sets {@code owners}.
         *
         * @param owners the value of {@code owners}; {@code null} removes it
         * @return this builder
         */
        public Builder owners(@Nullable Map<String, Owner> owners) {
            Write.member(json, "owners", owners, Write.map(Owner::json));
            return this;
        }

        /**
         * Sets {@code matrix}.
         *
         * @param matrix the value of {@code matrix}; {@code null} removes it
         * @return this builder
         */
        public Builder matrix(@Nullable List<List<Double>> matrix) {
            Write.member(json, "matrix", matrix, Write.list(Write.list(Write::float64)));
            return this;
        }

        /**
         * Sets {@code anything}.
         *
         * @param anything the value of {@code anything}; {@code null} removes it
         * @return this builder
         */
        public Builder anything(@Nullable List<JsonNode> anything) {
            Write.member(json, "anything", anything, Write.list(Write::json));
            return this;
        }

        /**
         * Deprecated.
         *
         * @param owner the value of {@code owner}; {@code null} removes it
         * @return this builder
         */
        public Builder owner(@Nullable Owner owner) {
            Write.member(json, "owner", owner, Owner::json);
            return this;
        }

        /**
         * Builds the object.
         *
         * @return the object; this builder may go on to another one
         */
        public Repository build() {
            return new Repository(Write.copy(json));
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
    public record ScanFrequency(@JsonValue String value) {
        /**
         * {@code SCAN_ON_PUSH}
         */
        public static final ScanFrequency SCAN_ON_PUSH = new ScanFrequency("SCAN_ON_PUSH");

        /**
         * {@code MANUAL}
         */
        public static final ScanFrequency MANUAL = new ScanFrequency("MANUAL");

        /**
         * {@code UNKNOWN}
         */
        public static final ScanFrequency UNKNOWN = new ScanFrequency("UNKNOWN");

        /**
         * Checks that there is a value.
         */
        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public ScanFrequency {
            Objects.requireNonNull(value);
        }

        /**
         * The value as a constant, to switch over.
         *
         * @return the constant, {@link Known#UNKNOWN_} for a value that was not known when this class was generated
         */
        public Known known() {
            return switch (value) {
                case "SCAN_ON_PUSH" -> Known.SCAN_ON_PUSH;
                case "MANUAL" -> Known.MANUAL;
                case "UNKNOWN" -> Known.UNKNOWN;
                default -> Known.UNKNOWN_;
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
             * {@code SCAN_ON_PUSH}
             */
            SCAN_ON_PUSH,

            /**
             * {@code MANUAL}
             */
            MANUAL,

            /**
             * {@code UNKNOWN}
             */
            UNKNOWN,

            /**
             * Any other value.
             */
            UNKNOWN_
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
    public record Tag(@JsonValue JsonNode json) {
        /**
         * Checks that there is JSON. What it says is looked at when it is asked for.
         */
        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Tag {
            Objects.requireNonNull(json);
        }

        /**
         * {@return the value of {@code Key}}
         */
        public String key() {
            return Read.required(json, "Key", Read::string);
        }

        /**
         * {@return the value of {@code Value}, {@code null} if there is none}
         */
        public @Nullable String value() {
            return Read.optional(json, "Value", Read::string);
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
         * Builds {@link Tag}.
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
             * Sets {@code Key}.
             *
             * @param key the value of {@code Key}
             * @return this builder
             */
            public Builder key(String key) {
                Write.member(json, "Key", key, Write::string);
                return this;
            }

            /**
             * Sets {@code Value}.
             *
             * @param value the value of {@code Value}; {@code null} removes it
             * @return this builder
             */
            public Builder value(@Nullable String value) {
                Write.member(json, "Value", value, Write::string);
                return this;
            }

            /**
             * Builds the object.
             *
             * @return the object; this builder may go on to another one
             */
            public Tag build() {
                return new Tag(Write.copy(json));
            }
        }
    }
}
