package io.github.arazzo4j.runtime.jsonpath;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An interoperable regular expression (RFC 9485), compiled. Immutable; can be used by several threads at once.
 *
 * <p>Matching looks at each code point of the input once and never goes back, so its time is proportional to the length
 * of the input (times at most the size of the pattern), whoever wrote the pattern.
 *
 * <p>Outside of character classes, {@code ^} and {@code $} stand for the start and the end of the input. By the grammar
 * they would stand for themselves, but RFC 9485 §5.3 maps patterns to engines in which they don't, and the JSONPath
 * compliance suite holds implementations to that. In classes, as in {@code [$]}, they stand for themselves.
 */
public final class IRegexp {

    /** How many states a pattern may have, where {@code x{1000}} has a thousand. */
    public static final int MAX_STATES = 100_000;

    /** How deep groups may be nested in a pattern. */
    public static final int MAX_DEPTH = 100;

    private final String pattern;
    private final int[] code;
    private final List<CodePointSet> sets;

    private IRegexp(String pattern) {
        IRegexpParser parser = new IRegexpParser(pattern);
        this.pattern = pattern;
        this.code = parser.parse();
        this.sets = parser.sets();
    }

    /**
     * Parses and compiles a pattern.
     *
     * @param pattern the I-Regexp
     * @return the compiled pattern
     * @throws IRegexpSyntaxException if the pattern is not an I-Regexp, or is larger than {@link #MAX_STATES} or nested
     *     deeper than {@link #MAX_DEPTH}
     */
    public static IRegexp parse(String pattern) {
        return new IRegexp(pattern);
    }

    /**
     * Parses and compiles a pattern that may turn out not to be one.
     *
     * @param pattern perhaps an I-Regexp
     * @return the compiled pattern; empty where {@link #parse} would throw
     */
    public static Optional<IRegexp> tryParse(String pattern) {
        try {
            return Optional.of(parse(pattern));
        } catch (IRegexpSyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells whether the whole of a text matches.
     *
     * @param input the text
     * @return whether it matches from its start to its end
     */
    public boolean matches(CharSequence input) {
        return new IRegexpRun(code, sets, input).matches(true);
    }

    /**
     * Tells whether some part of a text matches, be it an empty one.
     *
     * @param input the text
     * @return whether there is a match in it
     */
    public boolean find(CharSequence input) {
        return new IRegexpRun(code, sets, input).matches(false);
    }

    /** Two patterns are equal if they are written in the same way. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IRegexp regexp && pattern.equals(regexp.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** Returns the pattern as it was written. */
    @Override
    public String toString() {
        return pattern;
    }
}
