package io.github.arazzo4j.codegen.plan;

/** The Java type of a value; whether it may be missing is said where it is used. */
public sealed interface JavaType {

    /** Types that every program has. Each knows its methods in the runtime's {@code Read} and {@code Write}. */
    enum Scalar implements JavaType {
        /** {@code String}. */
        STRING("string"),
        /** {@code Boolean}. */
        BOOLEAN("bool"),
        /** {@code Integer}. */
        INT32("int32"),
        /** {@code Long}. */
        INT64("int64"),
        /** {@code BigInteger}. */
        INTEGER("integer"),
        /** {@code BigDecimal}. */
        DECIMAL("decimal"),
        /** {@code Double}. */
        FLOAT64("float64"),
        /** {@code Instant}. */
        INSTANT("instant"),
        /** {@code Instant}, written in seconds since 1970. */
        EPOCH_SECONDS("instant", "epochSeconds"),
        /** {@code LocalDate}. */
        DATE("date"),
        /** {@code UUID}. */
        UUID("uuid"),
        /** {@code URI}. */
        URI("uri"),
        /** {@code byte[]}, in Base64 where it is text. */
        BYTES("bytes"),
        /** {@code byte[]}, as they are in a body. */
        BINARY("binary"),
        /** {@code JsonNode}: any value. */
        JSON("json");

        private final String reader;
        private final String writer;

        Scalar(String method) {
            this(method, method);
        }

        Scalar(String reader, String writer) {
            this.reader = reader;
            this.writer = writer;
        }

        /**
         * The method of {@code Read} for this type.
         *
         * @return its name
         */
        public String reader() {
            return reader;
        }

        /**
         * The method of {@code Write} for this type.
         *
         * @return its name
         */
        public String writer() {
            return writer;
        }
    }

    /**
     * Whether values are strings that may be anything, or one of several.
     *
     * @return whether this is a string or an enumeration
     */
    default boolean isText() {
        return this == Scalar.STRING || this instanceof EnumOf;
    }

    /**
     * Whether values are numbers.
     *
     * @return whether this is one of the types of numbers
     */
    default boolean isNumber() {
        return this == Scalar.INT32
                || this == Scalar.INT64
                || this == Scalar.INTEGER
                || this == Scalar.DECIMAL
                || this == Scalar.FLOAT64;
    }

    /**
     * {@code List}.
     *
     * @param element the type of the elements
     */
    record ListOf(JavaType element) implements JavaType {}

    /**
     * {@code Map} from strings.
     *
     * @param value the type of the values
     */
    record MapOf(JavaType value) implements JavaType {}

    /** A generated class. */
    sealed interface Generated extends JavaType {

        /**
         * The class.
         *
         * @return its name
         */
        ClassRef name();
    }

    /**
     * A generated record around a JSON object.
     *
     * @param name the record
     */
    record RecordOf(ClassRef name) implements Generated {}

    /**
     * A generated record around a string of an enumeration.
     *
     * @param name the record
     */
    record EnumOf(ClassRef name) implements Generated {}

    /**
     * A generated sealed interface, whose records are around JSON objects.
     *
     * @param name the interface
     */
    record UnionOf(ClassRef name) implements Generated {}

    /**
     * A generated record around any JSON, which can be asked for each of several types.
     *
     * @param name the record
     */
    record ViewOf(ClassRef name) implements Generated {}
}
