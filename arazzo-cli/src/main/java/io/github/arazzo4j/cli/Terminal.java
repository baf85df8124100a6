package io.github.arazzo4j.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command has around it.
 *
 * @param out for results
 * @param err for diagnostics
 * @param in what {@code @-} reads
 * @param environment looks up a variable of the environment; {@code null} if it is not set
 * @param directory the working directory
 * @param coloured whether {@code out} shows colours
 */
record Terminal(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Function<String, @Nullable String> environment,
        Path directory,
        boolean coloured) {

    /** How text is set off. */
    enum Style {
        GOOD("32"),
        BAD("31"),
        FAINT("2"),
        STRONG("1");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** The streams of the JVM; colours if they lead to a terminal that shows them, unless NO_COLOR is set. */
    static Terminal ofSystem(PrintStream out, PrintStream err) {
        return new Terminal(
                new PrintWriter(new OutputStreamWriter(out, charset()), true),
                new PrintWriter(new OutputStreamWriter(err, charset()), true),
                System.in,
                System::getenv,
                Path.of("").toAbsolutePath(),
                Ansi.AUTO.enabled());
    }

    /** UTF-8, whatever the locale, except on Windows, where consoles have code pages. */
    private static Charset charset() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows ? Charset.forName(System.getProperty("native.encoding")) : StandardCharsets.UTF_8;
    }

    /** Text that is ours, in colour if the terminal shows any. */
    String styled(Style style, String text) {
        return coloured ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** Text from documents and services on one line, without characters that make a terminal do something. */
    static String oneLine(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .map(codePoint -> Character.isWhitespace(codePoint) ? ' ' : codePoint)
                .map(Terminal::visible)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** Text from documents and services, with its line feeds. */
    static String lines(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .map(codePoint -> codePoint == '\n' ? codePoint : visible(codePoint))
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> 0xFFFD;
            default -> codePoint;
        };
    }
}
