package io.github.arazzo4j.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.LongNode;
import io.github.arazzo4j.codegen.expression.Template;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTemplateTest {

    private static JsonPathTemplate parse(String template) {
        return JsonPathTemplate.parse(Template.parse(template).literals(), JsonPath.Dialect.RFC9535);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "$[?@.s == \"a{$inputs.s}b\"]     ; $[?@['s'] == 'a<0>b']",
                "$[?@.n > {$inputs.n}].x            ; $[?@['n'] > <0>]['x']",
                "$['{$inputs.a}']['{$inputs.b}']    ; $['<0>']['<1>']",
                "$[{$inputs.i}]                     ; $[<0>]",
                "$[{$inputs.i}:{$inputs.j}]         ; $[<0>:<1>]",
                "$[?@.a == 'it\\'s {$inputs.s}' && match(@.b, '{$inputs.t}.*')] ;"
                        + " $[?@['a'] == 'it\\'s <0>' && match(@['b'], '<1>.*')]"
            })
    @DisplayName("S10 the structure of a JSONPath is known, whatever it embeds")
    void structure(String template, String expected) {
        JsonPathTemplate parsed = parse(template);
        assertThat(parsed.hasValues()).isTrue();
        assertThat(parsed.describe(parsed.path().toString(), number -> "<" + number + ">"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("S10 texts are taken apart, numbers are told from those that stand in for values")
    void parts() {
        JsonPathTemplate parsed = parse("$['x{$inputs.a}{$inputs.b}y'][?@ == {$inputs.c}]");
        Selector selector = ((Segment.Child) parsed.path().query().segments().get(0))
                .selectors()
                .get(0);
        String name = ((Selector.Name) selector).name();
        assertThat(parsed.hasValues(name)).isTrue();
        assertThat(parsed.hasValues("x")).isFalse();
        assertThat(parsed.parts(name, Function.identity(), number -> "<" + number + ">"))
                .containsExactly("x", "<0>", "<1>", "y");
        assertThat(parsed.value(1)).isEmpty();
        assertThat(parsed.value(LongNode.valueOf(5))).isEmpty();
    }

    @Test
    @DisplayName("S10 a number of the document is none that stands in for a value")
    void numbersOfTheDocument() {
        for (String number : List.of("8123456789012347", "8123456789012348", "8.123456789012347e15")) {
            JsonPathTemplate parsed = parse("$[?@.a == " + number + " && @.b == {$inputs.b}]");
            assertThat(parsed.describe(parsed.path().toString(), value -> "<b>"))
                    .contains("== <b>")
                    .contains("8");
            assertThat(parsed.value(8_123_456_789_012_347L)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$['a\\{$inputs.n}']",
                "$[?@.n == 1{$inputs.n}]",
                "$[?@.n == {$inputs.n}.5]",
                "$[?@.n == -{$inputs.n}]",
                "$.{$inputs.n}",
                "$[?@.n == {$inputs.n}{$inputs.m}]",
                "$[{$inputs.n}{$inputs.m}]",
                "$.\u20AC{$inputs.n}",
                "$.\uD83D\uDE00{$inputs.n}",
                "$[?{$inputs.n}]",
                "$[?@.a == '\uFDD00\uFDD1' && @.b == '{$inputs.b}']",
                "$[?@.a == '\\uFDD00\\ufdd1' && @.b == '{$inputs.b}']"
            })
    @DisplayName("S10 what would be a JSONPath for some values only is none")
    void refused(String template) {
        assertThatThrownBy(() -> parse(template)).isInstanceOf(JsonPathSyntaxException.class);
    }

    @Test
    @DisplayName("S10 a value that the older dialect would count from the end is only a part of an index")
    void refusedInScripts() {
        for (String template : List.of("$[(@.length-{$inputs.n})]", "$[(@.length - {$inputs.n})]")) {
            List<String> literals = Template.parse(template).literals();
            assertThatThrownBy(() -> JsonPathTemplate.parse(literals, JsonPath.Dialect.GOESSNER))
                    .isInstanceOf(JsonPathSyntaxException.class);
        }
    }

    @Test
    @DisplayName("S10 a JSONPath embeds a hundred values and no more")
    void asManyAsFitAMethod() {
        String most = "$[" + "{$inputs.i},".repeat(99) + "{$inputs.i}]";
        assertThat(parse(most).path().query().segments()).hasSize(1);
        assertThatThrownBy(() -> parse(most + "[{$inputs.i}]"))
                .isInstanceOf(JsonPathSyntaxException.class)
                .hasMessageContaining("more than 100 embedded values");
    }

    @Test
    @DisplayName("S10 before expressions are read, a plain value of the same length stands for each")
    void withoutExpressions() {
        assertThat(JsonPathTemplate.withoutExpressions("$[?@.a == '{$a.b}' && @.n == {$n.m}].x"))
                .isEqualTo("$[?@.a == '000000' && @.n == 0     ].x");
        assertThat(JsonPathTemplate.withoutExpressions("$.x")).isEqualTo("$.x");
    }
}
