package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.emit.JsonPathMethods.Variable;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPathTemplate;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.plan.NameScope;
import io.github.arazzo4j.codegen.plan.Names;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a JSONPath embeds (S10): variables that all of its methods get, worked out before anything is selected. */
final class EmbeddedOperands {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final ClassName STRING = ClassName.get(String.class);

    private final Source source;
    private final NameScope locals;

    /** By the text, or by the number of the value that is a whole operand. */
    private final Map<Object, Variable> known = new HashMap<>();

    private final Map<Variable, CodeBlock> arguments = new LinkedHashMap<>();

    /**
     * Creates the operands of a JSONPath.
     *
     * @param source the JSONPath and its values
     * @param locals where the names of the variables are taken from
     */
    EmbeddedOperands(Source source, NameScope locals) {
        this.source = source;
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
        return source.template().hasValues();
    }

    /** Tells whether a literal or name embeds any. */
    boolean existIn(String text) {
        return source.template().hasValues(text);
    }

    /** The variable of a literal or name, if it embeds values. */
    Optional<CodeBlock> text(String text) {
        if (!existIn(text)) {
            return Optional.empty();
        }
        return Optional.of(variable(text, () -> {
            List<Value.Template.Part> parts = source.template()
                    .parts(
                            text,
                            Value.Template.Literal::new,
                            number -> source.values().get(number));
            Location location = source.values().get(0).reference().location();
            var whole = new Value.Template(parts, location);
            return add(STRING, whole.values().get(0), source.texts().apply(whole));
        }));
    }

    /** The variable of a literal that stands for a number, a boolean or {@code null}. */
    Optional<CodeBlock> operand(JsonNode literal) {
        return source.template().value(literal).stream()
                .mapToObj(number -> plain(number, RuntimeTypes.JSON_NODE, "operand"))
                .findFirst();
    }

    /** The variable of an index or a bound. */
    Optional<CodeBlock> index(long index) {
        return source.template().value(index).stream()
                .mapToObj(number -> plain(number, TypeName.LONG, "index"))
                .findFirst();
    }

    private CodeBlock plain(int number, TypeName type, String method) {
        return variable(number, () -> {
            Value.Template.Embedded value = source.values().get(number);
            CodeBlock argument = source.nodes().apply(value);
            return add(type, value, CodeBlock.of("$T.$L($L)", RuntimeTypes.VALUES, method, argument));
        });
    }

    private CodeBlock variable(Object key, Supplier<Variable> create) {
        Variable variable = known.get(key);
        if (variable == null) {
            variable = create.get();
            known.put(key, variable);
        }
        return CodeBlock.of("$N", variable.name());
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
        return source.template()
                .describe(
                        text,
                        number -> "{" + source.values().get(number).reference().text() + "}");
    }
}
