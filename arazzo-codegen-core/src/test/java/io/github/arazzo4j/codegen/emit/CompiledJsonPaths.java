package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A class with a method for each of some JSONPaths, as a workflow's class would have it. */
final class CompiledJsonPaths {

    static final String PACKAGE = "com.example.paths";

    private static final CodeBlock ROOT = CodeBlock.of("document");

    private CompiledJsonPaths() {}

    /**
     * Writes a class.
     *
     * @param name the name of the class
     * @param paths the JSONPaths; for the one at index {@code i} there are the methods {@code existsI}, {@code selectI} and
     *     {@code valueI}
     * @return its source
     */
    static String source(String name, List<JsonPath> paths) {
        MethodPool methods = new MethodPool(List.of());
        ConstantPool constants = new ConstantPool();
        JsonPathEmitter emitter = new JsonPathEmitter(methods, constants);
        TypeSpec.Builder type = type(name);
        for (int i = 0; i < paths.size(); i++) {
            addMethods(type, i, emitter, EmbeddedOperands.Source.none(paths.get(i)));
            type.addMethod(method("value" + i, RuntimeTypes.JSON_NODE, emitter.value(paths.get(i), ROOT, "item")));
        }
        return source(type, methods, constants);
    }

    /** The same for JSONPaths that embed values; there is no {@code valueI}. */
    static String embedding(String name, List<EmbeddedOperands.Source> paths) {
        MethodPool methods = new MethodPool(List.of());
        ConstantPool constants = new ConstantPool();
        JsonPathEmitter emitter = new JsonPathEmitter(methods, constants);
        TypeSpec.Builder type = type(name);
        for (int i = 0; i < paths.size(); i++) {
            addMethods(type, i, emitter, paths.get(i));
        }
        return source(type, methods, constants);
    }

    private static TypeSpec.Builder type(String name) {
        return TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    }

    private static void addMethods(
            TypeSpec.Builder type, int index, JsonPathEmitter emitter, EmbeddedOperands.Source path) {
        TypeName nodes = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.JSON_NODE);
        type.addMethod(method("exists" + index, TypeName.BOOLEAN, emitter.exists(path, ROOT, "itemSelects")));
        type.addMethod(method("select" + index, nodes, emitter.select(path, ROOT, "item")));
    }

    private static String source(TypeSpec.Builder type, MethodPool methods, ConstantPool constants) {
        constants.fields().forEach(type::addField);
        methods.methods().forEach(type::addMethod);
        return JavaFile.builder(PACKAGE, type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
    }

    private static MethodSpec method(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(RuntimeTypes.JSON_NODE, "document")
                .addStatement("return $L", value)
                .build();
    }

    /** The file of a class. */
    static String file(String name) {
        return PACKAGE.replace('.', '/') + "/" + name + ".java";
    }

    static Object call(Class<?> type, String method, JsonNode document) {
        try {
            return type.getMethod(method, JsonNode.class).invoke(null, document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method, e);
        }
    }
}
