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
 * ends *&#47; here &#92;u002a&#92;u002f or here &#123;&#64;link Evil&#125; &lt;script&gt; &amp; &#64;author &#123;
 *    &#92;
 *
 * @param json the JSON object; not to be modified
 */
@ArazzoGenerated(
        document = "schemas.yaml"
)
@NullMarked
public record Foo(@JsonValue JsonNode json) {
    /**
     * Checks that there is JSON. What it says is looked at when it is asked for.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Foo {
        Objects.requireNonNull(json);
    }

    /**
     * *&#47;
     *
     * @return the value of {@code ""}, {@code null} if there is none
     */
    public @Nullable String empty() {
        return Read.optional(json, "", Read::string);
    }

    /**
     * {@return the value of {@code +1}, {@code null} if there is none}
     */
    public @Nullable Long plus1() {
        return Read.optional(json, "+1", Read::int64);
    }

    /**
     * {@return the value of {@code -1}, {@code null} if there is none}
     */
    public @Nullable Long minus1() {
        return Read.optional(json, "-1", Read::int64);
    }

    /**
     * {@return the value of {@code $}, {@code null} if there is none}
     */
    public @Nullable String dollar() {
        return Read.optional(json, "$", Read::string);
    }

    /**
     * {@return the value of {@code ~id}, {@code null} if there is none}
     */
    public @Nullable String tildeId() {
        return Read.optional(json, "~id", Read::string);
    }

    /**
     * {@return the value of {@code a/b}, {@code null} if there is none}
     */
    public @Nullable String aB() {
        return Read.optional(json, "a/b", Read::string);
    }

    /**
     * {@return the value of {@code class}, {@code null} if there is none}
     */
    public @Nullable String class_() {
        return Read.optional(json, "class", Read::string);
    }

    /**
     * {@return the value of {@code hashCode}, {@code null} if there is none}
     */
    public @Nullable Long hashCode_() {
        return Read.optional(json, "hashCode", Read::int64);
    }

    /**
     * {@return the value of {@code getClass}, {@code null} if there is none}
     */
    public @Nullable String getClass_() {
        return Read.optional(json, "getClass", Read::string);
    }

    /**
     * {@return the value of {@code json}, {@code null} if there is none}
     */
    public @Nullable String json_() {
        return Read.optional(json, "json", Read::string);
    }

    /**
     * {@return the value of {@code builder}, {@code null} if there is none}
     */
    public @Nullable String builder_() {
        return Read.optional(json, "builder", Read::string);
    }

    /**
     * {@return the value of {@code build}, {@code null} if there is none}
     */
    public @Nullable String build() {
        return Read.optional(json, "build", Read::string);
    }

    /**
     * {@return the value of {@code toBuilder}, {@code null} if there is none}
     */
    public @Nullable String toBuilder_() {
        return Read.optional(json, "toBuilder", Read::string);
    }

    /**
     * {@return the value of {@code wait}, {@code null} if there is none}
     */
    public @Nullable Long wait_() {
        return Read.optional(json, "wait", Read::int64);
    }

    /**
     * {@return the value of {@code record}, {@code null} if there is none}
     */
    public @Nullable String record_() {
        return Read.optional(json, "record", Read::string);
    }

    /**
     * {@return the value of {@code com}, {@code null} if there is none}
     */
    public @Nullable String com2() {
        return Read.optional(json, "com", Read::string);
    }

    /**
     * {@return the value of {@code 3d}, {@code null} if there is none}
     */
    public @Nullable Boolean _3d() {
        return Read.optional(json, "3d", Read::bool);
    }

    /**
     * {@return the value of {@code 名前}, {@code null} if there is none}
     */
    public @Nullable String 名前() {
        return Read.optional(json, "名前", Read::string);
    }

    /**
     * {@return the value of {@code "; System.exit(1); //}, {@code null} if there is none}
     *
     * <p>Default: "*&#47; \&#92;u002a\&#92;u002f $T $L"
     */
    public @Nullable String systemExit1() {
        return Read.optional(json, "\"; System.exit(1); //", Read::string);
    }

    /**
     * {@return the value of <code>&#92;u0022</code>, {@code null} if there is none}
     */
    public @Nullable String u0022() {
        return Read.optional(json, "\u2028\\u0022", Read::string);
    }

    /**
     * {@return the value of {@code 😀}, {@code null} if there is none}
     */
    public @Nullable String u1f600() {
        return Read.optional(json, "😀", Read::string);
    }

    /**
     * {@return the value of {@code imageARN}, {@code null} if there is none}
     */
    public @Nullable String imageArn2() {
        return Read.optional(json, "imageARN", Read::string);
    }

