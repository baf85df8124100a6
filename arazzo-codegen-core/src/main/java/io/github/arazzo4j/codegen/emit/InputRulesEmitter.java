package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.schema.Constraints;
import io.github.arazzo4j.codegen.schema.JavaPatterns;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what a schema asks of the inputs of a workflow (S5). */
final class InputRulesEmitter {

    /** Deeper parts of an input are not checked before the service does. */
    private static final int MAX_DEPTH = 8;

    /** Neither are those of a depth that has so many parts: a schema can refer to itself in ten places. */
    private static final int MAX_PARTS = 250;

    private int maxDepth = MAX_DEPTH;

    CodeBlock rules(Schema inputs) {
        while (maxDepth > 0 && parts(inputs, maxDepth + 1) > MAX_PARTS) {
            maxDepth--;
        }
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

    /** How many schemas there are in one to some depth; a number too high, if there are more than are written. */
    private static int parts(Schema schema, int depth) {
        int count = 1;
        List<Schema> inside = new ArrayList<>(schema.properties().values());
        schema.items().ifPresent(inside::add);
        for (int i = 0; depth > 0 && i < inside.size() && count <= MAX_PARTS; i++) {
            count += parts(inside.get(i), depth - 1);
        }
        return count;
    }

    private CodeBlock rule(Schema schema, int depth) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", RuntimeTypes.VALUE_RULE, types(schema.types()));
        if (schema.problem().isPresent()) {
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
        if (depth == maxDepth) {
            return code.build();
        }
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
        constraints.patterns().stream()
                // One that Java has not is left to the service to check; the author has been told.
                .filter(pattern -> JavaPatterns.problem(pattern).isEmpty())
                .forEach(pattern -> code.add(".pattern($L)", Literals.string(pattern)));
        constraints.minimum().ifPresent(limit -> code.add(".minimum($S, false)", limit.toString()));
        constraints.exclusiveMinimum().ifPresent(limit -> code.add(".minimum($S, true)", limit.toString()));
        constraints.maximum().ifPresent(limit -> code.add(".maximum($S, false)", limit.toString()));
        constraints.exclusiveMaximum().ifPresent(limit -> code.add(".maximum($S, true)", limit.toString()));
        constraints
                .multipleOf()
                .filter(InputRulesEmitter::isDivisor)
                .ifPresent(divisor -> code.add(".multipleOf($S)", divisor.toString()));
        if (constraints.uniqueItems()) {
            code.add(".uniqueItems()");
        }
    }

    /** Whether dividing by a number is sensible, and takes no memory to speak of. */
    private static boolean isDivisor(BigDecimal divisor) {
        return divisor.signum() > 0 && Math.abs((long) divisor.scale()) <= 100;
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
