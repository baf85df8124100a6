package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.arazzo4j.codegen.emit.JsonPathMethods.Variable;
import io.github.arazzo4j.codegen.jsonpath.Segment;
import io.github.arazzo4j.codegen.jsonpath.Selector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A method while it is being written: loops over what the segments of a query select. */
final class JsonPathMethod {

    private static final TypeName NODE_LIST = ParameterizedTypeName.get(RuntimeTypes.LIST, RuntimeTypes.JSON_NODE);

    /** How many segments, and how many selectors of a segment, one method follows. */
    private static final int MAX_SEGMENTS = 8;

    private static final int MAX_SELECTORS = 16;

    /** What a method is there for. */
    enum Goal {
        /** Tells whether there is a node. */
        EXISTS,
        /** Returns the nodes. */
        SELECT,
        /** Adds the nodes to those that its caller has found. */
        ADD,
        /** Returns the one node. */
        NODE;

        /** The type of the result. */
        TypeName type() {
            return switch (this) {
                case EXISTS -> TypeName.BOOLEAN;
                case SELECT -> NODE_LIST;
                case ADD -> TypeName.VOID;
                case NODE -> RuntimeTypes.JSON_NODE;
            };
        }
    }

    /** A method that is written, and can be called with a node and these variables. */
    record Written(String name, Goal goal, List<Variable> variables) {

        /** A call where all of the variables are at hand. */
        CodeBlock call(CodeBlock node) {
            CodeBlock.Builder code = CodeBlock.builder().add("$N($L", name, node);
            if (goal == Goal.ADD) {
                code.add(", found");
            }
            variables.forEach(variable -> code.add(", $N", variable.name()));
            return code.add(")").build();
        }
    }

    /**
     * What is done with the nodes that a segment selects.
     *
     * @param text the segments that follow, for a comment; empty if these nodes are what is looked for
     * @param code writes it for a node
     */
    private record Rest(String text, BiConsumer<JsonPathMethod, NodeExpression> code) {

        static final Rest NONE = new Rest("", JsonPathMethod::found);

        boolean isNone() {
            return text.isEmpty();
        }

        Rest after(List<Segment> segments) {
            return new Rest(
                    segments.stream().map(Segment::toString).collect(Collectors.joining("", "", text)),
                    (method, node) -> method.follow(node, segments, this));
        }

        void write(JsonPathMethod method, NodeExpression node) {
            code.accept(method, node);
        }
    }

    private final JsonPathMethods owner;
    private final Goal goal;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Set<Variable> used = new LinkedHashSet<>();
    private @Nullable Guard guard;
    private boolean returned;

    JsonPathMethod(JsonPathMethods owner, Goal goal) {
        this.owner = owner;
        this.goal = goal;
    }

    /** Whether one expression tells if such a query selects something: no loop is needed. */
    static boolean isExpression(List<Segment> segments) {
        if (segments.isEmpty()) {
            return true;
        }
        int last = segments.size() - 1;
        return segments.subList(0, last).stream().allMatch(Segment::isSingular)
                && (segments.get(last).isSingular()
                        || (segments.get(last) instanceof Segment.Child child
                                && child.selectors().size() == 1
                                && (child.selectors().get(0) instanceof Selector.Wildcard
                                        || child.selectors().get(0) instanceof Selector.Slice)));
    }

    /** Whether a query selects something; only for an {@linkplain #isExpression expression}. */
    static BooleanExpression existence(JsonPathMethods owner, NodeExpression start, List<Segment> segments) {
        if (segments.stream().allMatch(Segment::isSingular)) {
            return owner.way(start, segments).exists();
        }
        int last = segments.size() - 1;
        CodeBlock parent = owner.way(start, segments.subList(0, last)).node();
        return notEmpty(owner, ((Segment.Child) segments.get(last)).selectors().get(0), parent);
    }

    private static BooleanExpression notEmpty(JsonPathMethods owner, Selector selector, CodeBlock parent) {
        return BooleanExpression.atom(CodeBlock.of("$L.isEmpty()", children(owner, selector, parent)))
                .negated();
    }

    private static CodeBlock children(JsonPathMethods owner, Selector selector, CodeBlock parent) {
        return selector instanceof Selector.Slice slice
                ? CodeBlock.of(
                        "$T.slice($L, $L, $L, $L)",
                        RuntimeTypes.NODES,
                        parent,
                        bound(owner, slice.start()),
                        bound(owner, slice.end()),
                        bound(owner, slice.step()))
                : parent;
    }

