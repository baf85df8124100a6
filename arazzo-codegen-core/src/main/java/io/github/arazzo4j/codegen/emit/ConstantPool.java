package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constants of a generated class: what is the same in every run is made once. */
final class ConstantPool {

    private final Map<String, FieldSpec> byContent = new LinkedHashMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();

    /**
     * A constant; the same one for the same content.
     *
     * @param type its type
     * @param name the beginning of its name
     * @param content its initializer
     * @return the name of the constant
     */
    String constant(TypeName type, String name, CodeBlock content) {
        return byContent
                .computeIfAbsent(
                        type + " " + content,
                        key -> FieldSpec.builder(type, free(name))
                                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                                .initializer(content)
                                .build())
                .name();
    }

    private String free(String name) {
        int count = names.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "_" + count;
    }

    List<FieldSpec> fields() {
        return List.copyOf(byContent.values());
    }
}
