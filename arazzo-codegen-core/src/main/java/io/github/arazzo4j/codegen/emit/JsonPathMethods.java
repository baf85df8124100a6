package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.arazzo4j.codegen.emit.JsonPathMethod.Goal;
import io.github.arazzo4j.codegen.emit.JsonPathMethod.Written;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPathQuery;
import io.github.arazzo4j.codegen.jsonpath.Segment;
import io.github.arazzo4j.codegen.jsonpath.Selector;
import io.github.arazzo4j.codegen.plan.NameScope;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.runtime.jsonpath.IRegexp;
import io.github.arazzo4j.runtime.jsonpath.PatternCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The methods of one JSONPath, and what they share: variables that are set once, before anything is selected. */
final class JsonPathMethods {

    /** The root node, for queries in filters that start there. */
    static final Variable ROOT = new Variable(RuntimeTypes.JSON_NODE, "root");

    private static final ClassName PATTERN_CACHE = ClassName.get(PatternCache.class);
    private static final ClassName I_REGEXP = ClassName.get(IRegexp.class);

    /** Patterns that the document contains. */
    private static final Variable PATTERNS = new Variable(PATTERN_CACHE, "patterns");

    /** How many names and indexes stand in one expression; the compiler's stack has an end. */
    private static final int MAX_STEPS = 40;

    private static final int MAX_NAME = 30;

    /** How many queries from the root are worked out once: their results are parameters, beside the embedded values. */
    private static final int MAX_SHARED = 40;

    private static final Pattern BRACKETED = Pattern.compile("(\\.\\.)?\\['([A-Za-z_][A-Za-z0-9_]*)']");

    /**
     * A variable of the method that begins, which the others get as a parameter.
     *
     * @param type its type
     * @param name its name
     */
    record Variable(TypeName type, String name) {}

    private record Shared(Goal goal, JsonPathQuery query) {}

    private final JsonPath path;
    private final MethodPool methods;
    private final ConstantPool constants;
    private final String hint;
    private final NameScope locals = NameScope.ofMembers().reserve(List.of("root", "found", "patterns"));
    private final EmbeddedOperands embedded;
    private final Map<Shared, Variable> shared = new LinkedHashMap<>();
    private final Map<Variable, CodeBlock> declared = new LinkedHashMap<>();

    JsonPathMethods(MethodPool methods, ConstantPool constants, String hint, EmbeddedOperands.Source source) {
        this.path = source.template().path();
        this.methods = methods;
        this.constants = constants;
        this.hint = hint;
        this.embedded = new EmbeddedOperands(source, locals);
    }

    CodeBlock exists(CodeBlock root) {
        List<Segment> segments = path.query().segments();
        NodeExpression start = NodeExpression.of(root);
        return JsonPathMethod.isExpression(segments) && !embedded.exist()
                ? JsonPathMethod.existence(this, start, segments).code()
                : entry(root, Goal.EXISTS);
    }

    CodeBlock select(CodeBlock root) {
        return path.isSingular() && !embedded.exist()
                ? CodeBlock.of("$T.list($L)", RuntimeTypes.NODES, node(root))
                : entry(root, Goal.SELECT);
    }

    /** The node of a JSONPath that can select only one. */
    CodeBlock node(CodeBlock root) {
        return way(NodeExpression.of(root), path.query().segments()).node();
    }

    private CodeBlock entry(CodeBlock root, Goal goal) {
        JsonPathMethod method = new JsonPathMethod(this, goal);
        method.follow(NodeExpression.variable(ROOT.name(), false), path.query().segments());
        Written entry = method.finish(methods, hint, comment(path.text()), ROOT.name(), declared);
        CodeBlock.Builder call = CodeBlock.builder().add("$N($L$>$>", entry.name(), root);
        entry.variables().forEach(variable -> call.add(",\n$L", embedded.argument(variable)));
        return call.add("$<$<)").build();
    }

    /** Follows names and indexes; where they are many, in methods of their own. */
    NodeExpression way(NodeExpression start, List<Segment> segments) {
        NodeExpression node = start;
        int at = 0;
        for (; segments.size() - at > MAX_STEPS; at += MAX_STEPS) {
            JsonPathMethod method = new JsonPathMethod(this, Goal.NODE);
            NodeExpression from = NodeExpression.variable(variable("node"), false);
            method.returns(way(from, segments.subList(at, at + MAX_STEPS)).node());
            node = NodeExpression.of(finish(method, "Way", "", from).call(node.node()));
        }
        for (Segment segment : segments.subList(at, segments.size())) {
            node = node.step(segment, embedded);
        }
        return node;
    }

    /** Whether a query in a filter selects something. */
    BooleanExpression existence(JsonPathMethod user, JsonPathQuery query, NodeExpression current) {
        if (JsonPathMethod.isExpression(query.segments())) {
            return JsonPathMethod.existence(this, start(user, query, current), query.segments());
        }
        return BooleanExpression.atom(result(user, query, current, Goal.EXISTS));
    }

