package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats that stand for a Java type. */
final class Formats {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Map<String, Predicate<JsonNode>> TESTS = Map.of(
            "date-time", ifText(Formats::isDateTime),
            "date", ifText(Formats::isDate),
            "uuid", ifText(text -> UUID.matcher(text).matches()),
            "uri", ifText(Formats::isUri),
            "byte", ifText(Formats::isBase64),
            "int32", value -> !value.isNumber() || value.canConvertToInt(),
            "int64", value -> !value.isNumber() || value.canConvertToLong());

    private Formats() {}

    static Optional<Predicate<JsonNode>> test(String format) {
        return Optional.ofNullable(TESTS.get(format));
    }

    private static Predicate<JsonNode> ifText(Predicate<String> test) {
        return value -> !value.isTextual() || test.test(value.textValue());
    }

    private static boolean isDateTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
