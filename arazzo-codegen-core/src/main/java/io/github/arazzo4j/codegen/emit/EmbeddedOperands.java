package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.arazzo4j.codegen.emit.JsonPathMethods.Variable;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPathTemplate;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.plan.NameScope;
import io.github.arazzo4j.codegen.plan.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a JSONPath embeds (S10): variables that all of its methods get, worked out before anything is selected. */
final class EmbeddedOperands {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final ClassName STRING = ClassName.get(String.class);

    private final JsonPathTemplate template;
    private final List<Value.Template.Embedded> values;
    private final Function<Value.Template, CodeBlock> texts;
    private final Function<Value.Template.Embedded, CodeBlock> nodes;
    private final NameScope locals;
    private final Map<String, Variable> byText = new LinkedHashMap<>();
    private final Map<Integer, Variable> byNumber = new LinkedHashMap<>();
    private final Map<Variable, CodeBlock> arguments = new LinkedHashMap<>();

    /**
     * Creates the operands of a JSONPath.
     *
     * @param source the JSONPath and its values
     * @param locals where the names of the variables are taken from
     */
    EmbeddedOperands(Source source, NameScope locals) {
        this.template = source.template();
        this.values = source.values();
        this.texts = source.texts();
        this.nodes = source.nodes();
        this.locals = locals;
    }

    /**
     * A JSONPath with embedded values, and how these are written.
     *
     * @param template the JSONPath
     * @param values its values in order
     * @param texts writes a text with embedded values, as a {@code String}
     * @param nodes writes a value, as two arguments: its expression and the node
     */
    record Source(
            JsonPathTemplate template,
            List<Value.Template.Embedded> values,
            Function<Value.Template, CodeBlock> texts,
            Function<Value.Template.Embedded, CodeBlock> nodes) {

        /** A JSONPath that embeds nothing. */
        static Source none(JsonPath path) {
            return new Source(
                    JsonPathTemplate.of(path), List.of(), text -> CodeBlock.of(""), value -> CodeBlock.of(""));
        }
    }

    /** Tells whether there are any. */
    boolean exist() {
        return template.hasValues();
    }

    /** The variable of a literal or name, if it embeds values. */
    Optional<CodeBlock> text(String text) {
        if (!template.hasValues(text)) {
            return Optional.empty();
        }
        Variable known = byText.get(text);
        if (known == null) {
            List<Value.Template.Part> parts =
                    template.parts(text, Value.Template.Literal::new, number -> values.get(number));
            var whole = new Value.Template(parts, values.get(0).reference().location());
            known = add(STRING, firstValue(parts), texts.apply(whole));
            byText.put(text, known);
        }
        return Optional.of(CodeBlock.of("$N", known.name()));
    }

    private static Value.Template.Embedded firstValue(List<Value.Template.Part> parts) {
        return parts.stream()
                .filter(Value.Template.Embedded.class::isInstance)
                .map(Value.Template.Embedded.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The variable of a literal that stands for a number, a boolean or {@code null}. */
    Optional<CodeBlock> operand(JsonNode literal) {
        return template.value(literal).stream()
                .mapToObj(number -> plain(number, RuntimeTypes.JSON_NODE, "operand"))
                .findFirst();
    }

    /** The variable of an index or a bound. */
    Optional<CodeBlock> index(long index) {
        return template.value(index).stream()
                .mapToObj(number -> plain(number, TypeName.LONG, "index"))
                .findFirst();
    }

    private CodeBlock plain(int number, TypeName type, String method) {
        Variable known = byNumber.get(number);
        if (known == null) {
            Value.Template.Embedded value = values.get(number);
            CodeBlock code = CodeBlock.of("$T.$L($L)", RuntimeTypes.EMBEDDED_VALUES, method, nodes.apply(value));
            known = add(type, value, code);
            byNumber.put(number, known);
        }
        return CodeBlock.of("$N", known.name());
    }

    private Variable add(TypeName type, Value.Template.Embedded value, CodeBlock code) {
        var variable = new Variable(type, locals.allocate(Names.memberName(lastName(value))));
        arguments.put(variable, code);
        return variable;
    }

    /** The last name in an expression such as {@code $inputs.repositoryName} or {@code $response.body#/image/id}. */
    private static String lastName(Value.Template.Embedded value) {
        Matcher names = NAME.matcher(value.reference().text());
        String last = "value";
        while (names.find()) {
            last = names.group();
        }
        return last;
    }

    /** The variables in use up to now. */
    Set<Variable> variables() {
        return arguments.keySet();
    }

    /** What a variable of these is set to. */
    CodeBlock argument(Variable variable) {
        return arguments.get(variable);
    }

    /** A part of the JSONPath with the expressions that it embeds, for a comment. */
    String describe(String text) {
        return template.describe(
                text, number -> "{" + values.get(number).reference().text() + "}");
    }
}
