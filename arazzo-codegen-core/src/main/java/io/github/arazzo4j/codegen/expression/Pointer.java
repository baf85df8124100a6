package io.github.arazzo4j.codegen.expression;

import io.github.arazzo4j.codegen.source.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON Pointer (RFC 6901). Percent signs are taken literally: in a runtime expression the pointer is not a URI fragment.
 *
 * @param tokens the reference tokens, with {@code ~0} and {@code ~1} decoded; empty for the whole value
 */
public record Pointer(List<String> tokens) {

    /** What nests deeper than this is not read either. */
    private static final int MAX_TOKENS = 200;

    /**
     * Creates a pointer.
     *
     * @param tokens the decoded tokens
     */
    public Pointer {
        tokens = List.copyOf(tokens);
    }

    /**
     * Reads a pointer.
     *
     * @param text the pointer, empty or starting with a slash
     * @return the pointer
     * @throws ExpressionSyntaxException if it neither is empty nor starts with a slash, or if a tilde is not followed by 0 or
     *     1
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return new Pointer(List.of());
        }
        if (text.charAt(0) != '/') {
            throw new ExpressionSyntaxException(text, 0, "a JSON Pointer starts with '/'", "/" + text);
        }
        var tokens = new ArrayList<String>();
        var token = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/') {
                tokens.add(token.toString());
                token.setLength(0);
            } else if (c == '~') {
                i++;
                char escaped = i < text.length() ? text.charAt(i) : ' ';
                if (escaped != '0' && escaped != '1') {
                    throw new ExpressionSyntaxException(
                            text, i - 1, "in a JSON Pointer '~' is written '~0', and '/' inside a name '~1'", null);
                }
                token.append(escaped == '0' ? '~' : '/');
            } else {
                token.append(c);
            }
        }
        tokens.add(token.toString());
        if (tokens.size() > MAX_TOKENS) {
            throw new ExpressionSyntaxException(text, 0, "a JSON Pointer of more than " + MAX_TOKENS + " names", null);
        }
        return new Pointer(tokens);
    }

    /**
     * The pointer to where dotted and indexed access leads.
     *
     * @param accesses the steps
     * @return the pointer
     */
    public static Pointer of(List<Access> accesses) {
        return new Pointer(accesses.stream().map(Access::token).toList());
    }

    /**
     * This pointer, continued by another.
     *
     * @param further where to go from here
     * @return the longer pointer
     */
    public Pointer append(Pointer further) {
        var all = new ArrayList<>(tokens);
        all.addAll(further.tokens());
        return new Pointer(all);
    }

    /**
     * The pointer as text, with {@code ~} and {@code /} escaped.
     *
     * @return the text; empty for the whole value
     */
    public String text() {
        return JsonPointers.of(tokens.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return text();
    }
}
