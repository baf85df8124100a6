package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.bytes;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** S25: multipart bodies, as a server reads them. */
class MultipartTest extends BehaviourTest {

    private static final String API = """
            openapi: VERSION
            info: {title: Api, version: '1'}
            servers: [{url: API_URL}]
            paths:
              /uploads:
                post:
                  operationId: upload
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          properties:
                            title: {type: string}
                            count: {type: integer}
                            tags: {type: array, items: {type: string}}
                            meta: {type: object, properties: {a: {type: string}}}
                            file: {type: string, format: binary}
                            files: {type: array, items: {type: string, format: binary}}
                            png: {contentMediaType: image/png}
                            any: {}
                            pdf: {type: string, contentEncoding: base64, contentMediaType: application/pdf}
                            csv: {type: string}
                            order: {type: object, xml: {name: order}, properties: {id: {xml: {attribute: true}}}}
                            ids: {type: array, items: {type: integer}}
                        encoding:
                          csv: {contentType: text/csv, headers: {X-Rows: {schema: {type: string, const: '2'}}, X-Open: {schema: {type: string}}}}
                          order: {contentType: application/xml}
                          ids: {style: form, explode: false}
                          file: {contentType: 'image/*, application/pdf'}
                  responses: {'200': {description: ok, content: {application/octet-stream: {}}}}
            """;

    private CompiledDocument.Builder upload(String version, String body) {
        return upload(version, body, "");
    }

    private CompiledDocument.Builder upload(String version, String body, String more) {
        return documents()
                .file("api.yaml", API.replace("VERSION", version))
                .workflows("""
                - workflowId: w
                  inputs: {type: object, properties: {a: {}, b: {}}}
                  steps:
                  - stepId: upload
                    operationId: upload
                    requestBody:
                """ + body.indent(6) + more.indent(4));
    }

    private Map<String, Received> sent(String version, String body, String inputs) {
        api.always("POST /uploads", ok("{}"));
        CompiledDocument document = upload(version, body).compile();
        assertThat(document.warnings()).noneMatch(warning -> warning.endsWith(" NOT_SUPPORTED"));
        succeeded(run(document, "w", inputs));
        Map<String, Received> parts = new LinkedHashMap<>();
        read(api.only("POST /uploads")).forEach(part -> parts.merge(part.name(), part, Received::and));
        return parts;
    }

    /**
     * A part as it arrived.
     *
     * @param headers its headers, names in lower case
     * @param octets its content, a character for each byte; of several of the same name with {@code |} in between
     */
    private record Received(Map<String, String> headers, String octets) {

        String parameter(String name) {
            Matcher matcher = Pattern.compile("; " + name + "=\"([^\"]*)\"")
                    .matcher(headers.getOrDefault("content-disposition", ""));
            return matcher.find() ? matcher.group(1) : "";
        }

        String name() {
            return parameter("name");
        }

        Received and(Received other) {
            return new Received(headers, octets + "|" + other.octets);
        }

        /** {@code image/png[file]: content}. */
        @Override
        public String toString() {
            String file = parameter("filename");
            return headers.get("content-type") + (file.isEmpty() ? "" : "[" + file + "]") + ": " + octets;
        }
    }

