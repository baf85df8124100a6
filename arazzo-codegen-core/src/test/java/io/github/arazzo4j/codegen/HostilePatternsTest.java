package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.WorkflowResult;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write that is looked for in what other strangers send: it ends, and says so. */
class HostilePatternsTest extends BehaviourTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Finds nothing in it, in years. */
    private static final String VALUE = "a".repeat(60) + "!";

    private static final String SLOW = "^(.*a){30}$";

    private WorkflowResult<?> runSoon(CompiledDocument document, String inputs) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> run(document, "w", inputs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", SLOW, "(x+x+)+y|^(a*)*$"})
    @DisplayName("S7, S11 a search that would take years fails the condition")
    void s7_conditions(String regex) {
        api.always("GET /a", ok("{\"v\": \"" + VALUE + "\"}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria: [{context: $response.body#/v, type: regex, condition: '%s'}]
                """.formatted(regex)).compile();

        WorkflowResult<?> result = runSoon(document, "{}");

        assertThat(result.succeeded()).isFalse();
        // Java remembers dead ends of the other patterns, and comes to an end by itself.
        if (regex.equals(SLOW)) {
            assertThat(result.failure()).hasMessageContaining("takes too long");
        }
    }

    @Test
    @DisplayName("S7, S11 a search that would overflow the stack fails the condition")
    void s7_stack() {
        api.always("GET /a", ok("{\"v\": \"" + "ab".repeat(200_000) + "\"}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria: [{context: $response.body#/v, type: regex, condition: '^(a|b)*c'}]
                """).compile();

        assertThat(runSoon(document, "{}").succeeded()).isFalse();
    }

    @Test
    @DisplayName("S10 a pattern out of an input is bounded as well")
    void s10_patternsOfInputs() {
        api.always("GET /a", ok("{\"v\": \"" + VALUE + "\"}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {p: {type: string}}}
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria: [{context: $response.body#/v, type: regex, condition: '^{$inputs.p}$'}]
                """).compile();

        assertThat(runSoon(document, "{\"p\": \"(a+)+\"}").succeeded()).isFalse();
        assertThat(runSoon(document, "{\"p\": \"" + "(".repeat(9_000) + "\"}").succeeded())
                .isFalse();
        assertThat(runSoon(document, "{\"p\": \"" + "(".repeat(100_000) + "\"}").succeeded())
                .isFalse();
        assertThat(runSoon(document, "{\"p\": \"a+!\"}").succeeded()).isTrue();
    }

    @Test
    @DisplayName("S5 patterns of inputs are bounded; those that Java has not are left to the service")
    void s5_inputs() {
        api.always("GET /a", ok("{}"));
        CompiledDocument document =
                letters("""
                - workflowId: w
                  inputs:
                    type: object
                    properties:
                      slow: {type: string, pattern: '%s'}
                      foreign: {type: string, pattern: '[a-'}
                      deep: {type: string, pattern: '%s'}
                  steps: [{stepId: a, operationId: getA}]
                """.formatted(SLOW, "(".repeat(5_000))).compile();

        assertThat(runSoon(document, "{\"foreign\": \"x\", \"deep\": \"x\"}").succeeded())
                .isTrue();
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> run(document, "w", "{\"slow\": \"" + VALUE + "\"}"))
                        .hasMessageContaining("takes too long"));
    }

    @Test
    @DisplayName("S8 the regular expressions of JSONPath take linear time")
    void s8_iRegexps() {
        api.always("GET /a", ok("[{\"v\": \"" + VALUE + "\"}]"));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria: [{context: $response.body, type: jsonpath, condition: "$[?match(@.v, '(a+)+b')]"}]
                """).compile();

        assertThat(runSoon(document, "{}").succeeded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><r>&b;</r>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r>&x;</r>",
                "<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/x.dtd\"><r/>",
                "<r xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/hostname\"/></r>"
            })
    @DisplayName("S9 XML with entities, document types and inclusions reaches for nothing")
    void s9_xml(String xml) {
        api.always("GET /a", text("application/xml", xml));
        CompiledDocument document = letters("""
                - workflowId: w
                  steps:
                  - stepId: a
                    operationId: getA
                    successCriteria:
                    - {context: $response.body, type: xpath, condition: string-length(/r) > 0}
                """).compile();

        assertThat(runSoon(document, "{}").succeeded()).isFalse();
    }
}
