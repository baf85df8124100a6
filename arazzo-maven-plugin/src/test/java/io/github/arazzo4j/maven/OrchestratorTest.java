package io.github.arazzo4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.discover.DocumentSelection;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import io.github.arazzo4j.codegen.write.WriteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrchestratorTest {

    private static final GeneratedSource SOURCE = new GeneratedSource("com/example/A.java", "class A {}\n");

    @TempDir
    private Path basedir;

    private Path sourceDirectory;
    private Path outputDirectory;
    private final RecordingLog log = new RecordingLog();
    private final List<CompileRequest> compiled = new ArrayList<>();
    private CompileResult result = new CompileResult(List.of(), List.of(SOURCE), List.of());
    private final Orchestrator orchestrator = orchestrator(false);

    @BeforeEach
    void setUp() throws IOException {
        basedir = basedir.toRealPath();
        sourceDirectory = basedir.resolve("src/main/arazzo");
        outputDirectory = basedir.resolve("target/generated");
    }

    private Orchestrator orchestrator(boolean notes) {
        return new Orchestrator(
                request -> {
                    compiled.add(request);
                    return result;
                },
                log,
                notes);
    }

    @Test
    void compilesAndWrites() throws Exception {
        Path document = document("a.arazzo.yaml");

        WriteReport report = orchestrator.generate(request(Optional.of("com.example")));

        assertThat(compiled)
                .containsExactly(new CompileRequest(
                        basedir,
                        List.of(document),
                        Optional.of("com.example"),
                        List.of(basedir),
                        Map.of("https://example.com/api.yaml", basedir.resolve("api.yaml")),
                        true,
                        Map.of("pets#/components/schemas/pet", "OldPet"),
                        Map.of(),
                        List.of(),
                        Optional.empty()));
        assertThat(report.written()).containsExactly(outputDirectory.resolve("com/example/A.java"));
        assertThat(log.lines)
                .containsExactly("[INFO] 1 Arazzo document compiled: 1 file written, 0 unchanged, 0 deleted");
    }

    @Test
    void givesEachDirectoryOfDocumentsAPackage() throws Exception {
        document("a.arazzo.yaml");
        Files.createDirectories(sourceDirectory.resolve("image-builder/deeper"));
        Files.createDirectories(sourceDirectory.resolve("openapi"));
        document("image-builder/deeper/b.arazzo.yaml");

        orchestrator.generate(new GenerationRequest(settings(), Optional.of("com.example"), true, outputDirectory));

        assertThat(compiled)
                .singleElement()
                .satisfies(request -> assertThat(request.directoryPackages())
                        .isEqualTo(Map.of(sourceDirectory.resolve("image-builder"), "com.example.imagebuilder")));
    }

    @Test
    void validatesWithoutAPackage() throws Exception {
        document("a.arazzo.yaml");
        document("b.arazzo.yaml");

        orchestrator.validate(settings());

        assertThat(compiled)
                .singleElement()
                .satisfies(request -> assertThat(request.packageName()).isEmpty());
        assertThat(log.lines).containsExactly("[INFO] 2 Arazzo documents checked");
        assertThat(outputDirectory).doesNotExist();
    }

    @Test
    void logsAllDiagnosticsAndThenRefuses() throws Exception {
        document("a.arazzo.yaml");
        Location place = new Location("src/main/arazzo/a.arazzo.yaml", "/x", 3, 8, 11, "    x: putImgae");
        Diagnostic error = Diagnostic.of(DiagnosticCode.UNKNOWN_OPERATION, place, "no operation putImgae")
                .withHint("did you mean putImage?");
        Diagnostic warning = Diagnostic.of(DiagnosticCode.UNREACHABLE_STEP, place, "step s is never reached");
        Diagnostic note = error.withSeverity(Severity.NOTE).withHint(null);
        result = new CompileResult(List.of(error, warning, note), List.of(), List.of());

        assertThatThrownBy(() -> orchestrator.generate(request(Optional.of("com.example"))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("the Arazzo documents have 1 error, 1 warning; see above");
        assertThat(log.lines)
                .startsWith(
                        "[ERROR] src/main/arazzo/a.arazzo.yaml:3:8: error: ARZ0203 no operation putImgae",
                        "[ERROR]     3 |     x: putImgae",
                        "[ERROR]       |        ^^^ did you mean putImage?",
                        "[WARNING] src/main/arazzo/a.arazzo.yaml:3:8: warning: ARZ0402 step s is never reached")
                .contains("[DEBUG] src/main/arazzo/a.arazzo.yaml:3:8: note: ARZ0203 no operation putImgae")
                .endsWith("[INFO] 1 note; -Darazzo.notes shows what needs no action");
        assertThat(outputDirectory).doesNotExist();
    }

    @Test
    void logsNotesIfTheyAreAskedFor() throws Exception {
        document("a.arazzo.yaml");
        Location place = new Location("src/main/arazzo/a.arazzo.yaml", "/x", 3, 8, 11, "    x: spare");
        Diagnostic note = Diagnostic.of(DiagnosticCode.UNUSED_COMPONENT, place, "nothing refers to it");
        result = new CompileResult(List.of(note), List.of(SOURCE), List.of());

        orchestrator(true).validate(settings());

        assertThat(log.lines)
                .startsWith("[INFO] src/main/arazzo/a.arazzo.yaml:3:8: note: ARZ0213 nothing refers to it")
                .endsWith("[INFO] 1 Arazzo document checked");
    }

    @Test
    void asksForAPackage() throws Exception {
        document("a.arazzo.yaml");

        assertThatThrownBy(() -> orchestrator.generate(request(Optional.empty())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("packageName is not set")
                .hasMessageContaining("<packageName>");
        assertThatThrownBy(() -> orchestrator.generate(request(Optional.of("com.new"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("\"com.new\" is not a Java package");
        assertThat(compiled).isEmpty();
    }

    @Test
    void warnsOfAMissingAndOfAnEmptyDirectory() throws Exception {
        orchestrator.validate(settings());
        assertThat(log.lines).singleElement().asString().startsWith("[WARNING] there is no directory");

        Files.createDirectories(sourceDirectory);
        assertThat(orchestrator.generate(request(Optional.empty())).changed()).isFalse();
        assertThat(log.lines).hasSize(2).last().asString().startsWith("[WARNING] there are no Arazzo documents");
        assertThat(compiled).isEmpty();
        assertThat(outputDirectory).doesNotExist();
    }

    @Test
    void deletesWhatItGeneratedWhenTheLastDocumentGoes() throws Exception {
        Path document = document("a.arazzo.yaml");
        orchestrator.generate(request(Optional.of("com.example")));
        Files.delete(document);

        WriteReport report = orchestrator.generate(request(Optional.of("com.example")));

        assertThat(report.deleted()).hasSize(1);
        assertThat(outputDirectory).isEmptyDirectory();
    }

    @Test
    void refusesToReplaceForeignFiles() throws Exception {
        document("a.arazzo.yaml");
        Path foreign = outputDirectory.resolve("com/example/A.java");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "by hand");

        assertThatThrownBy(() -> orchestrator.generate(request(Optional.of("com.example"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("did not write");
        assertThat(log.lines).first().asString().contains("A.java: error: ARZ0704");
        assertThat(foreign).hasContent("by hand");
    }

    @Test
    void warnsOfAnEditedFile() throws Exception {
        document("a.arazzo.yaml");
        orchestrator.generate(request(Optional.of("com.example")));
        Files.writeString(outputDirectory.resolve("com/example/A.java"), "edited");

        orchestrator.generate(request(Optional.of("com.example")));

        assertThat(log.lines).anyMatch(line -> line.startsWith("[WARNING] ") && line.contains("edited by hand"));
    }

    private Path document(String name) throws IOException {
        Files.createDirectories(sourceDirectory);
        return Files.writeString(sourceDirectory.resolve(name), "arazzo: 1.0.1\n");
    }

    private DocumentSettings settings() {
        return new DocumentSettings(
                basedir,
                sourceDirectory,
                DocumentSelection.all(),
                List.of(basedir),
                Map.of("https://example.com/api.yaml", basedir.resolve("api.yaml")),
                true,
                Map.of("pets#/components/schemas/pet", "OldPet"),
                List.of(),
                Optional.empty());
    }

    private GenerationRequest request(Optional<String> packageName) {
        return new GenerationRequest(settings(), packageName, false, outputDirectory);
    }
}
