package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.schema.Constraints;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what a schema asks of the inputs of a workflow (S5). */
final class InputRulesEmitter {

    /** Deeper parts of an input are not checked before the service does. */
    private static final int MAX_DEPTH = 8;

    CodeBlock rules(Schema inputs) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.create()$>$>", RuntimeTypes.INPUT_RULES);
        for (Map.Entry<String, Schema> entry : inputs.properties().entrySet()) {
            CodeBlock name = Literals.string(entry.getKey());
            CodeBlock rule = rule(entry.getValue(), 0);
            Optional<JsonNode> defaultValue = entry.getValue().annotations().defaultValue();
            if (defaultValue.isPresent()) {
                code.add("\n.withDefault($L, $L, $L)", name, rule, JsonLiterals.of(defaultValue.get()));
            } else {
                code.add(
                        "\n.$L($L, $L)",
                        inputs.required().contains(entry.getKey()) ? "required" : "optional",
                        name,
                        rule);
            }
        }
        for (String name : inputs.required()) {
            if (!inputs.properties().containsKey(name)) {
                code.add("\n.required($L, $T.of())", Literals.string(name), RuntimeTypes.VALUE_RULE);
            }
        }
        return code.add("$<$<").build();
    }

    private CodeBlock rule(Schema schema, int depth) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", RuntimeTypes.VALUE_RULE, types(schema.types()));
        if (schema.problem().isPresent() || depth > MAX_DEPTH) {
            return CodeBlock.of("$T.of()", RuntimeTypes.VALUE_RULE);
        }
        List<JsonNode> allowed = new ArrayList<>(schema.enumValues());
        schema.constValue().ifPresent(value -> {
            allowed.clear();
            allowed.add(value);
        });
        if (!allowed.isEmpty()) {
            code.add(".oneOf($L)", allowed.stream().map(JsonLiterals::of).collect(CodeBlock.joining(", ")));
        }
        constraints(code, schema.constraints());
        schema.format().ifPresent(format -> {
            if (format.equals("password")) {
                code.add(".secret()");
            } else {
                code.add(".format($L)", Literals.string(format));
            }
        });
        for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
            code.add(
                    "\n.property($L, $L, $L)",
                    Literals.string(property.getKey()),
                    rule(property.getValue(), depth + 1),
                    schema.required().contains(property.getKey()));
        }
        schema.items().ifPresent(items -> code.add(".items($L)", rule(items, depth + 1)));
        return code.build();
    }

    private static CodeBlock types(Set<SchemaType> types) {
        return types.stream()
                .sorted()
                .map(type -> CodeBlock.of("$T.$L", RuntimeTypes.VALUE_RULE_TYPE, type.name()))
                .collect(CodeBlock.joining(", "));
    }

    private static void constraints(CodeBlock.Builder code, Constraints constraints) {
        range(code, "length", constraints.minLength(), constraints.maxLength());
        range(code, "itemCount", constraints.minItems(), constraints.maxItems());
        range(code, "memberCount", constraints.minProperties(), constraints.maxProperties());
        constraints.patterns().forEach(pattern -> code.add(".pattern($L)", Literals.string(pattern)));
        constraints.minimum().ifPresent(limit -> code.add(".minimum($S, false)", limit.toString()));
        constraints.exclusiveMinimum().ifPresent(limit -> code.add(".minimum($S, true)", limit.toString()));
        constraints.maximum().ifPresent(limit -> code.add(".maximum($S, false)", limit.toString()));
        constraints.exclusiveMaximum().ifPresent(limit -> code.add(".maximum($S, true)", limit.toString()));
        constraints.multipleOf().ifPresent(divisor -> code.add(".multipleOf($S)", divisor.toString()));
        if (constraints.uniqueItems()) {
            code.add(".uniqueItems()");
        }
    }

    private static void range(CodeBlock.Builder code, String method, Optional<Long> min, Optional<Long> max) {
        if (min.isPresent() || max.isPresent()) {
            code.add(".$L($L, $L)", method, limit(min), limit(max));
        }
    }

    /** A limit as an {@code int}: none where it is missing, or so high that no value exceeds it. */
    private static long limit(Optional<Long> limit) {
        return limit.filter(value -> value <= Integer.MAX_VALUE).orElse(-1L);
    }
}
