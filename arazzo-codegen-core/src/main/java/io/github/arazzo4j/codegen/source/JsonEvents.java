package io.github.arazzo4j.codegen.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a file that is JSON. Nearly all JSON is YAML, but not quite all as YAML parsers read it: they refuse tabs
 * before the first bracket, keys over 1024 characters, and a colon on the line after its key.
 */
final class JsonEvents implements Parser {

    private static final int[] NO_BUFFER = {};
    private static final ImplicitTuple PLAIN = new ImplicitTuple(true, false);
    private static final ImplicitTuple QUOTED = new ImplicitTuple(false, true);

    private final JsonParser parser;
    private final SourceText text;
    private final Deque<Event> ahead = new ArrayDeque<>();
    private boolean done;
    // The marks' line and column, carried forward from token to token: a minified file is one very long line.
    private int offset;
    private int line;
    private int column;

    private JsonEvents(SourceText text) throws IOException {
        this.text = text;
        this.parser = open(text);
        Optional<Mark> start = mark(0);
        ahead.add(new StreamStartEvent(start, start));
        ahead.add(new DocumentStartEvent(false, Optional.empty(), Map.of(), start, start));
    }

    /** The events, if the text is a JSON object or array and nothing else; empty if it has to be read as YAML. */
    static Optional<Parser> of(SourceText text) {
        String content = text.content();
        int first = 0;
        while (first < content.length() && Character.isWhitespace(content.charAt(first))) {
            first++;
        }
        if (!content.startsWith("{", first) && !content.startsWith("[", first)) {
            return Optional.empty();
        }
        try {
            return isJson(text) ? Optional.of(new JsonEvents(text)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JsonParser open(SourceText text) throws IOException {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxNumberLength(CoreSchema.MAX_NUMBER_LENGTH)
                .build();
        return JsonFactory.builder().streamReadConstraints(constraints).build().createParser(text.content());
    }

    private static boolean isJson(SourceText text) throws IOException {
        try (JsonParser parser = open(text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    return parser.nextToken() == null;
                }
            }
            return false;
        }
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || !done;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return hasNext() && peekEvent().getEventId() == choice;
    }

    @Override
    public Event peekEvent() {
        if (ahead.isEmpty()) {
            read();
        }
        return ahead.element();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Event event = peekEvent();
        ahead.remove();
        return event;
    }

    private void read() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                done = true;
                Optional<Mark> end = mark(text.content().length());
                ahead.add(new DocumentEndEvent(false, end, end));
                ahead.add(new StreamEndEvent(end, end));
            } else {
                ahead.add(event(token));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the text was read before without fault", e);
        }
    }

    private Event event(JsonToken token) throws IOException {
        int first = (int) parser.currentTokenLocation().getCharOffset();
        Optional<Mark> start = mark(first);
        String value = parser.getText();
        Optional<Mark> end = mark(endOf(first, value));
        return switch (token) {
            case START_OBJECT ->
                new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.FLOW, start, end);
            case END_OBJECT -> new MappingEndEvent(start, end);
            case START_ARRAY ->
                new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.FLOW, start, end);
            case END_ARRAY -> new SequenceEndEvent(start, end);
            case FIELD_NAME, VALUE_STRING -> scalar(QUOTED, value, ScalarStyle.DOUBLE_QUOTED, start, end);
            default -> scalar(PLAIN, value, ScalarStyle.PLAIN, start, end);
        };
    }

    /** Where a token ends; the parser itself may have looked further ahead. */
    private int endOf(int first, String value) {
        String content = text.content();
        if (content.charAt(first) != '"') {
            return first + value.length();
        }
        int end = first + 1;
        while (content.charAt(end) != '"') {
            end += content.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private static Event scalar(
            ImplicitTuple implicit, String value, ScalarStyle style, Optional<Mark> start, Optional<Mark> end) {
        return new ScalarEvent(Optional.empty(), Optional.empty(), implicit, value, style, start, end);
    }

    private Optional<Mark> mark(int target) {
        String content = text.content();
        while (offset < target) {
            char c = content.charAt(offset++);
            boolean crLf = c == '\r' && offset < content.length() && content.charAt(offset) == '\n';
            if (c == '\n' || (c == '\r' && !crLf)) {
                line++;
                column = 0;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return Optional.of(new Mark(text.displayName(), offset, line, column, NO_BUFFER, 0));
    }
}
