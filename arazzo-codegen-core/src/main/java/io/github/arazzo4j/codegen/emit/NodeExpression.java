package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.runtime.jsonpath.Segment;
import io.github.arazzo4j.runtime.jsonpath.Selector;
import java.util.Optional;

/**
 * A Java expression for a node: where a way starts, and its last step, which is written in one way where the node is wanted
 * and in another where it is only asked whether there is one.
 *
 * @param base an expression for the node before the last step
 * @param last the last step; empty if there is none
 * @param isVariable whether it is nothing but a variable
 * @param present whether there certainly is a node, as for the variable of a loop
 * @param name the last name on the way, after which variables are called; empty if there is none
 */
record NodeExpression(CodeBlock base, Optional<Segment> last, boolean isVariable, boolean present, String name) {

    /** A variable; the loop's always holds a node, a parameter may be a missing node. */
    static NodeExpression variable(String name, boolean present) {
        return new NodeExpression(CodeBlock.of("$N", name), Optional.empty(), true, present, "");
    }

    /** An expression for what may be a missing node. */
    static NodeExpression of(CodeBlock code) {
        return new NodeExpression(code, Optional.empty(), false, false, "");
    }

    /** This node's child, or its length. */
    NodeExpression step(Segment singular) {
        return new NodeExpression(
                node(), Optional.of(singular), false, false, nameOf(singular).orElse(name));
    }

    private static Optional<String> nameOf(Segment segment) {
        return onlySelector(segment)
                .filter(Selector.Name.class::isInstance)
                .map(selector -> ((Selector.Name) selector).name());
    }

    private static Optional<Selector> onlySelector(Segment segment) {
        return segment instanceof Segment.Child child && child.selectors().size() == 1
                ? Optional.of(child.selectors().get(0))
                : Optional.empty();
    }

    /** The node, or a missing node. */
    CodeBlock node() {
        if (last.isEmpty()) {
            return base;
        }
        Optional<Selector> selector = onlySelector(last.get());
        if (selector.isEmpty()) {
            return CodeBlock.of("$T.lengthOrMember($L)", RuntimeTypes.NODES, base);
        }
        if (selector.get() instanceof Selector.Name named) {
            return CodeBlock.of("$L.path($L)", base, Literals.string(named.name()));
        }
        long index = ((Selector.Index) selector.get()).index();
        return isPlain(index)
                ? CodeBlock.of("$L.path($L)", base, index)
                : CodeBlock.of("$T.element($L, $L)", RuntimeTypes.NODES, base, Literals.integer(index));
    }

    /** Whether there is a node. */
    BooleanExpression exists() {
        if (last.isPresent()) {
            Optional<Selector> selector = onlySelector(last.get());
            if (selector.isPresent() && selector.get() instanceof Selector.Name named) {
                return BooleanExpression.atom(CodeBlock.of("$L.has($L)", base, Literals.string(named.name())));
            }
            if (selector.isPresent() && selector.get() instanceof Selector.Index element && isPlain(element.index())) {
                return BooleanExpression.atom(CodeBlock.of("$L.has($L)", base, element.index()));
            }
        }
        return present
                ? BooleanExpression.constant(true)
                : BooleanExpression.atom(CodeBlock.of("$L.isMissingNode()", node()))
                        .negated();
    }

    /** Whether Jackson understands the index as RFC 9535 does; an array has no elements beyond the range of {@code int}. */
    private static boolean isPlain(long index) {
        return index >= 0 && index <= Integer.MAX_VALUE;
    }
}
