package io.github.arazzo4j.codegen.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"$inputs.x", "$statusCode", "$inputs", "$response.body#/a b", " $inputs.x\n", "$inputs.host/path"
            })
    @DisplayName("S2 an expression that is the whole string keeps its value's type")
    void whole(String text) {
        assertThat(TemplateValue.classify(text))
                .isInstanceOfSatisfying(
                        TemplateValue.WholeExpression.class,
                        whole -> assertThat(whole.expression().text()).isEqualTo(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$",
                "$5.00",
                "$expand",
                "$.path",
                "$ref",
                "Bearer $inputs.token",
                "$url of the page",
                "$inputs.a {b}",
                "{\"a\": 1}",
                "$a.b"
            })
    void constants(String text) {
        assertThat(TemplateValue.classify(text)).isEqualTo(new TemplateValue.Constant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{$inputs.x}", "a {$inputs.x}", "$inputs.host/{$inputs.x}", "$5 {$inputs.x}"})
    @DisplayName("S2 embedding in a string gives a string, even if the expression spans all of it")
    void templates(String text) {
        assertThat(TemplateValue.classify(text)).isEqualTo(new TemplateValue.TextTemplate(Template.parse(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $respons.body; 1; did you mean $response?
            $statuscode; 1; did you mean $statusCode?
            $inputs.; 8; expected an input's name
            $steps.s.x; 8; did you mean $steps.s.outputs.x?
            `  $inputs.`; 10; expected an input's name
            $response.body#/a~; 17; '~0'
            """)
    void whatStartsLikeAnExpressionMustBeOne(String text, int offset, String message) {
        var fault = catchThrowableOfType(ExpressionSyntaxException.class, () -> TemplateValue.classify(text));
        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.offset()).isEqualTo(offset);
    }

    @Test
    void aTextThatStartsWithAnExpressionCanBeReadAgainByTheDeclaredNames() {
        Template template = Template.findUnbraced(
                "$inputs.host/path",
                expression -> expression instanceof RuntimeExpression.InputRef input
                        && input.name().text().equals("host"));
        assertThat(template.literals()).containsExactly("", "/path");
    }
}
