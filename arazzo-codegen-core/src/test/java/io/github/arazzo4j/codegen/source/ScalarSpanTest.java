package io.github.arazzo4j.codegen.source;

import static io.github.arazzo4j.codegen.source.Sources.root;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.codegen.diagnostic.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarSpanTest {

    /** Wherever the word stands in the value, its place must be where it stands in the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: some WORD here",
                "a: WORD",
                "a: &x WORD",
                "a: !!str WORD",
                "a: &x !!str 'the WORD'",
                "a: 'it''s a WORD'",
                "a: \"tab\\t \\\"q\\\" \\u00e9\\x41\\U0001F600 WORD\"",
                "a: \"\\ud83d\\ude00 WORD\"",
                "{\"a\": \"\\\\ \\n WORD\"}",
                "a: |\n  first\n\n    WORD\n  last\n",
                "a: >-\n  first\n  second WORD\n",
                "a: plain\n  goes on WORD\n",
                "a: 'quoted\n\n  and WORD'\n",
                "a: \"quoted \\\n    \\ WORD\"\n",
                "a: 😀 WORD",
                "a: |-\r\n  x\r\n  WORD\r\n"
            })
    void followsThePart(String text) {
        ScalarNode scalar = root(text).at("/a").flatMap(Node::asScalar).orElseThrow();
        int start = scalar.text().indexOf("WORD");

        Location location = scalar.location(start, start + 4);

        String line = location.lineText();
        assertThat(line).isNotNull();
        int from = line.offsetByCodePoints(0, location.column() - 1);
        assertThat(line.substring(from)).startsWith("WORD");
        assertThat(location.endColumn() - location.column()).isEqualTo(4);
        assertThat(location.pointer()).isEqualTo("/a");
    }

    @Test
    void partsOverSeveralLinesEndWithTheFirst() {
        ScalarNode scalar = root("a: >\n  one two\n  three\n")
                .at("/a")
                .flatMap(Node::asScalar)
                .orElseThrow();
        assertThat(scalar.text()).isEqualTo("one two three\n");
        Location location = scalar.location(4, 13);
        assertThat(location.line()).isEqualTo(2);
        assertThat(location.column()).isEqualTo(7);
        assertThat(location.endColumn()).isEqualTo(10);
    }

    @Test
    void placesBetweenCharacters() {
        ScalarNode scalar = root("a: 'x'").at("/a").flatMap(Node::asScalar).orElseThrow();
        assertThat(scalar.location(0, 0).column()).isEqualTo(5);
        assertThat(scalar.location(1, 1).column()).isEqualTo(6);
        assertThat(scalar.location(1, 1).endColumn()).isEqualTo(6);
    }

    @Test
    void whatCannotBeFollowedIsTheWholeScalar() {
        ScalarNode scalar =
                root("a: \"\\u0020x\"").at("/a").flatMap(Node::asScalar).orElseThrow();
        assertThat(scalar.location(1, 2)).isEqualTo(scalar.location());
    }
}
