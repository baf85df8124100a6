package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** S9 and D8: responses that are XML. */
class XmlResponsesTest extends BehaviourTest {

    private static final String API = """
            openapi: 3.1.0
            info: {title: Api, version: '1'}
            servers: [{url: API_URL}]
            paths:
              /instances:
                get:
                  operationId: describeInstances
                  responses:
                    '200':
                      description: ok
                      content:
                        text/xml: {schema: {$ref: '#/components/schemas/DescribeInstancesResponse'}}
            components:
              schemas:
                DescribeInstancesResponse:
                  type: object
                  properties:
                    reservationSet:
                      type: array
                      items: {$ref: '#/components/schemas/Reservation'}
                Reservation:
                  type: object
                  properties:
                    instancesSet: {type: array, items: {$ref: '#/components/schemas/Instance'}}
                    parent: {$ref: '#/components/schemas/Reservation'}
                Instance:
                  type: object
                  properties:
                    instanceId: {type: string}
                    coreCount: {type: integer}
                    instanceState: {type: object, properties: {name: {type: string}}}
            """;

    private static final String INSTANCES = """
            <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet><item><instancesSet>
            <item><instanceId>i-1</instanceId><coreCount>4</coreCount>
            <instanceState><name>running</name></instanceState></item>
            </instancesSet></item></reservationSet></DescribeInstancesResponse>""";

    private CompiledDocument.Builder instances(String step) {
        return documents().file("api.yaml", API).workflows("""
                - workflowId: w
                  inputs: {type: object, properties: {state: {type: string}, id: {type: string}}}
                  steps:
                  - stepId: a
                    operationId: describeInstances
                """ + step.indent(4) + """
                  outputs: {id: $steps.a.outputs.id, cores: $steps.a.outputs.cores, text: $steps.a.outputs.text}
                """);
    }

    private static final String OUTPUTS = """
            outputs:
              id: $response.body#/reservationSet/0/instancesSet/0/instanceId
              cores: $response.body#/reservationSet/0/instancesSet/0/coreCount
              text: $response.body
            """;

    @Test
    void d8_pointersReadTheTreeThatTheSchemaDescribes() {
        api.on("GET /instances", text("text/xml;charset=UTF-8", INSTANCES));
        CompiledDocument document = instances("""
                successCriteria:
                - condition: $response.body.reservationSet[0].instancesSet[0].instanceState.name == 'running'
                - {context: $response.body, type: jsonpath, condition: '$..instancesSet[?@.coreCount > 3]'}
                """ + OUTPUTS).compile();

        assertThat(outputs(document, "w").path("id").textValue()).isEqualTo("i-1");
        assertThat(document.warnings())
                .filteredOn(warning -> warning.contains("DIALECT_POINTER_INTO_XML"))
                .hasSize(4);
    }

    @Test
    void d8_valuesHaveTheTypesOfTheSchemaAndTheBodyAloneIsText() {
        api.on("GET /instances", text("text/xml", INSTANCES));

        assertThat(outputs(instances(OUTPUTS).compile(), "w"))
                .isEqualTo(json("{\"id\": \"i-1\", \"cores\": 4, \"text\": "
                        + io.github.arazzo4j.runtime.support.Json.text(INSTANCES) + "}"));
    }

    @Test
    void d8_anAnswerInJsonIsReadAsJson() {
        api.on(
                "GET /instances",
                ok("{\"reservationSet\": [{\"instancesSet\": [{\"instanceId\": \"i-2\", \"coreCount\": 1}]}]}"));

        assertThat(outputs(instances(OUTPUTS).compile(), "w").path("id").textValue())
                .isEqualTo("i-2");
    }

    @Test
    void s9_xpathConditions() {
        api.on("GET /instances", text("text/xml", INSTANCES));
        CompiledDocument document = instances("""
                successCriteria:
                - {context: $response.body, type: xpath, condition: "//*:instanceState/*:name = 'running'"}
                - context: $response.body
                  type: {type: xpath, version: xpath-10}
                  condition: "count(//*[local-name() = 'item']) = 2"
                - {context: $response.body, type: xpath, condition: "//*:name = '{$inputs.state}'"}
                """ + OUTPUTS).compile();

        assertThat(succeeded(run(document, "w", "{\"state\": \"running\"}"))
                        .path("id")
                        .textValue())
                .isEqualTo("i-1");
        assertThat(document.source("WWorkflow")).contains("XPaths.require(XPathVersion.XPATH_31)");
    }

    @Test
    void s25_xpathSelectorsGiveTextsNumbersBooleansAndLists() {
        api.on("GET /instances", text("text/xml", INSTANCES));
        CompiledDocument document = instances("""
                outputs:
                  id: {context: $response.body, selector: "//*:instanceId", type: xpath}
                  cores:
                    context: $response.body
                    selector: "number(//*[local-name() = 'coreCount'])"
                    type: {type: xpath, version: xpath-10}
                  text: {context: $response.body, selector: "//*:instanceId | //*:name", type: xpath}
                """).compile();

        assertThat(outputs(document, "w"))
                .isEqualTo(json("{\"id\": \"i-1\", \"cores\": 4, \"text\": [\"i-1\", \"running\"]}"));
        assertThat(document.source("WWorkflow"))
                .contains("XPaths.require(XPathVersion.XPATH_31)", "XPaths.select(A_ID_XPATH, answer.body())");
        assertThat(document.warnings()).noneMatch(warning -> warning.endsWith(" DIALECT_POINTER_INTO_XML"));
    }

