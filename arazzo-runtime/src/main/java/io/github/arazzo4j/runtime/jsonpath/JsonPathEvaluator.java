package io.github.arazzo4j.runtime.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evaluates queries on one document; for one thread, since it remembers intermediate results. */
final class JsonPathEvaluator {

    private final JsonNode root;
    private final PatternCache patterns = new PatternCache();
    private final IdentityHashMap<JsonPathQuery, List<JsonNode>> fromRoot = new IdentityHashMap<>();

    JsonPathEvaluator(JsonNode root) {
        this.root = root;
    }

    /**
     * Evaluates a query, segment by segment.
     *
     * @param query any query
     * @param start the node that the query starts at, with its place if places are wanted
     * @return the nodelist
     */
    List<Located> nodes(JsonPathQuery query, Located start) {
        List<Located> nodes = List.of(start);
        for (Segment segment : query.segments()) {
            List<Located> next = new ArrayList<>();
            for (Located node : nodes) {
                segment.accept(new SegmentStep(node, next::add));
            }
            nodes = next;
        }
        return nodes;
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
        return Located.values(nodes(query, Located.untracked(start)));
    }

    /** What a segment selects for one node. */
    private final class SegmentStep implements Segment.Visitor<@Nullable Void> {

        private final Located node;
        private final Consumer<Located> found;

        SegmentStep(Located node, Consumer<Located> found) {
            this.node = node;
            this.found = found;
        }

        @Override
        public @Nullable Void child(Segment.Child segment) {
            return apply(segment.selectors(), node);
        }

        @Override
        public @Nullable Void descendant(Segment.Descendant segment) {
            for (Located descendant : node.descendants()) {
                apply(segment.selectors(), descendant);
            }
            return null;
        }

        @Override
        public @Nullable Void length(Segment.Length segment) {
            JsonNode length = JsonPathFunctions.lengthOrMember(node.value());
            if (length != null) {
                found.accept(node.member("length", length));
            }
            return null;
        }

        private @Nullable Void apply(List<Selector> selectors, Located parent) {
            SelectorStep step = new SelectorStep(parent, found);
            for (Selector selector : selectors) {
                selector.accept(step);
            }
            return null;
        }
    }

    /** What a selector selects of one node's children. */
    private final class SelectorStep implements Selector.Visitor<@Nullable Void> {

        private final Located node;
        private final Consumer<Located> found;

        SelectorStep(Located node, Consumer<Located> found) {
            this.node = node;
            this.found = found;
        }

        @Override
        public @Nullable Void name(Selector.Name selector) {
            JsonNode member = JsonPathFunctions.member(node.value(), selector.name());
            if (member != null) {
                found.accept(node.member(selector.name(), member));
            }
            return null;
        }

        @Override
        public @Nullable Void index(Selector.Index selector) {
            if (node.value().isArray()) {
                int index = JsonPathFunctions.elementIndex(node.value().size(), selector.index());
                if (index >= 0) {
                    found.accept(node.element(index));
                }
            }
            return null;
        }

        @Override
        public @Nullable Void slice(Selector.Slice selector) {
            if (node.value().isArray()) {
                int length = node.value().size();
                for (int index :
                        JsonPathFunctions.sliceIndices(length, selector.start(), selector.end(), selector.step())) {
                    found.accept(node.element(index));
                }
            }
            return null;
        }

        @Override
        public @Nullable Void wildcard(Selector.Wildcard selector) {
            node.children().forEach(found);
            return null;
        }

        @Override
        public @Nullable Void filter(Selector.Filter selector) {
            for (Located child : node.children()) {
                if (selector.condition().accept(new Condition(child.value()))) {
                    found.accept(child);
                }
            }
            return null;
        }
    }

    /** A filter's condition for one node. */
    private final class Condition
            implements FilterExpression.Visitor<Boolean>, ComparableExpression.Visitor<@Nullable JsonNode> {

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
            return JsonPathFunctions.compare(
                    expression.left().accept(this),
                    expression.operator(),
                    expression.right().accept(this));
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
        public @Nullable JsonNode singularQuery(ComparableExpression.SingularQuery expression) {
            return JsonPathFunctions.value(select(expression.query()));
        }

        @Override
        public @Nullable JsonNode length(ComparableExpression.Length expression) {
            return JsonPathFunctions.length(expression.argument().accept(this));
        }

        @Override
        public JsonNode count(ComparableExpression.Count expression) {
            return JsonPathFunctions.count(select(expression.argument()));
        }

        @Override
        public @Nullable JsonNode value(ComparableExpression.Value expression) {
            return JsonPathFunctions.value(select(expression.argument()));
        }

        private List<JsonNode> select(JsonPathQuery query) {
            return switch (query.start()) {
                case ROOT -> selectFromRoot(query);
                case CURRENT -> values(query, current);
            };
        }
    }
}
