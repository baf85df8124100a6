package io.github.arazzo4j.codegen.link.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.codegen.schema.Constraints;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a schema has against a value that is written in the document. */
final class SchemaValues {

    /** How the value reaches the service. */
    enum Form {
        /** As JSON, with its type. */
        JSON,
        /** As text, in a URL, a header or a form: {@code 5} and {@code "5"} are the same. */
        TEXT
    }

    private static final int MAX_SHOWN = 60;

    private final Form form;

    SchemaValues(Form form) {
        this.form = form;
    }

    /** Why a scalar, or an empty array or object, does not satisfy a schema, as what follows its name. */
    Optional<String> objection(JsonNode value, Schema schema) {
        if (value.isMissingNode() || value.isNull() || schema.problem().isPresent()) {
            return Optional.empty();
        }
        Set<SchemaType> types = schema.valueTypes();
        if (!types.isEmpty() && types.stream().noneMatch(type -> has(value, type))) {
            return form == Form.TEXT && types.contains(SchemaType.ARRAY)
                    ? schema.items().flatMap(items -> elements(value.asText(), items))
                    : Optional.of("must be " + shown(types) + ", not " + shown(value));
        }
        return allowed(value, schema)
                .or(() -> limits(value, schema.constraints()))
                .or(() -> alternatives(value, schema));
    }

    /** Lists are written with commas in between. */
    private Optional<String> elements(String list, Schema items) {
        return Stream.of(list.split(",", -1))
                .flatMap(element -> objection(TextNode.valueOf(element.strip()), items).stream())
                .findFirst();
    }

    private boolean has(JsonNode value, SchemaType type) {
        if (form == Form.TEXT && value.isValueNode()) {
            return switch (type) {
                case STRING -> true;
                case INTEGER -> isInteger(value.asText());
                case NUMBER -> Numbers.read(value.asText()).isPresent();
                case BOOLEAN -> value.asText().equals("true") || value.asText().equals("false");
                case OBJECT, ARRAY, NULL -> false;
            };
        }
        SchemaType own = SchemaType.ofValue(value);
        return own == type
                || (type == SchemaType.NUMBER && own == SchemaType.INTEGER)
                || (type == SchemaType.INTEGER && value.isNumber() && isInteger(value.asText()));
    }

