package io.github.arazzo4j.codegen.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    /** Shows the parts with the expressions in angle brackets. */
    private static String show(Template template) {
        return template.parts().stream()
                .map(part -> part instanceof Template.Embedded embedded
                        ? "<" + embedded.expression() + ">"
                        : ((Template.Literal) part).text())
                .collect(Collectors.joining());
    }

    private static Predicate<RuntimeExpression> declared(String... inputs) {
        Set<String> names = Set.of(inputs);
        return expression -> expression instanceof RuntimeExpression.InputRef input
                && names.contains(input.name().text());
    }

    private static String unbraced(String text, String... inputs) {
        return show(Template.findUnbraced(text, declared(inputs)));
    }

    @Test
    void splitsAtEmbeddedExpressions() {
        String text = "https://{$inputs.host}/api/{$steps.create.outputs.id}/status";
        Template template = Template.parse(text);
        assertThat(show(template)).isEqualTo("https://<$inputs.host>/api/<$steps.create.outputs.id>/status");
        assertThat(template.literals()).containsExactly("https://", "/api/", "/status");
        assertThat(template.expressions())
                .extracting(ParsedExpression::text)
                .containsExactly("$inputs.host", "$steps.create.outputs.id");
        assertThat(template.dialects()).isEmpty();
        assertThat(template.parts()).allSatisfy(part -> {
            String covered = text.substring(part.start(), part.end());
            assertThat(covered)
                    .isEqualTo(
                            part instanceof Template.Embedded embedded
                                    ? "{" + embedded.expression() + "}"
                                    : ((Template.Literal) part).text());
        });
    }

    @Test
    void literalTextsStandAroundExpressionsEvenIfEmpty() {
        assertThat(Template.parse("{$inputs.a}{$inputs.b}").literals()).containsExactly("", "", "");
        assertThat(Template.parse("").literals()).containsExactly("");
        assertThat(Template.parse("").parts()).isEmpty();
        assertThat(Template.parse("x").literals()).containsExactly("x");
    }

    @Test
    @DisplayName("S2 braces around the whole string embed: the value becomes a string")
    void bracedWhole() {
        Template template = Template.parse("{$inputs.x}");
        assertThat(template.isConstant()).isFalse();
        assertThat(template.parts()).singleElement().isInstanceOf(Template.Embedded.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {\"b\": 1}}",
                "plain } { text",
                "^[0-9]{4}$",
                "a{$",
                "{$}",
                "{$.a}",
                "${x}",
                "{ $inputs.x }",
                "$inputs.x"
            })
    void bracesThatOpenNoExpressionAreText(String text) {
        Template template = Template.parse(text);
        assertThat(template.isConstant()).isTrue();
        assertThat(template.literals()).containsExactly(text);
    }

    @Test
    void aJsonTextIsATemplate() {
        assertThat(show(Template.parse("{\"id\": \"{$inputs.id}\", \"n\": {\"q\": {$inputs.q}}}")))
                .isEqualTo("{\"id\": \"<$inputs.id>\", \"n\": {\"q\": <$inputs.q>}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Bearer {$inputs.x; 7; not closed
            {$inputs.x {$inputs.y}; 0; not closed
            a {$inputs.}; 11; expected an input's name
            a {$foo}; 4; '$foo' is unknown
            a {$respons.body}; 4; did you mean $response?
            """)
    void saysWhatIsWrongAndWhere(String text, int offset, String message) {
        var fault = catchThrowableOfType(ExpressionSyntaxException.class, () -> Template.parse(text));
        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.text()).isEqualTo(text);
    }

    @Test
    @DisplayName("D5 within braces is a dialect of the template")
    void dialectsOfExpressions() {
        assertThat(Template.parse("a {$response.headers.X}").dialects()).containsExactly(Dialect.D5);
    }

    @Test
    @DisplayName("D3 an expression without braces is embedded if it names something declared")
    void unbraced() {
        Template template = Template.findUnbraced("Bearer $inputs.token", declared("token"));
        assertThat(show(template)).isEqualTo("Bearer <$inputs.token>");
        assertThat(template.dialects()).containsExactly(Dialect.D3);
        assertThat(template.literals()).containsExactly("Bearer ", "");
        assertThat(unbraced("$.Entries[?(@.Name == '$inputs.name')]", "name"))
                .isEqualTo("$.Entries[?(@.Name == '<$inputs.name>')]");
    }

    @Test
    @DisplayName("D3 what is not declared stays text")
    void undeclared() {
        Template template = Template.findUnbraced("Costs $5 or $inputs.price", declared("token"));
        assertThat(template.isConstant()).isTrue();
        assertThat(template.dialects()).isEmpty();
        assertThat(unbraced("$statusCode and $response.body, $inputs too", "x"))
                .isEqualTo("$statusCode and $response.body, $inputs too");
    }

    @Test
    @DisplayName("D3 punctuation behind an expression is not part of it")
    void punctuation() {
        for (String behind : List.of(".", ",", "'", "\"", "&x=1", "/path", ")", ";", ":", "?", "-x", ".example.com")) {
            assertThat(unbraced("a=$inputs.x" + behind, "x")).isEqualTo("a=<$inputs.x>" + behind);
        }
    }

    @Test
    @DisplayName("D3 the longest declared name wins, and no name ends within a word")
    void longest() {
        assertThat(unbraced("$inputs.host.name", "host", "host.name")).isEqualTo("<$inputs.host.name>");
        assertThat(unbraced("$inputs.host.name", "host")).isEqualTo("<$inputs.host>.name");
        assertThat(unbraced("$inputs.page[size]!", "page", "page[size]")).isEqualTo("<$inputs.page[size]>!");
        assertThat(unbraced("$inputs.tokens", "token")).isEqualTo("$inputs.tokens");
        assertThat(unbraced("$inputs.from-$inputs.to", "from", "to")).isEqualTo("<$inputs.from>-<$inputs.to>");
        assertThat(unbraced("$inputs.a$inputs.b", "a", "b")).isEqualTo("<$inputs.a><$inputs.b>");
    }

    @Test
    @DisplayName("D3 a pointer behind the name ends before punctuation")
    void pointers() {
        assertThat(unbraced("q=$inputs.u#/name/0.", "u")).isEqualTo("q=<$inputs.u#/name/0>.");
        assertThat(unbraced("q=$inputs.u#/a&b", "u")).isEqualTo("q=<$inputs.u#/a>&b");
    }

    @Test
    @DisplayName("D3 both kinds stand beside each other")
    void bracedAndUnbraced() {
        assertThat(unbraced("CREATE (n:$inputs.label {name: '{$inputs.n}'})", "label", "n"))
                .isEqualTo("CREATE (n:<$inputs.label> {name: '<$inputs.n>'})");
    }

    @Test
    void longTextsOfDollarSignsTakeLittleTime() {
        String text = "$inputs.".repeat(50_000) + "$inputs" + ".a".repeat(50_000);
        assertThat(Template.findUnbraced(text, declared("x")).isConstant()).isTrue();
    }
}
