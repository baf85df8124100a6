package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.InvalidInputException.Violation;
import io.github.arazzo4j.runtime.condition.JsonComparisons;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a JSON Schema (2020-12, validation vocabulary) asks of a value. Built once, when a generated class is loaded. */
public final class ValueRule {

    /** The types of JSON Schema. */
    public enum Type {
        /** A string. */
        STRING,
        /** A number without a fraction. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** An object. */
        OBJECT,
        /** An array. */
        ARRAY,
        /** Null. */
        NULL;

        private boolean matches(JsonNode value) {
            if (this == INTEGER) {
                return value.isIntegralNumber() || (value.isNumber() && isWhole(value.decimalValue()));
            }
            return name().equals(value.getNodeType().name()) || (this == STRING && value.isBinary());
        }

        private static boolean isWhole(BigDecimal value) {
            return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        }
    }

    private static final int MAX_DEPTH = 500;

    private final Set<Type> types = EnumSet.noneOf(Type.class);
    private final List<JsonNode> allowed = new ArrayList<>();
    /** What a value is expected to be, and whether it is so. */
    private final Map<String, Predicate<JsonNode>> constraints = new LinkedHashMap<>();

    private final Map<String, ValueRule> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private @Nullable ValueRule items;
    private boolean secret;

    private ValueRule(List<Type> types) {
        this.types.addAll(types);
    }

    /**
     * Starts a rule.
     *
     * @param types the types that are allowed; none means all
     * @return the rule
     */
    public static ValueRule of(Type... types) {
        return new ValueRule(Arrays.asList(types));
    }

    /**
     * Allows some values only ({@code enum}, {@code const}).
     *
     * @param values the values
     * @return this rule
     */
    public ValueRule oneOf(JsonNode... values) {
        allowed.addAll(Arrays.asList(values));
        return this;
    }

    /**
     * Limits a string's length, in code points; a negative limit is none.
     *
     * @param min at least so many
     * @param max at most so many
     * @return this rule
     */
    public ValueRule length(int min, int max) {
        return size(
                JsonNode::isTextual,
                v -> v.textValue().codePointCount(0, v.textValue().length()),
                min,
                max,
                "characters");
    }

    /**
     * Limits an array's size; a negative limit is none.
     *
     * @param min at least so many
     * @param max at most so many
     * @return this rule
     */
    public ValueRule itemCount(int min, int max) {
        return size(JsonNode::isArray, JsonNode::size, min, max, "items");
    }

    /**
     * Limits the number of an object's members; a negative limit is none.
     *
     * @param min at least so many
     * @param max at most so many
     * @return this rule
     */
    public ValueRule memberCount(int min, int max) {
        return size(JsonNode::isObject, JsonNode::size, min, max, "members");
    }

    private ValueRule size(
            Predicate<JsonNode> applies, ToIntFunction<JsonNode> measure, int min, int max, String unit) {
        if (min >= 0) {
            constrain(v -> !applies.test(v) || measure.applyAsInt(v) >= min, "must have at least " + min + " " + unit);
        }
        if (max >= 0) {
            constrain(v -> !applies.test(v) || measure.applyAsInt(v) <= max, "must have at most " + max + " " + unit);
        }
        return this;
    }

