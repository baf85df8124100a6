package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.ParameterStyle.Style;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes parameters in OpenAPI's styles (OpenAPI 3.1.1, 4.8.12.3; S24). What the table there leaves open is decided so:
 *
 * <ul>
 *   <li>{@code null} counts as undefined, as in RFC 6570: elements and members that are {@code null} are left out, and so
 *       is a query parameter, header or cookie that is {@code null} or has no element left. A path can't leave anything
 *       out, so there it is an error.
 *   <li>An array or object where the style foresees a scalar is written as JSON; {@code deepObject} nests:
 *       {@code a[b][c]=1}, {@code a[b]=1&a[b]=2} for a list of scalars, {@code a[0][b]=1} for a list of what nests.
 *   <li>{@code deepObject} of what is no object, and the delimited styles with {@code explode} or of a scalar, are
 *       {@code form}.
 *   <li>Delimiters are percent-encoded where RFC 3986 wants it: {@code %20}, {@code %7C}, {@code %5B}.
 * </ul>
 */
final class ParameterSerializer {

    private ParameterSerializer() {}

    /**
     * Appends a path parameter.
     *
     * @throws EvaluationException if there is nothing to write, or only what would make it another path
     */
    static void path(StringBuilder out, String name, JsonNode value, ParameterStyle style) {
        if (isUndefined(value)) {
            throw new EvaluationException("path parameter " + name + " is " + (value.isNull() ? "null" : "absent"));
        }
        PercentEncoder encoder = style.allowReserved() ? PercentEncoder.RESERVED_IN_PATH : PercentEncoder.VALUE;
        if (style.style() == Style.LABEL) {
            out.append('.');
            list(out, value, style.explode() ? "." : ",", style.explode(), encoder);
        } else if (style.style() == Style.MATRIX) {
            matrix(out, name, value, style.explode(), encoder);
        } else if (style.style() == Style.JSON) {
            encoder.append(out, value.toString());
        } else {
            int start = out.length();
            list(out, value, ",", style.explode(), encoder);
            requireSegment(out, start, name);
        }
    }

    /** Appends a query parameter to a query, after an ampersand if there is something already. */
    static void query(StringBuilder out, String name, JsonNode value, ParameterStyle style) {
        PercentEncoder encoder = style.allowReserved() ? PercentEncoder.RESERVED_IN_QUERY : PercentEncoder.VALUE;
        if (style.style() == Style.JSON) {
            if (!value.isMissingNode()) {
                pair(out, "&", name, value.toString(), encoder);
            }
        } else if (isUndefined(value)) {
            return;
        } else if (style.style() == Style.DEEP_OBJECT && value.isObject()) {
            StringBuilder prefix = new StringBuilder();
            PercentEncoder.VALUE.append(prefix, name);
            deep(out, prefix, value, encoder);
        } else if (style.explode() || !value.isContainerNode()) {
            exploded(out, "&", name, value, encoder);
        } else {
            separate(out, "&");
            PercentEncoder.VALUE.append(out, name);
            out.append('=');
            list(out, value, delimiter(style.style()), false, encoder);
        }
    }

    /** The value of a header, or {@code null} if there is nothing to send. */
    static @Nullable String header(JsonNode value, ParameterStyle style) {
        if (style.style() == Style.JSON) {
            return value.isMissingNode() ? null : value.toString();
        }
        if (isUndefined(value)) {
            return null;
        }
        if (!value.isContainerNode()) {
            return text(value);
        }
        StringBuilder out = new StringBuilder();
        list(out, value, ",", style.explode(), null);
        return out.toString();
    }

    /** Appends a cookie to a {@code Cookie} header, after a semicolon if there is something already. */
    static void cookie(StringBuilder out, String name, JsonNode value, ParameterStyle style) {
        if (style.style() == Style.JSON) {
            if (!value.isMissingNode()) {
                pair(out, "; ", name, value.toString(), PercentEncoder.COOKIE);
            }
        } else if (isUndefined(value)) {
            return;
        } else if (style.explode() || !value.isContainerNode()) {
            exploded(out, "; ", name, value, PercentEncoder.COOKIE);
        } else {
            separate(out, "; ");
            PercentEncoder.VALUE.append(out, name);
            out.append('=');
            list(out, value, ",", false, PercentEncoder.COOKIE);
        }
    }

