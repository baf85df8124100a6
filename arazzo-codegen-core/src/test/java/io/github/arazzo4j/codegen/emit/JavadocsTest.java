package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a */ b, a *&#47; b",
                "/ b, &#47; b",
                "a *, a &#42;",
                "\\u002a\\u002f, &#92;u002a&#92;u002f",
                "\\\\u002a, \\&#92;u002a",
                "a\\, a&#92;",
                "\\d+, \\d+",
                "@author x, &#64;author x",
                "{@link X}, {&#64;link X}",
                "a { b, a &#123; b",
                "} {, &#125; &#123;",
                "{\"a\": {}}, {\"a\": {}}",
                "<b>&amp;, &lt;b&gt;&amp;amp;",
                "$T $L $$, $T $L $$"
            })
    void whatMeansSomethingInJavadocIsEscaped(String text, String expected) {
        assertThat(Javadocs.escape(text)).isEqualTo(expected);
    }

    @Test
    void namesAreCode() {
        assertThat(Javadocs.code("@type <a&b>")).isEqualTo("{@code @type <a&b>}");
        assertThat(Javadocs.code("")).isEqualTo("{@code \"\"}");
        assertThat(Javadocs.code("*/}\n@x \\u002a")).isEqualTo("<code>*&#47;&#125; &#64;x &#92;u002a</code>");
    }

    @Test
    void linesAndParagraphsAreKept() {
        assertThat(Javadocs.escape("  a  \r\nb\r\n\r\n\r\n\r\nc\n")).isEqualTo("a\nb\n\n<p>c");
        assertThat(Javadocs.escape("a\u2028b\u2029c\u0085d")).isEqualTo("a\nb\nc\nd");
        assertThat(Javadocs.escape(" \n ")).isEmpty();
    }

    @Test
    void charactersThatAreNotSeenAreLeftOut() {
        assertThat(Javadocs.escape("a\u0007\u202e\u2066\u200b\ufeffb")).isEqualTo("ab");
        assertThat(Javadocs.escape("a\ud800b")).isEqualTo("a\ufffdb");
        assertThat(Javadocs.escape("a\u00a0b\tc 名前 \ud83d\ude00")).isEqualTo("a b c 名前 \ud83d\ude00");
    }
}
