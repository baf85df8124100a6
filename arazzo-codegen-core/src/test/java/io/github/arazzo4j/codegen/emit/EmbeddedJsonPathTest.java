package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPath.Dialect;
import io.github.arazzo4j.codegen.jsonpath.JsonPathInterpreter;
import io.github.arazzo4j.codegen.jsonpath.JsonPathTemplate;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JSONPaths with embedded values, as compiled, against those in which the values are written (S10), over random ones. */
class EmbeddedJsonPathTest {

    private static final int PATHS = 400;

    private static final String DOCUMENT = """
            {"a": [{"a": 1, "b": "it's", "it's": null}, {"a": "a", "b": [1, 2, "b"], "x\\"y": true}, [[0, 1], "a.b", "\\\\"]],
             "b": {"a": {"b": {"a": 5, "0": "\\ud83d\\ude00"}}, "b": ["a", "b", "a.*", "é€", ""], "it's": 8123456789012347},
             "it's": {"length": 2, "a": "b|", "b": 12345678901234567890, "\\n": [null, true, false, 1.0, 5]},
             "x\\"y": "[ab]", "": 1, "length": "a", "0": [3, 2, 1, 0]}
            """;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("S10 a JSONPath with embedded values selects what it does with the values written in it")
    void asIfWritten(Dialect dialect) throws Exception {
        Random random = new Random(10);
        List<Path> paths = new ArrayList<>();
        while (paths.size() < PATHS) {
            Path path = new Path(random, dialect == Dialect.GOESSNER);
            if (!path.values.isEmpty()) {
                paths.add(path);
            }
        }
        Class<?> type = compile(paths.stream().map(path -> path.source(dialect)).toList());
        JsonNode document = new ObjectMapper().readTree(DOCUMENT);
        int some = 0;
        for (int i = 0; i < PATHS; i++) {
            String written = paths.get(i).written.toString();
            List<JsonNode> expected = JsonPathInterpreter.select(JsonPath.parse(written, dialect), document);
            assertThat(CompiledJsonPaths.call(type, "select" + i, document))
                    .as(written)
                    .isEqualTo(expected);
            assertThat(CompiledJsonPaths.call(type, "exists" + i, document))
                    .as(written)
                    .isEqualTo(!expected.isEmpty());
            some += expected.isEmpty() ? 0 : 1;
        }
        assertThat(some).as("that select something").isGreaterThan(PATHS / 8);
    }

    @Test
    @DisplayName("S10 as many values as there may be, among many queries from the root, are not too many for a method")
    void asManyAsThereMayBe() throws Exception {
        Path path = new Path(IntStream.range(0, 100)
                .mapToObj(i -> "count($.b..b[?match(@, value($..p))]) == 2 && count($[?@.n" + i + "].*) == 0 && @[")
                .toList());
        Class<?> type = compile(List.of(path.source(Dialect.RFC9535)));
        assertThat(CompiledJsonPaths.call(type, "exists0", new ObjectMapper().readTree(DOCUMENT)))
                .isEqualTo(false);
    }

    private static Class<?> compile(List<EmbeddedOperands.Source> paths) throws Exception {
        return JavaCompilation.compile(
                        Map.of(CompiledJsonPaths.file("Embedded"), CompiledJsonPaths.embedding("Embedded", paths)))
                .loadClass(CompiledJsonPaths.PACKAGE + ".Embedded");
    }

    /** A random JSONPath, both ways. */
    private static final class Path {

        private static final String[] TEXTS = {
            "a", "b", "it's", "x\"y", "", "0", "\n", "\\", "a.b", "é€", "\ud83d\ude00"
        };
        private static final String[] PATTERNS = {"a", "a.*", "[ab]", "(", "b|", "it.s", "."};
        private static final String[] NUMBERS = {
            "1",
            "5",
            "\"1\"",
            "1.0",
            "\"1e0\"",
            "true",
            "\"true\"",
            "null",
            "\"null\"",
            "8123456789012347",
            "\"8123456789012347\"",
            "12345678901234567890",
            "0",
            "-1"
        };
        private static final String[] OPERATORS = {"==", "!=", "<", "<=", ">", ">="};

        private final Random random;
        private final boolean goessner;
        private final StringBuilder written = new StringBuilder();
        private final StringBuilder literal = new StringBuilder();
        private final List<String> literals = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        Path(Random random, boolean goessner) {
            this.random = random;
            this.goessner = goessner;
            add("$");
            segments(3);
            literals.add(literal.toString());
        }

        /** A filter with a comparison for each of some beginnings, and its nodes in two methods. */
        Path(List<String> comparisons) {
            this.random = new Random(10);
            this.goessner = false;
            add("$[*]['a','b'][?");
            for (String comparison : comparisons) {
                add(values.isEmpty() ? comparison : " || " + comparison);
                value("-1", "-1");
                add("]");
            }
            add("]['a','b'].c");
            literals.add(literal.toString());
        }

        EmbeddedOperands.Source source(Dialect dialect) {
            List<Value.Template.Embedded> embedded = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                embedded.add(new Value.Template.Embedded(new Reference(
                        new Origin.Input(String.valueOf(i)),
                        List.of(),
                        "$inputs." + new String[] {"a", "class", "root", "found", "x-1", "0"}[i % 6],
                        new Location("f", "", 0, 0, 0, null))));
            }
            return new EmbeddedOperands.Source(
                    JsonPathTemplate.parse(literals, dialect), embedded, this::text, this::argument);
        }

