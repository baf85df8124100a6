package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.ParameterStyle.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("S24 parameters")
class ParameterSerializerTest {

    /** The table of OpenAPI 3.1.1, 4.8.12.4, and what it leaves open as the class says. */
    @ParameterizedTest(name = "S24 path {0} explode={1} of {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "MATRIX~false~''~;color",
                "MATRIX~false~'blue'~;color=blue",
                "MATRIX~false~['blue','black','brown']~;color=blue,black,brown",
                "MATRIX~false~{'R':100,'G':200,'B':150}~;color=R,100,G,200,B,150",
                "MATRIX~true~''~;color",
                "MATRIX~true~'blue'~;color=blue",
                "MATRIX~true~['blue','black','brown']~;color=blue;color=black;color=brown",
                "MATRIX~true~{'R':100,'G':200,'B':150}~;R=100;G=200;B=150",
                "LABEL~false~''~.",
                "LABEL~false~'blue'~.blue",
                "LABEL~false~['blue','black','brown']~.blue,black,brown",
                "LABEL~false~{'R':100,'G':200,'B':150}~.R,100,G,200,B,150",
                "LABEL~true~'blue'~.blue",
                "LABEL~true~['blue','black','brown']~.blue.black.brown",
                "LABEL~true~{'R':100,'G':200,'B':150}~.R=100.G=200.B=150",
                "SIMPLE~false~'blue'~blue",
                "SIMPLE~false~['blue','black','brown']~blue,black,brown",
                "SIMPLE~false~{'R':100,'G':200,'B':150}~R,100,G,200,B,150",
                "SIMPLE~true~['blue','black','brown']~blue,black,brown",
                "SIMPLE~true~{'R':100,'G':200,'B':150}~R=100,G=200,B=150",
                "SIMPLE~false~'a/b c?d#e%f'~a%2Fb%20c%3Fd%23e%25f",
                "SIMPLE~false~['a,b',null,'c']~a%2Cb,c",
                "SIMPLE~false~[['x'],true]~%5B%22x%22%5D,true",
                "SIMPLE~false~'grün€𝄞'~gr%C3%BCn%E2%82%AC%F0%9D%84%9E",
                "JSON~false~{'a':[1,null]}~%7B%22a%22%3A%5B1%2Cnull%5D%7D",
            })
    void path(Style style, boolean explode, String value, String expected) {
        StringBuilder out = new StringBuilder("/");

        ParameterSerializer.path(out, "color", json(value), new ParameterStyle(style, explode, false));

        assertThat(out.toString()).isEqualTo("/" + expected);
    }

    @ParameterizedTest(name = "S24 query {0} explode={1} of {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "FORM~false~''~color=",
                "FORM~false~'blue'~color=blue",
                "FORM~false~['blue','black','brown']~color=blue,black,brown",
                "FORM~false~{'R':100,'G':200,'B':150}~color=R,100,G,200,B,150",
                "FORM~true~''~color=",
                "FORM~true~'blue'~color=blue",
                "FORM~true~['blue','black','brown']~color=blue&color=black&color=brown",
                "FORM~true~{'R':100,'G':200,'B':150}~R=100&G=200&B=150",
                "SPACE_DELIMITED~false~['blue','black','brown']~color=blue%20black%20brown",
                "SPACE_DELIMITED~false~{'R':100,'G':200,'B':150}~color=R%20100%20G%20200%20B%20150",
                "PIPE_DELIMITED~false~['blue','black','brown']~color=blue%7Cblack%7Cbrown",
                "PIPE_DELIMITED~false~{'R':100,'G':200,'B':150}~color=R%7C100%7CG%7C200%7CB%7C150",
                "PIPE_DELIMITED~true~['blue','black']~color=blue&color=black",
                "DEEP_OBJECT~true~{'R':100,'G':200,'B':150}~color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                "DEEP_OBJECT~true~{'a':{'b':1},'c':[1,2]}~color%5Ba%5D%5Bb%5D=1&color%5Bc%5D=1&color%5Bc%5D=2",
                "DEEP_OBJECT~true~{'a':[{'b':1},{'b':2}]}~color%5Ba%5D%5B0%5D%5Bb%5D=1&color%5Ba%5D%5B1%5D%5Bb%5D=2",
                "DEEP_OBJECT~true~'blue'~color=blue",
                "FORM~true~['blue',null]~color=blue",
                "FORM~true~{'a':{'b':1}}~a=%7B%22b%22%3A1%7D",
                "FORM~true~'a&b=c d+e/f'~color=a%26b%3Dc%20d%2Be%2Ff",
                "FORM~true~null~``",
                "FORM~true~[]~``",
                "FORM~false~[null]~``",
                "FORM~true~{}~``",
                "JSON~true~null~color=null",
                "JSON~true~{'a':1}~color=%7B%22a%22%3A1%7D",
            })
    void query(Style style, boolean explode, String value, String expected) {
        StringBuilder out = new StringBuilder();

        ParameterSerializer.query(out, "color", json(value), new ParameterStyle(style, explode, false));

        assertThat(out.toString()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "S24 allowReserved of {0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "'a/b:c?d@e!f$g(h)*i,j;k=l'~a/b:c?d@e!f$g(h)*i,j;k=l",
                "'a&b#c+d[e]'~a%26b%23c%2Bd%5Be%5D",
                "'50%25 of %zz'~50%25%20of%20%25zz",
            })
    void allowReserved(String value, String expected) {
        StringBuilder out = new StringBuilder();

        ParameterSerializer.query(out, "q", json(value), new ParameterStyle(Style.FORM, true, true));

        assertThat(out.toString()).isEqualTo("q=" + expected);
    }

    @Test
    @DisplayName("S24 a slash in a path value is encoded even with allowReserved")
    void reservedInPath() {
        StringBuilder out = new StringBuilder("/");

        ParameterSerializer.path(out, "id", json("'a/b:c?#'"), new ParameterStyle(Style.SIMPLE, false, true));

        assertThat(out.toString()).isEqualTo("/a%2Fb:c%3F%23");
    }

    @ParameterizedTest(name = "S24 header explode={0} of {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "false~'a b/c'~a b/c",
                "false~['blue','black']~blue,black",
                "false~{'R':100,'G':200}~R,100,G,200",
                "true~{'R':100,'G':200}~R=100,G=200",
            })
    void header(boolean explode, String value, String expected) {
        assertThat(ParameterSerializer.header(json(value), new ParameterStyle(Style.SIMPLE, explode, false)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "S24 cookie explode={0} of {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "true~'abc=='~c=abc==",
                "true~'a; b=c'~c=a%3B%20b=c",
                "true~['x','y']~c=x; c=y",
                "false~['x','y']~c=x,y",
                "true~{'R':1,'G':2}~R=1; G=2",
                "false~{'R':1,'G':2}~c=R,1,G,2",
            })
    void cookie(boolean explode, String value, String expected) {
        StringBuilder out = new StringBuilder();

        ParameterSerializer.cookie(out, "c", json(value), new ParameterStyle(Style.FORM, explode, false));

        assertThat(out.toString()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "S2 {0} keeps every digit")
    @CsvSource({
        "12345678901234567890123456789",
        "1.10",
        "0.1234567890123456789012345678901",
        "-0.5",
        "9007199254740993",
    })
    void digits(String number) {
        StringBuilder out = new StringBuilder();

        ParameterSerializer.query(out, "n", json(number), ParameterStyle.FORM);

        assertThat(out.toString()).isEqualTo("n=" + number);
    }

    @ParameterizedTest(name = "S1 a path can not do without {0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {"''", "null", "[]", "'.'", "'..'"})
    void pathNeedsSomething(String value) {
        assertThatThrownBy(() ->
                        ParameterSerializer.path(new StringBuilder("/a/"), "id", json(value), ParameterStyle.SIMPLE))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("path parameter id");
        assertThatThrownBy(() ->
                        ParameterSerializer.path(new StringBuilder("/a/"), "id", Json.absent(), ParameterStyle.SIMPLE))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("path parameter id is absent");
    }

    private static JsonNode json(String text) {
        return text.isEmpty() ? Json.text("") : Json.constant(text.replace('\'', '"'));
    }
}
