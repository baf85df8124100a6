package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XPathQuotesTest {

    private static XPathQuotes after(String xpath) {
        XPathQuotes quotes = new XPathQuotes();
        quotes.read(xpath);
        return quotes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a[b = '",
                "/a[b = \"x\" and c = 'it''s ",
                "(: don't (: nest :) it :) /a[b = '",
                "/a[b = '(: x' and c = '",
                "/Q{http://example.com/it's}a[b = '"
            })
    @DisplayName("S10 a quote opens a literal")
    void inside(String xpath) {
        assertThat(after(xpath).isInside()).isTrue();
        assertThat(after(xpath).quote()).isEqualTo('\'');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a[p > ",
                "/a[b = 'it''s' and p > ",
                "/a[b = \"'\" and p > ",
                "(: don't :) /a[b = ",
                "(:) don't :) /a[b = ",
                "/Q{http://example.com/it's}a[b = "
            })
    @DisplayName("S10 a quote in a comment or URI opens no literal, and one that is closed is over")
    void outside(String xpath) {
        assertThat(after(xpath).isInside()).isFalse();
    }
}