    @Test
    void s25_xpathSelectorsStandWhereverValuesDo() {
        api.on("GET /instances", text("text/xml", INSTANCES), text("text/xml", INSTANCES));
        CompiledDocument document =
                documents().file("api.yaml", API).workflows("""
                - workflowId: w
                  inputs: {type: object, properties: {xml: {type: string}}}
                  steps:
                  - stepId: a
                    operationId: describeInstances
                    parameters:
                    - name: X-Name
                      in: header
                      value:
                        context: $inputs.xml
                        selector: /a/b
                        type: {type: xpath, version: xpath-10}
                    outputs: {body: $response.body}
                  outputs:
                    state:
                      context: $steps.a.outputs.body
                      selector: boolean(//*[local-name() = 'name'] = 'running')
                      type: {type: xpath, version: xpath-10}
                    none:
                      context: $steps.a.outputs.body
                      selector: //none
                      type: {type: xpath, version: xpath-10}
                """).compile();

        assertThat(succeeded(run(document, "w", "{\"xml\": \"<a><b>c</b></a>\"}")))
                .isEqualTo(json("{\"state\": true}"));
        assertThat(api.only("GET /instances").header("X-Name")).isEqualTo("c");
        // XPath 1.0 needs no library.
        assertThat(document.source("WWorkflow")).doesNotContain("XPaths.require");
    }

    @Test
    void s25_anXPathSelectorOnJsonFailsTheStep() {
        api.on("GET /instances", ok("{}"));
        CompiledDocument document = instances("""
                outputs:
                  id: {context: $response.body, selector: //id, type: xpath}
                  cores: $statusCode
                  text: $statusCode
                """).compile();

        assertThat(failed(run(document, "w", "{}"))).contains("an XPath needs XML");
    }

    @Test
    void d8_jsonSelectorsReadTheTreeThatTheSchemaDescribes() {
        api.on("GET /instances", text("text/xml", INSTANCES));
        CompiledDocument document = instances("""
                outputs:
                  id: {context: $response.body, selector: /reservationSet/0/instancesSet/0/instanceId, type: jsonpointer}
                  cores: {context: $response.body, selector: '$..coreCount', type: jsonpath}
                  text: {context: $response.body, selector: '', type: jsonpointer}
                """).compile();

        assertThat(outputs(document, "w"))
                .isEqualTo(
                        json(
                                "{\"id\": \"i-1\", \"cores\": [4], \"text\": {\"reservationSet\": [{\"instancesSet\": [{"
                                        + "\"instanceId\": \"i-1\", \"coreCount\": 4, \"instanceState\": {\"name\": \"running\"}}]}]}}"));
        assertThat(document.warnings())
                .filteredOn(warning -> warning.endsWith(" DIALECT_POINTER_INTO_XML"))
                .containsExactly(
                        "main.arazzo.yaml:13:21 DIALECT_POINTER_INTO_XML",
                        "main.arazzo.yaml:14:24 DIALECT_POINTER_INTO_XML",
                        "main.arazzo.yaml:15:23 DIALECT_POINTER_INTO_XML");
    }

    @Test
    void s10_embeddedValuesStayValues() {
        api.on("GET /instances", text("text/xml", INSTANCES));
        CompiledDocument document = instances("""
                successCriteria:
                - {context: $response.body, type: xpath, condition: "//*:name = '{$inputs.state}'"}
                """ + OUTPUTS).compile();

        assertThat(failed(run(document, "w", "{\"state\": \"x' or 'a' = 'a\"}")))
                .isNotEmpty();
    }

    @Test
    void s11_whatIsNoXmlFailsTheCondition() {
        api.on("GET /instances", text("text/xml", "<no xml"));
        CompiledDocument document = instances("""
                successCriteria:
                - {context: $response.body, type: xpath, condition: 'true()'}
                """ + OUTPUTS).compile();

        assertThat(failed(run(document, "w", "{}"))).contains("XML");
    }

    @Test
    void s11_badXPathIsAnErrorOfTheBuild() {
        documents()
                .api("GET /a getA")
                .workflows("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria:
                    - {context: $response.body, type: xpath, condition: '//a['}
                    - {context: $response.body, type: {type: xpath, version: xpath-10}, condition: 'for $x in 1 return $x'}
                    - {context: $response.body, type: xpath, condition: '//a[. = "{$statusCode}"]'}
                    - {context: $response.body, type: xpath, condition: '//b'}
                    outputs:
                      a: {context: $response.body, type: xpath, selector: 'a['}
                """)
                .expectDiagnostics(
                        "main.arazzo.yaml:12:57 BAD_XPATH",
                        "main.arazzo.yaml:13:84 BAD_XPATH",
                        "main.arazzo.yaml:14:57 LIBRARY_NEEDED",
                        "main.arazzo.yaml:17:59 BAD_XPATH");
    }
}