    /** The nodes that a query in a filter selects, as a list. */
    CodeBlock nodes(JsonPathMethod user, JsonPathQuery query, NodeExpression current) {
        return query.isSingular()
                ? CodeBlock.of("$T.list($L)", RuntimeTypes.NODES, node(user, query, current))
                : result(user, query, current, Goal.SELECT);
    }

    /** The node that a query in a filter selects, which can select only one. */
    CodeBlock node(JsonPathMethod user, JsonPathQuery query, NodeExpression current) {
        return way(start(user, query, current), query.segments()).node();
    }

    private static NodeExpression start(JsonPathMethod user, JsonPathQuery query, NodeExpression current) {
        if (query.start() == JsonPathQuery.Start.CURRENT) {
            return current;
        }
        user.use(ROOT);
        return NodeExpression.variable(ROOT.name(), false);
    }

    private CodeBlock result(JsonPathMethod user, JsonPathQuery query, NodeExpression current, Goal goal) {
        // What is selected from the root is the same for every node that the filter looks at.
        Variable variable = shared.get(new Shared(goal, query));
        if (query.start() == JsonPathQuery.Start.CURRENT || (variable == null && shared.size() >= MAX_SHARED)) {
            NodeExpression from = start(user, query, current);
            return user.call(inner(query, from, goal), from.node());
        }
        if (variable == null) {
            NodeExpression root = NodeExpression.variable(ROOT.name(), false);
            Written method = inner(query, root, goal);
            variable = new Variable(goal.type(), variable(variableName(query, goal)));
            shared.put(new Shared(goal, query), variable);
            declared.put(variable, method.call(root.node()));
        }
        user.use(variable);
        return CodeBlock.of("$N", variable.name());
    }

    private Written inner(JsonPathQuery query, NodeExpression start, Goal goal) {
        JsonPathMethod method = new JsonPathMethod(this, goal);
        method.follow(start, query.segments());
        return finish(method, capitalized(lastName(query)), query.toString(), start);
    }

    /**
     * Ends a method that another one calls.
     *
     * @param method the method
     * @param suffix what it is called, in addition
     * @param text what it selects, for a comment; empty if there is nothing to say
     * @param parameter the variable that it starts with
     */
    Written finish(JsonPathMethod method, String suffix, String text, NodeExpression parameter) {
        return method.finish(
                methods, hint + suffix, comment(text), parameter.node().toString(), Map.of());
    }

    private CodeBlock comment(String text) {
        return text.isEmpty() ? CodeBlock.of("") : Comments.of(embedded.describe(dotted(text)));
    }

    /** The canonical form with dots, for people. */
    private static String dotted(String query) {
        return BRACKETED.matcher(query).replaceAll(match -> (match.group(1) == null ? "." : "..") + match.group(2));
    }

    /** A pattern of the document; those that have been used are remembered. */
    CodeBlock patterns(JsonPathMethod user) {
        declared.putIfAbsent(PATTERNS, CodeBlock.of("new $T()", PATTERN_CACHE));
        user.use(PATTERNS);
        return CodeBlock.of("$N", PATTERNS.name());
    }

    /** A pattern of the JSONPath itself. */
    CodeBlock pattern(String pattern) {
        return constant(I_REGEXP, "_PATTERN", CodeBlock.of("$T.parse($L)", I_REGEXP, Literals.string(pattern)));
    }

    /** What the JSONPath embeds. */
    EmbeddedOperands embedded() {
        return embedded;
    }

    /** A literal as a node. */
    CodeBlock literal(JsonNode literal) {
        CodeBlock built = JsonLiterals.of(literal);
        return literal.isNumber() ? constant(RuntimeTypes.JSON_NODE, "_NUMBER", built) : built;
    }

    private CodeBlock constant(ClassName type, String suffix, CodeBlock content) {
        return CodeBlock.of("$N", constants.constant(type, Names.constantName(hint) + suffix, content));
    }

    /** The name of a variable for the children of a node of that name. */
    String childVariable(String parent) {
        String name = isUsable(parent) ? Names.memberName(parent) : "nodes";
        if (name.endsWith("ies") && !name.endsWith("eries")) {
            return variable(name.substring(0, name.length() - 3) + "y");
        }
        return variable(Names.memberName(Names.singular(name)));
    }

    /** The name of a variable for a node. */
    String nodeVariable(String name) {
        return variable(isUsable(name) ? Names.memberName(name) : "node");
    }

    private boolean isUsable(String name) {
        return !name.isEmpty() && name.length() <= MAX_NAME && !embedded.existIn(name);
    }

    String variable(String name) {
        return locals.allocate(name);
    }

    private String variableName(JsonPathQuery query, Goal goal) {
        String name = lastName(query);
        return goal == Goal.EXISTS ? "has" + capitalized(name) : name;
    }

    private String lastName(JsonPathQuery query) {
        String last = "";
        for (Segment segment : query.segments()) {
            List<Selector> selectors = segment instanceof Segment.Child child
                    ? child.selectors()
                    : segment instanceof Segment.Descendant descendant ? descendant.selectors() : List.of();
            if (selectors.size() == 1 && selectors.get(0) instanceof Selector.Name name) {
                last = name.name();
            }
        }
        return isUsable(last) ? Names.memberName(last) : "nodes";
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
