package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A criterion whose condition is parsed (Arazzo 1.1.0, Criterion Object). */
public sealed interface LinkedCriterion {

    /**
     * The condition, as written.
     *
     * @return the text
     */
    String text();

    /**
     * Where the condition is written.
     *
     * @return the place
     */
    Location location();

    /**
     * A comparison of values: a simple condition (S6), or one that was written as a JSONPath (D1).
     *
     * @param text the condition, as written
     * @param condition the condition
     * @param references the expressions in it, by operand
     * @param texts the strings in it that have embedded values, by operand
     * @param queries the queries of the context that may select several nodes, which may have embedded values
     * @param context what {@code $} stands for in a condition that was written as a JSONPath
     * @param location where it is written
     */
    record Comparison(
            String text,
            Condition condition,
            Map<Operand.ExpressionOperand, Reference> references,
            Map<Operand.TextLiteral, Value.Template> texts,
            Map<Operand.ContextQuery, Value> queries,
            Optional<Reference> context,
            Location location)
            implements LinkedCriterion {}

    /**
     * A regular expression that is to be found in a value (S7).
     *
     * @param text the condition, as written
     * @param context the value
     * @param pattern the pattern, which may have embedded values
     * @param location where it is written
     */
    record Regex(String text, Reference context, Value pattern, Location location) implements LinkedCriterion {}

    /**
     * A JSONPath that is to select at least one node (S8).
     *
     * @param text the condition, as written
     * @param context the root node
     * @param path the JSONPath, which may have embedded values
     * @param dialect the JSONPath that is meant
     * @param location where it is written
     */
    record JsonPathTest(String text, Reference context, Value path, JsonPath.Dialect dialect, Location location)
            implements LinkedCriterion {}

    /**
     * An XPath whose effective boolean value is to be true (S9).
     *
     * @param text the condition, as written
     * @param context a string of XML
     * @param path the XPath, which may have embedded values
     * @param version the version of XPath that is meant
     * @param location where it is written
     */
    record XPathTest(String text, Reference context, Value path, XPathVersion version, Location location)
            implements LinkedCriterion {}

    /**
     * Visits all references in this criterion.
     *
     * @param visitor is told of each
     */
    default void forEachReference(Consumer<Reference> visitor) {
        if (this instanceof Comparison comparison) {
            comparison.context().ifPresent(visitor);
            comparison.references().values().forEach(visitor);
            comparison.texts().values().forEach(text -> text.forEachReference(visitor));
            comparison.queries().values().forEach(query -> query.forEachReference(visitor));
        } else if (this instanceof Regex regex) {
            visitor.accept(regex.context());
            regex.pattern().forEachReference(visitor);
        } else if (this instanceof JsonPathTest test) {
            visitor.accept(test.context());
            test.path().forEachReference(visitor);
        } else if (this instanceof XPathTest test) {
            visitor.accept(test.context());
            test.path().forEachReference(visitor);
        }
    }
}