        private CodeBlock text(Value.Template template) {
            List<CodeBlock> parts = new ArrayList<>();
            for (Value.Template.Part part : template.parts()) {
                parts.add(
                        part instanceof Value.Template.Literal text
                                ? Literals.string(text.text())
                                : CodeBlock.of(
                                        "$T.embedded($L)", RuntimeTypes.VALUES, argument((Value.Template.Embedded)
                                                part)));
            }
            return CodeBlock.join(parts, " + ");
        }

        private CodeBlock argument(Value.Template.Embedded value) {
            String name = ((Origin.Input) value.reference().origin()).name();
            return CodeBlock.of(
                    "$L, $T.constant($L)",
                    Literals.string(value.reference().text()),
                    RuntimeTypes.JSON,
                    Literals.string(values.get(Integer.parseInt(name))));
        }

        private void add(String text) {
            written.append(text);
            literal.append(text);
        }

        private void value(String json, String text) {
            written.append(text);
            literals.add(literal.toString());
            literal.setLength(0);
            values.add(json);
        }

        private <T> T one(T[] of) {
            return of[random.nextInt(of.length)];
        }

        private void segments(int depth) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                add(random.nextInt(8) == 0 ? ".." : "");
                add("[");
                selector(depth);
                while (random.nextInt(5) == 0) {
                    add(",");
                    selector(depth);
                }
                add("]");
            }
            if (goessner && random.nextInt(3) == 0) {
                add(".length");
            }
        }

        private void singular() {
            for (int i = random.nextInt(2); i >= 0; i--) {
                add("[");
                if (random.nextBoolean()) {
                    text(one(TEXTS));
                } else {
                    index();
                }
                add("]");
            }
        }

        private void selector(int depth) {
            switch (random.nextInt(depth > 0 ? 7 : 5)) {
                case 0, 1 -> text(one(TEXTS));
                case 2 -> index();
                case 3 -> add("*");
                case 4 -> {
                    for (String after : List.of(":", ":", "")) {
                        if (random.nextBoolean()) {
                            index();
                        }
                        add(after);
                    }
                }
                default -> {
                    add("?");
                    filter(depth - 1);
                }
            }
        }

        private void filter(int depth) {
            switch (random.nextInt(depth > 0 ? 8 : 5)) {
                case 0 -> {
                    add("!(");
                    filter(depth - 1);
                    add(")");
                }
                case 1 -> {
                    add(random.nextBoolean() ? "match(" : "search(");
                    comparable(depth);
                    add(", ");
                    if (random.nextInt(4) == 0) {
                        comparable(depth);
                    } else {
                        text(one(PATTERNS));
                    }
                    add(")");
                }
                case 2, 3, 4 -> {
                    comparable(depth);
                    add(" " + one(OPERATORS) + " ");
                    comparable(depth);
                }
                case 5 -> {
                    add("@");
                    segments(depth - 1);
                }
                default -> {
                    add("(");
                    filter(depth - 1);
                    add(random.nextBoolean() ? " && " : " || ");
                    filter(depth - 1);
                    add(")");
                }
            }
        }

        private void comparable(int depth) {
            switch (random.nextInt(depth > 0 ? 8 : 6)) {
                case 0 -> text(one(TEXTS));
                case 1 -> number(one(NUMBERS));
                case 2, 3 -> {
                    add("@");
                    singular();
                }
                case 4 -> {
                    add("$");
                    singular();
                }
                case 5 -> {
                    add("length(");
                    text(one(TEXTS));
                    add(")");
                }
                default -> {
                    add((random.nextBoolean() ? "count(" : "value(") + (random.nextBoolean() ? "@" : "$"));
                    segments(depth - 1);
                    add(")");
                }
            }
        }

        private void index() {
            String index = String.valueOf(random.nextInt(5) - 2);
            if (random.nextBoolean()) {
                value(random.nextBoolean() ? index : "\"" + index + "\"", index);
            } else {
                add(index);
            }
        }

        private void number(String json) {
            String text = json.replace("\"", "");
            if (random.nextBoolean()) {
                value(json, text);
            } else {
                add(text);
            }
        }

        private void text(String text) {
            char quote = random.nextBoolean() ? '\'' : '"';
            add(String.valueOf(quote));
            int from = text.isEmpty()
                    ? 0
                    : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
            int to = random.nextBoolean() ? text.length() : from;
            add(escaped(text.substring(0, from), quote));
            int parts = random.nextInt(3);
            if (parts > 0) {
                String value = text.substring(from, to);
                value(TextNode.valueOf(value).toString(), escaped(value, quote));
            }
            if (parts > 1) {
                value("\"\"", "");
            }
            add(escaped(text.substring(parts > 0 ? to : from), quote));
            add(String.valueOf(quote));
        }

        private static String escaped(String text, char quote) {
            StringBuilder escaped = new StringBuilder();
            text.chars().forEach(c -> {
                if (c < ' ') {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    escaped.append(c == quote || c == '\\' ? "\\" : "").append((char) c);
                }
            });
            return escaped.toString();
        }
    }
}
