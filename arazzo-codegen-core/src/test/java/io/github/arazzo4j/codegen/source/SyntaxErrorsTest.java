package io.github.arazzo4j.codegen.source;

import static io.github.arazzo4j.codegen.source.Sources.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxErrorsTest {

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        "a:\n  b: 1\n c: 2\n",
                        "3:2: error: ARZ0101 this line does not fit the mapping around it: check the indentation",
                        "x.yaml:1:1: note: the mapping begins here"),
                Arguments.of(
                        "a:\n  b: 1\n   c: 2\n",
                        "3:4: error: ARZ0101 this line is indented like a continuation of the value above it",
                        "^ align it with the key it belongs next to"),
                Arguments.of(
                        "a:\n  - x: 1\n   y: 2\n",
                        "3:4: error: ARZ0101 this line does not fit the list around it: check the indentation",
                        "x.yaml:2:3: note: the list begins here"),
                Arguments.of(
                        "b: 1\n- a\n",
                        "2:1: error: ARZ0101 this line does not fit the mapping around it: check the indentation",
                        "    2 | - a"),
                Arguments.of(
                        "a: b: c\n",
                        "1:5: error: ARZ0101 unexpected \":\" inside an unquoted value",
                        "^ put the value in"),
                Arguments.of(
                        "x: 1\ndescription: one: two\n",
                        "2:17: error: ARZ0101 unexpected \":\" inside an unquoted value",
                        "^ put the value in quotes"),
                Arguments.of(
                        "a: 1\nfoo\nb: 2\n", "2:4: error: ARZ0101 a \":\" is missing after the key", "    2 | foo"),
                Arguments.of("a:\n\tb: 1\n", "2:1: error: ARZ0101 a tab is used for indentation", "^ use spaces"),
                Arguments.of("a: @foo\n", "1:4: error: ARZ0101 a value cannot begin with \"@\"", "^ put the value in"),
                Arguments.of("a: `foo`\n", "1:4: error: ARZ0101 a value cannot begin with \"`\"", "^ put the value in"),
                Arguments.of(
                        "a: \"foo\nb: 1\n",
                        "1:4: error: ARZ0101 the quote that is opened here is not closed",
                        "    1 |"),
                Arguments.of(
                        "a: [1, 2\nb: 1\n",
                        "2:1: error: ARZ0101 a \",\" or \"]\" is missing before this place",
                        "x.yaml:1:4: note: opened here"),
                Arguments.of(
                        "{\n  \"a\": 1\n  \"b\": 2\n}",
                        "3:3: error: ARZ0101 a \",\" or \"}\" is missing before this place",
                        "x.yaml:1:1: note: opened here"),
                Arguments.of(
                        "a: \"\\q\"\n", "1:6: error: ARZ0101 unknown escape sequence in double", "^ write \\\\ for"),
                Arguments.of(
                        "a: \"\\UFFFFFFFF\"\n", "1:1: error: ARZ0101 not valid YAML after this place", "    1 | a"),
                Arguments.of("a: *\n", "1:4: error: ARZ0101 a name is missing here", "^ quote a value that begins"),
                Arguments.of(
                        "a: {$inputs.x}/foo\n",
                        "1:15: error: ARZ0101 unexpected text after the value",
                        "^ put the whole value in quotes"),
                Arguments.of("a: 'it's'\n", "1:8: error: ARZ0101 unexpected text after the value", "^ put the whole"),
                Arguments.of("a: - b\n", "1:4: error: ARZ0101 a list item is not allowed here", "^ begin the list on"),
                Arguments.of("%YAML 2.0\n---\na: 1\n", "error: ARZ0101 the %YAML directive asks for", "not 1.x"),
                Arguments.of("{\"a\": 1} x\n", "1:10: error: ARZ0101 unexpected text after the end", "    1 | {"),
                Arguments.of(
                        "a: \u0001b\n",
                        "1:4: error: ARZ0101 character U+0001 is not allowed here",
                        "    1 | a: \uFFFDb"),
                Arguments.of("a: 1\n: b\n", "2:1: error: ARZ0101 a key is missing before the \":\"", "    2 | : b"),
                Arguments.of("{: b}", "1:2: error: ARZ0101 a key is missing before the \":\"", "    1 | {: b}"),
                Arguments.of("[,]", "1:2: error: ARZ0101 a value is missing before this place", "    1 | [,]"),
                Arguments.of("a: [", "error: ARZ0101 the file ends too early: something is opened", "    1 | a: ["),
                Arguments.of("{{{", "error: ARZ0101", "x.yaml:1:"),
                Arguments.of("", "x.yaml: error: ARZ0009 there is nothing in this file", ""),
                Arguments.of("# only\n", "x.yaml: error: ARZ0009 there is nothing in this file", ""),
                Arguments.of(
                        "a: 1\n---\nb: 1\n", "2:1: error: ARZ0107 a second document begins here", "      | ^^^\n"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void saysWhatIsWrongAndWhere(String text, String message, String excerpt) {
        String faults = faults(text);
        assertThat(faults).contains(message).contains(excerpt);
        assertThat(faults.lines().filter(line -> line.contains(" error: "))).hasSize(1);
    }
}
