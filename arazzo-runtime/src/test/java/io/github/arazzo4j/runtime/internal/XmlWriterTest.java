package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.XmlShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S25 XML by the schema's names")
class XmlWriterTest {

    private static String write(String shape, String payload) {
        return write(shape, Json.constant(payload));
    }

    private static String write(String shape, JsonNode payload) {
        return XmlWriter.text(XmlWriter.document(payload, XmlShape.of(Json.constant(shape))));
    }

    @Test
    void s25_namesAttributesTextsAndWrappedLists() {
        String shape = """
                {"root": {"ref": "Pet", "name": "pet"}, "types": {"Pet": {"members": {
                  "id": {"type": "integer", "attribute": true},
                  "tags": {"items": {"type": "string", "name": "tag"}, "wrapped": true, "name": "labels"},
                  "price": {"members": {"unit": {"attribute": true}, "value": {"text": true}}},
                  "title": {"name": "t"}}}}}
                """;
        String payload =
                "{\"id\":7,\"tags\":[\"a\",\"b\"],\"price\":{\"unit\":\"EUR\",\"value\":1.50},\"title\":\"x\"}";

        String xml = write(shape, payload);

        assertThat(xml)
                .isEqualTo("<pet id=\"7\"><labels><tag>a</tag><tag>b</tag></labels><price unit=\"EUR\">1.50</price>"
                        + "<t>x</t></pet>");
        assertThat(XmlTree.read(xml, XmlShape.of(Json.constant(shape))).path("tags"))
                .isEqualTo(Json.constant("[\"a\",\"b\"]"));
    }

    @Test
    @DisplayName("S25 the examples of lists in OpenAPI 3.1.0, XML Object")
    void s25_lists() {
        String animals = "{\"animals\": [\"a\", \"b\"]}";

        assertThat(write(member("{\"items\": {}}"), animals))
                .isEqualTo("<r><animals>a</animals><animals>b</animals></r>");
        assertThat(write(member("{\"items\": {\"name\": \"animal\"}}"), animals))
                .isEqualTo("<r><animal>a</animal><animal>b</animal></r>");
        assertThat(write(member("{\"items\": {\"name\": \"animal\"}, \"name\": \"aliens\"}"), animals))
                .isEqualTo("<r><animal>a</animal><animal>b</animal></r>");
        assertThat(write(member("{\"items\": {}, \"name\": \"aliens\"}"), animals))
                .isEqualTo("<r><animals>a</animals><animals>b</animals></r>");
        assertThat(write(member("{\"items\": {}, \"wrapped\": true}"), animals))
                .isEqualTo("<r><animals><animals>a</animals><animals>b</animals></animals></r>");
        assertThat(write(
                        member("{\"items\": {\"name\": \"animal\"}, \"name\": \"aliens\", \"wrapped\": true}"),
                        animals))
                .isEqualTo("<r><aliens><animal>a</animal><animal>b</animal></aliens></r>");
        assertThat(write(member("{\"items\": {}, \"name\": \"aliens\", \"wrapped\": true}"), animals))
                .isEqualTo("<r><aliens><aliens>a</aliens><aliens>b</aliens></aliens></r>");
        assertThat(write(member("{\"items\": {}, \"wrapped\": true}"), "{\"animals\": []}"))
                .isEqualTo("<r><animals/></r>");
        assertThat(write(member("{\"items\": {}}"), "{\"animals\": []}")).isEqualTo("<r/>");
        assertThat(write(member("{\"items\": {}}"), "{\"animals\": \"one\"}"))
                .isEqualTo("<r><animals>one</animals></r>");
    }

    private static String member(String animals) {
        return "{\"root\": {\"name\": \"r\", \"members\": {\"animals\": " + animals + "}}}";
    }

    @Test
    void s25_namespacesAreDeclaredOnceAndInherited() {
        String shape = """
                {"root": {"name": "order", "namespace": "urn:o", "members": {
                  "id": {"attribute": true, "prefix": "x", "namespace": "urn:x"},
                  "line": {"prefix": "l", "namespace": "urn:l", "members": {"sku": {"prefix": "l"}}},
                  "loose": {"prefix": "nowhere"}}}}
                """;

        String xml = write(shape, "{\"id\": 1, \"line\": {\"sku\": \"A\"}, \"loose\": 2, \"more\": 3}");

        assertThat(xml)
                .isEqualTo(
                        "<order xmlns:x=\"urn:x\" x:id=\"1\" xmlns=\"urn:o\"><l:line xmlns:l=\"urn:l\"><l:sku>A</l:sku>"
                                + "</l:line><loose>2</loose><more>3</more></order>");
    }

