package io.github.arazzo4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Both sides of the benchmarks do the same. */
class SidesTest {

    private static final Answer ANSWER = new Fixture.BodyAnswer();
    private static CompiledSide compiled;
    private static ParsedSide parsed;

    @BeforeAll
    static void compile() throws Exception {
        compiled = new CompiledSide();
        parsed = new ParsedSide(ANSWER);
    }

    @Test
    void theBodyHasSome10Kilobytes() {
        assertThat(ANSWER.body().toString().length()).isBetween(9_000, 12_000);
    }

    @Test
    @DisplayName("all criteria hold on both sides, so that all are evaluated")
    void criteria() {
        for (String step : List.of("equality", "conjunction", "nested", "descendant", "compared")) {
            assertThat(compiled.judge(step, ANSWER).succeeded()).as(step).isTrue();
            assertThat(parsed.judge(step)).as(step).isTrue();
            assertThat(parsed.judgeWithPreparedPaths(step)).as(step).isTrue();
        }
    }

    @Test
    @DisplayName("both sides build the same request")
    void requests() {
        Request request = (Request) compiled.prepare("promoted");
        assertThat(request.sameAs(parsed.prepare(compiled.source(), compiled.promoteImage())))
                .isTrue();
        assertThat(new String(request.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"digest\":\"sha256:0\",\"target\":{\"stage\":\"production\",\"note\":\"team/app@sha256:0 goes to"
                                + " production\"},\"approvals\":2}");
    }
}
