package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.jsonpath.ComparableExpression;
import io.github.arazzo4j.codegen.jsonpath.FilterExpression;
import io.github.arazzo4j.codegen.jsonpath.JsonPathQuery;
import io.github.arazzo4j.codegen.jsonpath.Segment;
import io.github.arazzo4j.codegen.jsonpath.Selector;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows JSONPaths through the schema of the value that they are applied to, and tells of steps that lead nowhere and of
 * comparisons that come to the same whatever happens.
 */
final class QueryPaths {

    private final Schema root;
    private final Listener listener;

    private QueryPaths(Schema root, Listener listener) {
        this.root = root;
        this.listener = listener;
    }

    /** Is told of what is wrong with a query. */
    interface Listener {

        /** A name or an index that the schema rules out. */
        void leadsNowhere(Navigation.RuledOut out);

        /** A comparison in a filter that never holds, or always. */
        void isDecided(FilterExpression.Comparison comparison, boolean always);
    }

    /** Tells of what the schema of its root rules out in a query. */
    static void check(JsonPathQuery query, Schema root, Listener listener) {
        new QueryPaths(root, listener).follow(query, List.of(root));
    }

    /** The schemas that a query leads to; empty where nothing is known of them. */
    private List<Schema> follow(JsonPathQuery query, List<Schema> current) {
        List<Schema> at = query.start() == JsonPathQuery.Start.ROOT ? List.of(root) : current;
        for (Segment segment : query.segments()) {
            if (at.isEmpty() || !(segment instanceof Segment.Child child)) {
                return List.of();
            }
            at = enter(at, child);
        }
        return at;
    }

    /** The schemas that a segment leads to; empty where nothing is known of them. */
    private List<Schema> enter(List<Schema> at, Segment.Child child) {
        Set<Schema> next = new LinkedHashSet<>();
        for (Selector selector : child.selectors()) {
            if (selector instanceof Selector.Name name) {
                next.addAll(step(at, new Access.Property(name.name())));
            } else if (selector instanceof Selector.Index index) {
                next.addAll(step(at, new Access.Index(index.index())));
            } else {
                List<Schema> children = children(at);
                if (selector instanceof Selector.Filter filter && !children.isEmpty()) {
                    check(filter.condition(), children);
                }
                next.addAll(children);
            }
        }
        return List.copyOf(next);
    }

    private List<Schema> step(List<Schema> at, Access access) {
        List<Schema> reached = new ArrayList<>();
        List<Navigation.RuledOut> ruledOut = new ArrayList<>();
        for (Schema schema : at) {
            Navigation result = SchemaNavigator.follow(schema, List.of(access));
            if (result instanceof Navigation.Found where) {
                reached.addAll(where.alternatives());
            } else if (result instanceof Navigation.RuledOut out) {
                ruledOut.add(out);
            } else {
                return List.of();
            }
        }
        if (reached.isEmpty()) {
            ruledOut.stream().findFirst().ifPresent(listener::leadsNowhere);
        }
        return reached;
    }

    /** What wildcards, slices and filters go through: the items of arrays. */
    private List<Schema> children(List<Schema> at) {
        List<Schema> items = new ArrayList<>();
        for (Schema schema : at) {
            Optional<Schema> item = schema.valueTypes().equals(EnumSet.of(SchemaType.ARRAY))
                            && schema.prefixItems().isEmpty()
                    ? schema.items()
                    : Optional.empty();
            if (item.isEmpty()) {
                return List.of();
            }
            items.add(item.get());
        }
        return items;
    }

    private void check(FilterExpression condition, List<Schema> current) {
        if (condition instanceof FilterExpression.Or or) {
            or.operands().forEach(operand -> check(operand, current));
        } else if (condition instanceof FilterExpression.And and) {
            and.operands().forEach(operand -> check(operand, current));
        } else if (condition instanceof FilterExpression.Not not) {
            check(not.operand(), current);
        } else if (condition instanceof FilterExpression.Existence existence) {
            follow(existence.query(), current);
        } else if (condition instanceof FilterExpression.Comparison comparison) {
            compare(comparison, current);
        } else if (condition instanceof FilterExpression.Match match) {
            check(match.input(), current);
        } else if (condition instanceof FilterExpression.Search search) {
            check(search.input(), current);
        }
    }

    private void compare(FilterExpression.Comparison comparison, List<Schema> current) {
        Domain left = check(comparison.left(), current);
        Domain right = check(comparison.right(), current);
        Condition.Operator operator =
                Condition.Operator.valueOf(comparison.operator().name());
        Domain.Verdict verdict = left.compare(operator, right, true);
        if (verdict != Domain.Verdict.OPEN) {
            listener.isDecided(comparison, verdict == Domain.Verdict.ALWAYS);
        }
    }

    /** Checks an operand, and tells what values it can have. */
    private Domain check(ComparableExpression operand, List<Schema> current) {
        if (operand instanceof ComparableExpression.Literal literal) {
            return Domain.of(literal.value());
        }
        if (operand instanceof ComparableExpression.SingularQuery singular) {
            List<Schema> schemas = follow(singular.query(), current);
            return schemas.isEmpty() ? Domain.UNKNOWN : Domain.of(schemas);
        }
        if (operand instanceof ComparableExpression.Length length) {
            check(length.argument(), current);
        } else if (operand instanceof ComparableExpression.Count count) {
            follow(count.argument(), current);
        } else if (operand instanceof ComparableExpression.Value value) {
            follow(value.argument(), current);
        }
        return Domain.UNKNOWN;
    }
}
