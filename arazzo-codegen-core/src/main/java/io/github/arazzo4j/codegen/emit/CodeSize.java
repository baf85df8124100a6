package io.github.arazzo4j.codegen.emit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * How much a piece of Java asks of a compiler.
 *
 * @param tokens how many names, literals and signs it has; a name with its package is one
 * @param depth how deep calls are nested, those of a chain within each other
 * @param arrows how many lambdas and cases it has
 */
record CodeSize(int tokens, int depth, int arrows) {

    /**
     * Measures Java code.
     *
     * @param code the code, with qualified names
     * @param names gets its names and literals
     */
    static CodeSize of(String code, Set<String> names) {
        return new Scanner(code, names).scan();
    }

    /** How many calls there are in a chain so far, and how many operators before it. */
    private record Expression(int chained, int operators) {}

    private static final class Scanner {
        private final String code;
        private final Set<String> names;
        /** The expressions in whose parentheses we are. */
        private final Deque<Expression> open = new ArrayDeque<>();

        private int chained;
        private int operators;
        private int around;
        private int tokens;
        private int depth;
        private int arrows;
        private int at;

        Scanner(String code, Set<String> names) {
            this.code = code;
            this.names = names;
        }

        CodeSize scan() {
            while (at < code.length()) {
                char c = code.charAt(at);
                if (c == '"' || c == '\'') {
                    literal(c);
                } else if (Character.isJavaIdentifierStart(c)) {
                    name();
                } else if (code.startsWith("//", at)) {
                    int end = code.indexOf('\n', at);
                    at = end < 0 ? code.length() : end;
                } else {
                    sign(c);
                }
            }
            return new CodeSize(tokens, depth, arrows);
        }

        private void literal(char quote) {
            int start = at++;
            while (at < code.length() && code.charAt(at) != quote) {
                at += code.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
            names.add(code.substring(start, Math.min(at, code.length())));
            tokens++;
        }

        /** A name; its package, which is in lower case, is passed over. */
        private void name() {
            int start = at;
            boolean inPackage = true;
            while (inPackage) {
                start = at;
                while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
                    at++;
                }
                inPackage = Character.isLowerCase(code.charAt(start))
                        && at + 1 < code.length()
                        && code.charAt(at) == '.'
                        && Character.isJavaIdentifierStart(code.charAt(at + 1));
                at += inPackage ? 1 : 0;
            }
            names.add(code.substring(start, at));
            tokens++;
        }

        /** Whether the sign that was just read stands behind another. */
        private boolean follows(char other) {
            return at > 1 && code.charAt(at - 2) == other;
        }

        private void sign(char c) {
            at++;
            if (Character.isWhitespace(c)) {
                return;
            }
            tokens++;
            switch (c) {
                case '(' -> {
                    open.push(new Expression(chained + 1, operators));
                    around += chained + 1 + operators;
                    depth = Math.max(depth, around);
                    chained = 0;
                    operators = 0;
                }
                case ')' -> {
                    Expression outer = open.isEmpty() ? new Expression(0, 0) : open.pop();
                    chained = outer.chained();
                    operators = outer.operators();
                    around -= chained + operators;
                }
                case ',', ';', '{', '}' -> {
                    chained = 0;
                    operators = 0;
                }
                case '>' -> arrows += follows('-') ? 1 : 0;
                case '&', '|', '+', '?' -> {
                    chained = 0;
                    operators += follows(c) ? 0 : 1;
                    depth = Math.max(depth, around + operators);
                }
                default -> {}
            }
        }
    }
}
