package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.CompiledDocument.json;
import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static io.github.arazzo4j.codegen.ScriptedApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S19: what must have run before. */
class DependsOnTest extends BehaviourTest {

    private static final String DIAMOND = """
            - workflowId: main
              inputs: {type: object, properties: {user: {type: string}}}
              dependsOn: [left, right]
              steps:
              - {stepId: m, operationId: getD, parameters: [{name: q, in: query, value: $workflows.login.outputs.token}]}
              outputs: {l: $workflows.left.outputs.v, r: $workflows.right.outputs.v}
            - workflowId: left
              dependsOn: [login]
              inputs: {type: object, properties: {user: {type: string}}}
              steps:
              - {stepId: l, operationId: getB, outputs: {v: $response.body#/v}}
              outputs: {v: $steps.l.outputs.v}
            - workflowId: right
              dependsOn: [login]
              inputs: {type: object, properties: {user: {type: string}}}
              steps:
              - {stepId: r, operationId: getC, outputs: {v: $response.body#/v}}
              outputs: {v: $steps.r.outputs.v}
            - workflowId: login
              inputs: {type: object, properties: {user: {type: string}}, required: [user]}
              steps:
              - {stepId: a, operationId: postA, requestBody: {payload: $inputs}, outputs: {token: $response.body#/token}}
              outputs: {token: $steps.a.outputs.token}
            """;

    @Nested
    class Workflows {

        @Test
        void s19_twoWorkflowsThatDependOnAThirdRunItOnceOnInputsOfTheSameNames() {
            api.on("POST /a", ok("{\"token\": \"t\"}"));
            api.on("GET /b", ok("{\"v\": 1}"));
            api.on("GET /c", ok("{\"v\": 2}"));
            api.on("GET /d", ok("{}"));
            CompiledDocument document = letters(DIAMOND).compile();

            assertThat(succeeded(run(document, "main", "{\"user\": \"ada\"}"))).isEqualTo(json("{\"l\": 1, \"r\": 2}"));
            assertThat(api.lines()).containsExactly("POST /a", "GET /b", "GET /c", "GET /d?q=t");
            assertThat(api.only("POST /a").json()).isEqualTo(json("{\"user\": \"ada\"}"));
        }

        @Test
        void s19_anEarlierResultTakesThePlaceOfARun() {
            api.on("POST /a", ok("{\"token\": \"early\"}"));
            api.on("GET /b", ok("{\"v\": 1}"));
            api.on("GET /c", ok("{\"v\": 2}"));
            api.on("GET /d", ok("{}"));
            CompiledDocument document = letters(DIAMOND).compile();

            WorkflowResult<?> login = run(document, "login", "{\"user\": \"ada\"}");
            WorkflowResult<?> result = document.run(
                    "main", "{}", RunOptions.builder().completed(login).build(), clock);

            succeeded(result);
            assertThat(api.lines()).containsExactly("POST /a", "GET /b", "GET /c", "GET /d?q=early");
        }

        @Test
        void s19_aFailedResultIsNoEarlierResult() {
            api.on("POST /a", status(500));
            CompiledDocument document = letters(DIAMOND).compile();
            WorkflowResult<?> login = run(document, "login", "{\"user\": \"ada\"}");

            assertThatThrownBy(() -> RunOptions.builder().completed(login))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("login");
        }

        @Test
        void s19_ifADependencyFailsSoDoesTheWorkflowBeforeItsFirstStep() {
            api.on("POST /a", status(403));
            CompiledDocument document = letters(DIAMOND).compile();

            assertThat(failed(run(document, "main", "{\"user\": \"ada\"}"))).contains("workflow login, step a", "403");
            assertThat(api.lines()).containsExactly("POST /a");
        }

        @Test
        void s19_aDependencyWithoutItsInputsFailsTheRunAndSaysWhich() {
            CompiledDocument document = letters(DIAMOND).compile();

            assertThat(failed(run(document, "main", "{}"))).contains("login", "user");
            assertThat(api.lines()).isEmpty();
        }

        @Test
        void s19_ofACalledWorkflowItRunsBeforeTheCall() {
            api.on("POST /a", ok("{\"token\": \"t\"}"));
            api.always("GET /b", ok("{\"v\": 1}"));
            CompiledDocument document = letters(DIAMOND + """
                              - workflowId: caller
                                steps:
                                - {stepId: one, workflowId: left, parameters: [{name: user, value: u}]}
                                - {stepId: two, workflowId: left, parameters: [{name: user, value: v}]}
                              """).compile();

            outputs(document, "caller");

            assertThat(api.lines()).containsExactly("POST /a", "GET /b", "GET /b");
        }

        @Test
        void s19_aCycleIsRefused() {
            List<Diagnostic> found = letters("""
                    - workflowId: a
                      dependsOn: [b]
                      steps:
                      - {stepId: s, operationId: getA}
                    - workflowId: b
                      steps:
                      - {stepId: s, workflowId: a}
                    - workflowId: self
                      dependsOn: [self]
                      steps:
                      - {stepId: s, operationId: getA}
                    """)
                    .expectDiagnostics(
                            "main.arazzo.yaml:8:15 DEPENDENCY_CYCLE",
                            "main.arazzo.yaml:13:29 RECURSIVE_WORKFLOW",
                            "main.arazzo.yaml:15:15 DEPENDENCY_CYCLE");

            assertThat(found.get(0).hint()).isEqualTo("a → b → a");
        }

