package io.github.arazzo4j.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.GoldenSources;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What JSONPath criteria become, for people to look at; {@code -Dgolden.update=true} writes the files anew. */
class GoldenJsonPathTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/jsonpath");
    private static final String PACKAGE = "com.example.golden";

    @Test
    @DisplayName("S8 filters with nested queries, functions, slices and several names")
    void findRelease() throws Exception {
        Class<?> steps = golden("find-release.arazzo.yaml", "FindReleaseWorkflow");
        JsonNode answer = json("""
                {"wanted": "b", "images": [
                  {"digest": "a", "tags": ["v1"], "size": 1, "layers": [{}, {"size": 3}]},
                  {"digest": "b", "tags": ["x", "v12"], "size": 200, "layers": [{}, {"digest": "d"}]}]}
                """);
        assertThat(selects(steps, "listImagesSelects", answer)).isTrue();
        assertThat(selects(steps, "listImagesSelects2", answer)).isTrue();
        JsonNode other = json("""
                {"wanted": "a", "images": [
                  {"digest": "a", "tags": ["1v"], "size": null, "layers": [{"size": 3}, {}]},
                  {"digest": "b", "tags": ["v1"], "size": 200, "error": null, "layers": [{}, {"size": 1}]}]}
                """);
        assertThat(selects(steps, "listImagesSelects", other)).isFalse();
        assertThat(selects(steps, "listImagesSelects2", other)).isFalse();
    }

    @Test
    @DisplayName("S8, D1 descendants, patterns of the document, queries from the root, a list that is counted")
    void gateFindings() throws Exception {
        Class<?> steps = golden("gate-findings.arazzo.yaml", "GateFindingsWorkflow");
        JsonNode answer = json("""
                {"naming": "^lib", "images": [
                  {"tags": ["stable", "x"], "labels": {}, "meta": {"owner": "platform"},
                   "findings": [{"score": 7.5, "package": "libfoo"}, {"score": 9, "package": "foo"}]}]}
                """);
        assertThat(selects(steps, "listImagesSelects", answer)).isTrue();
        assertThat(selects(steps, "listImagesSelects2", answer)).isTrue();
        assertThat(selects(steps, "listImagesSelects3", answer)).isTrue();
        JsonNode other = json("""
                {"naming": "^lib", "images": [
                  {"tags": ["unstable"], "labels": {"a": 1}, "meta": {"owner": "platform", "team": {"owner": "x"}},
                   "findings": [{"score": 7.4, "package": "libfoo"}, {"score": 9, "package": "foo"}]}]}
                """);
        assertThat(selects(steps, "listImagesSelects", other)).isFalse();
        assertThat(selects(steps, "listImagesSelects2", other)).isFalse();
        assertThat(selects(steps, "listImagesSelects3", other)).isFalse();
    }

    @Test
    @DisplayName("S10 embedded values are arguments, and can't change what is selected")
    void pickImage() throws Exception {
        Class<?> steps = golden("pick-image.arazzo.yaml", "PickImageWorkflow");
        JsonNode answer = json("""
                {"images": [{"digest": "x:1", "tags": ["v1"], "size": 3, "1": true},
                            {"digest": "x:2", "tags": ["v' || @ != 'v"], "size": 3, "' || '": true}]}
                """);
        assertThat(selects(steps, "listImagesSelects", answer, "v1", json("4"))).isTrue();
        assertThat(selects(steps, "listImagesSelects", answer, "v1", json("3"))).isFalse();
        assertThat(selects(steps, "listImagesSelects", answer, "v' || @ != 'v", json("4")))
                .isTrue();
        assertThat(selects(steps, "listImagesSelects", answer, "' || @ != '", json("4")))
                .isFalse();
        assertThat(selects(steps, "listImagesSelects2", answer, 0L, "1")).isTrue();
        assertThat(selects(steps, "listImagesSelects2", answer, -1L, "1")).isFalse();
        assertThat(selects(steps, "listImagesSelects2", answer, -1L, "' || '")).isTrue();
    }

    /** Compiles the document, compares the workflow's class with the golden file, and loads that file's class. */
    private static Class<?> golden(String document, String name) throws Exception {
        CompileResult result = new ArazzoCompiler()
                .compile(CompileRequest.of(FOLDER, List.of(Path.of(document))).withPackageName(PACKAGE));
        assertThat(result.sources()).as(result.diagnostics().toString()).isNotEmpty();
        Map<String, String> sources = GoldenSources.of(result);
        String source = sources.get(PACKAGE.replace('.', '/') + "/" + name + ".java");
        Path golden = FOLDER.resolve(name + ".java");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, source);
        }
        assertThat(source).isEqualTo(Files.readString(golden));
        return JavaCompilation.compile(sources).loadClass(PACKAGE + "." + name + "$Steps");
    }

    private static boolean selects(Class<?> steps, String method, Object... arguments) throws Exception {
        Method found = Stream.of(steps.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return (boolean) Objects.requireNonNull(found.invoke(null, arguments));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
