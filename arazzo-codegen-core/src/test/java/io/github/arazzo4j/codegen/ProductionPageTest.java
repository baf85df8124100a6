package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on running in production, whose every statement names tests, against the tests that there are. */
class ProductionPageTest {

    private static List<String> statements() throws IOException {
        String page = Files.readString(Path.of("../docs/production.md"));
        return Stream.of(page.split("\\R(?=- |#|\\R)", -1))
                .filter(part -> part.startsWith("- "))
                .toList();
    }

    @Test
    void everyStatementNamesTestsThatThereAre() throws IOException {
        Set<String> tests = NamedTests.all().keySet();

        assertThat(statements()).hasSizeGreaterThan(25).allSatisfy(statement -> {
            assertThat(NamedTests.in(statement)).as(statement).isNotEmpty();
            assertThat(tests).as(statement).containsAll(NamedTests.in(statement));
        });
    }
}
