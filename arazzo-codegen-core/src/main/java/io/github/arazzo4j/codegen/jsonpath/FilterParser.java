package io.github.arazzo4j.codegen.jsonpath;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.runtime.jsonpath.IRegexp;
import io.github.arazzo4j.runtime.jsonpath.IRegexpSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parses the conditions of filters (RFC 9535 §2.3.5) and checks that functions are well-typed (§2.4.3), for one
 * selector.
 */
final class FilterParser {

    private static final String OPERATOR = "a comparison operator";

    private final SelectorScanner in;
    private final JsonPathParser queries;
    private final List<JsonPathSyntaxException> patternProblems = new ArrayList<>();

    FilterParser(SelectorScanner in, JsonPathParser queries) {
        this.in = in;
        this.queries = queries;
    }

    /** The literal patterns found so far that are not I-Regexps. */
    List<JsonPathSyntaxException> patternProblems() {
        return patternProblems;
    }

    /** A whole condition, without the blanks around it. */
    FilterExpression expression() {
        return operands("||", this::conjunction, FilterExpression.Or::new);
    }

    private FilterExpression conjunction() {
        return operands("&&", this::basic, FilterExpression.And::new);
    }

    private FilterExpression operands(
            String operator,
            Supplier<FilterExpression> operand,
            Function<List<FilterExpression>, FilterExpression> combined) {
        List<FilterExpression> operands = new ArrayList<>();
        int after;
        do {
            in.skipBlanks();
            operands.add(operand.get());
            after = in.position();
            in.skipBlanks();
        } while (in.take(operator));
        in.reset(after);
        return operands.size() == 1 ? operands.get(0) : combined.apply(operands);
    }

    private FilterExpression basic() {
        if (in.take("!")) {
            in.skipBlanks();
            FilterExpression operand = in.peek() == '(' ? parenthesized() : test();
            refuseComparison("What '!' negates can't be compared; put the comparison into parentheses");
            return new FilterExpression.Not(operand);
        }
        if (in.peek() == '(') {
            FilterExpression inner = parenthesized();
            refuseComparison("What is in parentheses can't be compared");
            return inner;
        }
        int start = in.position();
        if (queries.atQuery()) {
            JsonPathQuery query = queries.filterQuery();
            ComparisonOperator operator = operator();
            return operator == null
                    ? new FilterExpression.Existence(query)
                    : comparison(singular(query, start), operator);
        }
        if (atTest()) {
            FilterExpression test = test();
            refuseComparison("match and search give no value that could be compared");
            return test;
        }
        ComparableExpression left = comparable();
        ComparisonOperator operator = operator();
        if (operator == null) {
            in.skipBlanks();
            throw in.unexpected(OPERATOR);
        }
        return comparison(left, operator);
    }

    private FilterExpression parenthesized() {
        queries.enter();
        in.expect("(", "'('");
        in.skipBlanks();
        FilterExpression inner = expression();
        in.skipBlanks();
        in.expect(")", "'&&', '||' or ')'");
        queries.leave();
        return inner;
    }

    private FilterExpression comparison(ComparableExpression left, ComparisonOperator operator) {
        in.skipBlanks();
        return new FilterExpression.Comparison(left, operator, comparable());
    }

