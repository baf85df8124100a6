package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** S25: bodies of XML, by the schema's names and with replacements by XPath. */
class XmlBodiesTest extends BehaviourTest {

    private static final String API = """
            openapi: 3.1.0
            info: {title: Api, version: '1'}
            servers: [{url: API_URL}]
            paths:
              /orders:
                post:
                  operationId: placeOrder
                  requestBody:
                    content:
                      application/xml: {schema: {$ref: '#/components/schemas/Order'}}
                  responses: {'200': {description: ok}}
            components:
              schemas:
                Order:
                  type: object
                  xml: {name: order, namespace: 'urn:example:orders'}
                  properties:
                    id: {type: integer, xml: {attribute: true}}
                    customer: {$ref: '#/components/schemas/Customer'}
                    lines: {type: array, xml: {wrapped: true}, items: {$ref: '#/components/schemas/Line'}}
                    note: {type: string, xml: {name: remark}}
                Customer:
                  type: object
                  xml: {prefix: c, namespace: 'urn:example:customers'}
                  properties: {name: {type: string, xml: {prefix: c}}, parent: {$ref: '#/components/schemas/Customer'}}
                Line: {type: object, xml: {name: line}, properties: {sku: {type: string}, price: {type: number}}}
            """;

    private CompiledDocument.Builder order(String body) {
        api.always("POST /orders", ok("{}"));
        return documents().file("api.yaml", API).workflows("""
                - workflowId: w
                  inputs: {type: object, properties: {a: {}, b: {}, list: {type: array}}}
                  steps:
                  - stepId: place
                    operationId: placeOrder
                    requestBody:
                """ + body.indent(6));
    }

    private String sent(String body, String inputs) {
        succeeded(run(order(body).compile(), "w", inputs));
        assertThat(api.only("POST /orders").header("content-type")).startsWith("application/xml");
        return api.only("POST /orders").body();
    }

