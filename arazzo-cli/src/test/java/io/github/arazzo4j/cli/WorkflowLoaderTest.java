package io.github.arazzo4j.cli;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.codegen.write.GeneratedSource;
import io.github.arazzo4j.runtime.ArazzoClient;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowLoaderTest {

    private static final List<GeneratedSource> BROKEN = List.of(new GeneratedSource("w/A.java", "class A {"));

    @Test
    void saysThatItNeedsAJdk() {
        try (ArazzoClient client = ArazzoClient.builder().build()) {
            WorkflowLoader loader = new WorkflowLoader(() -> null);

            assertThatThrownBy(() -> loader.load(BROKEN, "w.A", client))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("needs a JDK");
        }
    }

    @Test
    void takesSourcesThatDoNotCompileForADefect() {
        try (ArazzoClient client = ArazzoClient.builder().build()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new WorkflowLoader().load(BROKEN, "w.A", client))
                    .withMessageContaining("A.java");
        }
    }
}
