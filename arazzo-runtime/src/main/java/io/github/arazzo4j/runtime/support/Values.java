package io.github.arazzo4j.runtime.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.condition.JsonNumbers;
import io.github.arazzo4j.runtime.internal.Lazy;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What generated code does with values, besides comparing them. */
public final class Values {

    /** Compiling a pattern can take the square of its length. */
    private static final int MAX_PATTERN = 10_000;

    private static final Pattern INDEX = Pattern.compile("0|-?[1-9][0-9]{0,15}");

    /** The end of the range of I-JSON. */
    private static final long MAX_INDEX = (1L << 53) - 1;

    private Values() {}

    /**
     * A value that the API requires (S1).
     *
     * @param what the parameter or body that needs it, for the message
     * @param expression the expression that it comes from, as written in the document
     * @param value the value
     * @return the value
     * @throws EvaluationException if it is absent
     */
    public static JsonNode required(String what, String expression, JsonNode value) {
        if (value.isMissingNode()) {
            throw new EvaluationException(what + " is required, but " + expression + " is absent");
        }
        return value;
    }

    /**
     * The text of a value that is embedded in a string (S1, S2).
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return a string as it is, anything else as JSON
     * @throws EvaluationException if it is absent
     */
    public static String embedded(String expression, JsonNode value) {
        if (value.isMissingNode()) {
            throw new EvaluationException(expression + " is absent, and can't be embedded in a text");
        }
        return text(value);
    }

    /**
     * The text of a value (S2): a string as it is; a number, a boolean or {@code null} as in JSON, with every digit; an
     * object or an array as JSON. Binary values become base64.
     *
     * @param value the value
     * @return its text
     * @throws EvaluationException if it is absent (S1)
     */
    public static String text(JsonNode value) {
        if (value.isMissingNode()) {
            throw new EvaluationException("the value is absent");
        }
        return value.isTextual() || value.isBinary() ? value.asText() : value.toString();
    }

    /**
     * What a value is, for messages that must not show it.
     *
     * @param value the value
     * @return the name of its type in lower case, such as {@code object}
     */
    public static String typeName(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /**
     * A value outside of the quotes of a JSONPath (S10), where only a number, a boolean or {@code null} may stand, or a
     * string that reads as one.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return the number, boolean or {@code null}
     * @throws EvaluationException if it is none
     */
    public static JsonNode operand(String expression, JsonNode value) {
        String text = Texts.plain(expression, value);
        if (!value.isTextual()) {
            return value;
        }
        BigDecimal number = JsonNumbers.read(text);
        if (number != null) {
            return DecimalNode.valueOf(number);
        }
        return text.equals("null") ? NullNode.getInstance() : bool(text.equals("true"));
    }

    /**
     * A value where a JSONPath has the index of an element or a bound of a slice.
     *
     * @param expression the expression, as written in the document
     * @param value its value
     * @return the index
     * @throws EvaluationException if it is none (RFC 9535 §2.3.3.1)
     */
    public static long index(String expression, JsonNode value) {
        String text = embedded(expression, value);
        long index = INDEX.matcher(text).matches() ? Long.parseLong(text) : Long.MAX_VALUE;
        if (Math.abs(index) > MAX_INDEX) {
            throw new EvaluationException(expression + " is no index");
        }
        return index;
    }

    /**
     * An input that must have been set, because its Java type has no value that says it was not.
     *
     * @param input the input's name
     * @param value what was set, or {@code null}
     * @param <T> its type
     * @return the value
     * @throws IllegalStateException if it was not set
     */
    public static <T> T set(String input, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("input " + input + " is required, and was not set");
        }
        return value;
    }

    /**
     * A value with its dates and times as the protocols AWS JSON 1.0 and 1.1 take them ({@link Write#epochSeconds}).
     *
     * @param value the value
     * @param way where they are: names of members, or {@code *} for all members or elements
     * @return a copy; what is no date and time is left as it is
     */
    public static JsonNode epochSeconds(JsonNode value, String... way) {
        return converted(value, way, 0, Values::epochSeconds);
    }

    private static JsonNode epochSeconds(String text) {
        try {
            return Write.epochSeconds(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return TextNode.valueOf(text);
        }
    }

    /**
     * A value with the bytes that it has in Base64, for places that take bytes as they are.
     *
     * @param value the value
     * @param way where they are: names of members, or {@code *} for all members or elements
     * @return a copy
     * @throws EvaluationException if a text there is not Base64
     */
    public static JsonNode decoded(JsonNode value, String... way) {
        return converted(value, way, 0, Values::decoded);
    }

    private static JsonNode decoded(String text) {
        try {
            return Write.binary(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new EvaluationException("a text that must be Base64 is not");
        }
    }

    private static JsonNode converted(JsonNode value, String[] way, int from, Function<String, JsonNode> conversion) {
        if (from == way.length) {
            return value.isTextual() ? conversion.apply(value.textValue()) : value;
        }
        boolean each = way[from].equals("*");
        if (value instanceof ArrayNode array && each) {
            ArrayNode copy = array.arrayNode(array.size());
            array.forEach(element -> copy.add(converted(element, way, from + 1, conversion)));
            return copy;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode copy = object.objectNode();
        object.properties()
                .forEach(member -> copy.set(
                        member.getKey(),
                        each || member.getKey().equals(way[from])
                                ? converted(member.getValue(), way, from + 1, conversion)
                                : member.getValue()));
        return copy;
    }

    /**
     * A condition as a value.
     *
     * @param condition the condition
     * @return true or false
     */
    public static JsonNode bool(boolean condition) {
        return BooleanNode.valueOf(condition);
    }

    /**
     * Whether a pattern is found in a value (S7).
     *
     * @param pattern the pattern
     * @param context the value; anything but a string is taken as JSON
     * @return whether it is found; never in an absent value or {@code null}
     */
    public static boolean found(Pattern pattern, JsonNode context) {
        return !context.isMissingNode() && !context.isNull() && Patterns.find(pattern, text(context));
    }

    /**
     * Whether a pattern with embedded values is found in a value (S7, S10).
     *
     * @param regex the pattern
     * @param context the value; anything but a string is taken as JSON
     * @return whether it is found; never in an absent value or {@code null}
     * @throws EvaluationException if the values make the pattern one that is none
     */
    public static boolean found(String regex, JsonNode context) {
        if (regex.length() > MAX_PATTERN) {
            throw new EvaluationException("with its embedded values the regular expression is too long");
        }
        try {
            return found(Pattern.compile(regex), context);
        } catch (PatternSyntaxException e) {
            throw new EvaluationException(
                    "with its embedded values it is no regular expression: " + e.getDescription());
        } catch (StackOverflowError e) {
            throw new EvaluationException("with its embedded values the regular expression nests too deeply");
        }
    }

    /**
     * Makes a value when it is first asked for. Workflows that go to each other are made so.
     *
     * @param factory makes it
     * @param <T> its type
     * @return gives the value
     */
    public static <T> Supplier<T> once(Supplier<T> factory) {
        return Lazy.of(factory);
    }
}