    private static CodeBlock bound(JsonPathMethods owner, @Nullable Long bound) {
        return Optional.ofNullable(bound).flatMap(owner.embedded()::index).orElseGet(() -> Literals.longOrNull(bound));
    }

    /** Follows a query to its end. */
    void follow(NodeExpression start, List<Segment> segments) {
        Rest rest = Rest.NONE;
        int end = segments.size();
        for (; end > MAX_SEGMENTS && !isSingular(segments); end -= MAX_SEGMENTS) {
            rest = inMethod(rest.after(segments.subList(end - MAX_SEGMENTS, end)));
        }
        follow(start, segments.subList(0, end), rest);
    }

    private static boolean isSingular(List<Segment> segments) {
        return segments.stream().allMatch(Segment::isSingular);
    }

    private void follow(NodeExpression start, List<Segment> segments, Rest rest) {
        int singular = 0;
        while (singular < segments.size() && segments.get(singular).isSingular()) {
            singular++;
        }
        NodeExpression node = owner.way(start, segments.subList(0, singular));
        if (singular == segments.size()) {
            rest.write(this, node);
            return;
        }
        List<Segment> after = segments.subList(singular + 1, segments.size());
        segment(segments.get(singular), node, after.isEmpty() ? rest : rest.after(after));
    }

    private void segment(Segment segment, NodeExpression node, Rest rest) {
        if (segment instanceof Segment.Descendant descendant) {
            NodeExpression below =
                    loop(owner.variable("node"), CodeBlock.of("$T.containers($L)", RuntimeTypes.NODES, node.node()));
            selectors(descendant.selectors(), below, rest);
            code.endControlFlow();
        } else {
            selectors(((Segment.Child) segment).selectors(), node, rest);
        }
    }

    private void selectors(List<Selector> selectors, NodeExpression parent, Rest rest) {
        if (selectors.size() == 1) {
            selector(selectors.get(0), parent, rest);
            return;
        }
        openGuard();
        // What follows is written once, however many selectors lead to it.
        Rest shared = rest.isNone() ? rest : inMethod(rest);
        NodeExpression node = variable(parent);
        if (selectors.size() <= MAX_SELECTORS) {
            selectors.forEach(selector -> selector(selector, node, shared));
            return;
        }
        for (int i = 0; i < selectors.size(); i += MAX_SELECTORS) {
            List<Selector> some = selectors.subList(i, Math.min(selectors.size(), i + MAX_SELECTORS));
            inMethod(new Rest(
                            new Segment.Child(some) + shared.text(),
                            (method, each) -> some.forEach(selector -> method.selector(selector, each, shared))))
                    .write(this, node);
        }
    }

    private NodeExpression variable(NodeExpression node) {
        if (node.isVariable()) {
            return node;
        }
        String variable = owner.nodeVariable(node.name());
        code.addStatement("$T $N = $L", RuntimeTypes.JSON_NODE, variable, node.node());
        return NodeExpression.variable(variable, false);
    }

    /** The same in a method of its own. */
    private Rest inMethod(Rest rest) {
        JsonPathMethod method = new JsonPathMethod(owner, goal == Goal.SELECT ? Goal.ADD : goal);
        NodeExpression node = NodeExpression.variable(owner.variable("node"), false);
        rest.write(method, node);
        Written written = owner.finish(method, "Below", rest.text(), node);
        return new Rest(rest.text(), (user, each) -> user.proceed(written, each));
    }

    private void proceed(Written written, NodeExpression node) {
        CodeBlock call = call(written, node.node());
        if (goal == Goal.EXISTS) {
            returnTrueIf(BooleanExpression.atom(call));
        } else {
            statement(call);
        }
    }

    private void selector(Selector selector, NodeExpression parent, Rest rest) {
        if (selector.isSingular()) {
            rest.write(this, parent.step(new Segment.Child(List.of(selector)), owner.embedded()));
            return;
        }
        boolean any = goal == Goal.EXISTS && rest.isNone();
        if (any && !(selector instanceof Selector.Filter)) {
            returnTrueIf(notEmpty(owner, selector, parent.node()));
            return;
        }
        CodeBlock children = children(owner, selector, parent.node());
        String variable = owner.childVariable(parent.name());
        if (selector instanceof Selector.Filter filter) {
            filter(filter, variable, children, rest);
        } else {
            rest.write(this, loop(variable, children));
            code.endControlFlow();
        }
    }

