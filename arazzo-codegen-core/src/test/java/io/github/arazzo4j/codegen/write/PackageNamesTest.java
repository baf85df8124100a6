package io.github.arazzo4j.codegen.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.images", "workflows", "a.b_c.d1", "com.größe"})
    void acceptsPackages(String name) {
        assertThat(PackageNames.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "com..acme",
                ".com",
                "com.",
                "a./tmp/x",
                "com.new.x",
                "1a",
                "com acme",
                "a;b",
                "com.true",
                "com.acme\n",
                "java",
                "java.util",
                "_"
            })
    void refusesEverythingElse(String name) {
        assertThat(PackageNames.problem(name)).isPresent();
    }
}
