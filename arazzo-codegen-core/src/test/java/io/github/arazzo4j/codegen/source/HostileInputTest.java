package io.github.arazzo4j.codegen.source;

import static io.github.arazzo4j.codegen.source.Sources.faults;
import static io.github.arazzo4j.codegen.source.Sources.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    /** Generous for a busy machine; what is guarded against takes minutes, or does not end. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "[[{x: [", "{\"a\":", "! [", "&a ["})
    void deepNesting(String opening) {
        String faults = Assertions.assertTimeout(SOON, () -> faults(opening.repeat(100_000)));
        assertThat(faults).contains("ARZ0104 values are nested more than 512 levels deep");
        assertThat(faults.lines()).hasSize(3);
    }

    @Test
    void depthLimitIsExact() {
        assertThatCode(() -> root("[".repeat(512) + "]".repeat(512)).toJson()).doesNotThrowAnyException();
        assertThat(faults("[".repeat(513) + "]".repeat(513))).contains("ARZ0104");
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 512; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(root(block.toString()).toJson().size()).isEqualTo(1);
        assertThat(faults(block + " ".repeat(512) + "a:\n")).contains("x.yaml:513:513: error: ARZ0104");
    }

    @Test
    @DisplayName("depth counts through aliases, so that who walks the tree is safe")
    void depthThroughAliases() {
        StringBuilder text = new StringBuilder("- &a0 x\n");
        for (int i = 1; i < 20; i++) {
            text.append("- &a").append(i).append(' ').append("[".repeat(100));
            text.append("*a").append(i - 1).append("]".repeat(100)).append('\n');
        }
        assertThat(faults(text.toString())).contains("x.yaml:7:");
        assertThat(faults(text.toString())).contains("ARZ0104");
    }

    @Test
    @DisplayName("an alias bomb is refused at the alias, in milliseconds")
    void billionLaughs() {
        StringBuilder text = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [".formatted(i, i));
            text.append("*a%d,".formatted(i - 1).repeat(10)).append("]\n");
        }
        String faults = Assertions.assertTimeout(SOON, () -> faults(text.toString()));
        assertThat(faults)
                .contains("x.yaml:7:", "ARZ0103 the aliases of this file stand for more than 1000000 nodes")
                .contains("^^^");
    }

    @Test
    void mergeBomb() {
        StringBuilder text = new StringBuilder("base: &base {");
        for (int i = 0; i < 10_000; i++) {
            text.append("k").append(i).append(": v, ");
        }
        text.append("}\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("m").append(i).append(": {<<: *base}\n");
        }
        assertThat(Assertions.assertTimeout(SOON, () -> faults(text.toString())))
                .contains("ARZ0103");
    }

    @Test
    void recursion() {
        assertThat(faults("&a [*a]")).isEqualTo("""
                        x.yaml:1:5: error: ARZ0105 the alias *a refers to a value that contains it
                            1 | &a [*a]
                              |     ^^
                        """);
        assertThat(faults("a: &a\n  b:\n    <<: *a\n")).contains("x.yaml:3:9: error: ARZ0105");
        assertThat(faults("&a\n? *a\n: 1")).contains("ARZ0105");
    }

    @Test
    void longScalars() {
        String word = "x".repeat(10_000_000);
        for (String text :
                new String[] {word, "a: " + word, "a: '" + word + "'", "a: |\n  " + word, "[\"" + word + "\"]"}) {
            Node root = Assertions.assertTimeout(SOON, () -> root(text));
            assertThat(root.location().line()).isEqualTo(1);
        }
        String words = "x y ".repeat(2_500_000).strip();
        assertThat(Assertions.assertTimeout(SOON, () -> root("a: " + words)).at("/a"))
                .isPresent();
        assertThat(Assertions.assertTimeout(SOON, () -> faults("a: " + "9".repeat(10_000_000))))
                .contains("ARZ0111");
        assertThat(Assertions.assertTimeout(SOON, () -> faults("[" + "9".repeat(1_000_000) + "]")))
                .contains("ARZ0111");
        assertThat(Assertions.assertTimeout(SOON, () -> faults("*" + word))).contains("ARZ0106");
        assertThat(Assertions.assertTimeout(SOON, () -> faults("!" + word + " x")))
                .contains("ARZ0108");
    }

    @Test
    void manyEntries() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append("k").append(i).append(": ").append(i).append('\n');
        }
        assertThat(Assertions.assertTimeout(SOON, () -> root(text.toString()).toJson()))
                .hasSize(200_000);
    }

    @Test
    void manyFaults() {
        String text = "[" + "{\"k\": 1, \"k\": 2}, ".repeat(300_000) + "1]";
        String faults = Assertions.assertTimeout(SOON, () -> faults(text));
        assertThat(faults.lines().filter(line -> line.contains("ARZ0102"))).hasSize(100);
        String longKey = "{" + ("\"" + "k".repeat(5_000_000) + "\": 1, ").repeat(2) + "}";
        assertThat(Assertions.assertTimeout(SOON, () -> faults(longKey))).hasSizeLessThan(5000);
    }

    @Test
    void fileSizeLimit() {
        Diagnostics diagnostics = new Diagnostics();
        YamlReader reader = new YamlReader(diagnostics, ReaderLimits.defaults().withMaxBytes(4));
        assertThat(reader.read("x.yaml", Path.of("/x.yaml"), "a: 1".getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        assertThat(reader.read("x.yaml", Path.of("/x.yaml"), "a: 12".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Sources.rendered(diagnostics))
                .isEqualTo("x.yaml: error: ARZ0004 the file is larger than the limit of 4 bytes\n");
    }

    @Test
    @DisplayName("whatever the bytes, there is a file or an error, never an exception")
    void mutations() {
        byte[] seed = """
                arazzo: 1.0.1
                info: &i {title: "T\\u00e9 \\x41", 'v': 1.0, x: [1, 2, *a]}
                base: &a
                  ? k
                  : v
                %TAG ! tag:example.com,2000:
                list:
                - |2-
                    text
                - >+
                  folded

                - !!str {$inputs.x}
                - <<: *a
                  200: "q
                    w"
                ...
                """.getBytes(StandardCharsets.UTF_8);
        byte[] alphabet = "{}[]:,-?&*!|>'\"%@`#~<=. \t\n\r\\0x1aU/".getBytes(StandardCharsets.US_ASCII);
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = seed.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextInt(8) == 0 ? (byte) random.nextInt(256) : alphabet[random.nextInt(alphabet.length)];
            }
            Diagnostics diagnostics = new Diagnostics();
            Optional<SourceFile> file = Sources.read(bytes, diagnostics);
            assertThat(file.isPresent() || diagnostics.hasErrors()).isTrue();
            assertThat(Sources.rendered(diagnostics)).isNotNull();
            file.ifPresent(read -> assertThat(read.root().toJson()).isNotNull());
        }
    }
}
