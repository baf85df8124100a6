package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.ParameterStyle;
import io.github.arazzo4j.runtime.support.Part;
import io.github.arazzo4j.runtime.support.XmlShape;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S25 multipart bodies")
class MultipartBodyTest {

    private static final String FORM_DATA = "multipart/form-data";

    /** A body with {@code --B} in place of the boundary and {@code |} in place of line breaks. */
    private static String write(String contentType, JsonNode payload, Map<String, Part> parts) {
        MultipartBody.Written written = MultipartBody.write(payload, parts, contentType);
        String boundary = MediaType.parameter(written.contentType(), "boundary");
        assertThat(boundary).matches("[0-9A-Za-z]{1,70}");
        return new String(written.bytes(), StandardCharsets.UTF_8)
                .replace("--" + boundary, "--B")
                .replace("\r\n", "|");
    }

    private static String part(Part part, JsonNode value) {
        String body = write(FORM_DATA, Json.object().put("p", value).build(), Map.of("p", part));
        return body.replace("--B|Content-Disposition: form-data; name=\"p\"", "P")
                .replace("--B--|", "");
    }

    @Test
    @DisplayName("S25 without a description the values decide: scalars are text, trees JSON, bytes files")
    void byValue() {
        assertThat(part(Part.BY_VALUE, Json.text("a"))).isEqualTo("P|Content-Type: text/plain||a|");
        assertThat(part(Part.BY_VALUE, Json.text(""))).isEqualTo("P|Content-Type: text/plain|||");
        assertThat(part(Part.BY_VALUE, Json.text("ü"))).isEqualTo("P|Content-Type: text/plain; charset=UTF-8||ü|");
        assertThat(part(Part.BY_VALUE, Json.number("12345678901234567890.10")))
                .isEqualTo("P|Content-Type: text/plain||12345678901234567890.10|");
        assertThat(part(Part.BY_VALUE, Json.constant("true"))).isEqualTo("P|Content-Type: text/plain||true|");
        assertThat(part(Part.BY_VALUE, Json.constant("{\"a\": [1.50]}")))
                .isEqualTo("P|Content-Type: application/json||{\"a\":[1.50]}|");
        assertThat(part(Part.BY_VALUE, BinaryNode.valueOf(new byte[] {'x'})))
                .isEqualTo("P; filename=\"p\"|Content-Type: application/octet-stream||x|");
    }

    @Test
    @DisplayName("S25 an array is a part for each element")
    void arrays() {
        assertThat(part(Part.BY_VALUE, Json.constant("[\"a\", null, {\"b\": 1}, [2]]")))
                .isEqualTo("P|Content-Type: text/plain||a|P|Content-Type: application/json||{\"b\":1}|"
                        + "P|Content-Type: application/json||[2]|");
        assertThat(part(Part.BY_VALUE, Json.constant("[]"))).isEmpty();
    }

    @Test
    @DisplayName("S25 null is left out, and a body without parts still ends")
    void nothing() {
        assertThat(write(FORM_DATA, Json.constant("{\"a\": null}"), Map.of())).isEqualTo("--B--|");
    }

    @Test
    @DisplayName("S25 files have the names of their properties")
    void files() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        MultipartBody.Written written = MultipartBody.write(
                Json.object().put("p", BinaryNode.valueOf(all)).build(),
                Map.of("p", Part.file("image/png")),
                FORM_DATA);

