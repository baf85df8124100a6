package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** Shows the beginning of a value in a message, without what might be a secret (S26). */
final class Preview {

    private static final int LENGTH = 200;

    private Preview() {}

    /** The body of an answer. */
    static String of(JsonNode body, Secrets secrets) {
        if (body.isMissingNode()) {
            return "without a body";
        }
        // A text may be anything, a token included.
        return body.isContainerNode() ? value(body, secrets) : "with a body that is no JSON object or array";
    }

    /** A value as JSON. Secrets are hidden first: what is cut or escaped can't be found any more. */
    static String value(JsonNode value, Secrets secrets) {
        if (value.isMissingNode()) {
            return "absent";
        }
        StringBuilder text = new StringBuilder();
        write(text, value, secrets);
        String shown = secrets.hide(text.toString());
        return shown.length() > LENGTH ? shown.substring(0, LENGTH) + "…" : shown;
    }

    /** Writes until there is enough, however large the value is. */
    private static void write(StringBuilder text, JsonNode node, Secrets secrets) {
        if (text.length() > LENGTH) {
            return;
        }
        if (node.isObject()) {
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (text.length() > LENGTH) {
                    return;
                }
                text.append(separator)
                        .append(quoted(secrets.hide(member.getKey())))
                        .append(':');
                if (Secrets.isHidden(member.getKey(), member.getValue())) {
                    text.append(quoted(Secrets.HIDDEN));
                } else {
                    write(text, member.getValue(), secrets);
                }
                separator = ",";
            }
            text.append(node.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode element : node) {
                if (text.length() > LENGTH) {
                    return;
                }
                text.append(separator);
                write(text, element, secrets);
                separator = ",";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isBinary()) {
            text.append("bytes");
        } else {
            text.append(node.isTextual() ? quoted(secrets.hide(node.textValue())) : node.toString());
        }
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text.length() <= LENGTH ? text : text.substring(0, LENGTH))
                .toString();
    }
}
