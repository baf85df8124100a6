package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * Says what a syntax error means, in the words of somebody who edits the file rather than of the YAML grammar, and puts
 * it where that person would look: at the line that is indented wrongly, at the quote that is not closed.
 */
final class SyntaxErrors {

    /** A line that opens a quote at the beginning of a value and does not close it. */
    private static final Pattern OPEN_QUOTE = Pattern.compile(".*[:\\-\\[,]\\s+(?<quote>\"[^\"]*|'[^']*)");

    /** How far up an open quote is looked for. */
    private static final int MAX_LINES = 100;

    private final SourceText text;

    SyntaxErrors(SourceText text) {
        this.text = text;
    }

    /** The diagnostic for an exception of the parser, which was last seen at {@code lastPlace}. */
    Diagnostic describe(RuntimeException exception, Location lastPlace) {
        if (exception instanceof MarkedYamlEngineException marked) {
            return describe(marked, lastPlace);
        }
        if (exception instanceof YamlVersionException) {
            return error(lastPlace, "the %YAML directive asks for a version that is not 1.x");
        }
        return error(lastPlace, "not valid YAML after this place");
    }

    private Diagnostic describe(MarkedYamlEngineException exception, Location lastPlace) {
        Location place = exception.getProblemMark().map(this::place).orElse(lastPlace);
        Optional<Location> context = exception.getContextMark().map(this::place);
        String problem = Objects.requireNonNullElse(exception.getProblem(), "");
        String during = Objects.requireNonNullElse(exception.getContext(), "");
        if (problem.startsWith("mapping values are not allowed")) {
            return unexpectedColon(place);
        }
        if (problem.startsWith("could not find expected ':'")) {
            return error(endOfLine(context.orElse(place)), "a \":\" is missing after the key");
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return error(place, "a list item is not allowed here")
                    .withHint("begin the list on a line of its own, or quote the text");
        }
        boolean noNode = problem.startsWith("expected <block end>") || problem.startsWith("expected the node content");
        if (noNode && rest(place).startsWith(":")) {
            return error(place, "a key is missing before the \":\"");
        }
        if (problem.startsWith("expected <block end>")) {
            return strayLine(place, context.orElse(place), during);
        }
        if (during.contains("flow mapping") || during.contains("flow sequence")) {
            return missingComma(place, context.orElse(place), during.contains("mapping") ? "}" : "]");
        }
        if (problem.startsWith("found character")) {
            return badStart(place);
        }
        if (problem.startsWith("found a key after") || problem.contains("TAB")) {
            return tab(place);
        }
        if (problem.startsWith("found unexpected end of stream") && during.contains("quoted scalar")) {
            return error(context.orElse(place), "the quote that is opened here is not closed");
        }
        if (problem.startsWith("found unknown escape character")) {
            return error(place, "unknown escape sequence in double quotes")
                    .withHint("write \\\\ for a backslash, or use single quotes");
        }
        if (during.contains("alias") || during.contains("anchor")) {
            return error(context.orElse(place), "a name is missing here")
                    .withHint("quote a value that begins with * or &");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return error(place, "unexpected text after the end of the document");
        }
        if (problem.contains("<stream end>")) {
            return error(place, "the file ends too early: something is opened and not closed");
        }
        if (noNode) {
            return error(place, "a value is missing before this place");
        }
        return error(place, fallback(during, problem));
    }

    /**
     * A colon where none can be: either a second one in an unquoted value, or the line is indented more than the one
     * before, which makes it the continuation of that line's value.
     */
    private Diagnostic unexpectedColon(Location colon) {
        String before = before(colon);
        String key = before.strip();
        boolean firstOnLine = !key.contains(": ") && !key.startsWith("- ") && !key.isEmpty();
        if (firstOnLine && colon.line() > 1) {
            Location start = at(colon.line(), 1 + before.indexOf(key), key.length());
            return error(start, "this line is indented like a continuation of the value above it")
                    .withHint("align it with the key it belongs next to");
        }
        return error(colon, "unexpected \":\" inside an unquoted value").withHint("put the value in quotes");
    }

    private Diagnostic strayLine(Location place, Location context, String during) {
        String what = during.contains("mapping") ? "mapping" : "list";
        if (before(place).isBlank()) {
            return error(place, "this line does not fit the " + what + " around it: check the indentation")
                    .withRelated(context, "the " + what + " begins here");
        }
        return openQuote(place)
                .map(quote -> unclosed(quote, place))
                .orElseGet(() ->
                        error(place, "unexpected text after the value").withHint("put the whole value in quotes"));
    }

    /** After a value without a comma, the parser takes the next key as more of that value, and stumbles on its colon. */
    private Diagnostic missingComma(Location place, Location opened, String bracket) {
        String before = before(place);
        boolean behindKey = rest(place).startsWith(":") && opened.line() < place.line() && !before.isBlank();
        String key = before.strip();
        Location shown = behindKey ? at(place.line(), 1 + before.indexOf(key), key.length()) : place;
        Optional<Location> quote = openQuote(place);
        if (quote.isPresent()) {
            return unclosed(quote.get(), place);
        }
        return error(shown, "a \",\" or \"" + bracket + "\" is missing before this place")
                .withRelated(opened, "opened here");
    }

    private static Diagnostic unclosed(Location quote, Location place) {
        return error(quote, "the quote that is opened here is not closed on its line")
                .withRelated(place, "what does not fit behind the text that it makes");
    }

    /**
     * A value above a place that begins with a quote and has no other on its line: the next one, wherever it is, ends it,
     * and what stood between quotes there is bare.
     */
    private Optional<Location> openQuote(Location place) {
        for (int line = place.line() - 1; line > Math.max(0, place.line() - MAX_LINES); line--) {
            Matcher open = OPEN_QUOTE.matcher(text.line(line));
            if (open.matches()) {
                int column = text.line(line).codePointCount(0, open.start("quote"));
                return Optional.of(at(line, column + 1, 1));
            }
        }
        return Optional.empty();
    }

    private Diagnostic badStart(Location place) {
        String rest = rest(place);
        if (rest.startsWith("\t")) {
            return tab(place);
        }
        String shown = rest.isEmpty() ? "" : Character.toString(rest.codePointAt(0));
        return error(place, "a value cannot begin with \"" + shown + "\"").withHint("put the value in quotes");
    }

    private Diagnostic tab(Location place) {
        return error(place, "a tab is used for indentation").withHint("use spaces");
    }

    private static String fallback(String during, String problem) {
        String cleaned = problem.isEmpty() ? "not valid YAML" : problem;
        return during.isEmpty() ? cleaned : cleaned + " " + during;
    }

    private static Diagnostic error(Location place, String message) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, place, message);
    }

    private Location place(Mark mark) {
        int line = Math.min(mark.getLine() + 1, text.lineCount());
        return at(line, mark.getColumn() + 1, 1);
    }

    private Location at(int line, int column, int width) {
        return new Location(text.displayName(), "", line, column, column + width, text.line(line));
    }

    private Location endOfLine(Location place) {
        String stripped = line(place).stripTrailing();
        return at(place.line(), 1 + stripped.codePointCount(0, stripped.length()), 1);
    }

    private String line(Location place) {
        return text.line(place.line());
    }

    private String before(Location place) {
        String line = line(place);
        int length = line.codePointCount(0, line.length());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(place.column() - 1, length)));
    }

    /** What stands at a place and behind it, on its line. */
    private String rest(Location place) {
        return line(place).substring(before(place).length());
    }
}
