package io.github.arazzo4j.codegen.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFinderTest {

    private static final String ARAZZO = "arazzo: 1.0.1\ninfo: {title: T, version: '1'}\n";
    private static final String OPENAPI = "openapi: 3.1.0\ninfo: {title: for arazzo, version: '1'}\npaths: {}\n";

    @TempDir
    private Path directory;

    @Test
    void findsDocumentsByName() throws IOException {
        write("b.arazzo.yaml", "");
        write("a/z.arazzo.yml", "broken: [");
        write("c.arazzo.json", "{}");
        write("C.ARAZZO.YAML", ARAZZO);

        assertThat(find(DocumentSelection.all()))
                .containsExactly("C.ARAZZO.YAML", "a/z.arazzo.yml", "b.arazzo.yaml", "c.arazzo.json");
    }

    @Test
    void findsDocumentsByTheirContent() throws IOException {
        write("workflow.yml", ARAZZO);
        write("late.yaml", "info: {title: T, version: '1'}\narazzo: 1.0.1\n");
        write("workflow.json", "{\"arazzo\": \"1.0.1\"}");
        write("anchors.yaml", "# arazzo\n? \"arazzo\"\n: 1.0.1\n");
        write("openapi.yaml", OPENAPI);
        write("nested.yaml", "x:\n  arazzo: 1.0.1\n");
        write("list.json", "[\"arazzo\"]");
        write("readme.txt", ARAZZO);

        assertThat(find(DocumentSelection.all()))
                .containsExactly("anchors.yaml", "late.yaml", "workflow.json", "workflow.yml");
    }

    @Test
    void findsDocumentsInUtf16() throws IOException {
        Files.write(directory.resolve("wide.yaml"), ("\ufeff" + ARAZZO).getBytes(StandardCharsets.UTF_16LE));

        assertThat(find(DocumentSelection.all())).containsExactly("wide.yaml");
    }

    @Test
    void doesNotPassOverABrokenDocument() throws IOException {
        write("broken.yml", ARAZZO + "workflows: [\n");
        write("broken.json", "{\n  \"arazzo\": \"1.0.1\",\n");
        write("broken-openapi.yaml", OPENAPI + "x: [\n");

        assertThat(find(DocumentSelection.all())).containsExactly("broken.json", "broken.yml");
    }

    @Test
    void doesNotLookIntoHiddenDirectories() throws IOException {
        write(".git/a.arazzo.yaml", ARAZZO);
        write("node_modules/x/a.arazzo.yaml", ARAZZO);
        write("sub/.hidden.arazzo.yaml", ARAZZO);

        assertThat(find(DocumentSelection.all())).containsExactly("sub/.hidden.arazzo.yaml");
    }

    @Test
    void takesExactlyWhatIsIncluded() throws IOException {
        write("a.arazzo.yaml", ARAZZO);
        write("flows/b.yaml", "anything");
        write("flows/deep/c.yaml", "anything");
        write("other/d.yaml", ARAZZO);

        assertThat(find(new DocumentSelection(List.of("flows/**"), List.of())))
                .containsExactly("flows/b.yaml", "flows/deep/c.yaml");
        assertThat(find(new DocumentSelection(List.of("flows/*.yaml"), List.of())))
                .containsExactly("flows/b.yaml");
        assertThat(find(new DocumentSelection(List.of("**/*.yaml"), List.of("flows/"))))
                .containsExactly("a.arazzo.yaml", "other/d.yaml");
        assertThat(find(new DocumentSelection(List.of(), List.of("**/?.arazzo.yaml"))))
                .containsExactly("other/d.yaml");
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> find(DocumentSelection selection) throws IOException {
        return new DocumentFinder()
                .find(directory, selection).stream()
                        .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                        .toList();
    }
}
