package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.arazzo4j.codegen.link.LinkedPart;
import java.util.Map;

/** Writes how properties become parts of a multipart body (S25). */
final class PartEmitter {

    private static final TypeName PARTS = ParameterizedTypeName.get(
            RuntimeTypes.MAP, TypeName.get(String.class).box(), RuntimeTypes.PART);

    private final String step;
    private final ValueEmitter values;
    private final ConstantPool constants;

    PartEmitter(String step, ValueEmitter values, ConstantPool constants) {
        this.step = step;
        this.values = values;
        this.constants = constants;
    }

    /** The parts by the names of their properties; a constant, unless there are none. */
    CodeBlock parts(Map<String, LinkedPart> parts) {
        if (parts.isEmpty()) {
            return CodeBlock.of("$T.of()", RuntimeTypes.MAP);
        }
        CodeBlock entries = parts.entrySet().stream()
                .map(part -> CodeBlock.of(
                        "\n$T.entry($L, $L)", RuntimeTypes.MAP, Literals.string(part.getKey()), part(part.getValue())))
                .collect(CodeBlock.joining(","));
        return CodeBlock.of(
                "$N",
                constants.constant(
                        PARTS, step + "_PARTS", CodeBlock.of("$T.ofEntries($>$>$L)$<$<", RuntimeTypes.MAP, entries)));
    }

    private CodeBlock part(LinkedPart part) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.", RuntimeTypes.PART);
        CodeBlock contentType = part.contentType().map(Literals::string).orElseGet(() -> CodeBlock.of(""));
        switch (part.kind()) {
            case BY_VALUE -> code.add("BY_VALUE");
            case TEXT -> code.add("text($L)", contentType);
            case JSON -> code.add("json($L)", contentType);
            case XML -> code.add("xml($L, $N)", contentType, values.xmlShape(part.schema(), step + "_PART"));
            case FILE -> code.add("file($L)", contentType);
            case BASE64 -> code.add("base64($L)", contentType);
            case STYLED ->
                code.add("styled($L)", RequestEmitter.style(part.style().orElseThrow()));
        }
        part.headers()
                .forEach((name, value) -> code.add(".with($L, $L)", Literals.string(name), Literals.string(value)));
        return code.build();
    }
}
