package io.github.arazzo4j.codegen.condition;

import io.github.arazzo4j.codegen.expression.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a path from the context ({@code $.a[0].length}) in a comparison that stands for a JSONPath (D1). */
final class ContextPathReader {

    private static final Pattern INDEX = Pattern.compile("\\[\\s*(-?[0-9]{1,9})\\s*]");
    private static final Pattern LENGTH = Pattern.compile("\\.length(\\(\\s*\\))?");

    private final ConditionScanner scanner;
    private final int start;
    private final List<Access> accesses = new ArrayList<>();

    /** Whether something was read that can select several nodes. */
    private boolean several;

    ContextPathReader(ConditionScanner scanner) {
        this.scanner = scanner;
        this.start = scanner.position();
    }

    /** Reads the path at the scanner's position, which is at its dollar sign. */
    Operand read() {
        scanner.moveTo(start + 1);
        while (true) {
            Matcher length = at(LENGTH);
            if (length != null && endsPath(length.end())) {
                return length(length);
            }
            char c = scanner.peek();
            if (c == '.') {
                readDotted();
            } else if (c == '[') {
                readBracket();
            } else {
                return path();
            }
        }
    }

    private @Nullable Matcher at(Pattern pattern) {
        Matcher matcher = pattern.matcher(scanner.text())
                .region(scanner.position(), scanner.text().length());
        return matcher.lookingAt() ? matcher : null;
    }

    private boolean endsPath(int offset) {
        char next = scanner.charAt(offset);
        return next != '.' && next != '[' && next != '(' && next != '-' && !ConditionScanner.isWordChar(next);
    }

    private Operand path() {
        int end = scanner.position();
        return several
                ? new Operand.ContextQuery(scanner.text().substring(start, end), start, end)
                : new Operand.ContextPath(accesses, start, end);
    }

    private Operand length(Matcher length) {
        Operand of = path();
        scanner.moveTo(length.end());
        accesses.add(new Access.Property("length"));
        boolean asFunction = length.group(1) != null;
        return new Operand.Length(of, asFunction || several ? null : path(), start, length.end());
    }

    private void readDotted() {
        scanner.skip(".");
        if (scanner.skip(".")) {
            several = true;
            if (scanner.peek() == '[') {
                return;
            }
        }
        if (scanner.skip("*")) {
            several = true;
            return;
        }
        int nameStart = scanner.position();
        int end = nameStart;
        while (ConditionScanner.isWordChar(scanner.charAt(end)) || scanner.charAt(end) == '-') {
            end++;
        }
        if (end == nameStart) {
            throw scanner.fault(nameStart, "expected a property name after '.'");
        }
        if (scanner.charAt(end) == '(') {
            throw scanner.fault(nameStart, "a path has no functions but length()");
        }
        accesses.add(new Access.Property(scanner.text().substring(nameStart, end)));
        scanner.moveTo(end);
    }

    private void readBracket() {
        int open = scanner.position();
        Matcher index = at(INDEX);
        if (index != null) {
            accesses.add(new Access.Index(Integer.parseInt(index.group(1))));
            scanner.moveTo(index.end());
            return;
        }
        scanner.skip("[");
        scanner.skipSpace();
        if (scanner.peek() == '\'' || scanner.peek() == '"') {
            String name = escapedString(scanner);
            scanner.skipSpace();
            if (scanner.skip("]")) {
                accesses.add(new Access.Property(name));
                return;
            }
        }
        several = true;
        scanner.moveTo(closingBracket(open));
    }

    /** The offset behind the bracket that closes the one at the given offset. */
    private int closingBracket(int open) {
        int depth = 0;
        scanner.moveTo(open);
        while (!scanner.atEnd()) {
            char c = scanner.peek();
            if (c == '\'' || c == '"') {
                escapedString(scanner);
                continue;
            }
            scanner.moveTo(scanner.position() + 1);
            if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return scanner.position();
            }
        }
        throw scanner.fault(open, "'[' is not closed");
    }

    /** Reads a string in which a backslash escapes, as in JSONPath. */
    static String escapedString(ConditionScanner scanner) {
        int start = scanner.position();
        char quote = scanner.peek();
        var value = new StringBuilder();
        int at = start + 1;
        while (at < scanner.text().length()) {
            char c = scanner.charAt(at++);
            if (c == quote) {
                scanner.moveTo(at);
                return value.toString();
            }
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = scanner.charAt(at++);
            if (escaped == 'u') {
                value.append(codeUnit(scanner, at));
                at += 4;
            } else {
                value.append(unescaped(scanner, escaped, at - 2));
            }
        }
        throw scanner.fault(start, "the string is not closed by " + quote);
    }

    private static char codeUnit(ConditionScanner scanner, int at) {
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(scanner.charAt(i), 16);
            if (digit < 0) {
                throw scanner.fault(at - 2, "expected four hexadecimal digits behind \\u");
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private static char unescaped(ConditionScanner scanner, char escaped, int backslash) {
        return switch (escaped) {
            case '\'', '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw scanner.fault(backslash, "a backslash can't stand before this; write it as \\\\");
        };
    }
}
