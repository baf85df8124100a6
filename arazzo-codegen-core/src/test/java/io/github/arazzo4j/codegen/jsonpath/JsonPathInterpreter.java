package io.github.arazzo4j.codegen.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.jsonpath.PatternCache;
import io.github.arazzo4j.runtime.support.Nodes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates JSONPaths as RFC 9535 describes them, segment by segment: what compiled JSONPaths are held against. For one
 * document and one thread.
 */
public final class JsonPathInterpreter {

    private final JsonNode root;
    private final PatternCache patterns = new PatternCache();
    private final IdentityHashMap<JsonPathQuery, List<JsonNode>> fromRoot = new IdentityHashMap<>();

    private JsonPathInterpreter(JsonNode root) {
        this.root = root;
    }

    public static List<JsonNode> select(JsonPath path, JsonNode root) {
        return root.isMissingNode() ? List.of() : new JsonPathInterpreter(root).values(path.query(), root);
    }

    /** What a filter's query selects from the root is the same for every node that the filter looks at. */
    private List<JsonNode> selectFromRoot(JsonPathQuery query) {
        List<JsonNode> known = fromRoot.get(query);
        if (known == null) {
            known = values(query, root);
            fromRoot.put(query, known);
        }
        return known;
    }

    private List<JsonNode> values(JsonPathQuery query, JsonNode start) {
        List<JsonNode> nodes = List.of(start);
        for (Segment segment : query.segments()) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                segment.accept(new SegmentStep(node, next::add));
            }
            nodes = next;
        }
        return nodes;
    }

    /** What a segment selects for one node. */
    private final class SegmentStep implements Segment.Visitor<@Nullable Void> {

        private final JsonNode node;
        private final Consumer<JsonNode> found;

        SegmentStep(JsonNode node, Consumer<JsonNode> found) {
            this.node = node;
            this.found = found;
        }

        @Override
        public @Nullable Void child(Segment.Child segment) {
            return apply(segment.selectors(), node);
        }

        @Override
        public @Nullable Void descendant(Segment.Descendant segment) {
            for (JsonNode descendant : Nodes.containers(node)) {
                apply(segment.selectors(), descendant);
            }
            return null;
        }

        @Override
        public @Nullable Void length(Segment.Length segment) {
            JsonNode length = Nodes.lengthOrMember(node);
            if (!length.isMissingNode()) {
                found.accept(length);
            }
            return null;
        }

        private @Nullable Void apply(List<Selector> selectors, JsonNode parent) {
            SelectorStep step = new SelectorStep(parent, found);
            for (Selector selector : selectors) {
                selector.accept(step);
            }
            return null;
        }
    }

    /** What a selector selects of one node's children. */
    private final class SelectorStep implements Selector.Visitor<@Nullable Void> {

        private final JsonNode node;
        private final Consumer<JsonNode> found;

        SelectorStep(JsonNode node, Consumer<JsonNode> found) {
            this.node = node;
            this.found = found;
        }

        @Override
        public @Nullable Void name(Selector.Name selector) {
            return accept(node.path(selector.name()));
        }

        @Override
        public @Nullable Void index(Selector.Index selector) {
            return accept(Nodes.element(node, selector.index()));
        }

        private @Nullable Void accept(JsonNode child) {
            if (!child.isMissingNode()) {
                found.accept(child);
            }
            return null;
        }

        @Override
        public @Nullable Void slice(Selector.Slice selector) {
            Nodes.slice(node, selector.start(), selector.end(), selector.step()).forEach(found);
            return null;
        }

        @Override
        public @Nullable Void wildcard(Selector.Wildcard selector) {
            node.forEach(found);
            return null;
        }

        @Override
        public @Nullable Void filter(Selector.Filter selector) {
            for (JsonNode child : node) {
                if (selector.condition().accept(new Condition(child))) {
                    found.accept(child);
                }
            }
            return null;
        }
    }

    /** A filter's condition for one node. */
    private final class Condition implements FilterExpression.Visitor<Boolean>, ComparableExpression.Visitor<JsonNode> {

        private final JsonNode current;

        Condition(JsonNode current) {
            this.current = current;
        }

        @Override
        public Boolean or(FilterExpression.Or expression) {
            for (FilterExpression operand : expression.operands()) {
                if (operand.accept(this)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Boolean and(FilterExpression.And expression) {
            for (FilterExpression operand : expression.operands()) {
                if (!operand.accept(this)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Boolean not(FilterExpression.Not expression) {
            return !expression.operand().accept(this);
        }

        @Override
        public Boolean comparison(FilterExpression.Comparison expression) {
            return expression
                    .operator()
                    .holds(expression.left().accept(this), expression.right().accept(this));
        }

        @Override
        public Boolean existence(FilterExpression.Existence expression) {
            return !select(expression.query()).isEmpty();
        }

        @Override
        public Boolean match(FilterExpression.Match expression) {
            return patterns.matches(
                    expression.input().accept(this), expression.pattern().accept(this));
        }

        @Override
        public Boolean search(FilterExpression.Search expression) {
            return patterns.contains(
                    expression.input().accept(this), expression.pattern().accept(this));
        }

        @Override
        public JsonNode literal(ComparableExpression.Literal expression) {
            return expression.value();
        }

        @Override
        public JsonNode singularQuery(ComparableExpression.SingularQuery expression) {
            return Nodes.value(select(expression.query()));
        }

        @Override
        public JsonNode length(ComparableExpression.Length expression) {
            return Nodes.length(expression.argument().accept(this));
        }

        @Override
        public JsonNode count(ComparableExpression.Count expression) {
            return Nodes.count(select(expression.argument()));
        }

        @Override
        public JsonNode value(ComparableExpression.Value expression) {
            return Nodes.value(select(expression.argument()));
        }

        private List<JsonNode> select(JsonPathQuery query) {
            return switch (query.start()) {
                case ROOT -> selectFromRoot(query);
                case CURRENT -> values(query, current);
            };
        }
    }
}
