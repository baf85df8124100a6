package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.link.LinkedBody;
import io.github.arazzo4j.codegen.link.LinkedParameter;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiParameter;
import io.github.arazzo4j.codegen.openapi.ConstantParameter;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the expression that builds a step's request. */
final class RequestEmitter {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final String PATH_CHARACTERS = "-._~!$&'()*+,;=:@/%";

    private final StepPlan step;
    private final ApiOperation operation;
    private final ValueEmitter values;
    private final ConstantPool constants;

    RequestEmitter(StepPlan step, ValueEmitter values, ConstantPool constants) {
        this.constants = constants;
        this.step = step;
        this.operation = step.operation().orElseThrow().operation().operation();
        this.values = values;
    }

    CodeBlock request() {
        StepPlan.OperationUse use = step.operation().orElseThrow();
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "$N.request($T.$L)$>$>",
                use.fieldName(),
                JavaTypes.className(use.operation().api()),
                use.operation().constant());
        path(code);
        constants(code);
        for (LinkedParameter parameter : step.step().parameters()) {
            parameter(code, parameter);
        }
        step.step().body().ifPresent(body -> body(code, body));
        return code.add("\n.build()$<$<").build();
    }

    /** The path is split where its parameters stand, and encoded once. */
    private void path(CodeBlock.Builder code) {
        String template = operation.pathTemplate();
        Matcher matcher = PLACE.matcher(template);
        int at = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            Optional<LinkedParameter> parameter = given("path", name);
            literalPath(code, template.substring(at, matcher.start()));
            // A parameter that the document forgot fails the step, and says so.
            code.add(
                    "\n.pathParameter($L, $L, $L)",
                    Literals.string(name),
                    parameter
                            .map(known -> value(known, true))
                            .orElseGet(() -> CodeBlock.of("$T.absent()", RuntimeTypes.JSON)),
                    parameter
                            .map(RequestEmitter::style)
                            .orElseGet(() -> CodeBlock.of("$T.SIMPLE", RuntimeTypes.PARAMETER_STYLE)));
            at = matcher.end();
        }
        literalPath(code, template.substring(at));
    }

    private static void literalPath(CodeBlock.Builder code, String literal) {
        if (!literal.isEmpty()) {
            code.add("\n.path($L)", Literals.string(encodePath(literal)));
        }
    }

    private static String encodePath(String literal) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : literal.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PATH_CHARACTERS.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }

    /** What the path says beside the path, and required headers with a single value (S23), unless given otherwise. */
    private void constants(CodeBlock.Builder code) {
        for (ConstantParameter constant : operation.constants()) {
            String in = constant.in().keyword();
            if (given(in, constant.name()).isEmpty()) {
                constant(code, in, constant.name(), constant.value());
            }
        }
        for (ApiParameter parameter : operation.parameters()) {
            parameter
                    .onlyValue()
                    .filter(value ->
                            given(parameter.in().keyword(), parameter.name()).isEmpty())
                    .ifPresent(value -> constant(code, parameter.in().keyword(), parameter.name(), value));
        }
    }

    private static void constant(CodeBlock.Builder code, String in, String name, String value) {
        if (in.equals("header") || in.equals("query")) {
            code.add("\n.$L($L, $L)", in, Literals.string(name), Literals.string(value));
        }
    }

    private Optional<LinkedParameter> given(String in, String name) {
        return step.step().parameters().stream()
                .filter(parameter -> parameter.in().equals(in)
                        && (in.equals("header")
                                ? parameter.name().equalsIgnoreCase(name)
                                : parameter.name().equals(name)))
                .findFirst();
    }

    private void parameter(CodeBlock.Builder code, LinkedParameter parameter) {
        switch (parameter.in()) {
            case "path" -> {
                // Written where its place in the path is.
            }
            case "querystring" -> code.add("\n.querystring($L)", value(parameter, false));
            case "header", "query" -> {
                Optional<String> text = constantText(parameter);
                if (text.isPresent()) {
                    code.add(
                            "\n.$L($L, $L)",
                            parameter.in(),
                            Literals.string(parameter.name()),
                            Literals.string(text.get()));
                } else {
                    named(code, parameter);
                }
            }
            default -> named(code, parameter);
        }
    }

    private void named(CodeBlock.Builder code, LinkedParameter parameter) {
        code.add(
                "\n.$L($L, $L, $L)",
                parameter.in(),
                Literals.string(parameter.name()),
                value(parameter, false),
                style(parameter));
    }

    /** The text of a parameter that is the same in every run and needs no style. */
    private static Optional<String> constantText(LinkedParameter parameter) {
        boolean plain = parameter
                .declared()
                .map(declared -> declared.style().style() != ParameterStyle.Style.JSON
                        && !declared.style().allowReserved())
                .orElse(true);
        return plain
                        && parameter.value() instanceof Value.Constant constant
                        && constant.json().isTextual()
                        && constant.json().textValue().chars().noneMatch(Character::isISOControl)
                ? Optional.of(constant.json().textValue())
                : Optional.empty();
    }

    private CodeBlock value(LinkedParameter parameter, boolean always) {
        CodeBlock value =
                values.node(parameter.value(), step.constant() + "_" + constantName(parameter.name()), step.constant());
        boolean required =
                always || parameter.declared().map(ApiParameter::required).orElse(false);
        return required ? required(parameter.in() + " parameter " + parameter.name(), parameter.value(), value) : value;
    }

    /** A value that the API requires fails the step before its request if it is absent (S1). */
    static CodeBlock required(String what, Value value, CodeBlock code) {
        if (!(value instanceof Value.Expression expression)) {
            return code;
        }
        Reference reference = expression.reference();
        return CodeBlock.of(
                "$T.required(\n$>$>$L,\n$L,\n$L)$<$<",
                RuntimeTypes.VALUES,
                Literals.string(what),
                Literals.string(reference.text()),
                code);
    }

    private static String constantName(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return plain.isEmpty() ? "VALUE" : plain;
    }

    private static CodeBlock style(LinkedParameter parameter) {
        boolean simple = parameter.in().equals("path") || parameter.in().equals("header");
        if (parameter.declared().isEmpty()) {
            return CodeBlock.of("$T.$L", RuntimeTypes.PARAMETER_STYLE, simple ? "SIMPLE" : "FORM");
        }
        return style(parameter.declared().get().style());
    }

    static CodeBlock style(ParameterStyle style) {
        if (style.equals(ParameterStyle.SIMPLE)) {
            return CodeBlock.of("$T.SIMPLE", RuntimeTypes.PARAMETER_STYLE);
        }
        if (style.equals(ParameterStyle.FORM)) {
            return CodeBlock.of("$T.FORM", RuntimeTypes.PARAMETER_STYLE);
        }
        return CodeBlock.of(
                "new $T($T.$L, $L, $L)",
                RuntimeTypes.PARAMETER_STYLE,
                RuntimeTypes.PARAMETER_STYLE_STYLE,
                style.style(),
                style.explode(),
                style.allowReserved());
    }

    private void body(CodeBlock.Builder code, LinkedBody body) {
        ValueEmitter ofBody = operation.isAwsJson() ? values.withEpochSeconds() : values;
        code.add(new BodyEmitter(step, ofBody, constants).body(body));
    }
}