    /** Reads a body as RFC 2046, 5.1.1 describes it. */
    private static List<Received> read(ScriptedApi.Received request) {
        String type = request.header("content-type");
        String delimiter = "\r\n--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        String body = "\r\n" + request.octets();
        assertThat(body).startsWith(delimiter).endsWith(delimiter + "--\r\n");
        List<Received> parts = new ArrayList<>();
        int start = delimiter.length();
        for (int end = body.indexOf(delimiter, start); end >= 0; end = body.indexOf(delimiter, start)) {
            assertThat(body.substring(start)).startsWith("\r\n");
            int content = body.indexOf("\r\n\r\n", start);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header : body.substring(start + 2, content).split("\r\n", -1)) {
                String[] pair = header.split(": ", 2);
                assertThat(headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]))
                        .isNull();
            }
            parts.add(new Received(headers, body.substring(content + 4, end)));
            start = end + delimiter.length();
        }
        return parts;
    }

    @Test
    void s25_partsAreWhatTheDescriptionSays() {
        Map<String, Received> parts = sent("3.1.0", """
                contentType: multipart/form-data
                payload:
                  title: $inputs.a
                  count: 3
                  tags: [x, $inputs.a]
                  meta: {a: $inputs.a, b: [1.50]}
                  file: content
                  png: PNG
                  any: bytes
                  pdf: AQID
                  csv: "a,b"
                  order: {id: 7, note: "<"}
                  ids: [1, 2]
                  more: true
                """, "{\"a\": \"T\"}");

        assertThat(parts.keySet())
                .containsExactly(
                        "title", "count", "tags", "meta", "file", "png", "any", "pdf", "csv", "order", "ids", "more");
        assertThat(parts.get("title")).hasToString("text/plain: T");
        assertThat(parts.get("count")).hasToString("text/plain: 3");
        assertThat(parts.get("tags")).hasToString("text/plain: x|T");
        assertThat(parts.get("meta")).hasToString("application/json: {\"a\":\"T\",\"b\":[1.50]}");
        assertThat(parts.get("file")).hasToString("application/pdf[file]: content");
        assertThat(parts.get("png")).hasToString("image/png[png]: PNG");
        assertThat(parts.get("any")).hasToString("application/octet-stream[any]: bytes");
        assertThat(parts.get("pdf")).hasToString("application/pdf[pdf]: AQID");
        assertThat(parts.get("pdf").headers()).containsEntry("content-transfer-encoding", "base64");
        assertThat(parts.get("csv")).hasToString("text/csv: a,b");
        assertThat(parts.get("csv").headers()).containsEntry("x-rows", "2").doesNotContainKey("x-open");
        assertThat(parts.get("order")).hasToString("application/xml: <order id=\"7\"><note>&lt;</note></order>");
        assertThat(parts.get("ids")).hasToString("text/plain: 1,2");
        assertThat(parts.get("more")).hasToString("text/plain: true");
    }

    @Test
    void s25_beforeOpenApi31StylesAreIgnoredAndAnUntypedPartIsWhatItsValueIs() {
        Map<String, Received> parts = sent("3.0.3", "payload: {ids: [1, 2], any: text, file: f}", "{}");

        assertThat(parts.get("ids")).hasToString("text/plain: 1|2");
        assertThat(parts.get("any")).hasToString("text/plain: text");
        assertThat(parts.get("file")).hasToString("application/pdf[file]: f");
    }

    @Test
    void s1_whatIsAbsentIsNoPart() {
        assertThat(sent("3.1.0", "payload: {title: $inputs.a, tags: [$inputs.b, x], meta: null}", "{}"))
                .containsOnlyKeys("tags")
                .hasToString("{tags=text/plain: x}");
    }

    @Test
    void s25_bytesOfAnAnswerAreUploadedUnchanged() {
        byte[] content = {0, 1, '\r', '\n', '-', '-', (byte) 0xFF, (byte) 0x80, '\n'};
        api.always("POST /uploads", bytes("application/octet-stream", content));
        CompiledDocument document = documents()
                .file("api.yaml", API.replace("VERSION", "3.0.3"))
                .workflows("""
                - workflowId: w
                  steps:
                  - stepId: first
                    operationId: upload
                    requestBody: {payload: {title: t}}
                    outputs: {bytes: $response.body}
                  - stepId: second
                    operationId: upload
                    requestBody: {payload: {file: $steps.first.outputs.bytes, files: [$steps.first.outputs.bytes]}}
                """)
                .compile();

        succeeded(run(document, "w", "{}"));
        assertThat(read(api.received().get(1)))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.octets().getBytes(StandardCharsets.ISO_8859_1))
                        .isEqualTo(content));
    }

    @Test
    void s25_whatAnInputHasInBase64GoesAsBytesIntoAPartOfBytes() {
        api.always("POST /uploads", ok("{}"));
        CompiledDocument document = documents()
                .file("api.yaml", API.replace("VERSION", "3.1.0"))
                .workflows("""
                - workflowId: members
                  inputs: &inputs
                    type: object
                    properties:
                      image: {type: string, format: byte}
                      pages: {type: array, items: {type: string, contentEncoding: base64}}
                      form: {type: object, properties: {file: {type: string, format: byte}, title: {type: string, format: byte}}}
                      text: {type: string}
                  steps:
                  - stepId: upload
                    operationId: upload
                    requestBody:
                      payload: {file: $inputs.image, files: $inputs.pages, pdf: $inputs.image, title: $inputs.image, png: $inputs.text}
                - workflowId: whole
                  inputs: *inputs
                  steps:
                  - stepId: upload
                    operationId: upload
                    requestBody: {payload: $inputs.form}
                """)
                .compile();

        succeeded(
                run(document, "members", "{\"image\": \"AP+A\", \"pages\": [\"AQ==\", \"Ag==\"], \"text\": \"AQ==\"}"));
        succeeded(run(document, "whole", "{\"form\": {\"file\": \"AP+A\", \"title\": \"AP+A\"}}"));

        assertThat(read(api.received().get(0)))
                .extracting(part -> part.name() + " " + part.octets())
                .containsExactly("file \0\u00ff\u0080", "files \1", "files \2", "pdf AP+A", "title AP+A", "png AQ==");
        assertThat(read(api.received().get(1)))
                .extracting(part -> part.name() + " " + part.octets())
                .containsExactly("file \0\u00ff\u0080", "title AP+A");
        assertThat(failed(run(document, "members", "{\"pages\": [\"?\"]}"))).contains("Base64");
    }

    @Test
    void s25_anExpressionMayGiveTheWholeBody() {
        assertThat(sent("3.1.0", "payload: $inputs.a", "{\"a\": {\"title\": \"ü\", \"file\": \"x\"}}"))
                .hasToString("{title=text/plain; charset=UTF-8: Ã¼, file=application/pdf[file]: x}");
    }

    @Test
    void s25_aTextWithABoundaryIsTheBodyAlready() {
        api.always("POST /uploads", ok("{}"));
        succeeded(run(upload("3.1.0", """
                        contentType: multipart/form-data; boundary=b
                        payload: "--b\\r\\nContent-Disposition: form-data; name=\\"x\\"\\r\\n\\r\\n{$inputs.a}\\r\\n--b--\\r\\n"
                        """).compile(), "w", "{\"a\": 1}"));

        assertThat(read(api.only("POST /uploads")))
                .singleElement()
                .extracting(Received::octets)
                .isEqualTo("1");
    }

    @Test
    void s10_namesAndValuesStayWhatTheyAre() {
        Map<String, Received> parts = sent(
                "3.1.0",
                "payload: $inputs.a",
                "{\"a\": {\"t\\\"; x=\\\"y\\r\\nX-Evil: 1\": \"\\r\\n--\\r\\nContent-Type: text/html\\r\\n\\r\\n<script>\"}}");

        assertThat(parts).containsOnlyKeys("t%22; x=%22y%0D%0AX-Evil: 1");
        assertThat(parts.values()).singleElement().satisfies(part -> {
            assertThat(part.headers()).containsOnlyKeys("content-disposition", "content-type");
            assertThat(part.octets()).isEqualTo("\r\n--\r\nContent-Type: text/html\r\n\r\n<script>");
        });
    }

    @Test
    void s25_whatCannotBePartsFailsTheStepBeforeItsRequest() {
        CompiledDocument document = upload("3.1.0", "payload: $inputs.a").compile();

        assertThat(failed(run(document, "w", "{\"a\": \"text\"}")))
                .contains("multipart/form-data is made of an object");
        assertThat(failed(run(document, "w", "{\"a\": {\"csv\": {}}}"))).contains("text/csv");
        assertThat(failed(run(document, "w", "{}"))).contains("the request body is required");
        assertThat(api.received()).isEmpty();
    }

    @Test
    void s21_theSameContentIsTheSameRequestSoTheStepPolls() {
        api.on("POST /uploads", ok("{\"n\": 1}"), ok("{\"n\": 2}"), ok("{\"n\": 3}"));
        CompiledDocument document = upload(
                        "3.1.0",
                        "payload: {title: t, file: f}",
                        "onSuccess: [{name: again, type: goto, stepId: upload, criteria: [{condition: $response.body.n < 3}]}]")
                .compile();

        succeeded(run(document, "w", "{}"));

        assertThat(clock.waits()).hasSize(2);
        assertThat(api.received())
                .hasSize(3)
                .extracting(ScriptedApi.Received::octets)
                .containsOnly(api.received().get(0).octets());
    }

    @Test
    void whatIsKnownAtBuildTimeIsAConstant() {
        String source = upload("3.1.0", "payload: {title: t}").compile().source("WWorkflow");

        assertThat(source)
                .contains(".multipart(\"multipart/form-data\", UPLOAD_PAYLOAD, UPLOAD_PARTS)")
                .contains("Map.entry(\"csv\", Part.text(\"text/csv\").with(\"X-Rows\", \"2\"))")
                .doesNotContain("Map.entry(\"title\"");
    }
}
