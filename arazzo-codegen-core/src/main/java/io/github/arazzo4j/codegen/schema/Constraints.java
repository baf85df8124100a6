package io.github.arazzo4j.codegen.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The limits that a schema sets (JSON Schema 2020-12, Validation, 6.2 to 6.5), the strictest where several parts of it set
 * one. OpenAPI 3.0's {@code exclusiveMinimum: true} is told as the number that it is about.
 *
 * @param minimum the least number
 * @param exclusiveMinimum the number that values are greater than
 * @param maximum the greatest number
 * @param exclusiveMaximum the number that values are less than
 * @param multipleOf what divides the number
 * @param minLength the least number of code points
 * @param maxLength the greatest number of code points
 * @param patterns the regular expressions (ECMA-262) that must all be found in a string
 * @param minItems the least number of items
 * @param maxItems the greatest number of items
 * @param uniqueItems whether all items differ
 * @param minProperties the least number of properties
 * @param maxProperties the greatest number of properties
 */
public record Constraints(
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> exclusiveMinimum,
        Optional<BigDecimal> maximum,
        Optional<BigDecimal> exclusiveMaximum,
        Optional<BigDecimal> multipleOf,
        Optional<Long> minLength,
        Optional<Long> maxLength,
        List<String> patterns,
        Optional<Long> minItems,
        Optional<Long> maxItems,
        boolean uniqueItems,
        Optional<Long> minProperties,
        Optional<Long> maxProperties) {

    /**
     * Whether there is no limit at all.
     *
     * @return {@code true} if every value of the right type will do
     */
    public boolean isEmpty() {
        return equals(NONE);
    }

    private static final Constraints NONE = new Constraints(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty());
}
