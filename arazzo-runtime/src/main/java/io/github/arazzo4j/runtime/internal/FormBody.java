package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Values;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object as {@code application/x-www-form-urlencoded} (S25): as the description's {@code encoding} says, else
 * {@code l=x&l=y} for a list of scalars, and {@code a[b]} and {@code a[0][b]} for what nests. {@code null} is left out.
 */
final class FormBody {

    /** Deeper values are refused, as a form has no way back from them. */
    private static final int MAX_DEPTH = 32;

    private final BiConsumer<String, String> fields;

    private FormBody(BiConsumer<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Writes a form.
     *
     * @param payload an object; a string is a form already
     * @param encoding how single properties are written, by name
     * @param charset in which names and values are percent-encoded
     * @return the form
     * @throws EvaluationException if the payload is no form
     */
    static String write(JsonNode payload, Map<String, ParameterStyle> encoding, Charset charset) {
        if (payload.isTextual()) {
            return payload.textValue();
        }
        if (!payload.isObject()) {
            throw new EvaluationException("a form is an object or a text, not " + Values.typeName(payload));
        }
        StringBuilder text = new StringBuilder(128);
        FormBody form = new FormBody((name, value) -> {
            if (!text.isEmpty()) {
                text.append('&');
            }
            text.append(URLEncoder.encode(name, charset)).append('=').append(URLEncoder.encode(value, charset));
        });
        for (Map.Entry<String, JsonNode> property : payload.properties()) {
            form.property(property.getKey(), property.getValue(), encoding.get(property.getKey()));
        }
        return text.toString();
    }

    /**
     * Gives the fields of a property, not encoded.
     *
     * @param name the property's name
     * @param value its value
     * @param style how it is written
     * @param fields gets the name and the value of each field, in order
     */
    static void fields(String name, JsonNode value, ParameterStyle style, BiConsumer<String, String> fields) {
        new FormBody(fields).property(name, value, style);
    }

    private void property(String name, JsonNode value, @Nullable ParameterStyle style) {
        if (style == null) {
            nested(name, value, 0);
        } else if (style.style() == ParameterStyle.Style.JSON) {
            fields.accept(name, value.toString());
        } else if (!value.isContainerNode() || style.style() == ParameterStyle.Style.DEEP_OBJECT) {
            nested(name, value, 0);
        } else if (style.explode()) {
            exploded(name, value);
        } else {
            fields.accept(name, joined(value, delimiter(style)));
        }
    }

    private void exploded(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> scalar(name, element));
        } else {
            value.properties().forEach(member -> scalar(member.getKey(), member.getValue()));
        }
    }

    private static char delimiter(ParameterStyle style) {
        if (style.style() == ParameterStyle.Style.SPACE_DELIMITED) {
            return ' ';
        }
        return style.style() == ParameterStyle.Style.PIPE_DELIMITED ? '|' : ',';
    }

    private static String joined(JsonNode value, char delimiter) {
        StringBuilder joined = new StringBuilder();
        if (value.isArray()) {
            value.forEach(element -> append(joined, delimiter, element));
        } else {
            value.properties().forEach(member -> {
                if (!joined.isEmpty()) {
                    joined.append(delimiter);
                }
                joined.append(member.getKey());
                append(joined, delimiter, member.getValue());
            });
        }
        return joined.toString();
    }

    private static void append(StringBuilder joined, char delimiter, JsonNode value) {
        if (!joined.isEmpty()) {
            joined.append(delimiter);
        }
        joined.append(Values.text(value));
    }

    private void nested(String name, JsonNode value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new EvaluationException("a form can't hold what is nested so deeply: " + name);
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> nested(name + "[" + member.getKey() + "]", member.getValue(), depth + 1));
        } else if (value.isArray()) {
            boolean scalars = true;
            for (JsonNode element : value) {
                scalars &= !element.isContainerNode();
            }
            for (int i = 0; i < value.size(); i++) {
                nested(scalars ? name : name + "[" + i + "]", value.get(i), depth + 1);
            }
        } else {
            scalar(name, value);
        }
    }

    private void scalar(String name, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            fields.accept(name, Values.text(value));
        }
    }
}
