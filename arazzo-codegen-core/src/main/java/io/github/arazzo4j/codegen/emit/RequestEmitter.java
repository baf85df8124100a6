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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the expression that builds a step's request. */
final class RequestEmitter {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern JSON_TYPE = Pattern.compile("application/(json|x-amz-json-.*)|.*\\+json");
    private static final String PATH_CHARACTERS = "-._~!$&'()*+,;=:@/%";

    private final StepPlan step;
    private final ApiOperation operation;
    private final ValueEmitter values;

    RequestEmitter(StepPlan step, ValueEmitter values) {
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
                TypeNames.of(use.operation().api()),
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
            Optional<LinkedParameter> parameter = given("path", matcher.group(1));
            if (parameter.isEmpty()) {
                continue;
            }
            literalPath(code, template.substring(at, matcher.start()));
            code.add(
                    "\n.pathParameter($L, $L, $L)",
                    Literals.string(matcher.group(1)),
                    value(parameter.get(), true),
                    style(parameter.get()));
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
            if (given(constant.in(), constant.name()).isEmpty()) {
                constant(code, constant.in(), constant.name(), constant.value());
            }
        }
        for (ApiParameter parameter : operation.parameters()) {
            parameter
                    .onlyValue()
                    .filter(value -> given(parameter.in(), parameter.name()).isEmpty())
                    .ifPresent(value -> constant(code, parameter.in(), parameter.name(), value));
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
                .map(declared -> declared.content().isEmpty() && !declared.allowReserved())
                .orElse(true);
        return plain
                        && parameter.value() instanceof Value.Constant constant
                        && constant.json().isTextual()
                        && constant.json().textValue().chars().noneMatch(Character::isISOControl)
                ? Optional.of(constant.json().textValue())
                : Optional.empty();
    }

    private CodeBlock value(LinkedParameter parameter, boolean always) {
        CodeBlock value = values.node(
                parameter.value(), step.constant() + "_" + constantName(parameter.name()), step.constant());
        boolean required = always
                || parameter.declared().map(ApiParameter::required).orElse(false);
        return required ? required(parameter.in() + " parameter " + parameter.name(), parameter.value(), value) : value;
    }

    /** A value that the API requires fails the step before its request if it is absent (S1). */
    private static CodeBlock required(String what, Value value, CodeBlock code) {
        if (!(value instanceof Value.Expression expression)) {
            return code;
        }
        Reference reference = expression.reference();
        return CodeBlock.of(
                "$T.required($L, $L, $L)",
                Runtime.VALUES,
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
            return CodeBlock.of("$T.$L", Runtime.PARAMETER_STYLE, simple ? "SIMPLE" : "FORM");
        }
        ApiParameter declared = parameter.declared().get();
        String style = declared.content().isEmpty() ? styleName(declared.style()) : "JSON";
        if (style.equals("SIMPLE") && simple && !declared.explode() && !declared.allowReserved()) {
            return CodeBlock.of("$T.SIMPLE", Runtime.PARAMETER_STYLE);
        }
        if (style.equals("FORM") && declared.explode() && !declared.allowReserved()) {
            return CodeBlock.of("$T.FORM", Runtime.PARAMETER_STYLE);
        }
        return CodeBlock.of(
                "new $T($T.$L, $L, $L)",
                Runtime.PARAMETER_STYLE,
                Runtime.PARAMETER_STYLE_STYLE,
                style,
                declared.explode(),
                declared.allowReserved());
    }

    /** {@code pipeDelimited} as {@code PIPE_DELIMITED}. */
    private static String styleName(String style) {
        return style.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private void body(CodeBlock.Builder code, LinkedBody body) {
        Value payload = body.payload();
        CodeBlock value = values.node(payload, step.constant() + "_PAYLOAD", step.constant());
        if (body.required()) {
            value = required("the request body", payload, value);
        }
        boolean literalText = payload instanceof Value.Template
                || payload instanceof Value.Constant constant && constant.json().isTextual();
        String method = !literalText && isJson(body.contentType()) ? "json" : "text";
        code.add("\n.$L($L, $L)", method, Literals.string(body.contentType()), value);
    }

    static boolean isJson(String contentType) {
        int end = contentType.indexOf(';');
        String essence = (end < 0 ? contentType : contentType.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT);
        return JSON_TYPE.matcher(essence).matches();
    }

    static List<String> places(String pathTemplate) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACE.matcher(pathTemplate);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
