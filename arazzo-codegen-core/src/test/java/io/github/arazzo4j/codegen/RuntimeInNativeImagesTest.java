package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The metadata for GraalVM's native images names all that the runtime finds by name, and nothing else. */
class RuntimeInNativeImagesTest {

    private static final String METADATA =
            "/META-INF/native-image/io.github.arazzo4j/arazzo-runtime/reachability-metadata.json";

    private static JsonNode metadata;
    private static JavaClasses runtime;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = RuntimeInNativeImagesTest.class.getResourceAsStream(METADATA)) {
            metadata = new ObjectMapper().readTree(in);
        }
        runtime = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.arazzo4j.runtime");
    }

    @Test
    @DisplayName("classes that look for something by name are those that the metadata speaks of")
    void reflection() {
        Set<String> looking = new TreeSet<>();
        for (JavaClass type : runtime) {
            if (type.getAccessesFromSelf().stream().anyMatch(access -> findsByName(access.getTarget()))) {
                looking.add(type.getFullName().replaceFirst("\\$.*", ""));
            }
        }
        Set<String> named = new TreeSet<>();
        entries()
                .forEach(entry ->
                        named.add(entry.path("condition").path("typeReached").asText()));
        assertThat(looking).isEqualTo(named);
    }

    private static boolean findsByName(AccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean byName = owner.isEquivalentTo(Class.class)
                && (target.getName().equals("forName")
                        || target.getName().startsWith("getResource")
                        || target.getName().startsWith("getDeclared")
                        || target.getName().startsWith("getMethod")
                        || target.getName().startsWith("getConstructor")
                        || target.getName().startsWith("getField"));
        return byName
                || owner.getPackageName().equals("java.lang.reflect")
                || owner.isAssignableTo(ClassLoader.class)
                || owner.isEquivalentTo(ServiceLoader.class)
                || owner.isEquivalentTo(MethodHandles.class);
    }

    @Test
    @DisplayName("types and methods of the metadata exist")
    void types() throws ClassNotFoundException {
        assertThat(metadata.path("reflection")).isNotEmpty();
        for (JsonNode entry : metadata.path("reflection")) {
            Class<?> type = Class.forName(entry.path("type").textValue());
            for (JsonNode method : entry.path("methods")) {
                boolean exists = Arrays.stream(type.getMethods())
                        .map(Method::getName)
                        .anyMatch(method.path("name").textValue()::equals);
                // The only one so far is that of virtual threads.
                assertThat(exists).isEqualTo(Runtime.version().feature() >= 21);
            }
        }
    }

    @Test
    @DisplayName("resources of the metadata exist, and so do the classes that look for them")
    void resourcesAndConditions() {
        assertThat(metadata.path("resources")).isNotEmpty();
        for (JsonNode entry : metadata.path("resources")) {
            assertThat(RuntimeInNativeImagesTest.class.getResource(
                            "/" + entry.path("glob").textValue()))
                    .isNotNull();
        }
        for (JsonNode entry : entries()) {
            assertThat(runtime.contain(
                            entry.path("condition").path("typeReached").textValue()))
                    .isTrue();
        }
    }

    private static List<JsonNode> entries() {
        List<JsonNode> entries = new ArrayList<>();
        metadata.path("reflection").forEach(entries::add);
        metadata.path("resources").forEach(entries::add);
        return entries;
    }
}
