package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/** Shows the beginning of a body in a message, without what might be a secret (S26). */
final class Preview {

    private static final int LENGTH = 200;
    private static final Pattern SECRET = Pattern.compile(
            "(?i)token|secret|password|passwd|authorization|credential|api.?key|private|signature|cookie");

    private Preview() {}

    static String of(JsonNode body) {
        if (body.isMissingNode()) {
            return "without a body";
        }
        if (!body.isContainerNode()) {
            // A text may be anything, a token included.
            return "with a body that is no JSON object or array";
        }
        JsonNode shown = body.deepCopy();
        mask(shown);
        String text = shown.toString();
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }

    private static void mask(JsonNode root) {
        Deque<JsonNode> todo = new ArrayDeque<>();
        todo.push(root);
        while (!todo.isEmpty()) {
            JsonNode node = todo.pop();
            if (node instanceof ObjectNode object) {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    if (SECRET.matcher(member.getKey()).find()) {
                        member.setValue(TextNode.valueOf("***"));
                    }
                }
            }
            node.forEach(todo::push);
        }
    }
}