    private static boolean isUndefined(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.isMissingNode() || value.isNull();
        }
        for (JsonNode element : value) {
            if (!element.isNull()) {
                return false;
            }
        }
        return true;
    }

    private static void requireSegment(StringBuilder out, int start, String name) {
        int length = out.length() - start;
        boolean dots = (length == 1 || length == 2) && out.charAt(start) == '.' && out.charAt(out.length() - 1) == '.';
        boolean alone = start > 0 && out.charAt(start - 1) == '/';
        if (alone && (dots || length == 0)) {
            throw new EvaluationException("path parameter " + name + " is "
                    + (length == 0 ? "an empty string" : "made of dots") + ", which would make it another path");
        }
    }

    private static void matrix(
            StringBuilder out, String name, JsonNode value, boolean explode, PercentEncoder encoder) {
        if (explode && value.isArray()) {
            for (JsonNode element : value) {
                if (!element.isNull()) {
                    matrixPair(out, name, text(element), encoder);
                }
            }
        } else if (explode && value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!member.getValue().isNull()) {
                    matrixPair(out, member.getKey(), text(member.getValue()), encoder);
                }
            }
        } else if (value.isContainerNode()) {
            matrixPair(out, name, "", encoder);
            out.append('=');
            list(out, value, ",", false, encoder);
        } else {
            matrixPair(out, name, text(value), encoder);
        }
    }

    /** {@code ;name=value}, or {@code ;name} for an empty value. */
    private static void matrixPair(StringBuilder out, String name, String value, PercentEncoder encoder) {
        out.append(';');
        PercentEncoder.VALUE.append(out, name);
        if (!value.isEmpty()) {
            out.append('=');
            encoder.append(out, value);
        }
    }

    private static void exploded(
            StringBuilder out, String separator, String name, JsonNode value, PercentEncoder encoder) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (!element.isNull()) {
                    pair(out, separator, name, text(element), encoder);
                }
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!member.getValue().isNull()) {
                    pair(out, separator, member.getKey(), text(member.getValue()), encoder);
                }
            }
        } else {
            pair(out, separator, name, text(value), encoder);
        }
    }

    private static void deep(StringBuilder out, StringBuilder prefix, JsonNode value, PercentEncoder encoder) {
        int length = prefix.length();
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                prefix.append("%5B");
                PercentEncoder.VALUE.append(prefix, member.getKey());
                deep(out, prefix.append("%5D"), member.getValue(), encoder);
                prefix.setLength(length);
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                JsonNode element = value.get(i);
                if (element.isContainerNode()) {
                    prefix.append("%5B").append(i).append("%5D");
                }
                deep(out, prefix, element, encoder);
                prefix.setLength(length);
            }
        } else if (!value.isNull()) {
            separate(out, "&");
            out.append(prefix).append('=');
            encoder.append(out, text(value));
        }
    }

    /** A scalar, or {@code a,b} of a list, or {@code k,v} or {@code k=v} of an object. */
    private static void list(
            StringBuilder out, JsonNode value, String delimiter, boolean explode, @Nullable PercentEncoder encoder) {
        if (value.isArray()) {
            String between = "";
            for (JsonNode element : value) {
                if (!element.isNull()) {
                    encoded(out.append(between), text(element), encoder);
                    between = delimiter;
                }
            }
        } else if (value.isObject()) {
            String between = "";
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!member.getValue().isNull()) {
                    encoded(out.append(between), member.getKey(), encoder);
                    encoded(out.append(explode ? "=" : delimiter), text(member.getValue()), encoder);
                    between = delimiter;
                }
            }
        } else {
            encoded(out, text(value), encoder);
        }
    }

    private static void encoded(StringBuilder out, String text, @Nullable PercentEncoder encoder) {
        if (encoder == null) {
            out.append(text);
        } else {
            encoder.append(out, text);
        }
    }

    private static void pair(StringBuilder out, String separator, String name, String value, PercentEncoder encoder) {
        separate(out, separator);
        PercentEncoder.VALUE.append(out, name);
        out.append('=');
        encoder.append(out, value);
    }

    private static void separate(StringBuilder out, String separator) {
        if (out.length() > 0) {
            out.append(separator);
        }
    }

    private static String delimiter(Style style) {
        if (style == Style.SPACE_DELIMITED) {
            return "%20";
        }
        return style == Style.PIPE_DELIMITED ? "%7C" : ",";
    }

    /** The text of a scalar, a number with every digit (S2); a container as JSON. */
    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
