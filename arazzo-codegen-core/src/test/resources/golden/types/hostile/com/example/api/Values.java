package com.example.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.arazzo4j.runtime.ArazzoGenerated;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

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
@NullMarked
public record Values(@JsonValue String value) {
    /**
     * {@code ""}
     */
    public static final Values EMPTY = new Values("");

    /**
     * {@code ""}
     */
    public static final Values SPACE = new Values(" ");

    /**
     * {@code UNKNOWN}
     */
    public static final Values UNKNOWN = new Values("UNKNOWN");

    /**
     * {@code unknown}
     */
    public static final Values UNKNOWN2 = new Values("unknown");

    /**
     * <code>*&#47;</code>
     */
    public static final Values STAR = new Values("*/");

    /**
     * <code>&#92;u002a&#92;u002f</code>
     */
    public static final Values U002A_U002F = new Values("\\u002a\\u002f");

    /**
     * {@code "}
     */
    public static final Values U22 = new Values("\"");

    /**
     * {@code $T}
     */
    public static final Values DOLLAR_T = new Values("$T");

    /**
     * {@code 1.0}
     */
    public static final Values _1_0 = new Values("1.0");

    /**
     * {@code 2xl}
     */
    public static final Values _2XL = new Values("2xl");

    /**
     * {@code a b}
     */
    public static final Values A_B2 = new Values("a b");

    /**
     * {@code A_B}
     */
    public static final Values A_B = new Values("A_B");

    /**
     * {@code class}
     */
    public static final Values CLASS = new Values("class");

    /**
     * {@code <}
     */
    public static final Values LESS = new Values("<");

    /**
     * {@code <=}
     */
    public static final Values LESS_EQUALS = new Values("<=");

    /**
     * {@code ""}
     */
    public static final Values U2028 = new Values("\u2028");

    /**
     * {@code 名前}
     */
    public static final Values 名前 = new Values("名前");

    /**
     * Checks that there is a value.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public Values {
        Objects.requireNonNull(value);
    }

    /**
     * The value as a constant, to switch over.
     *
     * @return the constant, {@link Known#UNKNOWN_} for a value that was not known when this class was generated
     */
    public Known known() {
        return switch (value) {
            case "" -> Known.EMPTY;
            case " " -> Known.SPACE;
            case "UNKNOWN" -> Known.UNKNOWN;
            case "unknown" -> Known.UNKNOWN2;
            case "*/" -> Known.STAR;
            case "\\u002a\\u002f" -> Known.U002A_U002F;
            case "\"" -> Known.U22;
            case "$T" -> Known.DOLLAR_T;
            case "1.0" -> Known._1_0;
            case "2xl" -> Known._2XL;
            case "a b" -> Known.A_B2;
            case "A_B" -> Known.A_B;
            case "class" -> Known.CLASS;
            case "<" -> Known.LESS;
            case "<=" -> Known.LESS_EQUALS;
            case "\u2028" -> Known.U2028;
            case "名前" -> Known.名前;
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
         * {@code ""}
         */
        EMPTY,

        /**
         * {@code ""}
         */
        SPACE,

        /**
         * {@code UNKNOWN}
         */
        UNKNOWN,

        /**
         * {@code unknown}
         */
        UNKNOWN2,

        /**
         * <code>*&#47;</code>
         */
        STAR,

        /**
         * <code>&#92;u002a&#92;u002f</code>
         */
        U002A_U002F,

        /**
         * {@code "}
         */
        U22,

        /**
         * {@code $T}
         */
        DOLLAR_T,

        /**
         * {@code 1.0}
         */
        _1_0,

        /**
         * {@code 2xl}
         */
        _2XL,

        /**
         * {@code a b}
         */
        A_B2,

        /**
         * {@code A_B}
         */
        A_B,

        /**
         * {@code class}
         */
        CLASS,

        /**
         * {@code <}
         */
        LESS,

        /**
         * {@code <=}
         */
        LESS_EQUALS,

        /**
         * {@code ""}
         */
        U2028,

        /**
         * {@code 名前}
         */
        名前,

        /**
         * Any other value.
         */
        UNKNOWN_
    }
}
