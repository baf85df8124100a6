package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.link.LinkedBody;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.openapi.ApiEncoding;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes the call that sets the body of a request, by its media type (S25). */
final class BodyEmitter {

    private static final Pattern JSON = Pattern.compile("application/(json|x-amz-json-.*)|.*\\+json");
    private static final Pattern XML = Pattern.compile("(application|text)/xml|.*\\+xml");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String step;
    private final ValueEmitter values;
    private final ConstantPool constants;

    BodyEmitter(String step, ValueEmitter values, ConstantPool constants) {
        this.step = step;
        this.values = values;
        this.constants = constants;
    }

    CodeBlock body(LinkedBody body) {
        String essence = essence(body.contentType());
        CodeBlock contentType = Literals.string(body.contentType());
        boolean literalText = body.payload() instanceof Value.Template
                || (body.payload() instanceof Value.Constant constant
                        && constant.json().isTextual());
        if (literalText) {
            CodeBlock text = text(body.payload(), essence);
            return body.replacements().isEmpty()
                    ? CodeBlock.of("\n.text($L, $T.text($L))", contentType, RuntimeTypes.JSON, text)
                    : CodeBlock.of(
                            "\n.json($L, $L)",
                            contentType,
                            replaced(body, CodeBlock.of("$T.json($L)", RuntimeTypes.TEXTS, text)));
        }
        CodeBlock payload = values.node(body.payload(), step + "_PAYLOAD", step);
        if (body.required()) {
            payload = RequestEmitter.required("the request body", body.payload(), payload);
        }
        payload = replaced(body, payload);
        if (essence.equals(FORM)) {
            return CodeBlock.of("\n.form($L, $L, $L)", contentType, payload, encoding(body.encodings()));
        }
        if (isJson(essence)) {
            return CodeBlock.of("\n.json($L, $L)", contentType, payload);
        }
        boolean isText = essence.startsWith("text/") || XML.matcher(essence).matches();
        return CodeBlock.of("\n.$L($L, $L)", isText ? "text" : "binary", contentType, payload);
    }

    private CodeBlock replaced(LinkedBody body, CodeBlock payload) {
        if (body.replacements().isEmpty()) {
            return payload;
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T.in($L)$>$>", RuntimeTypes.REPLACEMENTS, payload);
        for (LinkedBody.Replacement replacement : body.replacements()) {
            CodeBlock target = replacement
                    .pointer()
                    .map(Literals::string)
                    .orElseGet(() -> CodeBlock.of(
                            "$N",
                            constants.constant(
                                    RuntimeTypes.JSON_PATH,
                                    step + "_TARGET",
                                    CodeBlock.of(
                                            "$T.parse($L)",
                                            RuntimeTypes.JSON_PATH,
                                            Literals.string(replacement
                                                    .path()
                                                    .orElseThrow()
                                                    .toString())))));
            code.add("\n.at($L, $L)", target, values.node(replacement.value(), step + "_REPLACEMENT", step));
        }
        return code.add("\n.payload()$<$<").build();
    }

    /** The text of a payload; what is embedded in it can't change what it is put into (S10). */
    private CodeBlock text(Value payload, String essence) {
        if (payload instanceof Value.Constant constant) {
            return Literals.string(constant.json().textValue());
        }
        boolean json = isJson(essence);
        boolean xml = XML.matcher(essence).matches();
        JsonQuotes quotes = new JsonQuotes();
        CodeBlock code = CodeBlock.of("");
        for (Value.Template.Part part : ((Value.Template) payload).parts()) {
            CodeBlock next;
            if (part instanceof Value.Template.Literal literal) {
                quotes.read(literal.text());
                next = Literals.string(literal.text());
            } else {
                var reference = ((Value.Template.Embedded) part).reference();
                String method = json
                        ? (quotes.isInside() ? "inJsonString" : "inJson")
                        : xml ? "inXml" : essence.equals(FORM) ? "inForm" : "embedded";
                next = CodeBlock.of(
                        "$T.$L($L, $L)",
                        method.equals("embedded") ? RuntimeTypes.VALUES : RuntimeTypes.TEXTS,
                        method,
                        Literals.string(reference.text()),
                        values.reference(reference, step));
            }
            code = code.isEmpty() ? next : CodeBlock.of("$L\n+ $L", code, next);
        }
        return code;
    }

    /** Follows a JSON text to know whether a place in it is inside a string. */
    private static final class JsonQuotes {
        private boolean inside;
        private boolean escaped;

        void read(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (escaped) {
                    escaped = false;
                } else if (c == '\\') {
                    escaped = inside;
                } else if (c == '"') {
                    inside = !inside;
                }
            }
        }

        boolean isInside() {
            return inside;
        }
    }

    private static CodeBlock encoding(Map<String, ApiEncoding> encodings) {
        CodeBlock entries = new TreeMap<>(encodings)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().style().isPresent() || isJsonPart(entry.getValue()))
                        .map(entry -> CodeBlock.of(
                                "$T.entry($L, $L)",
                                RuntimeTypes.MAP,
                                Literals.string(entry.getKey()),
                                RequestEmitter.style(entry.getValue()
                                        .style()
                                        .orElse(new ParameterStyle(ParameterStyle.Style.JSON, false, false)))))
                        .collect(CodeBlock.joining(", "));
        return entries.isEmpty()
                ? CodeBlock.of("$T.of()", RuntimeTypes.MAP)
                : CodeBlock.of("$T.ofEntries($L)", RuntimeTypes.MAP, entries);
    }

    private static boolean isJsonPart(ApiEncoding encoding) {
        return encoding.contentType().filter(type -> isJson(essence(type))).isPresent();
    }

    private static boolean isJson(String essence) {
        return JSON.matcher(essence).matches();
    }

    private static String essence(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
