package io.github.arazzo4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.runtime.ArazzoClient;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Applications with modules of their own find ours under names that stay. */
class ModuleNamesTest {

    @Test
    void runtime() throws Exception {
        assertName(ArazzoClient.class, "io.github.arazzo4j.runtime");
    }

    @Test
    void compiler() throws Exception {
        assertName(ArazzoCompiler.class, "io.github.arazzo4j.codegen");
    }

    private static void assertName(Class<?> type, String name) throws Exception {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        assumeThat(Files.isRegularFile(jar))
                .as("a jar, which there is none of before the phase package")
                .isTrue();
        assertThat(ModuleFinder.of(jar).findAll())
                .extracting(ModuleReference::descriptor)
                .extracting(module -> module.name())
                .containsExactly(name);
    }
}