    /**
     * {@return the value of {@code imageArn}, {@code null} if there is none}
     */
    public @Nullable String imageArn() {
        return Read.optional(json, "imageArn", Read::string);
    }

    /**
     * {@return the value of {@code image_arn}, {@code null} if there is none}
     */
    public @Nullable String imageArn3() {
        return Read.optional(json, "image_arn", Read::string);
    }

    /**
     * {@return the value of {@code foo}, {@code null} if there is none}
     */
    public @Nullable Foo2 foo() {
        return Read.optional(json, "foo", Read.object(Foo2::new));
    }

    /**
     * {@return the value of {@code bar}, {@code null} if there is none}
     */
    public @Nullable Bar bar() {
        return Read.optional(json, "bar", Read.object(Bar::new));
    }

    /**
     * {@return the value of {@code string}, {@code null} if there is none}
     */
    public @Nullable String_ string() {
        return Read.optional(json, "string", Read.object(String_::new));
    }

    /**
     * {@return the value of {@code sameName}, {@code null} if there is none}
     */
    public com.example.api. @Nullable Bar sameName() {
        return Read.optional(json, "sameName", Read.object(com.example.api.Bar::new));
    }

    /**
     * {@return the value of {@code list}, {@code null} if there is none}
     */
    public @Nullable List<List_> list() {
        return Read.optional(json, "list", Read.list(Read.object(List_::new)));
    }

    /**
     * {@return the value of {@code value}, {@code null} if there is none}
     */
    public @Nullable String chosenValue() {
        return Read.optional(json, "value", Read::string);
    }

    /**
     * {@return the value of {@code password}, {@code null} if there is none}
     */
    public @Nullable String password() {
        return Read.optional(json, "password", Read::string);
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
        return Mask.secrets("password").show(json);
    }

    /**
     * Builds {@link Foo}.
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
         * *&#47;
         *
         * @param empty the value of {@code ""}; {@code null} removes it
         * @return this builder
         */
        public Builder empty(@Nullable String empty) {
            Write.member(json, "", empty, Write::string);
            return this;
        }

        /**
         * Sets {@code +1}.
         *
         * @param plus1 the value of {@code +1}; {@code null} removes it
         * @return this builder
         */
        public Builder plus1(@Nullable Long plus1) {
            Write.member(json, "+1", plus1, Write::int64);
            return this;
        }

        /**
         * Sets {@code -1}.
         *
         * @param minus1 the value of {@code -1}; {@code null} removes it
         * @return this builder
         */
        public Builder minus1(@Nullable Long minus1) {
            Write.member(json, "-1", minus1, Write::int64);
            return this;
        }

        /**
         * Sets {@code $}.
         *
         * @param dollar the value of {@code $}; {@code null} removes it
         * @return this builder
         */
        public Builder dollar(@Nullable String dollar) {
            Write.member(json, "$", dollar, Write::string);
            return this;
        }

        /**
         * Sets {@code ~id}.
         *
         * @param tildeId the value of {@code ~id}; {@code null} removes it
         * @return this builder
         */
        public Builder tildeId(@Nullable String tildeId) {
            Write.member(json, "~id", tildeId, Write::string);
            return this;
        }

        /**
         * Sets {@code a/b}.
         *
         * @param aB the value of {@code a/b}; {@code null} removes it
         * @return this builder
         */
        public Builder aB(@Nullable String aB) {
            Write.member(json, "a/b", aB, Write::string);
            return this;
        }

        /**
         * Sets {@code class}.
         *
         * @param class_ the value of {@code class}; {@code null} removes it
         * @return this builder
         */
        public Builder class_(@Nullable String class_) {
            Write.member(json, "class", class_, Write::string);
            return this;
        }

        /**
         * Sets {@code hashCode}.
         *
         * @param hashCode_ the value of {@code hashCode}; {@code null} removes it
         * @return this builder
         */
        public Builder hashCode_(@Nullable Long hashCode_) {
            Write.member(json, "hashCode", hashCode_, Write::int64);
            return this;
        }

        /**
         * Sets {@code getClass}.
         *
         * @param getClass_ the value of {@code getClass}; {@code null} removes it
         * @return this builder
         */
        public Builder getClass_(@Nullable String getClass_) {
            Write.member(json, "getClass", getClass_, Write::string);
            return this;
        }

        /**
         * Sets {@code json}.
         *
         * @param json_ the value of {@code json}; {@code null} removes it
         * @return this builder
         */
        public Builder json_(@Nullable String json_) {
            Write.member(json, "json", json_, Write::string);
            return this;
        }