    @Test
    void s25_anObjectIsXmlByTheSchemasNames() {
        assertThat(sent("""
                        payload:
                          id: $inputs.a
                          customer: {name: $inputs.b, parent: {name: ü}}
                          lines: [{sku: A, price: 1.50}, {sku: "<&>", price: 12345678901234567890}]
                          note: null
                          more: [1, 2]
                        """, "{\"a\": 7, \"b\": \"</c:name>\"}"))
                .isEqualTo("<order id=\"7\" xmlns=\"urn:example:orders\"><c:customer xmlns:c=\"urn:example:customers\">"
                        + "<c:name>&lt;/c:name&gt;</c:name><c:parent><c:name>ü</c:name></c:parent></c:customer>"
                        + "<lines><line><sku>A</sku><price>1.50</price></line>"
                        + "<line><sku>&lt;&amp;&gt;</sku><price>12345678901234567890</price></line></lines>"
                        + "<remark xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                        + "<more>1</more><more>2</more></order>");
    }

    @Test
    void s1_anAbsentMemberIsNoElement() {
        assertThat(sent("payload: {id: $inputs.a, note: $inputs.b}", "{}"))
                .isEqualTo("<order xmlns=\"urn:example:orders\"/>");
    }

    @Test
    void s25_anExpressionMayGiveATreeOrXml() {
        String body = "{contentType: application/xml, payload: $inputs.a}";

        assertThat(sent(body, "{\"a\": {\"id\": 1}}")).isEqualTo("<order id=\"1\" xmlns=\"urn:example:orders\"/>");
    }

    @Test
    void s25_anExpressionThatGivesAStringIsXmlAlready() {
        assertThat(sent("payload: $inputs.a", "{\"a\": \"<any/>\"}")).isEqualTo("<any/>");
    }

    @Test
    void s25_theCharsetOfTheMediaTypeIsThatOfTheBody() {
        sent("{contentType: application/xml;charset=ISO-8859-1, payload: {note: ü}}", "{}");

        assertThat(api.only("POST /orders").octets()).contains("<remark>\u00FC</remark>");
    }

    @Test
    void s10_whatIsNoNameOrNoCharacterOfXmlFailsTheStepBeforeItsRequest() {
        CompiledDocument document =
                order("payload: {note: $inputs.a, more: $inputs.b}").compile();

        assertThat(failed(run(document, "w", "{\"a\": \"\\u0000\"}"))).contains("U+0");
        assertThat(failed(run(document, "w", "{\"b\": {\"><x\": 1}}"))).contains("is no name in XML");
        assertThat(api.received()).isEmpty();
    }

    @Test
    void s25_anXPathIsTheTargetInABodyOfXmlUnlessTheDocumentSaysOtherwise() {
        assertThat(sent("""
                        contentType: application/xml
                        payload: "<order><id>1</id><b n='1'>{$inputs.b}</b><c/></order>"
                        replacements:
                        - {target: /order/id, value: $inputs.a}
                        - {target: //b/@n, targetSelectorType: {type: xpath, version: xpath-10}, value: 2}
                        - {target: /order/c, targetSelectorType: xpath, value: {d: [1, 2]}}
                        """, "{\"a\": 12345678901234567890, \"b\": \"&\"}"))
                .isEqualTo("<order><id>12345678901234567890</id><b n=\"2\">&amp;</b><c><d>1</d><d>2</d></c></order>");
    }

    @Test
    void s25_aTreeMayHaveReplacementsOfBothKinds() {
        CompiledDocument document = order("""
                payload: {id: 1, note: x}
                replacements:
                - {target: //*:remark, value: $inputs.a}
                - {target: /id, targetSelectorType: jsonpointer, value: 2}
                - {target: $.id, value: 3}
                """).compile();

        succeeded(run(document, "w", "{\"a\": \"y\"}"));
        assertThat(api.only("POST /orders").body())
                .isEqualTo("<order id=\"3\" xmlns=\"urn:example:orders\"><remark>y</remark></order>");
        assertThat(document.source("WWorkflow")).contains("XPaths.require(XPathVersion.XPATH_31)");
    }

    @Test
    void s25_aTargetThatDoesNotExistFailsTheStepBeforeItsRequest() {
        CompiledDocument document = order("""
                payload: <order/>
                replacements: [{target: /order/id, value: 2}]
                """).compile();

        assertThat(failed(run(document, "w", "{}"))).contains("nothing at /order/id");
        assertThat(api.received()).isEmpty();
    }

    @Test
    void s25_aReplacementMayTakeItsValueFromXml() {
        api.always("POST /orders", text("application/xml", "<r><id>5</id></r>"));
        succeeded(run(documents().file("api.yaml", API).workflows("""
                        - workflowId: w
                          steps:
                          - {stepId: first, operationId: placeOrder, outputs: {xml: $response.body}}
                          - stepId: second
                            operationId: placeOrder
                            requestBody:
                              payload: <order><id/><copy/></order>
                              replacements:
                              - target: /order/id
                                value:
                                  context: $steps.first.outputs.xml
                                  selector: /r/id
                                  type: {type: xpath, version: xpath-30}
                              - {target: /order/copy, value: $steps.first.outputs.xml}
                        """).compile(), "w", "{}"));

        assertThat(api.received().get(1).body()).isEqualTo("<order><id>5</id><copy><r><id>5</id></r></copy></order>");
    }

    @Test
    void s11_whatCannotBeReplacedIsAnErrorOfTheBuild() {
        order("""
                payload: <order/>
                replacements:
                - {target: '/order[', value: 1}
                - {target: /order, targetSelectorType: jsonpointer, value: 1}
                """).expectDiagnostics("main.arazzo.yaml:15:18 BAD_XPATH", "main.arazzo.yaml:16:18 NOT_SUPPORTED");
        order("""
                contentType: application/json
                payload: {a: 1}
                replacements: [{target: /a, targetSelectorType: xpath, value: 1}]
                """)
                .expectDiagnostics(
                        "main.arazzo.yaml:13:20 UNKNOWN_CONTENT_TYPE",
                        "main.arazzo.yaml:14:17 UNKNOWN_BODY_PROPERTY",
                        "main.arazzo.yaml:15:31 NOT_SUPPORTED");
    }
}
