package io.github.arazzo4j.codegen.expression;

import io.github.arazzo4j.codegen.expression.RuntimeExpression.ComponentType;
import io.github.arazzo4j.codegen.expression.RuntimeExpression.WorkflowField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads runtime expressions by the grammar of version 1.1.0, of which 1.0's is a subset, and the dialects D4, D5 and D11.
 */
public final class ExpressionParser {

    private static final List<String> ROOTS = List.of(
            "url",
            "method",
            "statusCode",
            "self",
            "request",
            "response",
            "message",
            "inputs",
            "outputs",
            "steps",
            "workflows",
            "sourceDescriptions",
            "components");

    private static final List<String> SOURCES = List.of("header", "query", "path", "body", "payload");

    private static final String INPUT_NAME = "an input's name";
    private static final String OUTPUT_NAME = "an output's name";

    /** What RFC 9110 allows in a header name besides letters and digits. */
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private final String text;
    private final Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);

    private ExpressionParser(String text) {
        this.text = text;
    }

    /**
     * Reads a whole text as one expression.
     *
     * @param text the text, without braces around it
     * @return the expression
     * @throws ExpressionSyntaxException if the text is not an expression
     */
    public static ParsedExpression parse(String text) {
        var parser = new ExpressionParser(text);
        RuntimeExpression expression = parser.expression();
        return new ParsedExpression(text, expression, parser.dialects);
    }

    /** The word behind a dollar sign at the given offset; empty if there is none. */
    static String rootAt(String text, int dollar) {
        int end = dollar + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return text.substring(dollar + 1, end);
    }

    /** Whether a word, without the dollar sign, starts an expression. */
    static boolean isRoot(String word) {
        return ROOTS.contains(word);
    }

    /** The word that starts an expression and is probably meant by a misspelt one, or {@code null}. */
    static @Nullable String nearestRoot(String word) {
        return Proposals.nearest(word, ROOTS);
    }

    private RuntimeExpression expression() {
        int brace = firstBrace();
        if (brace >= 0) {
            throw fault(brace, "an expression can't contain '" + text.charAt(brace) + "'", null);
        }
        if (!text.startsWith("$")) {
            throw fault(0, "an expression starts with '$'", null);
        }
        String root = rootAt(text, 0);
        int behind = 1 + root.length();
        return switch (root) {
            case "url" -> alone(new RuntimeExpression.Url(), behind);
            case "method" -> alone(new RuntimeExpression.Method(), behind);
            case "statusCode" -> alone(new RuntimeExpression.StatusCode(), behind);
            case "self" -> alone(new RuntimeExpression.Self(), behind);
            case "request" -> new RuntimeExpression.RequestRef(source(behind));
            case "response" -> new RuntimeExpression.ResponseRef(source(behind));
            case "message" -> new RuntimeExpression.MessageRef(source(behind));
            case "inputs" -> inputs(behind);
            case "outputs" -> named(afterDot(behind, OUTPUT_NAME), OUTPUT_NAME, RuntimeExpression.OutputRef::new);
            case "steps" -> stepOutput(afterDot(behind, "a stepId"));
            case "workflows" -> workflow(afterDot(behind, "a workflowId"));
            case "sourceDescriptions" -> sourceDescription(afterDot(behind, "the name of a source description"));
            case "components" -> component(afterDot(behind, "'parameters', 'successActions' or 'failureActions'"));
            default -> throw unknownRoot(root);
        };
    }

    private int firstBrace() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '}') {
                return i;
            }
        }
        return -1;
    }

    private ExpressionSyntaxException unknownRoot(String root) {
        String proposal = switch (root.toLowerCase(Locale.ROOT)) {
            case "status", "code", "statuscode", "status_code" -> "statusCode";
            default -> nearestRoot(root);
        };
        return fault(
                1,
                root.isEmpty()
                        ? "expected one of " + rootList() + " after '$'"
                        : "'$" + root + "' is unknown; an expression starts with one of " + rootList(),
                proposal == null ? null : "$" + proposal);
    }

    private static String rootList() {
        return "$" + String.join(", $", ROOTS);
    }

    private RuntimeExpression alone(RuntimeExpression expression, int end) {
        if (end < text.length()) {
            throw fault(end, "nothing can follow " + expression, null);
        }
        return expression;
    }

    private RuntimeExpression inputs(int behind) {
        if (behind == text.length()) {
            dialects.add(Dialect.D4);
            return new RuntimeExpression.AllInputs();
        }
        return named(afterDot(behind, INPUT_NAME), INPUT_NAME, RuntimeExpression.InputRef::new);
    }

    private RuntimeExpression stepOutput(int start) {
        int end = text.indexOf(".outputs.", start);
        String stepId = end < 0 ? "" : text.substring(start, end);
        if (end < 0) {
            int dot = text.indexOf('.', start);
            String withOutputs =
                    dot < 0 ? text + ".outputs.…" : text.substring(0, dot) + ".outputs" + text.substring(dot);
            boolean cutShort = text.endsWith(".outputs") || text.endsWith(".outputs.");
            throw fault(
                    dot < 0 || cutShort ? text.length() : dot,
                    cutShort
                            ? "expected an output's name"
                            : "expected '.outputs.' and an output's name behind the stepId",
                    cutShort ? null : withOutputs);
        }
        requireName(start, end, "a stepId");
        return named(
                end + ".outputs.".length(),
                OUTPUT_NAME,
                (name, pointer) -> new RuntimeExpression.StepOutputRef(stepId, name, pointer));
    }

    private RuntimeExpression workflow(int start) {
        int end = -1;
        WorkflowField field = WorkflowField.INPUTS;
        for (WorkflowField candidate : WorkflowField.values()) {
            int found = text.indexOf("." + candidate.spelling() + ".", start);
            if (found >= 0 && (end < 0 || found < end)) {
                end = found;
                field = candidate;
            }
        }
        if (end < 0) {
            int dot = text.indexOf('.', start);
            throw fault(
                    dot < 0 ? text.length() : dot,
                    "expected '.inputs.' or '.outputs.' and a name behind the workflowId",
                    null);
        }
        requireName(start, end, "a workflowId");
        String workflowId = text.substring(start, end);
        WorkflowField meant = field;
        return named(
                end + meant.spelling().length() + 2,
                meant == WorkflowField.INPUTS ? INPUT_NAME : OUTPUT_NAME,
                (name, pointer) -> new RuntimeExpression.WorkflowRef(workflowId, meant, name, pointer));
    }

    private RuntimeExpression sourceDescription(int start) {
        int dot = text.indexOf('.', start);
        if (dot < 0) {
            throw fault(text.length(), "expected '.' and an operationId, a workflowId or a field", null);
        }
        requireName(start, dot, "the name of a source description");
        requireName(dot + 1, text.length(), "an operationId, a workflowId or a field");
        return new RuntimeExpression.SourceRef(text.substring(start, dot), text.substring(dot + 1));
    }

    private RuntimeExpression component(int start) {
        int dot = text.indexOf('.', start);
        String word = text.substring(start, dot < 0 ? text.length() : dot);
        if (word.equals("inputs")) {
            throw fault(start, "inputs of the components are referenced with '$ref', not with an expression", null);
        }
        ComponentType type = Arrays.stream(ComponentType.values())
                .filter(candidate -> candidate.spelling().equals(word))
                .findFirst()
                .orElseThrow(() -> fault(
                        start,
                        "expected 'parameters', 'successActions' or 'failureActions'",
                        Proposals.nearest(
                                word,
                                Arrays.stream(ComponentType.values())
                                        .map(ComponentType::spelling)
                                        .toList())));
        if (dot < 0) {
            throw fault(text.length(), "expected '.' and the component's name", null);
        }
        requireName(dot + 1, text.length(), "the component's name");
        return new RuntimeExpression.ComponentRef(type, text.substring(dot + 1));
    }

    private MessageSource source(int behind) {
        int start = afterDot(behind, "one of " + String.join(", ", SOURCES));
        String word = rootAt(text, start - 1);
        int end = start + word.length();
        return switch (word) {
            case "header" -> new MessageSource.Header(headerName(afterDot(end, "a header's name")));
            case "headers" -> {
                dialects.add(Dialect.D5);
                yield new MessageSource.Header(headerName(afterDot(end, "a header's name")));
            }
            case "query" -> new MessageSource.Query(rest(afterDot(end, "a query parameter's name")));
            case "path" -> new MessageSource.Path(rest(afterDot(end, "a path parameter's name")));
            case "body" -> content(end, MessageSource.Body::new);
            case "payload" -> content(end, MessageSource.Payload::new);
            default -> throw fault(start, "expected one of " + String.join(", ", SOURCES), messageProposal(word));
        };
    }

    private static @Nullable String messageProposal(String word) {
        return switch (word) {
            case "status", "statusCode", "code" -> "$statusCode";
            case "url" -> "$url";
            case "method" -> "$method";
            default -> Proposals.nearest(word, SOURCES);
        };
    }

    private String headerName(int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
            if (!letterOrDigit && TOKEN_PUNCTUATION.indexOf(c) < 0) {
                throw fault(i, "'" + c + "' can't be in a header's name", null);
            }
        }
        return text.substring(start);
    }

    private String rest(int start) {
        return text.substring(start);
    }

    /** Creates an expression or source from what stands before and behind the number sign. */
    private interface WithPointer<T, R> {
        R create(T before, @Nullable Pointer pointer);
    }

    private MessageSource content(int start, WithPointer<List<Access>, MessageSource> creation) {
        AccessReader.Result accesses = AccessReader.read(text, start);
        if (!accesses.accesses().isEmpty()) {
            dialects.add(Dialect.D4);
        }
        int end = accesses.end();
        if (end < text.length() && text.charAt(end) != '#') {
            throw fault(
                    end,
                    "expected '#' and a JSON Pointer",
                    text.charAt(end) == '/' ? text.substring(0, end) + "#" + text.substring(end) : null);
        }
        return creation.create(accesses.accesses(), pointer(end));
    }

    private RuntimeExpression named(int start, String expected, WithPointer<NamePath, RuntimeExpression> creation) {
        int number = text.indexOf('#', start);
        int end = number < 0 ? text.length() : number;
        requireName(start, end, expected);
        return creation.create(new NamePath(text.substring(start, end)), pointer(end));
    }

    private @Nullable Pointer pointer(int number) {
        if (number >= text.length()) {
            return null;
        }
        String pointer = text.substring(number + 1);
        int added = 0;
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            dialects.add(Dialect.D5);
            pointer = "/" + pointer;
            added = 1;
        }
        try {
            return Pointer.parse(pointer);
        } catch (ExpressionSyntaxException e) {
            throw e.within(text, number + 1 - added);
        }
    }

    /** The offset behind a dot, if there is one and something behind it. */
    private int afterDot(int at, String expected) {
        if (at >= text.length() || text.charAt(at) != '.') {
            throw fault(at, "expected '.' and " + expected, null);
        }
        if (at + 1 == text.length()) {
            throw fault(at + 1, "expected " + expected + " after '" + text + "'", null);
        }
        return at + 1;
    }

    private void requireName(int start, int end, String expected) {
        if (start >= end) {
            throw fault(start, "expected " + expected, null);
        }
    }

    private ExpressionSyntaxException fault(int offset, String reason, @Nullable String proposal) {
        return new ExpressionSyntaxException(text, offset, reason, proposal);
    }
}
