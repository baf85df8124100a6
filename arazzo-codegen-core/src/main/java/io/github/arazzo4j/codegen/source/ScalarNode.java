package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A string, number, boolean or null. */
public final class ScalarNode implements Node {

    private final Position position;
    private final Kind kind;
    private final String text;

    /** What a scalar is by YAML 1.2's core schema. */
    public enum Kind {
        /** Text: whatever is quoted, and what is plain and nothing else. */
        STRING("a string"),
        /** A finite number. */
        NUMBER("a number"),
        /** True or false. */
        BOOLEAN("a boolean"),
        /** Null: {@code null}, {@code ~} or nothing at all. */
        NULL("null");

        private final String description;

        Kind(String description) {
            this.description = description;
        }
    }

    ScalarNode(Position position, Kind kind, String text) {
        this.position = position;
        this.kind = kind;
        this.text = text;
    }

    /**
     * What this scalar is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether this is a string.
     *
     * @return {@code true} for {@link Kind#STRING}
     */
    public boolean isString() {
        return kind == Kind.STRING;
    }

    /**
     * Whether this is null.
     *
     * @return {@code true} for {@link Kind#NULL}
     */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /**
     * The text: of a string its value, without quotes and escapes; of anything else what is written, such as
     * {@code 1.50}, {@code 0x1F}, {@code True} or {@code ~}.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * The value of a boolean.
     *
     * @return the value, or empty if this is no boolean
     */
    public Optional<Boolean> asBoolean() {
        return kind == Kind.BOOLEAN ? Optional.of(text.equalsIgnoreCase("true")) : Optional.empty();
    }

    /**
     * The value of a number with the digits as written: {@code 1.50} has two decimals.
     *
     * @return the value, or empty if this is no number
     */
    public Optional<BigDecimal> asDecimal() {
        return kind == Kind.NUMBER ? Optional.of(CoreSchema.decimal(text)) : Optional.empty();
    }

    /**
     * The value of a number that is written as an integer; {@code 1.0} and {@code 1e3} are not.
     *
     * @return the value, or empty if this is no integer
     */
    public Optional<BigInteger> asInteger() {
        return kind == Kind.NUMBER && CoreSchema.isInteger(text)
                ? Optional.of(CoreSchema.integer(text))
                : Optional.empty();
    }

    @Override
    public Location location() {
        return position.location();
    }

    /**
     * Where a part of the text is written, for what is wrong inside an expression or a condition. Quotes, escapes, folded
     * lines and block scalars are followed back to the file. A part that goes on over several lines is given up to the
     * end of its first one; one that cannot be found gives the place of the whole scalar.
     *
     * @param start the offset of the first character in {@link #text()}, in UTF-16 units
     * @param end the offset after the last character, in UTF-16 units; the same as {@code start} for a place between
     *     characters
     * @return the place of the part
     * @throws IndexOutOfBoundsException if the offsets do not lie in the text
     */
    public Location location(int start, int end) {
        return new ScalarSpan(position, text).locate(start, end);
    }

    @Override
    public String pointer() {
        return position.pointer();
    }

    @Override
    public String description() {
        return kind.description;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitScalar(this);
    }

    @Override
    public Optional<ScalarNode> asScalar() {
        return Optional.of(this);
    }

    /** The place and the text, for debugging. */
    @Override
    public String toString() {
        return location() + " " + text;
    }
}
