package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import java.util.Map;

/** Writes JSON that the document says as Java that builds it. */
final class JsonLiterals {

    /** Beyond this many characters a constant is read when its class is loaded: code that builds it might not fit a method. */
    private static final int MAX_LENGTH = 4_000;

    private JsonLiterals() {}

    /** An expression that gives the tree, every digit as written (S2). */
    static CodeBlock of(JsonNode json) {
        String text = json.toString();
        return text.length() > MAX_LENGTH
                ? CodeBlock.of("$T.constant($L)", RuntimeTypes.JSON, Literals.string(text))
                : built(json);
    }

    private static CodeBlock built(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> CodeBlock.of("$T.text($L)", RuntimeTypes.JSON, Literals.string(json.textValue()));
            case NUMBER -> CodeBlock.of("$T.number($L)", RuntimeTypes.JSON, number(json));
            case BOOLEAN -> CodeBlock.of("$T.bool($L)", RuntimeTypes.JSON, json.booleanValue());
            case NULL -> CodeBlock.of("$T.nothing()", RuntimeTypes.JSON);
            case MISSING -> CodeBlock.of("$T.absent()", RuntimeTypes.JSON);
            case OBJECT -> object(json);
            case ARRAY -> array(json);
            case BINARY, POJO -> throw new IllegalArgumentException("no constant of a document: " + json);
        };
    }

    private static CodeBlock number(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong()
                ? Literals.integer(number.longValue())
                : Literals.string(number.toString());
    }

    private static CodeBlock object(JsonNode object) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.object()$>$>", RuntimeTypes.JSON);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            code.add("\n.put($L, $L)", Literals.string(member.getKey()), element(member.getValue()));
        }
        return code.add("\n.build()$<$<").build();
    }

    private static CodeBlock array(JsonNode array) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.array()", RuntimeTypes.JSON);
        for (JsonNode element : array) {
            code.add(".add($L)", element(element));
        }
        return code.add(".build()").build();
    }

    /** A member or element, in the shortest form that the builders take. */
    static CodeBlock element(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> Literals.string(json.textValue());
            case BOOLEAN -> CodeBlock.of("$L", json.booleanValue());
            case NUMBER ->
                json.isIntegralNumber() && json.canConvertToLong() ? Literals.integer(json.longValue()) : built(json);
            default -> built(json);
        };
    }
}