        assertThat(new String(written.bytes(), StandardCharsets.ISO_8859_1))
                .contains("name=\"p\"; filename=\"p\"\r\nContent-Type: image/png\r\n\r\n"
                        + new String(all, StandardCharsets.ISO_8859_1) + "\r\n--");
        assertThat(part(Part.file(), Json.text("ü")))
                .isEqualTo("P; filename=\"p\"|Content-Type: application/octet-stream||ü|");
        assertThat(part(Part.file(), Json.constant("{}"))).isEqualTo("P|Content-Type: application/json||{}|");
        assertThat(part(Part.file(), Json.constant("1"))).isEqualTo("P|Content-Type: text/plain||1|");
        assertThat(part(Part.base64("application/pdf"), BinaryNode.valueOf(new byte[] {1, 2, 3})))
                .isEqualTo("P; filename=\"p\"|Content-Type: application/pdf|Content-Transfer-Encoding: base64||AQID|");
        assertThat(part(Part.base64("application/pdf"), Json.text("AQID"))).endsWith("base64||AQID|");
    }

    @Test
    @DisplayName("S25 parts of a media type that the description names, with headers")
    void described() {
        assertThat(part(Part.json("application/json"), Json.text("a")))
                .isEqualTo("P|Content-Type: application/json||\"a\"|");
        assertThat(part(Part.text("text/csv").with("X-A", "1").with("X-B", "2"), Json.text("a,b")))
                .isEqualTo("P|Content-Type: text/csv|X-A: 1|X-B: 2||a,b|");
        assertThat(part(
                        Part.xml("text/xml", XmlShape.of(Json.constant("{\"root\": {\"name\": \"r\"}}"))),
                        Json.constant("{\"a\": 1}")))
                .isEqualTo("P|Content-Type: text/xml||<r><a>1</a></r>|");
        assertThat(part(
                        Part.BY_VALUE.with("Content-Disposition", "form-data; name=\"p\"; filename=\"x.txt\""),
                        Json.text("a")))
                .isEqualTo(
                        "--B|Content-Type: text/plain|Content-Disposition: form-data; name=\"p\"; filename=\"x.txt\"||a|");
        assertThatThrownBy(() -> part(Part.text("text/csv"), Json.constant("{}")))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("text/csv");
        assertThatThrownBy(() -> part(Part.text("text/csv\r\nX-Evil: 1"), Json.text("a")))
                .isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> part(Part.BY_VALUE.with("X-A", "1\r\n\r\nx"), Json.text("a")))
                .isInstanceOf(EvaluationException.class);
    }

    @Test
    @DisplayName("S25 with a style, fields are those of a form")
    void styled() {
        Part delimited = Part.styled(new ParameterStyle(ParameterStyle.Style.PIPE_DELIMITED, false, false));
        Part deep = Part.styled(new ParameterStyle(ParameterStyle.Style.DEEP_OBJECT, true, false));

        assertThat(part(delimited, Json.constant("[\"a&b\", 2]"))).isEqualTo("P|Content-Type: text/plain||a&b|2|");
        assertThat(write(FORM_DATA, Json.constant("{\"p\": {\"q\": 1, \"r\": null}}"), Map.of("p", deep)))
                .isEqualTo("--B|Content-Disposition: form-data; name=\"p[q]\"|Content-Type: text/plain||1|--B--|");
        assertThat(write(
                        FORM_DATA, Json.constant("{\"p\": {\"q\": 1}}"), Map.of("p", Part.styled(ParameterStyle.FORM))))
                .contains("name=\"q\"");
    }

    @Test
    @DisplayName("S10 names can't end their quotes or their header")
    void hostileNames() {
        JsonNode payload = Json.object()
                .put("a\"; filename=\"x\r\nX-Evil: 1\r\n\r\n", Json.text("1"))
                .put("ü\\", BinaryNode.valueOf(new byte[0]))
                .build();

        assertThat(write(FORM_DATA, payload, Map.of()))
                .isEqualTo("--B|Content-Disposition: form-data; name=\"a%22; filename=%22x%0D%0AX-Evil: 1%0D%0A%0D%0A\""
                        + "|Content-Type: text/plain||1|--B|Content-Disposition: form-data; name=\"ü\\\"; filename=\"ü\\\""
                        + "|Content-Type: application/octet-stream|||--B--|");
    }

    @Test
    @DisplayName("S21 the same content has the same boundary; no content can contain its boundary")
    void boundary() {
        JsonNode payload = Json.constant("{\"a\": \"1\"}");
        String first = boundary(payload);

        assertThat(boundary(Json.constant("{\"a\": \"1\"}"))).isEqualTo(first);
        assertThat(boundary(Json.constant("{\"a\": \"2\"}"))).isNotEqualTo(first);
        assertThatThrownBy(() -> MultipartBody.write(
                        Json.constant("{\"a\": \"x\\r\\n--mine\\r\\n\"}"), Map.of(), FORM_DATA + "; boundary=mine"))
                .isInstanceOf(EvaluationException.class);
        assertThat(MultipartBody.write(payload, Map.of(), FORM_DATA + "; boundary=\"mine\"")
                        .contentType())
                .isEqualTo(FORM_DATA + "; boundary=\"mine\"");
    }

    private static String boundary(JsonNode payload) {
        return MediaType.parameter(
                MultipartBody.write(payload, Map.of(), FORM_DATA).contentType(), "boundary");
    }

    @Test
    @DisplayName("S25 other multipart types say less of their parts, and take arrays")
    void otherTypes() {
        JsonNode object = Json.object()
                .put("meta", Json.constant("{\"a\": 1}"))
                .put("file", BinaryNode.valueOf(new byte[] {'x'}))
                .build();

        assertThat(write("multipart/related", object, Map.of()))
                .isEqualTo("--B|Content-Disposition: inline; name=\"meta\"|Content-Type: application/json||{\"a\":1}|"
                        + "--B|Content-Disposition: attachment; name=\"file\"; filename=\"file\""
                        + "|Content-Type: application/octet-stream||x|--B--|");
        assertThat(write("multipart/mixed", Json.constant("[1, {\"a\": 2}]"), Map.of()))
                .isEqualTo("--B|Content-Type: text/plain||1|--B|Content-Type: application/json||{\"a\":2}|--B--|");
    }

    @Test
    @DisplayName("S25 what is no object is no body, unless the media type says where its parts end")
    void noObject() {
        for (JsonNode payload : new JsonNode[] {Json.text("x"), Json.constant("[1]"), Json.constant("1")}) {
            assertThatThrownBy(() -> MultipartBody.write(payload, Map.of(), FORM_DATA))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("is made of an object");
        }
        assertThat(MultipartBody.write(Json.text("--b--"), Map.of(), FORM_DATA + ";boundary=b")
                        .bytes())
                .isEqualTo("--b--".getBytes(StandardCharsets.UTF_8));
    }
}