    private static boolean isInteger(String text) {
        return Numbers.read(text)
                .filter(number ->
                        number.signum() == 0 || number.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    private Optional<String> allowed(JsonNode value, Schema schema) {
        List<JsonNode> allowed = schema.constValue().map(List::of).orElseGet(schema::enumValues);
        if (allowed.isEmpty() || allowed.stream().anyMatch(each -> same(each, value))) {
            return Optional.empty();
        }
        String choice = allowed.stream().map(SchemaValues::shown).collect(Collectors.joining(", "));
        return Optional.of("must be " + (allowed.size() == 1 ? "" : "one of ") + cut(choice) + ", not " + shown(value));
    }

    private boolean same(JsonNode allowed, JsonNode value) {
        if (allowed.isNumber() && value.isNumber()) {
            return allowed.decimalValue().compareTo(value.decimalValue()) == 0;
        }
        boolean texts = form == Form.TEXT && allowed.isValueNode() && value.isValueNode();
        return texts ? allowed.asText().equals(value.asText()) : allowed.equals(value);
    }

    private Optional<String> limits(JsonNode value, Constraints limits) {
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        if (value.isTextual() || (form == Form.TEXT && value.isValueNode())) {
            return text(value.asText(), limits);
        }
        if (value.isNumber()) {
            return number(value.decimalValue(), limits);
        }
        return value.isArray()
                        && limits.minItems().filter(min -> value.size() < min).isPresent()
                ? Optional.of("must have at least " + limits.minItems().get() + " items")
                : Optional.empty();
    }

    private Optional<String> text(String text, Constraints limits) {
        long length = text.codePointCount(0, text.length());
        if (limits.minLength().filter(min -> length < min).isPresent()) {
            return Optional.of("must have at least " + limits.minLength().get() + " characters");
        }
        if (limits.maxLength().filter(max -> length > max).isPresent()) {
            return Optional.of("must have at most " + limits.maxLength().get() + " characters");
        }
        Optional<String> pattern = limits.patterns().stream()
                .filter(regex -> !BoundedMatch.find(regex, text))
                .findFirst();
        if (pattern.isPresent()) {
            return Optional.of("must match " + cut(pattern.get()) + ", not be " + shown(TextNode.valueOf(text)));
        }
        return form == Form.TEXT ? Numbers.read(text).flatMap(number -> number(number, limits)) : Optional.empty();
    }

    private static Optional<String> number(BigDecimal number, Constraints limits) {
        List<String> broken = new ArrayList<>();
        limits.minimum()
                .filter(limit -> number.compareTo(limit) < 0)
                .ifPresent(limit -> broken.add("at least " + limit));
        limits.exclusiveMinimum()
                .filter(limit -> number.compareTo(limit) <= 0)
                .ifPresent(limit -> broken.add("more than " + limit));
        limits.maximum()
                .filter(limit -> number.compareTo(limit) > 0)
                .ifPresent(limit -> broken.add("at most " + limit));
        limits.exclusiveMaximum()
                .filter(limit -> number.compareTo(limit) >= 0)
                .ifPresent(limit -> broken.add("less than " + limit));
        limits.multipleOf()
                .filter(factor ->
                        factor.signum() != 0 && number.remainder(factor).signum() != 0)
                .ifPresent(factor -> broken.add("a multiple of " + factor));
        return broken.stream()
                .findFirst()
                .map(limit -> "must be " + limit + ", not " + shown(DecimalNode.valueOf(number)));
    }

    /** A value that no alternative takes; what the first has against it stands for the rest. */
    private Optional<String> alternatives(JsonNode value, Schema schema) {
        for (List<Schema> group : schema.alternatives()) {
            List<Optional<String>> objections = group.stream()
                    .filter(alternative -> !alternative.allowsNullOnly())
                    .map(alternative -> objection(value, alternative))
                    .toList();
            if (!objections.isEmpty() && objections.stream().allMatch(Optional::isPresent)) {
                return objections.get(0);
            }
        }
        return Optional.empty();
    }

    /** Whether values of some types can stand where values of others are asked for. */
    boolean canBe(Set<SchemaType> given, Set<SchemaType> wanted) {
        if (given.isEmpty() || wanted.isEmpty()) {
            return true;
        }
        EnumSet<SchemaType> taken = EnumSet.copyOf(wanted);
        if (taken.contains(SchemaType.INTEGER) || taken.contains(SchemaType.NUMBER)) {
            taken.add(SchemaType.INTEGER);
            taken.add(SchemaType.NUMBER);
        }
        if (form == Form.TEXT) {
            EnumSet<SchemaType> scalars =
                    EnumSet.of(SchemaType.STRING, SchemaType.INTEGER, SchemaType.NUMBER, SchemaType.BOOLEAN);
            boolean takesText = taken.stream().anyMatch(scalars::contains) || taken.contains(SchemaType.ARRAY);
            return given.stream().anyMatch(type -> taken.contains(type) || (takesText && scalars.contains(type)));
        }
        return given.stream().anyMatch(taken::contains);
    }

    static String shown(Set<SchemaType> types) {
        return types.stream()
                .map(type -> switch (type) {
                    case INTEGER, OBJECT, ARRAY -> "an " + type.keyword();
                    case STRING, NUMBER, BOOLEAN -> "a " + type.keyword();
                    case NULL -> "null";
                })
                .collect(Collectors.joining(" or "));
    }

    private static String shown(JsonNode value) {
        return value.isContainerNode()
                ? (value.isArray() ? "an array" : "an object")
                : cut(value.isNumber() ? value.asText() : value.toString());
    }

    private static String cut(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
