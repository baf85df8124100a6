package io.github.arazzo4j.codegen.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether Java has the patterns of schemas, which are written for ECMA-262 (JSON Schema 2020-12 Validation, 6.3.3). */
public final class JavaPatterns {

    /** Compiling a pattern can take the square of its length. */
    private static final int MAX_LENGTH = 10_000;

    private JavaPatterns() {}

    /**
     * Why values can't be checked against a pattern.
     *
     * @param pattern the pattern
     * @return the reason, in a few words; empty if they can be
     */
    public static Optional<String> problem(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return Optional.of("it is longer than " + MAX_LENGTH + " characters");
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        } catch (StackOverflowError e) {
            return Optional.of("it is nested too deeply");
        }
    }
}