    private void filter(Selector.Filter filter, String variable, CodeBlock children, Rest rest) {
        NodeExpression child = NodeExpression.variable(variable, true);
        BooleanExpression condition = new FilterEmitter(owner, this, child).condition(filter.condition());
        if (condition.isConstant(false)) {
            return;
        }
        loop(variable, children);
        Guard own = new Guard(condition);
        guard = own;
        rest.write(this, child);
        guard = null;
        if (own.open) {
            code.endControlFlow();
        }
        code.endControlFlow();
    }

    /** The condition of a filter becomes an {@code if} of its own only if it is not part of one in the end. */
    private static final class Guard {

        private final BooleanExpression condition;
        private boolean open;

        Guard(BooleanExpression condition) {
            this.condition = condition;
        }
    }

    private void openGuard() {
        if (guard != null && !guard.condition.isConstant(true)) {
            code.beginControlFlow("if ($L)", guard.condition.code());
            guard.open = true;
        }
        guard = null;
    }

    private NodeExpression loop(String variable, CodeBlock nodes) {
        openGuard();
        code.beginControlFlow("for ($T $N : $L)", RuntimeTypes.JSON_NODE, variable, nodes);
        return NodeExpression.variable(variable, true);
    }

    private void found(NodeExpression node) {
        if (goal == Goal.EXISTS) {
            returnTrueIf(node.exists());
        } else if (node.present()) {
            statement(CodeBlock.of("found.add($L)", node.node()));
        } else {
            statement(CodeBlock.of("$T.add(found, $L)", RuntimeTypes.NODES, node.node()));
        }
    }

    private void statement(CodeBlock statement) {
        openGuard();
        code.addStatement("$L", statement);
    }

    private void returnTrueIf(BooleanExpression condition) {
        BooleanExpression all = guard == null || guard.condition.isConstant(true)
                ? condition
                : condition.isConstant(true)
                        ? guard.condition
                        : BooleanExpression.joined(List.of(guard.condition, condition), BooleanExpression.Form.AND);
        guard = null;
        if (all.isConstant(true)) {
            code.addStatement("return true");
        } else {
            code.beginControlFlow("if ($L)", all.code())
                    .addStatement("return true")
                    .endControlFlow();
        }
    }

    /** Makes this a method that consists of one expression. */
    void returns(CodeBlock value) {
        code.addStatement("return $L", value);
        returned = true;
    }

    /** Says that the method needs a variable of the one that begins. */
    void use(Variable variable) {
        used.add(variable);
    }

    /** A call of another method. */
    CodeBlock call(Written method, CodeBlock node) {
        method.variables().forEach(this::use);
        return method.call(node);
    }

    /**
     * Ends the method.
     *
     * @param name the name that it should have
     * @param comment what it does; empty if there is nothing to say
     * @param parameter the node that it starts with
     * @param declared the variables that it sets for all others, if it is the one that begins
     */
    Written finish(
            MethodPool methods, String name, CodeBlock comment, String parameter, Map<Variable, CodeBlock> declared) {
        List<Variable> variables = Stream.concat(owner.embedded().variables().stream(), used.stream())
                .distinct()
                .filter(variable -> !variable.name().equals(parameter) && !declared.containsKey(variable))
                .toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(goal.type())
                .addParameter(RuntimeTypes.JSON_NODE, parameter);
        if (goal == Goal.ADD) {
            method.addParameter(NODE_LIST, "found");
        }
        variables.forEach(variable -> method.addParameter(variable.type(), variable.name()));
        method.addCode(comment);
        declared.forEach(
                (variable, value) -> method.addStatement("$T $N = $L", variable.type(), variable.name(), value));
        if (goal == Goal.SELECT) {
            method.addStatement("$T found = new $T<>()", NODE_LIST, ArrayList.class);
        }
        method.addCode(code.build());
        if (goal == Goal.SELECT) {
            method.addStatement("return found");
        } else if (goal == Goal.EXISTS && !returned) {
            method.addStatement("return false");
        }
        return new Written(methods.method(method.build()), goal, variables);
    }
}
