package io.github.arazzo4j.codegen.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses queries, segments and selectors (RFC 9535 §2.1 to §2.5) by recursive descent; for one selector. */
final class JsonPathParser {

    private final SelectorScanner in;
    private final boolean goessner;
    private final FilterParser filters;
    private int depth;

    JsonPathParser(String selector, JsonPath.Dialect dialect) {
        this.in = new SelectorScanner(selector);
        this.goessner = dialect == JsonPath.Dialect.GOESSNER;
        this.filters = new FilterParser(in, this);
    }

    JsonPathQuery parse() {
        in.expect("$", "'$'");
        JsonPathQuery query = segments(JsonPathQuery.Start.ROOT);
        if (!in.atEnd()) {
            throw in.unexpected("'.', '..', '[' or the end");
        }
        return query;
    }

    List<JsonPathSyntaxException> patternProblems() {
        return filters.patternProblems();
    }

    boolean atQuery() {
        return in.peek() == '$' || in.peek() == '@';
    }

    /** A query in a filter. */
    JsonPathQuery filterQuery() {
        if (in.take("@")) {
            return segments(JsonPathQuery.Start.CURRENT);
        }
        in.expect("$", "a query, which starts with '@' or '$'");
        return segments(JsonPathQuery.Start.ROOT);
    }

    /** Must be called on entering what can contain itself; {@link #leave} on leaving it. */
    void enter() {
        if (++depth > JsonPath.MAX_DEPTH) {
            throw SelectorScanner.invalid(
                    "The selector is nested too deep", in.position(), "at most " + JsonPath.MAX_DEPTH + " levels");
        }
    }

    void leave() {
        depth--;
    }

    private JsonPathQuery segments(JsonPathQuery.Start start) {
        List<Segment> segments = new ArrayList<>();
        boolean endsWithLength = false;
        while (true) {
            int before = in.position();
            in.skipBlanks();
            int segmentStart = in.position();
            Segment segment = segment();
            if (segment == null) {
                in.reset(before);
                break;
            }
            segments.add(segment);
            endsWithLength = goessner && isLength(segment, segmentStart);
        }
        if (endsWithLength) {
            segments.set(segments.size() - 1, new Segment.Length());
        }
        return new JsonPathQuery(start, segments);
    }

    private boolean isLength(Segment segment, int start) {
        return in.position() - start == ".length".length()
                && segment.equals(new Segment.Child(List.of(new Selector.Name("length"))));
    }

    private @Nullable Segment segment() {
        if (in.take("..")) {
            return new Segment.Descendant(
                    in.peek() == '[' ? bracketed() : List.of(dotted("a member name, '*' or '[' after '..'")));
        }
        if (in.take(".")) {
            return new Segment.Child(List.of(dotted("a member name or '*' after '.'")));
        }
        return in.peek() == '[' ? new Segment.Child(bracketed()) : null;
    }

    private Selector dotted(String expected) {
        if (in.take("*")) {
            return new Selector.Wildcard();
        }
        if (!in.atNameStart()) {
            throw in.unexpected(expected);
        }
        return new Selector.Name(in.name());
    }

    private List<Selector> bracketed() {
        in.expect("[", "'['");
        List<Selector> selectors = new ArrayList<>();
        do {
            in.skipBlanks();
            selectors.add(selector());
            in.skipBlanks();
        } while (in.take(","));
        in.expect("]", "',' or ']'");
        return selectors;
    }

    private Selector selector() {
        if (in.atString()) {
            return new Selector.Name(in.string());
        }
        if (in.take("*")) {
            return new Selector.Wildcard();
        }
        if (in.take("?")) {
            enter();
            in.skipBlanks();
            FilterExpression condition = filters.expression();
            leave();
            return new Selector.Filter(condition);
        }
        if (in.atNumber() || in.peek() == ':') {
            return indexOrSlice();
        }
        if (goessner && in.peek() == '(') {
            return lengthScript();
        }
        if (goessner && in.atNameStart()) {
            return new Selector.Name(in.name());
        }
        throw in.unexpected("a name in quotes, an index, a slice, '*' or '?'");
    }

    private Selector indexOrSlice() {
        Long start = bound();
        int afterStart = in.position();
        in.skipBlanks();
        if (!in.take(":")) {
            in.reset(afterStart);
            return new Selector.Index(start == null ? 0 : start);
        }
        in.skipBlanks();
        Long end = bound();
        in.skipBlanks();
        Long step = null;
        if (in.take(":")) {
            in.skipBlanks();
            step = bound();
        }
        return new Selector.Slice(start, end, step);
    }

    private @Nullable Long bound() {
        return in.atNumber() ? (Long) in.index() : null;
    }

    /** The one script expression of the older dialect that documents use, {@code (@.length-N)}. */
    private Selector lengthScript() {
        String expected = "(@.length-N) with N from 1";
        in.expect("(", expected);
        in.skipBlanks();
        in.expect("@.length", expected);
        in.skipBlanks();
        in.expect("-", expected);
        in.skipBlanks();
        if (!in.atNumber() || in.peek() == '-' || in.peek() == '0') {
            throw in.unexpected(expected);
        }
        Selector selector = new Selector.Index(-in.index());
        in.skipBlanks();
        in.expect(")", "')'");
        return selector;
    }
}
