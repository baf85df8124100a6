package io.github.arazzo4j.runtime.jsonpath;

import java.util.ArrayList;
import java.util.List;

/** Parses an I-Regexp (RFC 9485 §4) by recursive descent, and writes an automaton for it; for one pattern. */
final class IRegexpParser {

    /** What {@link #peek} gives after the last character. */
    private static final int END = -1;

    private static final String ESCAPABLE = "()*+-.?[\\]^{|}nrt";

    private static final int NO_LIMIT = -1;

    private static final CodePointSet ALL_BUT_LINE_ENDS =
            new CodePointSet(List.of(new int[] {'\n', '\n'}, new int[] {'\r', '\r'}), 0, true);

    /** The names of what {@link Character#getType(int)} gives, two letters each; two numbers are nothing in I-Regexp. */
    private static final String CATEGORIES = "CnLuLlLtLmLoMnMeMcNdNlNoZsZlZpCcCf--Co--PdPsPePcPoSmScSkSoPiPf";

    private final String pattern;
    private final List<CodePointSet> sets = new ArrayList<>();
    private int position;
    private int depth;
    /** How many instructions the repetitions came to, also those that are repeated no times in the end. */
    private long written;

    IRegexpParser(String pattern) {
        this.pattern = pattern;
    }

    /** The sets of characters that the instructions name by their index. */
    List<CodePointSet> sets() {
        return sets;
    }

    /** The instructions, as {@link IRegexpCode} describes them. */
    int[] parse() {
        IRegexpCode code = choice();
        if (peek() != END) {
            throw error("A ')' without its '('");
        }
        requireSize(code.size(), 0);
        code.add(IRegexpCode.MATCH, 0);
        return code.toArray();
    }

    private IRegexpCode choice() {
        int start = position;
        IRegexpCode branch = branch();
        if (peek() != '|') {
            return branch;
        }
        IRegexpCode code = new IRegexpCode();
        List<Integer> exits = new ArrayList<>();
        boolean isEmpty = branch.isEmpty();
        while (take('|')) {
            int split = code.add(IRegexpCode.SPLIT, 0);
            code.addAll(branch);
            exits.add(code.add(IRegexpCode.JUMP, 0));
            code.leadHere(split);
            requireSize(code.size(), start);
            branch = branch();
            isEmpty &= branch.isEmpty();
        }
        code.addAll(branch);
        exits.forEach(code::leadHere);
        // What matches the empty text only stays without instructions, so that no repetition repeats it.
        return isEmpty ? branch : code;
    }

    private IRegexpCode branch() {
        int start = position;
        IRegexpCode code = new IRegexpCode();
        while (peek() != END && peek() != '|' && peek() != ')') {
            code.addAll(quantified(atom()));
            requireSize(code.size(), start);
        }
        return code;
    }

    private IRegexpCode quantified(IRegexpCode atom) {
        int start = position;
        IRegexpCode repeated = quantifier(atom, start);
        if (position > start && (peek() == '?' || peek() == '*' || peek() == '+' || peek() == '{')) {
            throw error("A quantifier after a quantifier");
        }
        return repeated;
    }

    private IRegexpCode quantifier(IRegexpCode atom, int start) {
        if (take('*')) {
            return repeated(atom, 0, NO_LIMIT, start);
        }
        if (take('+')) {
            return repeated(atom, 1, NO_LIMIT, start);
        }
        if (take('?')) {
            return repeated(atom, 0, 1, start);
        }
        return take('{') ? counted(atom, start) : atom;
    }

    private IRegexpCode counted(IRegexpCode atom, int start) {
        int bounds = position;
        int min = number();
        int max = min;
        if (take(',')) {
            max = peek() == '}' ? NO_LIMIT : number();
        }
        if (!take('}')) {
            throw error("Expected '}'");
        }
        if (max != NO_LIMIT && max < min) {
            throw new IRegexpSyntaxException("The upper bound is less than the lower bound", bounds);
        }
        return repeated(atom, min, max, start);
    }