    /**
     * Asks of a string that a pattern is found in it.
     *
     * @param regex the pattern
     * @return this rule
     */
    public ValueRule pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return constrain(v -> !v.isTextual() || Patterns.find(pattern, v.textValue()), "must match " + regex);
    }

    /**
     * Asks of a number that it is not below a limit.
     *
     * @param limit the limit, a decimal number
     * @param exclusive whether the limit itself is too low
     * @return this rule
     */
    public ValueRule minimum(String limit, boolean exclusive) {
        BigDecimal bound = new BigDecimal(limit);
        return constrain(
                v -> !v.isNumber() || v.decimalValue().compareTo(bound) >= (exclusive ? 1 : 0),
                "must be " + (exclusive ? "more than " : "at least ") + limit);
    }

    /**
     * Asks of a number that it is not above a limit.
     *
     * @param limit the limit, a decimal number
     * @param exclusive whether the limit itself is too high
     * @return this rule
     */
    public ValueRule maximum(String limit, boolean exclusive) {
        BigDecimal bound = new BigDecimal(limit);
        return constrain(
                v -> !v.isNumber() || v.decimalValue().compareTo(bound) <= (exclusive ? -1 : 0),
                "must be " + (exclusive ? "less than " : "at most ") + limit);
    }

    /**
     * Asks of a number that it is a multiple of another.
     *
     * @param divisor the other, a decimal number above zero
     * @return this rule
     */
    public ValueRule multipleOf(String divisor) {
        BigDecimal factor = new BigDecimal(divisor);
        return constrain(
                v -> !v.isNumber() || v.decimalValue().remainder(factor).signum() == 0,
                "must be a multiple of " + divisor);
    }

    /**
     * Asks of an array that no element is there twice.
     *
     * @return this rule
     */
    public ValueRule uniqueItems() {
        return constrain(
                v -> {
                    if (!v.isArray()) {
                        return true;
                    }
                    Set<JsonNode> seen = new java.util.HashSet<>();
                    for (JsonNode element : v) {
                        if (!seen.add(element)) {
                            return false;
                        }
                    }
                    return true;
                },
                "must not hold the same item twice");
    }

    /**
     * Asks of a string that it has a format which stands for a Java type (S5).
     *
     * @param format such as {@code date-time}; one without a Java type asks for nothing
     * @return this rule
     */
    public ValueRule format(String format) {
        return Formats.test(format)
                .map(test -> constrain(test, "must be of format " + format))
                .orElse(this);
    }

    /**
     * Sets the rule of a member of an object.
     *
     * @param name the member's name
     * @param rule its rule
     * @param isRequired whether it must be there
     * @return this rule
     */
    public ValueRule property(String name, ValueRule rule, boolean isRequired) {
        properties.put(name, rule);
        if (isRequired) {
            required.add(name);
        }
        return this;
    }

    /**
     * Sets the rule of the elements of an array.
     *
     * @param rule the rule
     * @return this rule
     */
    public ValueRule items(ValueRule rule) {
        this.items = rule;
        return this;
    }

    /**
     * Keeps the value out of messages ({@code format: password}).
     *
     * @return this rule
     */
    public ValueRule secret() {
        this.secret = true;
        return this;
    }

    /** Whether a value, or a part of it, may be secret. */
    boolean hasSecrets() {
        return secret
                || properties.values().stream().anyMatch(ValueRule::hasSecrets)
                || (items != null && items.hasSecrets());
    }

    /** Gives all texts and numbers that are secret. */
    void forEachSecret(JsonNode value, Consumer<String> sink) {
        if (secret && value.isValueNode() && !value.isNull() && !value.isBoolean()) {
            sink.accept(value.asText());
        }
        properties.forEach((name, rule) -> rule.forEachSecret(value.path(name), sink));
        if (items != null && value.isArray()) {
            for (JsonNode item : value) {
                items.forEachSecret(item, sink);
            }
        }
    }

    private ValueRule constrain(Predicate<JsonNode> test, String expectation) {
        constraints.put(expectation, test);
        return this;
    }

    void check(String pointer, JsonNode value, List<Violation> violations) {
        check(pointer, value, violations, 0);
    }

    private void check(String pointer, JsonNode value, List<Violation> violations, int depth) {
        if (depth > MAX_DEPTH) {
            violations.add(new Violation(pointer, "is nested too deeply"));
            return;
        }
        if (!types.isEmpty() && types.stream().noneMatch(type -> type.matches(value))) {
            violations.add(new Violation(pointer, "must be " + typeNames() + ", not " + describe(value)));
            return;
        }
        if (!allowed.isEmpty() && allowed.stream().noneMatch(each -> JsonComparisons.equal(each, value))) {
            violations.add(new Violation(pointer, "must be one of " + allowed + ", not " + describe(value)));
        }
        constraints.forEach((expectation, test) -> {
            try {
                if (!test.test(value)) {
                    violations.add(new Violation(pointer, expectation));
                }
            } catch (EvaluationException e) {
                violations.add(new Violation(pointer, expectation + ", but " + e.getMessage()));
            }
        });
        if (value.isObject()) {
            for (String name : required) {
                if (!value.has(name)) {
                    violations.add(new Violation(pointer + "/" + escape(name), "is required"));
                }
            }
            for (Map.Entry<String, ValueRule> entry : properties.entrySet()) {
                JsonNode member = value.get(entry.getKey());
                if (member != null) {
                    entry.getValue().check(pointer + "/" + escape(entry.getKey()), member, violations, depth + 1);
                }
            }
        }
        if (value.isArray() && items != null) {
            for (int i = 0; i < value.size(); i++) {
                items.check(pointer + "/" + i, value.get(i), violations, depth + 1);
            }
        }
    }

    private String typeNames() {
        List<String> names = types.stream()
                .map(t -> t.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return names.size() == 1 ? "of type " + names.get(0) : "of one of the types " + String.join(", ", names);
    }

    private String describe(JsonNode value) {
        if (secret || value.isContainerNode()) {
            return Values.typeName(value);
        }
        // Not the beginning of what is long: a part of a secret is not recognized as one (S26).
        String text = value.toString();
        return text.length() <= 60 ? text : "a long " + Values.typeName(value);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
