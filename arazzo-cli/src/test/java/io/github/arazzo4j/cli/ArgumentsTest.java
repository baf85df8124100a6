package io.github.arazzo4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @TempDir
    private Path directory;

    private Cli cli;

    @BeforeEach
    void setUp() throws IOException {
        cli = new Cli(directory);
    }

    @Test
    void tellsItsVersion() {
        assertThat(cli.run("--version")).isZero();
        assertThat(cli.out()).matches("arazzo \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "generate", "run"})
    void helps(String command) {
        assertThat(cli.run(command, "--help")).isZero();
        assertThat(cli.out()).startsWith("Usage: arazzo " + command).contains("Exit status:", "--root=DIR", "--strict");
        assertThat(cli.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void showsItsUsageWithoutACommand() {
        assertThat(cli.run()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("Usage: arazzo").contains("validate", "generate", "run");
    }

    @Test
    void proposesCommandsAndOptions() {
        assertThat(cli.run("validte", "x")).isEqualTo(2);
        assertThat(cli.err()).contains("no command \"validte\"; did you mean validate?");

        assertThat(cli.run("validate", "x", "--strikt")).isEqualTo(2);
        assertThat(cli.err()).contains("unknown option --strikt; did you mean --strict?");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(cli.run("generate", "x.yaml", "--output", "out")).isEqualTo(2);
        assertThat(cli.err()).contains("--package").contains("Try: arazzo generate --help");

        assertThat(cli.run("validate")).isEqualTo(2);
        assertThat(cli.err()).contains("FILE|DIR");
    }

    @Test
    void neverRepeatsWhatMayBeACredential() {
        for (String[] args : new String[][] {
            {"run", "x.yaml", "--auht=pets=bearer:s3cret"},
            {"run", "x.yaml", "--auth", "pets", "bearer:s3cret"},
            {"run", "x.yaml", "--auth", "bearer:s3cret"},
            {"run", "x.yaml", "--auth", "pets=baerer:s3cret"},
            {"run", "x.yaml", "--auth", "pets=basic:s3cret"},
            {"run", "x.yaml", "--auth", "pets=s3cret"},
            {"run", "x.yaml", "--endpoint", "https://user:s3cret@pets.example.com"},
            {"run", "x.yaml", "--inputs", "{\"password\": \"s3cret\""}
        }) {
            assertThat(cli.run(args)).as(String.join(" ", args)).isEqualTo(2);
            assertThat(cli.out() + cli.err()).contains("error: ").doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--timeout=0",
                "--timeout=-1",
                "--timeout=soon",
                "--timeout=1e30",
                "--poll-interval=-0.5",
                "--step-limit=0",
                "--step-limit=x",
                "--region=EU WEST",
                "--output=xml",
                "--source-map=x",
                "--endpoint=pets",
                "--auth=pets=bearer:env:NOT_THERE"
            })
    void refusesBadValues(String option) throws IOException {
        cli.withPets();

        assertThat(cli.run("run", "pets.arazzo.yaml", "--workflow", "visit", option))
                .isEqualTo(2);
        assertThat(cli.err()).startsWith("error: ").doesNotContain("\tat ");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void showsTheStackTraceOfADefectAndAsksToReportIt() {
        cli.withCompiler(request -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(cli.run("validate", "x.yaml")).isEqualTo(70);
        assertThat(cli.err()).contains("IllegalStateException: a bug", "\tat ", "please report it");

        cli.withCompiler(request -> {
            throw new StackOverflowError();
        });
        assertThat(cli.run("validate", "x.yaml")).isEqualTo(70);
        assertThat(cli.err()).contains("please report it");
    }
}
