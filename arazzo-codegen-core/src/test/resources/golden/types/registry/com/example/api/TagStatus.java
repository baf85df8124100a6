package com.example.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.arazzo4j.runtime.ArazzoGenerated;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * Which images.
 *
 * <p>Values that are not listed here are kept as they are.
 *
 * @param value the value as in JSON
 */
@ArazzoGenerated(
        document = "schemas.yaml"
)
@NullMarked
public record TagStatus(@JsonValue String value) {
    /**
     * {@code TAGGED}
     */
    public static final TagStatus TAGGED = new TagStatus("TAGGED");

    /**
     * {@code UNTAGGED}
     */
    public static final TagStatus UNTAGGED = new TagStatus("UNTAGGED");

    /**
     * {@code any-tag}
     */
    public static final TagStatus ANY_TAG = new TagStatus("any-tag");

    /**
     * Checks that there is a value.
     */
    @JsonCreator(
            mode = JsonCreator.Mode.DELEGATING
    )
    public TagStatus {
        Objects.requireNonNull(value);
    }

    /**
     * The value as a constant, to switch over.
     *
     * @return the constant, {@link Known#UNKNOWN} for a value that was not known when this class was generated
     */
    public Known known() {
        return switch (value) {
            case "TAGGED" -> Known.TAGGED;
            case "UNTAGGED" -> Known.UNTAGGED;
            case "any-tag" -> Known.ANY_TAG;
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
         * {@code TAGGED}
         */
        TAGGED,

        /**
         * {@code UNTAGGED}
         */
        UNTAGGED,

        /**
         * {@code any-tag}
         */
        ANY_TAG,

        /**
         * Any other value.
         */
        UNKNOWN
    }
}
