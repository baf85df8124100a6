package io.github.arazzo4j.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("S25 replacements by XPath")
class XmlReplacementsTest {

    private static final String ORDER =
            "<!--c--><o:order xmlns:o=\"urn:o\" id=\"1\"><line n=\"1\">A<b/></line><line n=\"2\">B</line>"
                    + "<note>x &amp; y</note></o:order>";

    private static String replaced(XPathVersion version, String target, JsonNode value) {
        return XmlReplacements.in(Json.text(ORDER))
                .at(XPaths.compiled(target, version), value)
                .payload()
                .textValue()
                .replace("<!--c--><o:order xmlns:o=\"urn:o\"", "<o");
    }

    @ParameterizedTest
    @EnumSource
    void s25_elementsAttributesAndTexts(XPathVersion version) {
        assertThat(replaced(version, "/*/line[@n = '1']", Json.text("<&>")))
                .isEqualTo(
                        "<o id=\"1\"><line n=\"1\">&lt;&amp;&gt;</line><line n=\"2\">B</line><note>x &amp; y</note></o:order>");
        assertThat(replaced(version, "/*/line/@n", Json.text("\"")))
                .isEqualTo(
                        "<o id=\"1\"><line n=\"&quot;\">A<b/></line><line n=\"&quot;\">B</line><note>x &amp; y</note></o:order>");
        assertThat(replaced(version, "//note/text()", Json.number("1.50")))
                .isEqualTo("<o id=\"1\"><line n=\"1\">A<b/></line><line n=\"2\">B</line><note>1.50</note></o:order>");
        assertThat(replaced(version, "//note", Json.constant("{\"a\": {\"b\": [1, 2]}}")))
                .isEqualTo("<o id=\"1\"><line n=\"1\">A<b/></line><line n=\"2\">B</line>"
                        + "<note><a><b>1</b><b>2</b></a></note></o:order>");
        assertThat(replaced(version, "//note", Json.text("<?xml version='1.0'?><a>b</a>")))
                .as("S10 what is a document itself goes in as it is")
                .isEqualTo(
                        "<o id=\"1\"><line n=\"1\">A<b/></line><line n=\"2\">B</line><note><a>b</a></note></o:order>");
        assertThat(replaced(version, "/", Json.text("t"))).isEqualTo("<o id=\"1\">t</o:order>");
    }

    @ParameterizedTest
    @EnumSource
    void s1_whatIsAbsentTakesItsTargetAway(XPathVersion version) {
        assertThat(replaced(version, "/*/line | /*/@id", Json.absent()))
                .isEqualTo("<o><note>x &amp; y</note></o:order>");
        assertThat(replaced(version, "//line", Json.constant("null")))
                .isEqualTo(
                        "<o id=\"1\"><line n=\"1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                                + "<line n=\"2\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                                + "<note>x &amp; y</note></o:order>");
        assertThat(replaced(version, "/*/@id", Json.constant("null"))).startsWith("<o><line");
    }

    @ParameterizedTest
    @EnumSource
    void s25_aTargetThatDoesNotExistFails(XPathVersion version) {
        assertThatThrownBy(() -> replaced(version, "//nothing", Json.text("x")))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("nothing at //nothing");
        assertThatThrownBy(() -> replaced(version, "count(//line)", Json.text("x")))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("no part of the XML");
        assertThatThrownBy(() -> replaced(version, "/*", Json.absent()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("root element");
        assertThatThrownBy(() -> replaced(version, "//note", Json.constant("[1]")))
                .isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> replaced(version, "//note", Json.text("\u0001")))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("XML can't hold");
    }

    @ParameterizedTest
    @EnumSource
    void s25_inATreeAndOneAfterTheOther(XPathVersion version) {
        XmlShape shape = XmlShape.of(Json.constant("{\"root\": {\"name\": \"order\"}}"));

        assertThat(XmlReplacements.in(Json.constant("{\"id\": 1, \"n\": 2}"), shape)
                        .at(XPaths.compiled("/order/id", version), Json.text("7"))
                        .at(XPaths.compiled("/order/n[../id = 7]", version), Json.text("8"))
                        .payload()
                        .textValue())
                .isEqualTo("<order><id>7</id><n>8</n></order>");
        assertThatThrownBy(() -> XmlReplacements.in(Json.absent(), shape)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> XmlReplacements.in(Json.text("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), shape))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("document type");
    }
}
