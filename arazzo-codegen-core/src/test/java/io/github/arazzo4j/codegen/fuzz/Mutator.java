package io.github.arazzo4j.codegen.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks things: bytes anywhere, texts at words, trees at values and names. */
public final class Mutator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What parsers have tripped over before, here or elsewhere, and the words of the languages. */
    private static final List<String> WORDS = List.of(
            "$",
            "$inputs.",
            "$inputs.customer",
            "$steps.create.outputs.id",
            "$steps.",
            "$response.body#/",
            "$response.body",
            "$response.body#/a~2b",
            "$response.header.",
            "$request.query.x",
            "$url",
            "$method",
            "$statusCode",
            "$self",
            "$workflows.w.outputs.x",
            "$outputs.x",
            "$components.parameters.locale",
            "$sourceDescriptions.orders.url",
            "$message.payload",
            "{$inputs.a}",
            "{$",
            "}",
            "{",
            "}}",
            "{{",
            "[",
            "]",
            "[0]",
            "[-1]",
            "[99999999999]",
            "(",
            ")",
            "((((((((((",
            "))))))))))",
            "!",
            "!!!!!!!!",
            "&&",
            "||",
            "==",
            "!=",
            "<",
            "<=",
            ">=",
            ">",
            "'",
            "''",
            "\"",
            "\\",
            "\\u0000",
            "\\u002a\\u002f",
            "*/",
            "/*",
            "//",
            "\"\"\"",
            "@code",
            "{@link",
            "</pre>",
            "&#42;/",
            "<script>",
            "${",
            "%n",
            "%s",
            "$T",
            "$L",
            "$N",
            "$$",
            "$<",
            "$>",
            "$[",
            "$]",
            "$W",
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\u2028",
            "\u2029",
            "\u202e",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\u0130",
            "\u00df",
            "\u01c5",
            "a\u0301",
            "\r",
            "\n",
            "\r\n",
            "\t",
            " ",
            "",
            "null",
            "true",
            "false",
            "undefined",
            "NaN",
            "-0",
            "0",
            "1",
            "-1",
            "1e999",
            "1E-999999999",
            "0.1",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999999999",
            "__proto__",
            "constructor",
            "class",
            "CON",
            "con",
            "Object",
            "String",
            "Builder",
            "Inputs",
            "Outputs",
            "Steps",
            "Step",
            "run",
            "json",
            "hashCode",
            "_",
            "$_",
            "int",
            "record",
            "yield",
            "..",
            "../../../etc/passwd",
            "/etc/passwd",
            "file:///etc/passwd",
            "C:\\",
            "\\\\host\\share",
            "http://127.0.0.1:9/",
            "https://example.com/a?b=c#d",
            "jar:file:///x.jar!/y",
            "classpath:x",
            "#",
            "#/",
            "#/a",
            "#/%",
            "#/components/schemas/Order",
            "$.",
            "$..",
            "$..*",
            "$[*]",
            "$[?",
            "$[?@.a]",
            "$[?@.a == 'b']",
            "@.",
            "$['a']",
            "$[0:1:0]",
            "length(",
            "match(@.a, '(a+)+$')",
            "search(",
            "count(",
            "value(",
            "(a+)+$",
            "(?<=a*)b",
            "[a-",
            "\\p{L}",
            "\\p{IsFoo}",
            "a{1,2147483647}",
            "(?:a{1000}){1000}",
            "//*",
            "//a[",
            "count(//a)",
            "string-join(",
            "doc('file:///x')",
            "unparsed-text('x')",
            "simple",
            "regex",
            "jsonpath",
            "xpath",
            "goto",
            "end",
            "retry",
            "path",
            "query",
            "header",
            "cookie",
            "querystring",
            "body",
            "object",
            "array",
            "string",
            "integer",
            "number",
            "boolean",
            "date-time",
            "uuid",
            "uri",
            "binary",
            "byte",
            "int64",
            "password",
            "application/json",
            "application/xml",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "text/plain",
            "*/*",
            "1.0.0",
            "1.1.0",
            "1.9.9",
            "2.0",
            "3.0.3",
            "3.1.0",
            "3.2.0");

    private static final String SIGNS = "{}[]:,-?&*!|>'\"%@`#~<=. \t\n\r\\";

    private static final List<String> NAMES = List.of(
            "arazzo",
            "info",
            "sourceDescriptions",
            "workflows",
            "components",
            "workflowId",
            "stepId",
            "operationId",
            "operationPath",
            "parameters",
            "requestBody",
            "payload",
            "contentType",
            "replacements",
            "target",
            "value",
            "name",
            "in",
            "type",
            "condition",
            "context",
            "selector",
            "version",
            "successCriteria",
            "onSuccess",
            "onFailure",
            "criteria",
            "retryAfter",
            "retryLimit",
            "outputs",
            "inputs",
            "dependsOn",
            "reference",
            "timeout",
            "$self",
            "x-java-name",
            "x-collect",
            "x-poll-interval",
            "$ref",
            "$defs",
            "$id",
            "$anchor",
            "$dynamicRef",
            "properties",
            "items",
            "prefixItems",
            "additionalProperties",
            "required",
            "enum",
            "const",
            "default",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "multipleOf",
            "uniqueItems",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "nullable",
            "discriminator",
            "mapping",
            "propertyName",
            "xml",
            "paths",
            "servers",
            "variables",
            "responses",
            "content",
            "schema",
            "headers",
            "security",
            "securitySchemes",
            "style",
            "explode",
            "encoding",
            "description",
            "200",
            "default",
            "<<",
            "__proto__",
            "");

    private final Random random;

    /**
     * A mutator.
     *
     * @param random decides everything
     */
    public Mutator(Random random) {
        this.random = random;
    }

    /** One of several. */
    public <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A word out of the dictionary. */
    public String word() {
        return one(WORDS);
    }

    /** A few words, or one very often. */
    public String words() {
        if (random.nextInt(50) == 0) {
            return word().repeat(1 + random.nextInt(5_000));
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(word());
        }
        return text.toString();
    }

    /** A text with words put in, or parts taken out or doubled. */
    public String text(String text) {
        String result = text;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(result.length() + 1);
            int to = Math.min(result.length(), from + random.nextInt(12));
            String inserted = switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> result.substring(from, to).repeat(2);
                default -> word();
            };
            result = result.substring(0, from) + inserted + result.substring(random.nextBoolean() ? from : to);
        }
        return result;
    }

    /** Bytes of which some were changed, taken out, doubled, or replaced by words. */
    public byte[] bytes(byte[] bytes) {
        byte[] result = bytes;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(result.length + 1);
            int length = random.nextInt(8) == 0 ? random.nextInt(400) : random.nextInt(8);
            int to = Math.min(result.length, from + length);
            byte[] inserted = switch (random.nextInt(6)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> Arrays.copyOfRange(result, from, to);
                case 3 -> {
                    int other = random.nextInt(result.length + 1);
                    yield Arrays.copyOfRange(result, other, Math.min(result.length, other + length));
                }
                case 4 -> new byte[] {(byte) SIGNS.charAt(random.nextInt(SIGNS.length()))};
                default -> word().getBytes(StandardCharsets.UTF_8);
            };
            int rest = random.nextBoolean() ? from : to;
            byte[] next = new byte[from + inserted.length + result.length - rest];
            System.arraycopy(result, 0, next, 0, from);
            System.arraycopy(inserted, 0, next, from, inserted.length);
            System.arraycopy(result, rest, next, from + inserted.length, result.length - rest);
            result = next;
        }
        return result;
    }

    /** A tree that differs from this one in a few places. */
    public JsonNode tree(JsonNode original) {
        JsonNode root = original.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            if (containers.isEmpty()) {
                return value(root, List.of(root));
            }
            JsonNode container = one(containers);
            if (container instanceof ObjectNode object) {
                change(object, containers);
            } else if (container instanceof ArrayNode array) {
                change(array, containers);
            }
        }
        return root;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            if (!node.isEmpty()) {
                containers.add(node);
            }
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object, List<JsonNode> pool) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set(one(NAMES), value(object, pool));
            return;
        }
        String name = one(names);
        JsonNode value = object.get(name);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> {
                object.remove(name);
                object.set(newName(name), value);
            }
            case 2 -> object.set(newName(name), value.deepCopy());
            case 3 -> object.set(one(NAMES), value(value, pool));
            default -> object.set(name, value(value, pool));
        }
    }

    private String newName(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> one(NAMES);
            case 1 -> word();
            default -> text(name);
        };
    }

    private void change(ArrayNode array, List<JsonNode> pool) {
        int index = random.nextInt(array.size() + 1);
        if (index == array.size()) {
            array.add(value(array, pool));
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> array.remove(index);
            case 1 ->
                array.insert(index, array.get(random.nextInt(array.size())).deepCopy());
            default -> array.set(index, value(array.get(index), pool));
        }
    }

    private JsonNode value(JsonNode old, List<JsonNode> pool) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> random.nextBoolean() ? NODES.objectNode() : NODES.arrayNode();
            case 2 -> NODES.numberNode(random.nextBoolean() ? random.nextLong() : random.nextInt(5));
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> one(pool).deepCopy();
            case 5 -> NODES.arrayNode().add(old.deepCopy());
            case 6 -> NODES.textNode(words());
            default -> NODES.textNode(old.isValueNode() ? text(old.asText()) : word());
        };
    }
}
