package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.jsonpath.Segment;
import io.github.arazzo4j.codegen.jsonpath.Selector;
import java.util.Optional;

/**
 * A Java expression for a node, whose last step is written in one way where the node is wanted and sometimes in another where
 * it is only asked whether there is one.
 *
 * @param node gives the node, or a missing node
 * @param test gives whether there is a node, if that takes less than looking at the node
 * @param isVariable whether it is nothing but a variable
 * @param present whether there certainly is a node, as for the variable of a loop
 * @param name the last name on the way, after which variables are called; empty if there is none
 */
record NodeExpression(CodeBlock node, Optional<CodeBlock> test, boolean isVariable, boolean present, String name) {

    /** A variable; the loop's always holds a node, a parameter may be a missing node. */
    static NodeExpression variable(String name, boolean present) {
        return new NodeExpression(CodeBlock.of("$N", name), Optional.empty(), true, present, "");
    }

    /** An expression for what may be a missing node. */
    static NodeExpression of(CodeBlock code) {
        return new NodeExpression(code, Optional.empty(), false, false, "");
    }

    /** This node's child, or its length. */
    NodeExpression step(Segment singular, EmbeddedOperands embedded) {
        if (!(singular instanceof Segment.Child child)) {
            return derived(CodeBlock.of("$T.lengthOrMember($L)", RuntimeTypes.NODES, node));
        }
        if (child.selectors().get(0) instanceof Selector.Name named) {
            Optional<CodeBlock> variable = embedded.text(named.name());
            return child(
                    variable.orElseGet(() -> Literals.string(named.name())), variable.isEmpty() ? named.name() : name);
        }
        long index = ((Selector.Index) child.selectors().get(0)).index();
        Optional<CodeBlock> variable = embedded.index(index);
        return variable.isEmpty() && isPlain(index)
                ? child(CodeBlock.of("$L", index), name)
                : derived(CodeBlock.of(
                        "$T.element($L, $L)",
                        RuntimeTypes.NODES,
                        node,
                        variable.orElseGet(() -> Literals.integer(index))));
    }

    private NodeExpression child(CodeBlock key, String childName) {
        return new NodeExpression(
                CodeBlock.of("$L.path($L)", node, key),
                Optional.of(CodeBlock.of("$L.has($L)", node, key)),
                false,
                false,
                childName);
    }

    private NodeExpression derived(CodeBlock code) {
        return new NodeExpression(code, Optional.empty(), false, false, name);
    }

    /** Whether there is a node. */
    BooleanExpression exists() {
        return present
                ? BooleanExpression.constant(true)
                : test.map(BooleanExpression::atom)
                        .orElseGet(() -> BooleanExpression.atom(CodeBlock.of("$L.isMissingNode()", node))
                                .negated());
    }

    /** Whether Jackson understands the index as RFC 9535 does; an array has no elements beyond the range of {@code int}. */
    private static boolean isPlain(long index) {
        return index >= 0 && index <= Integer.MAX_VALUE;
    }
}
