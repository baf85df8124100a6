package io.github.arazzo4j.codegen.link.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.runtime.condition.Conditions;
import io.github.arazzo4j.runtime.condition.JsonComparisons;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values that an operand of a comparison can have, as far as that is known before the workflow runs; it may always be
 * absent besides.
 *
 * @param types their types; empty if anything goes
 * @param values the values; empty if they are not enumerated
 * @param range the numbers, if they are limited
 */
record Domain(Set<SchemaType> types, List<JsonNode> values, Optional<Range> range) {

    /** What nothing is known of. */
    static final Domain UNKNOWN = new Domain(Set.of(), List.of(), Optional.empty());

    /** HTTP statuses (RFC 9110 §15). */
    static final Domain STATUS = new Domain(
            EnumSet.of(SchemaType.INTEGER),
            List.of(),
            Optional.of(new Range(BigDecimal.valueOf(100), Optional.of(BigDecimal.valueOf(599)))));

    /** Lengths of lists and strings. */
    static final Domain LENGTH = new Domain(
            EnumSet.of(SchemaType.INTEGER), List.of(), Optional.of(new Range(BigDecimal.ZERO, Optional.empty())));

    /** Any text. */
    static final Domain TEXT = of(EnumSet.of(SchemaType.STRING));

    /** Whole numbers from a least to a greatest. */
    record Range(BigDecimal least, Optional<BigDecimal> greatest) {}

    /** What can be said of a comparison. */
    enum Verdict {
        NEVER,
        ALWAYS,
        OPEN
    }

    static Domain of(JsonNode literal) {
        return literal.isNull() || literal.isMissingNode()
                ? UNKNOWN
                : new Domain(EnumSet.of(SchemaType.ofValue(literal)), List.of(literal), Optional.empty());
    }

    static Domain of(Schema schema) {
        return of(List.of(schema));
    }

    /** The values that one of several schemas allows. */
    static Domain of(List<Schema> schemas) {
        EnumSet<SchemaType> types = EnumSet.noneOf(SchemaType.class);
        List<JsonNode> values = new ArrayList<>();
        boolean enumerated = true;
        for (Schema schema : schemas) {
            Set<SchemaType> own = schema.valueTypes();
            if (own.isEmpty() || schema.problem().isPresent()) {
                return UNKNOWN;
            }
            types.addAll(own);
            List<JsonNode> allowed = schema.constValue().map(List::of).orElseGet(schema::enumValues).stream()
                    .filter(value -> !value.isNull())
                    .toList();
            enumerated &= !allowed.isEmpty();
            values.addAll(allowed);
        }
        return new Domain(types, enumerated ? List.copyOf(values) : List.of(), Optional.empty());
    }

    static Domain of(Set<SchemaType> types) {
        return new Domain(types, List.of(), Optional.empty());
    }

    /** Whether {@code .length} is that of a list or a string. */
    boolean hasLength() {
        return isKnown() && types.stream().allMatch(type -> type == SchemaType.ARRAY || type == SchemaType.STRING);
    }

    boolean isKnown() {
        return !types.isEmpty();
    }

    /**
     * What a comparison with another operand comes to.
     *
     * @param operator the operator
     * @param other the operand behind it
     * @param strict whether nothing is coerced, as in JSONPath; otherwise S6 holds
     */
    Verdict compare(Condition.Operator operator, Domain other, boolean strict) {
        if (!isKnown() || !other.isKnown()) {
            return Verdict.OPEN;
        }
        return switch (operator) {
            case EQUAL -> canEqual(other, strict) ? Verdict.OPEN : Verdict.NEVER;
            case NOT_EQUAL -> canEqual(other, strict) ? Verdict.OPEN : Verdict.ALWAYS;
            default -> order(operator, other, strict);
        };
    }

    private boolean canEqual(Domain other, boolean strict) {
        if (!values.isEmpty() && !other.values.isEmpty()) {
            return values.stream()
                    .anyMatch(left -> other.values.stream()
                            .anyMatch(right ->
                                    strict ? JsonComparisons.equal(left, right) : Conditions.equal(left, right)));
        }
        if (!values.isEmpty()) {
            return values.stream().anyMatch(value -> other.mayBe(value, strict));
        }
        if (!other.values.isEmpty()) {
            return other.values.stream().anyMatch(value -> mayBe(value, strict));
        }
        return types.stream().anyMatch(left -> other.types.stream().anyMatch(right -> comparable(left, right, strict)));
    }