        /**
         * Sets {@code builder}.
         *
         * @param builder_ the value of {@code builder}; {@code null} removes it
         * @return this builder
         */
        public Builder builder_(@Nullable String builder_) {
            Write.member(json, "builder", builder_, Write::string);
            return this;
        }

        /**
         * Sets {@code build}.
         *
         * @param build the value of {@code build}; {@code null} removes it
         * @return this builder
         */
        public Builder build(@Nullable String build) {
            Write.member(json, "build", build, Write::string);
            return this;
        }

        /**
         * Sets {@code toBuilder}.
         *
         * @param toBuilder_ the value of {@code toBuilder}; {@code null} removes it
         * @return this builder
         */
        public Builder toBuilder_(@Nullable String toBuilder_) {
            Write.member(json, "toBuilder", toBuilder_, Write::string);
            return this;
        }

        /**
         * Sets {@code wait}.
         *
         * @param wait_ the value of {@code wait}; {@code null} removes it
         * @return this builder
         */
        public Builder wait_(@Nullable Long wait_) {
            Write.member(json, "wait", wait_, Write::int64);
            return this;
        }

        /**
         * Sets {@code record}.
         *
         * @param record_ the value of {@code record}; {@code null} removes it
         * @return this builder
         */
        public Builder record_(@Nullable String record_) {
            Write.member(json, "record", record_, Write::string);
            return this;
        }

        /**
         * Sets {@code com}.
         *
         * @param com2 the value of {@code com}; {@code null} removes it
         * @return this builder
         */
        public Builder com2(@Nullable String com2) {
            Write.member(json, "com", com2, Write::string);
            return this;
        }

        /**
         * Sets {@code 3d}.
         *
         * @param _3d the value of {@code 3d}; {@code null} removes it
         * @return this builder
         */
        public Builder _3d(@Nullable Boolean _3d) {
            Write.member(json, "3d", _3d, Write::bool);
            return this;
        }

        /**
         * Sets {@code 名前}.
         *
         * @param 名前 the value of {@code 名前}; {@code null} removes it
         * @return this builder
         */
        public Builder 名前(@Nullable String 名前) {
            Write.member(json, "名前", 名前, Write::string);
            return this;
        }

        /**
         * Sets {@code "; System.exit(1); //}.
         *
         * @param systemExit1 the value of {@code "; System.exit(1); //}; {@code null} removes it
         * @return this builder
         */
        public Builder systemExit1(@Nullable String systemExit1) {
            Write.member(json, "\"; System.exit(1); //", systemExit1, Write::string);
            return this;
        }

        /**
         * Sets <code>&#92;u0022</code>.
         *
         * @param u0022 the value of <code>&#92;u0022</code>; {@code null} removes it
         * @return this builder
         */
        public Builder u0022(@Nullable String u0022) {
            Write.member(json, "\u2028\\u0022", u0022, Write::string);
            return this;
        }

        /**
         * Sets {@code 😀}.
         *
         * @param u1f600 the value of {@code 😀}; {@code null} removes it
         * @return this builder
         */
        public Builder u1f600(@Nullable String u1f600) {
            Write.member(json, "😀", u1f600, Write::string);
            return this;
        }

        /**
         * Sets {@code imageARN}.
         *
         * @param imageArn2 the value of {@code imageARN}; {@code null} removes it
         * @return this builder
         */
        public Builder imageArn2(@Nullable String imageArn2) {
            Write.member(json, "imageARN", imageArn2, Write::string);
            return this;
        }

        /**
         * Sets {@code imageArn}.
         *
         * @param imageArn the value of {@code imageArn}; {@code null} removes it
         * @return this builder
         */
        public Builder imageArn(@Nullable String imageArn) {
            Write.member(json, "imageArn", imageArn, Write::string);
            return this;
        }

        /**
         * Sets {@code image_arn}.
         *
         * @param imageArn3 the value of {@code image_arn}; {@code null} removes it
         * @return this builder
         */
        public Builder imageArn3(@Nullable String imageArn3) {
            Write.member(json, "image_arn", imageArn3, Write::string);
            return this;
        }

        /**
         * Sets {@code foo}.
         *
         * @param foo the value of {@code foo}; {@code null} removes it
         * @return this builder
         */
        public Builder foo(@Nullable Foo2 foo) {
            Write.member(json, "foo", foo, Foo2::json);
            return this;
        }

        /**
         * Sets {@code bar}.
         *
         * @param bar the value of {@code bar}; {@code null} removes it
         * @return this builder
         */
        public Builder bar(@Nullable Bar bar) {
            Write.member(json, "bar", bar, Bar::json);
            return this;
        }

