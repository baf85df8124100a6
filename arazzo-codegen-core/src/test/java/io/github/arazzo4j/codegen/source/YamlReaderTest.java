package io.github.arazzo4j.codegen.source;

import static io.github.arazzo4j.codegen.source.Sources.faults;
import static io.github.arazzo4j.codegen.source.Sources.json;
import static io.github.arazzo4j.codegen.source.Sources.root;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    @DisplayName("S0 … YAML is 1.2 with the core schema")
    void coreSchema() {
        assertThat(json("[yes, no, on, off, y, n, 2024-01-31, 2001-12-14t21:59:43.10-05:00, 12:30:45, 1_000, 0b1]"))
                .isEqualTo("[\"yes\",\"no\",\"on\",\"off\",\"y\",\"n\",\"2024-01-31\","
                        + "\"2001-12-14t21:59:43.10-05:00\",\"12:30:45\",\"1_000\",\"0b1\"]");
        assertThat(json("[true, True, TRUE, false, tRue]")).isEqualTo("[true,true,true,false,\"tRue\"]");
        assertThat(json("a:\nb: ~\nc: null\nd: Null\ne: nULL\nf: ''"))
                .isEqualTo("{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":\"nULL\",\"f\":\"\"}");
        assertThat(json("[0o17, 0x1F, 012, +5, -0, 1., .5, 1e3, 0x, 0o8, 1e, +, .]"))
                .isEqualTo("[15,31,12,5,0,1,0.5,1E+3,\"0x\",\"0o8\",\"1e\",\"+\",\".\"]");
        assertThat(json("['1', \"true\", \"null\", ! 1, !!str 1, !!int 1, !!float 1, !!bool true, !!null ~]"))
                .isEqualTo("[\"1\",\"true\",\"null\",\"1\",\"1\",1,1,true,null]");
    }

    @Test
    @DisplayName("S0 … numbers keep every digit")
    void numbers() {
        JsonNode json =
                root("[1, 2147483648, 9223372036854775808, 1.50, 123456789012345678.123456789012345678901, 1e-7]")
                        .toJson();
        assertThat(json.get(0).isInt()).isTrue();
        assertThat(json.get(1).isLong()).isTrue();
        assertThat(json.get(2).bigIntegerValue()).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(json.get(3).decimalValue()).isEqualTo(new BigDecimal("1.50"));
        assertThat(json.get(4).decimalValue()).isEqualTo(new BigDecimal("123456789012345678.123456789012345678901"));
        assertThat(json.get(5).decimalValue()).isEqualTo(new BigDecimal("1E-7"));

        ScalarNode number = root("1.50").asScalar().orElseThrow();
        assertThat(number.text()).isEqualTo("1.50");
        assertThat(number.asDecimal()).contains(new BigDecimal("1.50"));
        assertThat(number.asInteger()).isEmpty();
        assertThat(number.asBoolean()).isEmpty();
        assertThat(number.asString()).isEmpty();
        assertThat(root("'1'").asString()).contains("1");
        assertThat(root("[0x10]").at("/0").flatMap(Node::asScalar).flatMap(ScalarNode::asInteger))
                .contains(BigInteger.valueOf(16));
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e99999999999", "1e-99999999999"})
    @DisplayName("S0 … numbers that JSON does not have are errors")
    void notJsonNumbers(String number) {
        assertThat(faults("a: " + number))
                .isEqualTo("x.yaml:1:4: error: ARZ0111 this number cannot be written in JSON\n    1 | a: " + number
                        + "\n      |    " + "^".repeat(number.length()) + "\n");
        assertThat(json("{" + number + ": 1}")).isEqualTo("{\"" + number + "\":1}");
    }

    @Test
    @DisplayName("S0 … keys are text")
    void keys() {
        assertThat(json("200: a\ntrue: b\nnull: c\n1.0: d\n~: e\n\"\": f\n2024-01-01: g\n? h\n: i\n&x j: k\nl: *x"))
                .isEqualTo("{\"200\":\"a\",\"true\":\"b\",\"null\":\"c\",\"1.0\":\"d\",\"~\":\"e\",\"\":\"f\","
                        + "\"2024-01-01\":\"g\",\"h\":\"i\",\"j\":\"k\",\"l\":\"j\"}");
        assertThat(json("a: &x k\n*x : v")).isEqualTo("{\"a\":\"k\",\"k\":\"v\"}");
        assertThat(faults("[a]: b")).contains("x.yaml:1:1: error: ARZ0109 a key must be plain text, not a list");
        assertThat(faults("a: &x {b: c}\n*x : d"))
                .contains("x.yaml:2:1: error: ARZ0109 a key must be plain text, not a mapping");
        assertThat(faults("a: 1\n?\n: b")).contains("error: ARZ0109 a key is missing before the \":\"");
    }

    @Test
    @DisplayName("S0 … a duplicate key is an error at the second one")
    void duplicateKeys() {
        assertThat(faults("get:\n  '200': a\n  404: b\n  200: c\n")).isEqualTo("""
                        x.yaml:4:3: error: ARZ0102 the key "200" is already there
                            4 |   200: c
                              |   ^^^
                        x.yaml:2:3: note: first here
                        """);
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = Sources.read("{\"a\": 1, \"a\": 2}", diagnostics).orElseThrow();
        assertThat(diagnostics.all()).hasSize(1);
        assertThat(file.root().toJson()).hasToString("{\"a\":1}");
    }

    @Test
    @DisplayName("S0 … anchors, aliases and merge keys work")
    void aliasesAndMergeKeys() {
        String text = """
                base: &base
                  a: 1
                  b: 2
                other: &other {b: 3, c: 4}
                one:
                  <<: *base
                  b: 5
                two:
                  b: 5
                  <<: [*base, *other, {d: 6}]
                list: &list [1, 2]
                again: *list
                quoted: {"<<": 1}
                nested: &nested
                  <<: *base
                deep: {<<: *nested}
                """;
        JsonNode json = root(text).toJson();

        assertThat(json.get("one")).hasToString("{\"b\":5,\"a\":1}");
        assertThat(json.get("two")).hasToString("{\"b\":5,\"a\":1,\"c\":4,\"d\":6}");
        assertThat(json.get("again")).isSameAs(json.get("list"));
        assertThat(json.get("quoted")).hasToString("{\"<<\":1}");
        assertThat(json.get("deep")).hasToString("{\"a\":1,\"b\":2}");

        Node root = root(text);
        assertThat(root.at("/again")).get().isSameAs(root.at("/list").orElseThrow());
        assertThat(root.at("/again").orElseThrow().location()).hasToString("x.yaml:11:7");
        MappingNode one = root.at("/one").flatMap(Node::asMapping).orElseThrow();
        assertThat(one.entry("a").orElseThrow().keyLocation()).hasToString("x.yaml:2:3");
        assertThat(one.entry("b").orElseThrow().keyLocation()).hasToString("x.yaml:7:3");
    }

    @Test
    @DisplayName("S0 … an anchor may be defined again; an alias means the last one before it")
    void anchorsAgain() {
        assertThat(json("[&a 1, *a, &a 2, *a]")).isEqualTo("[1,1,2,2]");
    }

    @Test
    void badAliasesAndMerges() {
        assertThat(faults("a: &name 1\nb: *nmae")).isEqualTo("""
                        x.yaml:2:4: error: ARZ0106 there is no anchor &nmae before this
                            2 | b: *nmae
                              |    ^^^^^ did you mean name?
                        """);
        assertThat(faults("a:\n  <<: 1")).isEqualTo("""
                        x.yaml:2:3: error: ARZ0110 "<<" merges mappings, not a number
                            2 |   <<: 1
                              |   ^^
                        """);
        assertThat(faults("a:\n  <<: [{}, x]")).contains("ARZ0110 \"<<\" merges mappings, not a string");
    }

    @Test
    @DisplayName("S0 … tags outside the JSON schema are errors")
    void tags() {
        assertThat(faults("a: !!binary SGVsbG8=")).isEqualTo("""
                        x.yaml:1:4: error: ARZ0108 the tag !!binary has no meaning here
                            1 | a: !!binary SGVsbG8=
                              |    ^^^^^^^^^^^^^^^^^
                        """);
        assertThat(faults("!!timestamp 2024-01-01")).contains("ARZ0108 the tag !!timestamp has no meaning here");
        assertThat(faults("!mine {a: 1}")).contains("x.yaml:1:1: error: ARZ0108 the tag !mine has no meaning here");
        assertThat(faults("!!set {a}")).contains("ARZ0108 the tag !!set has no meaning here");
        assertThat(faults("!!omap [a: 1]")).contains("ARZ0108 the tag !!omap has no meaning here");
        assertThat(faults("!!java.net.URL [x]")).contains("ARZ0108");
        assertThat(faults("!!int x")).contains("ARZ0108 the value is not what its tag !!int says");
        assertThat(faults("!!int 1.5")).contains("ARZ0108 the value is not what its tag !!int says");
        assertThat(faults("!!binary a: 1")).contains("ARZ0108 the tag !!binary has no meaning here");
        assertThat(json("!!map {a: !!seq [1]}")).isEqualTo("{\"a\":[1]}");
    }

    @Test
    void jsonIsReadTheSame() {
        assertThat(json("\t{\n\t\"a\"\t:\t1,\n\t\"b\"\n:\t[\ttrue,\tnull]\t}\n"))
                .isEqualTo("{\"a\":1,\"b\":[true,null]}");
        assertThat(json("{\"" + "k".repeat(5000) + "\":1}")).hasSize(5006);
        assertThat(root("[\"\\ud83d\\ude00 \\/ \\u00e9 \\\" \\\\\"]").at("/0").flatMap(Node::asString))
                .contains("😀 / é \" \\");
        assertThat(json("\uFEFF{\"a\":1.10}")).isEqualTo("{\"a\":1.10}");
        assertThat(json("{\"<<\": {\"a\": 1}, \"b\": \"<<\"}")).isEqualTo("{\"<<\":{\"a\":1},\"b\":\"<<\"}");
        assertThat(json("[\"\u007f\u0085\"]")).isEqualTo("[\"\u007f\u0085\"]");
        assertThat(json("{a: 1}")).isEqualTo("{\"a\":1}");
        assertThat(json("{'a': 1, b: [*x]}".replace("*x", "&x 2"))).isEqualTo("{\"a\":1,\"b\":[2]}");
    }

    @Test
    void jsonHasPlaces() {
        Node root = root("{\n  \"a\" : [10, \"é😀\", {\"b\\\"c\": -1.5}],\r\n  \"d\": false\r}");

        assertThat(root.location()).hasToString("x.yaml:1:1");
        MappingNode.Entry a = root.asMapping().flatMap(m -> m.entry("a")).orElseThrow();
        assertThat(a.keyLocation().column()).isEqualTo(3);
        assertThat(a.keyLocation().endColumn()).isEqualTo(6);
        assertPlace(root, "/a", 2, 9, 10);
        assertPlace(root, "/a/0", 2, 10, 12);
        assertPlace(root, "/a/1", 2, 14, 18);
        assertPlace(root, "/a/2", 2, 20, 21);
        assertPlace(root, "/a/2/b\"c", 2, 29, 33);
        assertPlace(root, "/d", 3, 8, 13);
    }

    @Test
    void blockHasPlaces() {
        Node root = root("""
                # comment
                steps:
                  - stepId: one
                    description: >-
                      folded
                      text
                    text: plain
                      goes on
                    empty:
                    flow: {x: [1,
                      2]}
                  - "quoted" # comment
                  - &anchor value
                  - *anchor
                """);

        assertPlace(root, "", 2, 1, 6);
        assertPlace(root, "/steps", 3, 3, 4);
        assertPlace(root, "/steps/0", 3, 5, 11);
        assertPlace(root, "/steps/0/stepId", 3, 13, 16);
        assertPlace(root, "/steps/0/description", 4, 18, 19);
        assertPlace(root, "/steps/0/text", 7, 11, 16);
        assertPlace(root, "/steps/0/empty", 9, 11, 12);
        assertPlace(root, "/steps/0/flow", 10, 11, 12);
        assertPlace(root, "/steps/0/flow/x/1", 11, 7, 8);
        assertPlace(root, "/steps/1", 12, 5, 13);
        assertPlace(root, "/steps/2", 13, 5, 18);
        assertThat(root.at("/steps/0/text").orElseThrow().location().lineText()).isEqualTo("    text: plain");
        assertThat(root.at("/steps/0/text").orElseThrow().pointer()).isEqualTo("/steps/0/text");
    }

    private static void assertPlace(Node root, String pointer, int line, int column, int endColumn) {
        Node node = root.at(pointer).orElseThrow();
        assertThat(node.pointer()).isEqualTo(pointer);
        assertThat(node.location().pointer()).isEqualTo(pointer);
        assertThat(node.location().line()).as(pointer + " line").isEqualTo(line);
        assertThat(node.location().column()).as(pointer + " column").isEqualTo(column);
        assertThat(node.location().endColumn()).as(pointer + " end").isEqualTo(endColumn);
    }

    @Test
    void jsonPointers() {
        Node root = root("a/b: {m~n: [x, y]}\n'': {'': z}\n'0': q\n");

        assertThat(root.at("")).containsSame(root);
        assertThat(root.at("/a~1b/m~0n/1").flatMap(Node::asString)).contains("y");
        assertThat(root.at("/a~1b/m~0n/1").orElseThrow().pointer()).isEqualTo("/a~1b/m~0n/1");
        assertThat(root.at("//").flatMap(Node::asString)).contains("z");
        assertThat(root.at("/0").flatMap(Node::asString)).contains("q");
        assertThat(root.at("/a~1b/m~0n/2")).isEmpty();
        assertThat(root.at("/a~1b/m~0n/01")).isEmpty();
        assertThat(root.at("/a~1b/m~0n/-")).isEmpty();
        assertThat(root.at("/a~1b/m~0n/99999999999")).isEmpty();
        assertThat(root.at("/0/x")).isEmpty();
        assertThat(root.at("a")).isEmpty();
        assertThat(root.at("/a~2b")).isEmpty();
        assertThat(root.at("/x~")).isEmpty();
    }

    @Test
    void nodesSayWhatTheyAre() {
        assertThat(root("[{}, [], x, 1, true, ~]").asSequence().orElseThrow().elements())
                .extracting(Node::description)
                .containsExactly("a mapping", "a list", "a string", "a number", "a boolean", "null");
        Node scalar = root("x");
        assertThat(scalar.asMapping()).isEmpty();
        assertThat(scalar.asSequence()).isEmpty();
        assertThat(scalar).hasToString("x.yaml:1:1 x");
        assertThat(root("{a: 1}")).hasToString("x.yaml:1:1 [a]");
        assertThat(root("[a]")).hasToString("x.yaml:1:1 list of 1");
        MappingNode mapping = root("{b: 1, a: ~}").asMapping().orElseThrow();
        assertThat(mapping.keys()).containsExactly("b", "a");
        assertThat(mapping.entries()).extracting(MappingNode.Entry::key).containsExactly("b", "a");
        assertThat(mapping.get("a").flatMap(Node::asScalar).orElseThrow().isNull())
                .isTrue();
        assertThat(mapping.get("A")).isEmpty();
    }

    @Test
    void encodings() {
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = "\uFEFFa: é😀\n".getBytes(Charset.forName(charset));
            Diagnostics diagnostics = new Diagnostics();
            SourceFile file = Sources.read(bytes, diagnostics).orElseThrow();
            assertThat(file.root().toJson()).as(charset).hasToString("{\"a\":\"é😀\"}");
            assertThat(file.root().location().column()).isEqualTo(1);
            assertThat(file.text()).isEqualTo("a: é😀\n");
            assertThat(diagnostics.all()).isEmpty();
        }
    }

    @Test
    void notUtf8() {
        Diagnostics diagnostics = new Diagnostics();
        byte[] latin1 = "a: 1\nb: 2\nc: caf\u00e9 x\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Sources.read(latin1, diagnostics)).isEmpty();
        assertThat(Sources.rendered(diagnostics)).isEqualTo("""
                        x.yaml:3:7: error: ARZ0003 byte 0xE9 at offset 16 is not valid UTF-8
                              = save the file as UTF-8
                        """);

        Diagnostics truncated = new Diagnostics();
        assertThat(Sources.read(new byte[] {'a', (byte) 0xE2, (byte) 0x82}, truncated))
                .isEmpty();
        assertThat(Sources.rendered(truncated)).startsWith("x.yaml:1:2: error: ARZ0003 byte 0xE2 at offset 1 ");
    }

    @Test
    void sourceFile() {
        SourceFile file = Sources.read("a: 1\r\nb: 2\rc: 3", new Diagnostics()).orElseThrow();
        assertThat(file.lineCount()).isEqualTo(3);
        assertThat(file.line(1)).isEqualTo("a: 1");
        assertThat(file.line(2)).isEqualTo("b: 2");
        assertThat(file.line(3)).isEqualTo("c: 3");
        assertThat(file.displayName()).isEqualTo("x.yaml").isEqualTo(file.toString());
        assertThat(file.uri().getScheme()).isEqualTo("file");
        assertThat(file.location()).hasToString("x.yaml");
    }
}
