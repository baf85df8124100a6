package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.ScriptedApi.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.secrets.SecretGuard;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator reads in the log, and at which level. */
class LogsTest extends BehaviourTest {

    private static final String LOGGER = "io.github.arazzo4j.runtime ";

    private List<String> lines = List.of();

    @BeforeEach
    void run() {
        api.always("GET /a", ok("{\"done\": false}"));
        CompiledDocument document = letters("""
                - workflowId: w
                  inputs: {type: object, properties: {none: {type: string}}}
                  steps:
                  - stepId: poll
                    operationId: getA
                    successCriteria:
                    - {condition: "$[?@.x == '{$inputs.none}']", context: $response.body, type: jsonpath}
                    onFailure: [{name: again, type: goto, stepId: poll}]
                """).compile();
        WorkflowListener broken = new WorkflowListener() {
            @Override
            public void stepStarted(StepStarted event) {
                throw new IllegalStateException("a listener's own mistake");
            }
        };
        lines = SecretGuard.during(() -> document.run(
                        "w",
                        "{}",
                        RunOptions.builder().listener(broken).stepLimit(20).build(),
                        clock))
                .lines()
                .filter(line -> line.startsWith(LOGGER))
                .toList();
    }

    private List<String> at(String level) {
        return lines.stream()
                .filter(line -> line.startsWith(LOGGER + level))
                .map(line -> line.substring((LOGGER + level).length()).replaceFirst("^ run \\d+: ", ""))
                .toList();
    }

    @Test
    void warnings() {
        assertThat(at("WARN"))
                .hasSize(3)
                .satisfiesOnlyOnce(line -> assertThat(line).contains("listener ", " fails and is ignored"))
                .contains("workflow w, step poll has had the same answer 10 times in a row")
                .contains("workflow w, step poll has had the same answer 20 times in a row");
        assertThat(at("ERROR")).isEmpty();
    }

    @Test
    void conditionsThatCanNotBeEvaluated() {
        assertThat(at("INFO"))
                .hasSize(20)
                .allMatch(line -> line.matches("workflow w, step poll: condition .* can't be evaluated: .*"));
    }

    @Test
    void runsStepsAndWaits() {
        assertThat(at("DEBUG"))
                .startsWith("workflow w starts", "workflow w, step poll, attempt 1: api.getA")
                .anyMatch(line -> line.matches("workflow w, step poll waits PT.*S \\(POLLING\\)"))
                .last()
                .asString()
                .startsWith("workflow w FAILED after PT");
    }

    @Test
    void requests() {
        assertThat(at("TRACE")).hasSize(20).allMatch(line -> line.matches("GET getA: 200 in \\d+ ms"));
    }
}