        /**
         * Sets {@code string}.
         *
         * @param string the value of {@code string}; {@code null} removes it
         * @return this builder
         */
        public Builder string(@Nullable String_ string) {
            Write.member(json, "string", string, String_::json);
            return this;
        }

        /**
         * Sets {@code sameName}.
         *
         * @param sameName the value of {@code sameName}; {@code null} removes it
         * @return this builder
         */
        public Builder sameName(com.example.api. @Nullable Bar sameName) {
            Write.member(json, "sameName", sameName, com.example.api.Bar::json);
            return this;
        }

        /**
         * Sets {@code list}.
         *
         * @param list the value of {@code list}; {@code null} removes it
         * @return this builder
         */
        public Builder list(@Nullable List<List_> list) {
            Write.member(json, "list", list, Write.list(List_::json));
            return this;
        }

        /**
         * Sets {@code value}.
         *
         * @param chosenValue the value of {@code value}; {@code null} removes it
         * @return this builder
         */
        public Builder chosenValue(@Nullable String chosenValue) {
            Write.member(json, "value", chosenValue, Write::string);
            return this;
        }

        /**
         * Sets {@code password}.
         *
         * @param password the value of {@code password}; {@code null} removes it
         * @return this builder
         */
        public Builder password(@Nullable String password) {
            Write.member(json, "password", password, Write::string);
            return this;
        }

        /**
         * Builds the object.
         *
         * @return the object; this builder may go on to another one
         */
        public Foo build() {
            return new Foo(Write.copy(json));
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
         * {@return the value of {@code bar}, {@code null} if there is none}
         */
        public com.example.api. @Nullable Bar bar() {
            return Read.optional(json, "bar", Read.object(com.example.api.Bar::new));
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
             * Sets {@code bar}.
             *
             * @param bar the value of {@code bar}; {@code null} removes it
             * @return this builder
             */
            public Builder bar(com.example.api. @Nullable Bar bar) {
                Write.member(json, "bar", bar, com.example.api.Bar::json);
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

    /**
     * A JSON object.
     *
     * @param json the JSON object; not to be modified
     */
    @ArazzoGenerated(
            document = "schemas.yaml"
    )
    public record Foo2(@JsonValue JsonNode json) {
        /**
         * Checks that there is JSON. What it says is looked at when it is asked for.
         */
        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Foo2 {
            Objects.requireNonNull(json);
        }

        /**
         * {@return the value of {@code foo}, {@code null} if there is none}
         */
        public @Nullable Foo3 foo() {
            return Read.optional(json, "foo", Read.object(Foo3::new));
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
         * Builds {@link Foo2}.
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
             * Sets {@code foo}.
             *
             * @param foo the value of {@code foo}; {@code null} removes it
             * @return this builder
             */
            public Builder foo(@Nullable Foo3 foo) {
                Write.member(json, "foo", foo, Foo3::json);
                return this;
            }

            /**
             * Builds the object.
             *
             * @return the object; this builder may go on to another one
             */
            public Foo2 build() {
                return new Foo2(Write.copy(json));
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
        public record Foo3(@JsonValue JsonNode json) {
            /**
             * Checks that there is JSON. What it says is looked at when it is asked for.
             */
            @JsonCreator(
                    mode = JsonCreator.Mode.DELEGATING
            )
            public Foo3 {
                Objects.requireNonNull(json);
            }

            /**
             * {@return the value of {@code x}, {@code null} if there is none}
             */
            public @Nullable String x() {
                return Read.optional(json, "x", Read::string);
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
             * Builds {@link Foo3}.
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
                public Builder x(@Nullable String x) {
                    Write.member(json, "x", x, Write::string);
                    return this;
                }

                /**
                 * Builds the object.
                 *
                 * @return the object; this builder may go on to another one
                 */
                public Foo3 build() {
                    return new Foo3(Write.copy(json));
                }
            }
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
    public record String_(@JsonValue JsonNode json) {
        /**
         * Checks that there is JSON. What it says is looked at when it is asked for.
         */
        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public String_ {
            Objects.requireNonNull(json);
        }

        /**
         * {@return the value of {@code length}, {@code null} if there is none}
         */
        public @Nullable String length() {
            return Read.optional(json, "length", Read::string);
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
         * Builds {@link String_}.
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
             * Sets {@code length}.
             *
             * @param length the value of {@code length}; {@code null} removes it
             * @return this builder
             */
            public Builder length(@Nullable String length) {
                Write.member(json, "length", length, Write::string);
                return this;
            }

            /**
             * Builds the object.
             *
             * @return the object; this builder may go on to another one
             */
            public String_ build() {
                return new String_(Write.copy(json));
            }
        }
    }
}