    @Test
    void s25_theRootIsNamedByTheSchemaElseByTheOnlyMember() {
        assertThat(write("{\"root\": {\"ref\": \"Order\"}}", "{\"id\": 1}")).isEqualTo("<Order><id>1</id></Order>");
        assertThat(write("{}", "{\"order\": {\"id\": 1}}")).isEqualTo("<order><id>1</id></order>");
        assertThat(write("{\"root\": {\"members\": {\"order\": {\"name\": \"Order\"}}}}", "{\"order\": {\"id\": 1}}"))
                .isEqualTo("<Order><id>1</id></Order>");
        assertThat(write("{}", "{\"a\": 1, \"b\": [1, 2]}")).isEqualTo("<root><a>1</a><b>1</b><b>2</b></root>");
        assertThat(write("{}", "{\"b\": [1, 2]}")).isEqualTo("<root><b>1</b><b>2</b></root>");
        assertThat(write("{}", "[1, {\"a\": []}]")).isEqualTo("<root><item>1</item><item/></root>");
        assertThat(write(
                        "{\"root\": {\"ref\": \"Pets\"}, \"types\": {\"Pets\": {\"items\": {\"ref\": \"Pet\"}}, \"Pet\": {}}}",
                        "[1]"))
                .isEqualTo("<Pets><Pet>1</Pet></Pets>");
        assertThat(write("{\"root\": {\"name\": \"n\"}}", "42")).isEqualTo("<n>42</n>");
    }

    @Test
    void s25_valuesGoThroughUnchanged() {
        JsonNode text = Json.text("</a><b c=\"&amp;\">]]> '\r\n\t \uD83D\uDE00 ");

        String xml = write(
                "{\"root\": {\"name\": \"r\", \"members\": {\"at\": {\"attribute\": true}}}}",
                Json.object().put("at", text).put("el", text).build());

        assertThat(XmlTree.read(xml, XmlShape.of(Json.constant("{}"))))
                .isEqualTo(Json.object().put("el", text).put("at", text).build());
        assertThat(SafeXml.parse(xml).getDocumentElement().getChildNodes().getLength())
                .isEqualTo(1);
        assertThat(write("{}", "{\"n\": {\"a\": 12345678901234567890.10, \"b\": true, \"c\": \"\", \"d\": {}}}"))
                .isEqualTo("<n><a>12345678901234567890.10</a><b>true</b><c/><d/></n>");
    }

    @Test
    void s1_nullStaysNullAndIsNoAttribute() {
        String shape = "{\"root\": {\"name\": \"r\", \"members\": {\"at\": {\"attribute\": true}}}}";

        String xml = write(shape, "{\"at\": null, \"el\": null, \"list\": [null]}");

        assertThat(xml)
                .isEqualTo("<r><el xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                        + "<list xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/></r>");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "a b", "a><b", "1a", "a:b", "xmlns:a", "-a", "a\"", "\n", "\uD83D"})
    void s10_aNameThatIsNoneInXmlIsRefused(String name) {
        JsonNode payload = Json.object().put(name, "x").put("other", "y").build();

        assertThatThrownBy(() -> write("{}", payload))
                .isInstanceOf(EvaluationException.class)
                .hasMessageEndingWith("is no name in XML");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0xB, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void s10_aCharacterThatXmlCannotHoldIsRefused(int character) {
        JsonNode payload = Json.object().put("a", "x" + (char) character).build();

        assertThatThrownBy(() -> write("{}", payload))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("which XML can't hold");
    }

    @Test
    void s25_anAttributeOrTextThatIsATreeIsRefused() {
        assertThatThrownBy(() -> write(
                        "{\"root\": {\"name\": \"r\", \"members\": {\"a\": {\"attribute\": true}}}}", "{\"a\": {}}"))
                .isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() ->
                        write("{\"root\": {\"name\": \"r\", \"members\": {\"a\": {\"text\": true}}}}", "{\"a\": []}"))
                .isInstanceOf(EvaluationException.class);
    }
}