        @Test
        void s19_aDependencyThatDoesNotExistIsAnErrorWithAProposal() {
            List<Diagnostic> found = letters("""
                    - workflowId: main
                      dependsOn: [lgoin]
                      steps:
                      - {stepId: s, operationId: getA}
                    - workflowId: login
                      steps:
                      - {stepId: s, operationId: getA}
                    """).expectDiagnostics("main.arazzo.yaml:8:15 UNKNOWN_WORKFLOW");

            assertThat(found.get(0).hint()).isEqualTo("did you mean login?");
        }
    }

    @Nested
    class Steps {

        @Test
        void s19_stepsRunInAnOrderThatSatisfiesDependsOnElseTheDocuments() {
            for (String path : List.of("/a", "/b", "/c", "/d", "/e")) {
                api.always("GET " + path, ok("{}"));
            }
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - {stepId: a, operationId: getA, dependsOn: [d, c]}
                      - {stepId: b, operationId: getB}
                      - {stepId: c, operationId: getC, dependsOn: [e]}
                      - {stepId: d, operationId: getD}
                      - {stepId: e, operationId: getE}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /b", "GET /d", "GET /e", "GET /c", "GET /a");
        }

        @Test
        void s19_theOutputOfAStepThatRunsEarlierByDependsOnIsThere() {
            api.on("GET /b", ok("{\"x\": 1}"));
            api.on("GET /a", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        dependsOn: [b]
                        parameters: [{name: q, in: query, value: $steps.b.outputs.x}]
                      - {stepId: b, operationId: getB, outputs: {x: $response.body#/x}}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /b", "GET /a?q=1");
        }

        @Test
        void s19_aCycleIsRefusedAndShown() {
            List<Diagnostic> found = letters("""
                    - workflowId: w
                      steps:
                      - {stepId: x, operationId: getA, dependsOn: [a]}
                      - {stepId: a, operationId: getA, dependsOn: [b]}
                      - {stepId: b, operationId: getB, dependsOn: [c]}
                      - {stepId: c, operationId: getC, dependsOn: [a]}
                    """).expectDiagnostics("main.arazzo.yaml:10:48 DEPENDENCY_CYCLE");

            assertThat(found.get(0).hint()).isEqualTo("a → b → c → a");
        }

        @Test
        void s19_aStepOfAnotherWorkflowMeansThatWorkflow() {
            api.on("GET /b", ok("{}"));
            api.on("GET /a", ok("{}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - {stepId: a, operationId: getA, dependsOn: [$workflows.other.steps.b]}
                    - workflowId: other
                      steps:
                      - {stepId: b, operationId: getB}
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines()).containsExactly("GET /b", "GET /a");
        }

        @Test
        void s19_unknownStepsAreErrors() {
            letters("""
                    - workflowId: w
                      steps:
                      - {stepId: first, operationId: getA, dependsOn: [frist]}
                      - {stepId: second, operationId: getA, dependsOn: [$workflows.other.steps.x]}
                    - workflowId: other
                      steps:
                      - {stepId: b, operationId: getB}
                    """).expectDiagnostics("main.arazzo.yaml:9:52 UNKNOWN_STEP", "main.arazzo.yaml:10:53 UNKNOWN_STEP");
        }

        @Test
        void s19_theOutputOfAStepThatNoPathCanHaveRunBeforeIsAnError() {
            letters("""
                    - workflowId: w
                      steps:
                      - {stepId: a, operationId: getA, parameters: [{name: q, in: query, value: $steps.b.outputs.x}]}
                      - {stepId: b, operationId: getB, outputs: {x: $response.body#/x}}
                    """).expectDiagnostics("main.arazzo.yaml:9:77 UNSET_STEP_OUTPUT");
        }

        @Test
        void s19_itsOwnEarlierOutputAndThatOfALaterStepReachedByGotoAreLegal() {
            api.on("GET /a", ok("{\"next\": \"2\"}"), ok("{\"next\": \"3\"}"), ok("{}"));
            api.always("GET /b", ok("{\"mark\": \"m\"}"));
            CompiledDocument document = letters("""
                    - workflowId: w
                      steps:
                      - stepId: a
                        operationId: getA
                        parameters:
                        - {name: q, in: query, value: $steps.a.outputs.next}
                        - {name: r, in: query, value: $steps.b.outputs.mark}
                        outputs: {next: $response.body#/next}
                      - stepId: b
                        operationId: getB
                        outputs: {mark: $response.body#/mark}
                        onSuccess: [{name: more, type: goto, stepId: a, criteria: [{condition: $steps.a.outputs.next != null}]}]
                    """).compile();

            outputs(document, "w");

            assertThat(api.lines())
                    .containsExactly("GET /a", "GET /b", "GET /a?q=2&r=m", "GET /b", "GET /a?q=3&r=m", "GET /b");
        }
    }
}
