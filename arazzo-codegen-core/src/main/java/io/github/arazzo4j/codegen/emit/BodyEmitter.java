package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.core.JsonPointer;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.link.BodyType;
import io.github.arazzo4j.codegen.link.LinkedBody;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.openapi.ApiEncoding;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes the call that sets the body of a request, by its media type (S25). */
final class BodyEmitter {

    private final String step;
    private final String methodName;
    private final ValueEmitter values;
    private final ConstantPool constants;
    private final PartEmitter parts;

    BodyEmitter(StepPlan step, ValueEmitter values, ConstantPool constants) {
        this.step = step.constant();
        this.methodName = step.prepareMethod() + "Replaces";
        this.values = values;
        this.constants = constants;
        this.parts = new PartEmitter(this.step, values, constants);
    }

    CodeBlock body(LinkedBody body) {
        BodyType type = BodyType.of(body.contentType());
        CodeBlock contentType = Literals.string(body.contentType());
        List<LinkedBody.Replacement> byXPath = body.replacements().stream()
                .filter(replacement -> replacement.target() instanceof LinkedBody.XPathTarget)
                .toList();
        List<LinkedBody.Replacement> inTree = new ArrayList<>(body.replacements());
        inTree.removeAll(byXPath);
        CodeBlock payload = payload(body, type, !inTree.isEmpty());
        if (!inTree.isEmpty()) {
            payload = replaced(CodeBlock.of("$T.in($L)", RuntimeTypes.REPLACEMENTS, payload), inTree);
        }
        boolean isText = body.payload().isText() && inTree.isEmpty();
        if (!byXPath.isEmpty()) {
            CodeBlock start = isText || type != BodyType.XML
                    ? CodeBlock.of("$T.in($L)", RuntimeTypes.XML_REPLACEMENTS, payload)
                    : CodeBlock.of("$T.in($L, $L)", RuntimeTypes.XML_REPLACEMENTS, payload, xmlShape(body));
            payload = replaced(start, byXPath);
            isText = true;
        }
        if (isText) {
            return CodeBlock.of("\n.text($L, $L)", contentType, payload);
        }
        if (body.payload().isText()) {
            // Once something in it has been replaced, it is a tree.
            return CodeBlock.of("\n.json($L, $L)", contentType, payload);
        }
        return switch (type) {
            case JSON -> CodeBlock.of("\n.json($L, $L)", contentType, payload);
            case XML -> CodeBlock.of("\n.xml($L, $L, $L)", contentType, payload, xmlShape(body));
            case FORM -> CodeBlock.of("\n.form($L, $L, $L)", contentType, payload, encoding(body.encodings()));
            case TEXT -> CodeBlock.of("\n.text($L, $L)", contentType, payload);
            case MULTIPART -> CodeBlock.of("\n.multipart($L, $L, $L)", contentType, payload, parts.parts(body.parts()));
            case BINARY -> CodeBlock.of("\n.binary($L, $L)", contentType, payload);
        };
    }

    private CodeBlock payload(LinkedBody body, BodyType type, boolean asTree) {
        if (body.payload().isText()) {
            return CodeBlock.of(
                    "$T.$L($L)",
                    asTree ? RuntimeTypes.TEXTS : RuntimeTypes.JSON,
                    asTree ? "json" : "text",
                    text(body.payload(), type));
        }
        CodeBlock payload = switch (type) {
            case MULTIPART -> multipart(body);
            case BINARY ->
                values.withBytes(way -> way.isEmpty() && !body.takesBase64())
                        .node(body.payload(), step + "_PAYLOAD", step);
            default -> values.node(body.payload(), step + "_PAYLOAD", step);
        };
        return body.required() ? RequestEmitter.required("the request body", body.payload(), payload) : payload;
    }

    /** Base64 goes into a part of bytes as the bytes that it stands for. */
    private CodeBlock multipart(LinkedBody body) {
        Predicate<String> isFile = name -> Optional.ofNullable(body.parts().get(name))
                .filter(part -> part.kind() == Part.Kind.FILE)
                .isPresent();
        if (!(body.payload() instanceof Value.Members object)) {
            return values.withBytes(way -> !way.isEmpty() && isFile.test(way.get(0)))
                    .node(body.payload(), step + "_PAYLOAD", step);
        }
        ValueEmitter ofFiles = values.withBytes(way -> true);
        return ValueEmitter.object(
                object,
                (name, member) -> (isFile.test(name) ? ofFiles : values).element(member, step + "_PAYLOAD", step));
    }

    private CodeBlock replaced(CodeBlock start, List<LinkedBody.Replacement> replacements) {
        CodeBlock.Builder code = CodeBlock.builder().add("$L$>$>", start);
        for (LinkedBody.Replacement replacement : replacements) {
            code.add(
                    "\n.at($L, $L)",
                    target(replacement.target()),
                    values.node(replacement.value(), step + "_REPLACEMENT", step));
        }
        return code.add("\n.payload()$<$<").build();
    }

    private CodeBlock target(LinkedBody.Target target) {
        if (target instanceof LinkedBody.PointerTarget pointer) {
            CodeBlock compiled = CodeBlock.of("$T.compile($L)", JsonPointer.class, Literals.string(pointer.pointer()));
            return CodeBlock.of("$N", constants.constant(ClassName.get(JsonPointer.class), step + "_TARGET", compiled));
        }
        if (target instanceof LinkedBody.XPathTarget xPath) {
            return values.xPaths().constant(xPath.xpath(), xPath.version(), step + "_TARGET");
        }
        JsonPath path = ((LinkedBody.JsonPathTarget) target).path();
        CodeBlock root = CodeBlock.of("payload");
        return CodeBlock.of(
                "$L, payload -> $L",
                Literals.string(path.text()),
                values.jsonPaths().select(path, root, methodName));
    }

    private CodeBlock xmlShape(LinkedBody body) {
        return CodeBlock.of("$N", values.xmlShape(body.schema(), step + "_XML"));
    }

    /** The text of a payload; what is embedded in it can't change what it is put into (S10). */
    private CodeBlock text(Value payload, BodyType type) {
        if (payload instanceof Value.Constant constant) {
            return Literals.string(constant.json().textValue());
        }
        JsonQuotes quotes = new JsonQuotes();
        CodeBlock code = CodeBlock.of("");
        for (Value.Template.Part part : ((Value.Template) payload).parts()) {
            CodeBlock next;
            if (part instanceof Value.Template.Literal literal) {
                quotes.read(literal.text());
                next = Literals.string(literal.text());
            } else {
                String method = switch (type) {
                    case JSON -> quotes.isInside() ? "inJsonString" : "inJson";
                    case XML -> "inXml";
                    case FORM -> "inForm";
                    default -> "embedded";
                };
                next = CodeBlock.of(
                        "$T.$L($L)",
                        method.equals("embedded") ? RuntimeTypes.VALUES : RuntimeTypes.TEXTS,
                        method,
                        values.argument((Value.Template.Embedded) part, step));
            }
            code = code.isEmpty() ? next : CodeBlock.of("$L\n+ $L", code, next);
        }
        return CodeBlock.of("$>$>$L$<$<", code);
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
        return encoding.contentType()
                .filter(type -> BodyType.of(type) == BodyType.JSON)
                .isPresent();
    }
}
