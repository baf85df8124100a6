package io.github.arazzo4j.codegen.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds expressions without braces in literal text (D3). */
final class UnbracedFinder {

    private static final Set<String> ROOTS = Set.of("inputs", "outputs", "steps", "workflows");

    /** Behind a number sign without braces, only what rarely belongs to the text around. */
    private static final Pattern PLAIN_POINTER = Pattern.compile("/[\\p{L}\\p{N}_/~.\\-]*[\\p{L}\\p{N}_\\-]");

    /** Longer runs without a space are no names; the limit keeps hostile text from taking long. */
    private static final int MAX_LENGTH = 300;

    private final String text;
    private final Predicate<RuntimeExpression> declared;
    private boolean found;

    UnbracedFinder(String text, Predicate<RuntimeExpression> declared) {
        this.text = text;
        this.declared = declared;
    }

    /** Whether any call of {@link #split} found an expression. */
    boolean found() {
        return found;
    }

    /** The literal, split at the expressions in it. */
    List<Template.Part> split(Template.Literal literal) {
        var parts = new ArrayList<Template.Part>();
        int literalStart = literal.start();
        int at = text.indexOf('$', literalStart);
        while (at >= 0 && at < literal.end()) {
            Template.Embedded embedded = longestAt(at, literal.end());
            if (embedded != null) {
                Template.addLiteral(parts, text, literalStart, at);
                parts.add(embedded);
                found = true;
                literalStart = embedded.end();
            }
            at = text.indexOf('$', Math.max(at + 1, literalStart));
        }
        Template.addLiteral(parts, text, literalStart, literal.end());
        return parts;
    }

    private Template.@Nullable Embedded longestAt(int start, int limit) {
        String root = ExpressionParser.rootAt(text, start);
        if (!ROOTS.contains(root)) {
            return null;
        }
        int shortest = start + "$".length() + root.length() + ".x".length();
        for (int end = runEnd(start, limit); end >= shortest; end--) {
            if (isWordEnd(end)) {
                ParsedExpression expression = declaredExpression(text.substring(start, end));
                if (expression != null) {
                    return new Template.Embedded(expression, start, end);
                }
            }
        }
        return null;
    }

    private int runEnd(int start, int limit) {
        int end = start + 1;
        int last = Math.min(limit, start + MAX_LENGTH);
        while (end < last && !Character.isWhitespace(text.charAt(end)) && "{}$".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private boolean isWordEnd(int end) {
        return end == text.length() || !(isWordChar(text.charAt(end)) && isWordChar(text.charAt(end - 1)));
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private @Nullable ParsedExpression declaredExpression(String candidate) {
        int number = candidate.indexOf('#');
        if (number >= 0
                && !PLAIN_POINTER.matcher(candidate.substring(number + 1)).matches()) {
            return null;
        }
        try {
            ParsedExpression parsed = ExpressionParser.parse(candidate);
            boolean named = !(parsed.expression() instanceof RuntimeExpression.AllInputs);
            return named && declared.test(parsed.expression()) ? parsed : null;
        } catch (ExpressionSyntaxException notAnExpression) {
            return null;
        }
    }
}
