package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the limits of a schema from its parts, the strictest of each. */
final class ConstraintReader {

    private ConstraintReader() {}

    static Constraints read(List<SchemaPart> parts) {
        Bounds lower = new Bounds("minimum", "exclusiveMinimum", BigDecimal::max);
        Bounds upper = new Bounds("maximum", "exclusiveMaximum", BigDecimal::min);
        Set<String> patterns = new LinkedHashSet<>();
        boolean unique = false;
        for (SchemaPart part : parts) {
            lower.add(part.node());
            upper.add(part.node());
            if (part.get("pattern").isTextual()) {
                patterns.add(part.get("pattern").textValue());
            }
            unique |= part.get("uniqueItems").asBoolean();
        }
        return new Constraints(
                Optional.ofNullable(lower.inclusive),
                Optional.ofNullable(lower.exclusive),
                Optional.ofNullable(upper.inclusive),
                Optional.ofNullable(upper.exclusive),
                strictest(parts, "multipleOf", BigDecimal::max),
                size(parts, "minLength", BigDecimal::max),
                size(parts, "maxLength", BigDecimal::min),
                List.copyOf(patterns),
                size(parts, "minItems", BigDecimal::max),
                size(parts, "maxItems", BigDecimal::min),
                unique,
                size(parts, "minProperties", BigDecimal::max),
                size(parts, "maxProperties", BigDecimal::min));
    }

    private static Optional<BigDecimal> strictest(
            List<SchemaPart> parts, String keyword, BinaryOperator<BigDecimal> stricter) {
        return parts.stream()
                .map(part -> part.get(keyword))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(stricter);
    }

    /** A number of characters, items or properties; what no memory holds is no limit, and neither is nonsense. */
    private static Optional<Long> size(List<SchemaPart> parts, String keyword, BinaryOperator<BigDecimal> stricter) {
        return strictest(parts, keyword, stricter)
                .filter(size -> size.signum() >= 0 && size.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                .map(BigDecimal::longValue);
    }

    /** One end of a range, in either dialect: the exclusive limit as a number, or a flag on the inclusive one. */
    private static final class Bounds {
        private final String keyword;
        private final String exclusiveKeyword;
        private final BinaryOperator<BigDecimal> stricter;
        private @Nullable BigDecimal inclusive;
        private @Nullable BigDecimal exclusive;

        Bounds(String keyword, String exclusiveKeyword, BinaryOperator<BigDecimal> stricter) {
            this.keyword = keyword;
            this.exclusiveKeyword = exclusiveKeyword;
            this.stricter = stricter;
        }

        void add(JsonNode node) {
            JsonNode limit = node.path(keyword);
            JsonNode other = node.path(exclusiveKeyword);
            boolean flag = other.isBoolean() && other.booleanValue();
            if (limit.isNumber() && flag) {
                exclusive = join(exclusive, limit.decimalValue());
            } else if (limit.isNumber()) {
                inclusive = join(inclusive, limit.decimalValue());
            }
            if (other.isNumber()) {
                exclusive = join(exclusive, other.decimalValue());
            }
        }

        private BigDecimal join(@Nullable BigDecimal known, BigDecimal limit) {
            return known == null ? limit : stricter.apply(known, limit);
        }
    }
}