    private @Nullable ComparisonOperator operator() {
        int before = in.position();
        in.skipBlanks();
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            if (in.take(operator.symbol())) {
                return operator;
            }
        }
        if (in.peek() == '=') {
            throw in.unexpected("'=='");
        }
        in.reset(before);
        return null;
    }

    private void refuseComparison(String message) {
        int before = in.position();
        in.skipBlanks();
        int position = in.position();
        if (operator() != null) {
            throw SelectorScanner.invalid(message, position, "'&&', '||' or the end of the expression");
        }
        in.reset(before);
    }

    private boolean atTest() {
        return in.at("match(") || in.at("search(");
    }

    /** What is true or false by itself, without a comparison. */
    private FilterExpression test() {
        if (queries.atQuery()) {
            return new FilterExpression.Existence(queries.filterQuery());
        }
        if (in.take("match")) {
            return patternFunction(FilterExpression.Match::new);
        }
        if (in.take("search")) {
            return patternFunction(FilterExpression.Search::new);
        }
        throw in.unexpected("'(', a query, match(...) or search(...)");
    }

    private interface PatternFunction {
        FilterExpression of(ComparableExpression input, ComparableExpression pattern);
    }

    private FilterExpression patternFunction(PatternFunction function) {
        openArguments();
        ComparableExpression input = comparable();
        in.skipBlanks();
        in.expect(",", "',' and a second argument");
        in.skipBlanks();
        int start = in.position();
        ComparableExpression pattern = comparable();
        closeArguments("two arguments");
        if (pattern instanceof ComparableExpression.Literal literal) {
            checkPattern(literal, start);
        }
        return function.of(input, pattern);
    }

    private void checkPattern(ComparableExpression.Literal pattern, int position) {
        if (!pattern.value().isTextual()) {
            patternProblems.add(SelectorScanner.invalid("Not a pattern", position, "a string"));
            return;
        }
        try {
            IRegexp.parse(pattern.value().textValue());
        } catch (IRegexpSyntaxException e) {
            JsonPathSyntaxException problem =
                    SelectorScanner.invalid("Not an I-Regexp: " + e.getMessage(), position, "an I-Regexp (RFC 9485)");
            problem.initCause(e);
            patternProblems.add(problem);
        }
    }

    private ComparableExpression comparable() {
        int start = in.position();
        if (queries.atQuery()) {
            return singular(queries.filterQuery(), start);
        }
        if (in.atString()) {
            return new ComparableExpression.Literal(TextNode.valueOf(in.string()));
        }
        if (in.atNumber()) {
            return new ComparableExpression.Literal(in.number());
        }
        if (!in.atWord()) {
            throw in.unexpected("a literal, a query or a function");
        }
        String word = in.word();
        return in.peek() == '(' ? valueFunction(word, start) : constant(word, start);
    }

    private static ComparableExpression constant(String word, int position) {
        return switch (word) {
            case "true" -> new ComparableExpression.Literal(BooleanNode.TRUE);
            case "false" -> new ComparableExpression.Literal(BooleanNode.FALSE);
            case "null" -> new ComparableExpression.Literal(NullNode.getInstance());
            default ->
                throw SelectorScanner.invalid(
                        "Unknown word", position, "true, false, null, a string in quotes or a function");
        };
    }

    private ComparableExpression valueFunction(String name, int position) {
        return switch (name) {
            case "length" -> argument(this::comparable, ComparableExpression.Length::new);
            case "count" -> argument(queries::filterQuery, ComparableExpression.Count::new);
            case "value" -> argument(queries::filterQuery, ComparableExpression.Value::new);
            case "match", "search" ->
                throw SelectorScanner.invalid(
                        name + " gives no value", position, "a literal, a query, length, count or value");
            default ->
                throw SelectorScanner.invalid("Unknown function", position, "length, count, value, match or search");
        };
    }

    private <T> ComparableExpression argument(Supplier<T> argument, Function<T, ComparableExpression> function) {
        openArguments();
        T value = argument.get();
        closeArguments("one argument");
        return function.apply(value);
    }

    private void openArguments() {
        queries.enter();
        in.expect("(", "'('");
        in.skipBlanks();
    }

    private void closeArguments(String arguments) {
        in.skipBlanks();
        in.expect(")", "')' after " + arguments);
        queries.leave();
    }

    private static ComparableExpression singular(JsonPathQuery query, int position) {
        if (!query.isSingular()) {
            throw SelectorScanner.invalid(
                    "The query can select several nodes", position, "a query of single names and indexes");
        }
        return new ComparableExpression.SingularQuery(query);
    }
}
