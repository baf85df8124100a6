package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;

/**
 * Writes JSONPaths as Java: those that lead straight to one node as an expression, all others as a method with a loop for
 * each segment that can select several nodes. What is known at build time is not looked up when the workflow runs.
 */
final class JsonPathEmitter {

    private final MethodPool methods;
    private final ConstantPool constants;

    /**
     * Creates an emitter for a generated class.
     *
     * @param methods its methods, to which those of the JSONPaths are added
     * @param constants its constants, to which patterns and large numbers are added
     */
    JsonPathEmitter(MethodPool methods, ConstantPool constants) {
        this.methods = methods;
        this.constants = constants;
    }

    /**
     * Whether a JSONPath selects at least one node (S8); the generated code stops at the first.
     *
     * @param path the JSONPath
     * @param root an expression for the root node, which is evaluated once; nothing is selected of a missing node
     * @param nameHint the name of a method, if one is needed
     * @return an expression that gives a {@code boolean}, and can be negated as it is unless it starts with {@code !}
     */
    CodeBlock exists(JsonPath path, CodeBlock root, String nameHint) {
        return exists(EmbeddedOperands.Source.none(path), root, nameHint);
    }

    /** The same for a JSONPath that may embed values. */
    CodeBlock exists(EmbeddedOperands.Source path, CodeBlock root, String nameHint) {
        return new JsonPathMethods(methods, constants, nameHint, path).exists(root);
    }

    /**
     * All nodes that a JSONPath selects.
     *
     * @param path the JSONPath
     * @param root an expression for the root node, which is evaluated once; nothing is selected of a missing node
     * @param nameHint the name of a method, if one is needed
     * @return an expression that gives a {@code List<JsonNode>}
     */
    CodeBlock select(JsonPath path, CodeBlock root, String nameHint) {
        return select(EmbeddedOperands.Source.none(path), root, nameHint);
    }

    /** The same for a JSONPath that may embed values. */
    CodeBlock select(EmbeddedOperands.Source path, CodeBlock root, String nameHint) {
        return new JsonPathMethods(methods, constants, nameHint, path).select(root);
    }

    /**
     * What a JSONPath gives as a value (S25).
     *
     * @param path the JSONPath
     * @param root an expression for the root node, which is evaluated once; nothing is selected of a missing node
     * @param nameHint the name of a method, if one is needed
     * @return an expression that gives a {@code JsonNode}: for a JSONPath that can select only one node that node or a
     *     missing node, for any other the array of the nodes
     */
    CodeBlock value(JsonPath path, CodeBlock root, String nameHint) {
        return path.isSingular()
                ? new JsonPathMethods(methods, constants, nameHint, EmbeddedOperands.Source.none(path)).node(root)
                : CodeBlock.of("$T.array($L)", RuntimeTypes.NODES, select(path, root, nameHint));
    }
}