    private boolean mayBe(JsonNode value, boolean strict) {
        Optional<BigDecimal> number = value.isNumber() || !strict ? Numbers.read(value.asText()) : Optional.empty();
        if (range.isPresent() && (number.isEmpty() || !inRange(number.get(), range.get()))) {
            return false;
        }
        SchemaType own = SchemaType.ofValue(value);
        return types.stream().anyMatch(type -> switch (type) {
            case STRING -> own == SchemaType.STRING || (!strict && !value.isContainerNode());
            case INTEGER, NUMBER -> (value.isNumber() || own == SchemaType.STRING) && number.isPresent();
            case BOOLEAN -> own == SchemaType.BOOLEAN || (!strict && isBoolean(value));
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case NULL -> false;
        });
    }

    private static boolean isBoolean(JsonNode value) {
        String text = value.isTextual() ? value.textValue().toLowerCase(Locale.ROOT) : "";
        return text.equals("true") || text.equals("false");
    }

    private static boolean inRange(BigDecimal number, Range range) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole
                && number.compareTo(range.least()) >= 0
                && range.greatest()
                        .filter(greatest -> number.compareTo(greatest) > 0)
                        .isEmpty();
    }

    private static boolean comparable(SchemaType left, SchemaType right, boolean strict) {
        boolean numbers = isNumber(left) && isNumber(right);
        boolean coerced = !strict
                && (left == SchemaType.STRING || right == SchemaType.STRING)
                && isScalar(left)
                && isScalar(right);
        return left == right || numbers || coerced;
    }

    private static boolean isNumber(SchemaType type) {
        return type == SchemaType.INTEGER || type == SchemaType.NUMBER;
    }

    private static boolean isScalar(SchemaType type) {
        return type != SchemaType.OBJECT && type != SchemaType.ARRAY;
    }

    private Verdict order(Condition.Operator operator, Domain other, boolean strict) {
        if (other.range.isPresent() && range.isEmpty()) {
            return other.order(operator.mirrored(), this, strict);
        }
        boolean possible = types.stream()
                .filter(Domain::isOrdered)
                .anyMatch(left -> other.types.stream()
                        .filter(Domain::isOrdered)
                        .anyMatch(right -> comparable(left, right, strict)));
        if (!possible) {
            return Verdict.NEVER;
        }
        if (other.values.size() != 1 || range.isEmpty()) {
            return other.values.size() == 1 && !couldBeOrdered(other.values.get(0)) ? Verdict.NEVER : Verdict.OPEN;
        }
        Optional<BigDecimal> limit = Numbers.read(other.values.get(0).asText());
        return limit.map(number -> order(operator, number, range.get())).orElse(Verdict.NEVER);
    }

    /** A text that is no number has no order with numbers. */
    private boolean couldBeOrdered(JsonNode value) {
        boolean onlyNumbers = types.stream().allMatch(Domain::isNumber);
        return !onlyNumbers || Numbers.read(value.asText()).isPresent();
    }

    private static boolean isOrdered(SchemaType type) {
        return isNumber(type) || type == SchemaType.STRING;
    }

    private static Verdict order(Condition.Operator operator, BigDecimal limit, Range range) {
        int least = range.least().compareTo(limit);
        int greatest = range.greatest().map(number -> number.compareTo(limit)).orElse(1);
        return switch (operator) {
            case LESS -> verdict(least >= 0, greatest < 0);
            case LESS_OR_EQUAL -> verdict(least > 0, greatest <= 0);
            case GREATER -> verdict(greatest <= 0, least > 0);
            default -> verdict(greatest < 0, least >= 0);
        };
    }

    private static Verdict verdict(boolean never, boolean always) {
        if (never) {
            return Verdict.NEVER;
        }
        return always ? Verdict.ALWAYS : Verdict.OPEN;
    }

    /** What is known, for messages: {@code a string}, {@code one of "READY", "FAILED"}. */
    String shown() {
        if (values.isEmpty()) {
            return SchemaValues.shown(types);
        }
        String all = values.stream().map(JsonNode::toString).collect(Collectors.joining(", "));
        String cut = all.length() <= 80 ? all : all.substring(0, 80) + "…";
        return values.size() == 1 ? cut : "one of " + cut;
    }
}