    /** A number; one that is too large for any pattern just stays so. */
    private int number() {
        int start = position;
        long value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(value * 10 + (peek() - '0'), Integer.MAX_VALUE);
            position++;
        }
        if (position == start) {
            throw error("Expected a digit");
        }
        return (int) value;
    }

    private IRegexpCode repeated(IRegexpCode item, int min, int max, int at) {
        IRegexpCode code = new IRegexpCode();
        if (item.isEmpty()) {
            return code;
        }
        long optional = max == NO_LIMIT ? item.size() + 2L : (max - min) * (item.size() + 1L);
        long size = (long) min * item.size() + optional;
        requireSize(size, at);
        written += size;
        requireSize(written / IRegexp.MAX_DEPTH, at);
        for (int i = 0; i < min; i++) {
            code.addAll(item);
        }
        if (max == NO_LIMIT) {
            int split = code.add(IRegexpCode.SPLIT, 0);
            code.addAll(item);
            code.add(IRegexpCode.JUMP, split - code.size());
            code.leadHere(split);
            return code;
        }
        int[] exits = new int[max - min];
        for (int i = 0; i < exits.length; i++) {
            exits[i] = code.add(IRegexpCode.SPLIT, 0);
            code.addAll(item);
        }
        for (int exit : exits) {
            code.leadHere(exit);
        }
        return code;
    }

    private static void requireSize(long instructions, int at) {
        if (instructions > IRegexp.MAX_STATES) {
            throw new IRegexpSyntaxException(
                    "The pattern is too large; its repetitions come to more than " + IRegexp.MAX_STATES + " states",
                    at);
        }
    }

    private IRegexpCode instruction(int instruction, int argument) {
        IRegexpCode code = new IRegexpCode();
        code.add(instruction, argument);
        return code;
    }

    private IRegexpCode characters(CodePointSet set) {
        sets.add(set);
        return instruction(IRegexpCode.CHARACTER, sets.size() - 1);
    }

    private IRegexpCode atom() {
        int c = peek();
        return switch (c) {
            case '(' -> group();
            case '[' -> characters(characterClass());
            case '\\' ->
                characters(atCategory() ? new CodePointSet(List.of(), category(), false) : CodePointSet.of(escape()));
            case '.' -> {
                position++;
                yield characters(ALL_BUT_LINE_ENDS);
            }
            case '^', '$' -> {
                position++;
                yield instruction(c == '$' ? IRegexpCode.AT_END : IRegexpCode.AT_START, 0);
            }
            case '*', '+', '?', '{' -> throw error("Nothing to repeat");
            case ']', '}' -> throw error("'" + (char) c + "' must be escaped");
            default -> characters(CodePointSet.of(character()));
        };
    }

    private IRegexpCode group() {
        int start = position;
        if (++depth > IRegexp.MAX_DEPTH) {
            throw error("Groups are nested deeper than " + IRegexp.MAX_DEPTH);
        }
        position++;
        if (peek() == '?') {
            throw error("Groups that start with '(?' are not part of I-Regexp");
        }
        IRegexpCode inner = choice();
        if (!take(')')) {
            throw new IRegexpSyntaxException("A '(' without its ')'", start);
        }
        depth--;
        return inner;
    }

    private CodePointSet characterClass() {
        int start = position;
        position++;
        boolean negated = peek() == '^' && !pattern.startsWith("^]", position) && take('^');
        List<int[]> ranges = new ArrayList<>();
        int categories = 0;
        boolean first = true;
        do {
            if (atCategory()) {
                categories |= category();
            } else if (peek() == '-') {
                position++;
                if (!first && peek() != ']') {
                    throw new IRegexpSyntaxException(
                            "A '-' that is neither first nor last in its class must be escaped", position - 1);
                }
                ranges.add(new int[] {'-', '-'});
            } else {
                ranges.add(range(start));
            }
            first = false;
        } while (!take(']'));
        return new CodePointSet(ranges, categories, negated);
    }

    private int[] range(int classStart) {
        int start = position;
        int low = classCharacter(classStart);
        if (peek() != '-' || pattern.startsWith("-]", position)) {
            return new int[] {low, low};
        }
        position++;
        int high = classCharacter(classStart);
        if (high < low) {
            throw new IRegexpSyntaxException("The range's end is before its start", start);
        }
        return new int[] {low, high};
    }

    private int classCharacter(int classStart) {
        return switch (peek()) {
            case END -> throw new IRegexpSyntaxException("A '[' without its ']'", classStart);
            case '\\' -> escape();
            case '[', ']', '-' -> throw error("'" + (char) peek() + "' must be escaped here");
            default -> character();
        };
    }

    private boolean atCategory() {
        return pattern.startsWith("\\p{", position) || pattern.startsWith("\\P{", position);
    }

    private int category() {
        boolean complement = pattern.charAt(position + 1) == 'P';
        int start = position + 3;
        int end = pattern.indexOf('}', start);
        if (end < 0) {
            throw error("Expected '}' after the category");
        }
        int mask = categoryMask(pattern.substring(start, end), start);
        position = end + 1;
        return complement ? ~mask : mask;
    }

    /** A category, or all that start with one letter. */
    private static int categoryMask(String name, int at) {
        int mask = 0;
        for (int i = 0; i < CATEGORIES.length(); i += 2) {
            String category = CATEGORIES.substring(i, i + 2);
            if (category.equals(name) || category.substring(0, 1).equals(name)) {
                mask |= 1 << (i / 2);
            }
        }
        if (mask == 0 || name.startsWith("-")) {
            throw new IRegexpSyntaxException("Unknown category of characters", at);
        }
        return mask;
    }

    /** The character that an escape stands for. */
    private int escape() {
        position++;
        int c = peek();
        if (c == END || ESCAPABLE.indexOf(c) < 0) {
            position--;
            throw error("Not an escape of I-Regexp" + hint(c));
        }
        position++;
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    private static String hint(int escaped) {
        return switch (escaped) {
            case 'd' -> "; write [0-9]";
            case 'w' -> "; write [A-Za-z0-9_]";
            case 's' -> "; write [ \\t\\n\\r]";
            case '$' -> "; write [$]";
            case '/', '"', '\'' -> "; write the character without the backslash";
            default -> "";
        };
    }

    private int character() {
        int c = peek();
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw error("Half of a surrogate pair");
        }
        position += Character.charCount(c);
        return c;
    }

    private int peek() {
        return position < pattern.length() ? pattern.codePointAt(position) : END;
    }

    private boolean take(char expected) {
        boolean found = peek() == expected;
        if (found) {
            position++;
        }
        return found;
    }

    private IRegexpSyntaxException error(String message) {
        return new IRegexpSyntaxException(message, position);
    }
}
