package io.github.arazzo4j.codegen.source;

import io.github.arazzo4j.codegen.diagnostic.Location;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a text, with the parser's exceptions turned into refusals. */
final class YamlEvents {

    private final SourceText text;
    private final SyntaxErrors syntaxErrors;
    private final Parser parser;
    private int line = 1;
    private int column = 1;

    YamlEvents(SourceText text) {
        this.text = text;
        this.syntaxErrors = new SyntaxErrors(text);
        this.parser = JsonEvents.of(text).orElseGet(() -> yamlParser(text));
    }

    private static Parser yamlParser(SourceText text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(text.displayName())
                .setUseMarks(true)
                // Sizes are limited before, in bytes.
                .setCodePointLimit(Integer.MAX_VALUE)
                // All at once: the parser moves its window in steps, copying it, which makes long scalars quadratic.
                .setBufferSize(Math.max(1024, text.content().length() + 1))
                .build();
        return new ParserImpl(settings, new StreamReader(settings, text.content()));
    }

    Event next() throws Refusal {
        Event event = guarded(parser::next);
        line = start(event).getLine() + 1;
        column = start(event).getColumn() + 1;
        return event;
    }

    Event peek() throws Refusal {
        return guarded(parser::peekEvent);
    }

    boolean nextIs(Event.ID id) throws Refusal {
        return peek().getEventId() == id;
    }

    static Mark start(Event event) {
        return event.getStartMark().orElseThrow();
    }

    static int startLine(Event event) {
        return start(event).getLine();
    }

    /**
     * Catches whatever the parser throws, not just what it documents: on hostile input it also throws exceptions of the
     * JDK (NumberFormatException for {@code "\UFFFFFFFF"}).
     */
    private Event guarded(Supplier<Event> step) throws Refusal {
        try {
            return step.get();
        } catch (RuntimeException e) {
            int known = Math.min(line, text.lineCount());
            Location place = new Location(text.displayName(), "", known, column, column + 1, text.line(known));
            throw new Refusal(syntaxErrors.describe(e, place));
        }
    }
}
