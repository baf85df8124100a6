package io.github.arazzo4j.codegen.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arazzo4j.codegen.expression.Template;
import io.github.arazzo4j.runtime.condition.EmbeddedValues;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedValuesTest {

    private static String xpath(String template, JsonNode... values) {
        return EmbeddedValues.xpath(Template.parse(template).literals(), List.of(values));
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    @Test
    @DisplayName("S10 objects and arrays in a string are its JSON")
    void containers() {
        assertThat(xpath(
                        "/a[b = '{$inputs.s}']",
                        JsonNodeFactory.instance.arrayNode().add("x")))
                .isEqualTo("/a[b = '[\"x\"]']");
    }

    @Test
    @DisplayName("S10 outside of quotes numbers, booleans and null may stand, and strings that read as one")
    void unquoted() {
        JsonNode number = DecimalNode.valueOf(new BigDecimal("-1.50"));
        assertThat(EmbeddedValues.operand("$inputs.n", number)).isSameAs(number);
        assertThat(EmbeddedValues.operand("$inputs.n", text("-1.50"))).isEqualTo(number);
        assertThat(EmbeddedValues.operand("$inputs.b", BooleanNode.TRUE)).isEqualTo(BooleanNode.TRUE);
        assertThat(EmbeddedValues.operand("$inputs.b", text("false"))).isEqualTo(BooleanNode.FALSE);
        assertThat(EmbeddedValues.operand("$inputs.b", NullNode.getInstance())).isEqualTo(NullNode.getInstance());
        assertThat(EmbeddedValues.operand("$inputs.b", text("null"))).isEqualTo(NullNode.getInstance());
        assertThat(xpath("/a[p > {$inputs.n}]", text("1e3"))).isEqualTo("/a[p > 1e3]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 || true", "1]", "*", "True", " 1", "'a'", "@.x", "007", "1\n"})
    @DisplayName("S10 outside of quotes nothing else may stand")
    void refusedUnquoted(String value) {
        assertThatThrownBy(() -> EmbeddedValues.operand("$inputs.n", text(value)))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("outside of quotes")
                .message()
                .doesNotContain("|| true");
        assertThatThrownBy(() -> EmbeddedValues.index("$inputs.n", text(value)))
                .isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> xpath("/a[p > {$inputs.n}]", text(value))).isInstanceOf(EvaluationException.class);
    }

    @Test
    @DisplayName("S10 objects and arrays can't stand outside of quotes")
    void refusedContainers() {
        assertThatThrownBy(() -> EmbeddedValues.operand(
                        "$inputs.n", JsonNodeFactory.instance.arrayNode().add(1)))
                .isInstanceOf(EvaluationException.class);
    }

    @Test
    @DisplayName("S10 an index is an integer as RFC 9535 writes it")
    void index() {
        assertThat(EmbeddedValues.index("$inputs.n", IntNode.valueOf(-2))).isEqualTo(-2);
        assertThat(EmbeddedValues.index("$inputs.n", text("12"))).isEqualTo(12);
        for (String none : List.of("1.0", "1e1", "-0", "01", "9007199254740993", "true")) {
            assertThatThrownBy(() -> EmbeddedValues.index("$inputs.n", text(none)))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("$inputs.n is no index");
        }
    }

    @Test
    @DisplayName("S10 in XPath quotes are doubled")
    void quotedInXPath() {
        assertThat(xpath("/a[b = '{$inputs.s}']", text("x' or '1'='1"))).isEqualTo("/a[b = 'x'' or ''1''=''1']");
        assertThat(xpath("/a[b = \"{$inputs.s}\"]", text("it's \"it\" \\")))
                .isEqualTo("/a[b = \"it's \"\"it\"\" \\\"]");
        assertThat(xpath("/a[b = 'it''s {$inputs.s}' and c = {$inputs.n}]", text("'"), IntNode.valueOf(2)))
                .isEqualTo("/a[b = 'it''s ''' and c = 2]");
    }

    @Test
    @DisplayName("S10 a quote in an XPath comment or URI opens no string")
    void commentsInXPath() {
        assertThat(xpath("(: don't (: nest :) it :) /a[b = '{$inputs.s}']", text("'")))
                .isEqualTo("(: don't (: nest :) it :) /a[b = '''']");
        assertThatThrownBy(() -> xpath("(: don't :) /a[b = {$inputs.s}]", text("x or c")))
                .isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> xpath("(:) don't :) /a[b = {$inputs.s}]", text("x or c")))
                .isInstanceOf(EvaluationException.class);
        assertThat(xpath("/a[b = '(: x' and c = '{$inputs.s}']", text("'"))).isEqualTo("/a[b = '(: x' and c = '''']");
        String uri = "/Q{http://example.com/it's}a[b = ";
        assertThat(EmbeddedValues.xpath(List.of(uri + "'", "']"), List.of(text("'"))))
                .isEqualTo(uri + "'''']");
    }

    @Test
    @DisplayName("S1 an absent value can't be embedded")
    void absent() {
        JsonNode absent = MissingNode.getInstance();
        assertThatThrownBy(() -> EmbeddedValues.operand("$inputs.n", absent))
                .hasMessageContaining("$inputs.n is absent");
        assertThatThrownBy(() -> EmbeddedValues.index("$inputs.n", absent)).hasMessageContaining("$inputs.n is absent");
        assertThatThrownBy(() -> xpath("/{$inputs.n}", absent)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> EmbeddedValues.regex(List.of("", ""), List.of(absent)))
                .isInstanceOf(EvaluationException.class);
    }

    @Test
    @DisplayName("S7 embedded values are part of the pattern")
    void regex() {
        assertThat(EmbeddedValues.regex(List.of("^(", ")$"), List.of(text("a|b.*"))))
                .isEqualTo("^(a|b.*)$");
    }

    @Test
    void thereIsOneTextMoreThanValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmbeddedValues.xpath(List.of("/"), List.of(text("x"))));
        assertThat(EmbeddedValues.xpath(List.of("/a"), List.of())).isEqualTo("/a");
    }
}
