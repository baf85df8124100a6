package io.github.arazzo4j.codegen.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dotted and indexed access: {@code .a.b[0]['c d'][name]}. */
final class AccessReader {

    /** An index that has more digits can't be one of a JSON array in memory. */
    private static final int MAX_INDEX_DIGITS = 9;

    private static final String NOT_IN_NAMES = ".[](){}'\"|&<>=!,;/\\#*?`";

    private final String text;
    private int position;
    private final List<Access> accesses = new ArrayList<>();

    private AccessReader(String text, int from) {
        this.text = text;
        this.position = from;
    }

    /**
     * What was read.
     *
     * @param accesses the steps
     * @param end the offset behind the last of them
     */
    record Result(List<Access> accesses, int end) {}

    /** Reads as many steps as there are from the given offset on; stops before what starts none. */
    static Result read(String text, int from) {
        var reader = new AccessReader(text, from);
        reader.readAll();
        return new Result(List.copyOf(reader.accesses), reader.position);
    }

    /** Reads steps that reach to the end of the text, or gives {@code null} if something else is there. */
    static @Nullable List<Access> tryReadToEnd(String text, int from) {
        try {
            Result result = read(text, from);
            return result.end() == text.length() ? result.accesses() : null;
        } catch (ExpressionSyntaxException notAccesses) {
            return null;
        }
    }

    private void readAll() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '.') {
                readProperty();
            } else if (c == '[') {
                readBracket();
            } else {
                return;
            }
        }
    }

    private void readProperty() {
        int start = position + 1;
        int end = start;
        while (end < text.length() && isNameChar(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            throw fault(start, "expected a property name after '.'");
        }
        accesses.add(new Access.Property(text.substring(start, end)));
        position = end;
    }

    private void readBracket() {
        int start = position + 1;
        if (start < text.length() && (text.charAt(start) == '\'' || text.charAt(start) == '"')) {
            readQuoted(start);
            return;
        }
        int end = text.indexOf(']', start);
        if (end < 0) {
            throw fault(position, "'[' is not closed");
        }
        accesses.add(unquoted(text.substring(start, end), start));
        position = end + 1;
    }

    private Access unquoted(String content, int start) {
        if (content.isEmpty()) {
            throw fault(start, "expected an index or a name between '[' and ']'");
        }
        if (content.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (content.length() > MAX_INDEX_DIGITS) {
                throw fault(start, "the index is too large");
            }
            return new Access.Index(Integer.parseInt(content));
        }
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean allowed = isNameChar(c) ? c != ':' && (i > 0 || c != '-') : c == '.' || c == ' ';
            if (!allowed) {
                throw fault(start + i, "expected an index such as [0] or a name such as ['name']");
            }
        }
        return new Access.Property(content);
    }

    private void readQuoted(int start) {
        char quote = text.charAt(start);
        var name = new StringBuilder();
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            name.append(text.charAt(at++));
        }
        if (at + 1 >= text.length() || text.charAt(at + 1) != ']') {
            throw fault(position, "'[" + quote + "' is not closed by '" + quote + "]'");
        }
        accesses.add(new Access.Property(name.toString()));
        position = at + 2;
    }

    private static boolean isNameChar(char c) {
        return c > ' ' && !Character.isWhitespace(c) && NOT_IN_NAMES.indexOf(c) < 0;
    }

    private ExpressionSyntaxException fault(int offset, String reason) {
        return new ExpressionSyntaxException(text, offset, reason, null);
    }
}
