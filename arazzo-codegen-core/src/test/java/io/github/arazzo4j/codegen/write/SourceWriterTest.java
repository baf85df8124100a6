package io.github.arazzo4j.codegen.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceWriterTest {

    private static final GeneratedSource A = new GeneratedSource("com/example/A.java", "class A {}\n");
    private static final GeneratedSource B = new GeneratedSource("com/example/api/B.java", "class B {}\n");

    private final SourceWriter writer = new SourceWriter();

    @TempDir
    private Path directory;

    private Path out;

    @BeforeEach
    void setUp() throws IOException {
        directory = directory.toRealPath();
        out = directory.resolve("target/out");
    }

    @Test
    void writesNewFiles() throws Exception {
        WriteReport report = writer.write(out, List.of(B, A));

        assertThat(report.written()).containsExactly(file(A), file(B));
        assertThat(report.changed()).isTrue();
        assertThat(report.summary()).isEqualTo("2 files written, 0 unchanged, 0 deleted");
        assertThat(file(A)).hasContent("class A {}\n");
        assertThat(files()).containsExactly(".arazzo4j", A.path(), B.path());
    }

    @Test
    void leavesFilesAloneThatAreAsTheyShouldBe() throws Exception {
        writer.write(out, List.of(A, B));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        for (String name : files()) {
            Files.setLastModifiedTime(out.resolve(name), longAgo);
        }

        WriteReport report = writer.write(out, List.of(A, new GeneratedSource(B.path(), "class B { int x; }\n")));

        assertThat(report.written()).containsExactly(file(B));
        assertThat(report.unchanged()).containsExactly(file(A));
        assertThat(Files.getLastModifiedTime(file(A))).isEqualTo(longAgo);
        assertThat(file(B)).hasContent("class B { int x; }\n");
    }

    @Test
    void touchesNothingAtAllIfNothingChanged() throws Exception {
        writer.write(out, List.of(A, B));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(out.resolve(".arazzo4j"), longAgo);
        Files.setLastModifiedTime(out, longAgo);

        WriteReport report = writer.write(out, List.of(B, A));

        assertThat(report.changed()).isFalse();
        assertThat(Files.getLastModifiedTime(out.resolve(".arazzo4j"))).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(out)).isEqualTo(longAgo);
    }

    @Test
    void deletesWhatIsStaleWithTheDirectoriesThatItLeavesEmpty() throws Exception {
        writer.write(out, List.of(A, B, new GeneratedSource("com/example/api/C.java", "class C {}\n")));

        WriteReport report = writer.write(out, List.of(A));

        assertThat(report.deleted()).containsExactly(file(B), out.resolve("com/example/api/C.java"));
        assertThat(out.resolve("com/example/api")).doesNotExist();
        assertThat(files()).containsExactly(".arazzo4j", A.path());
    }

    @Test
    void deletesEverythingOfOursIfNothingIsGeneratedAnyMore() throws Exception {
        writer.write(out, List.of(A, B));
        Files.writeString(out.resolve("com/notes.txt"), "not ours");

        writer.write(out, List.of());

        assertThat(files()).containsExactly("com/notes.txt");
    }

    @Test
    void makesNoFolderForNothing() throws Exception {
        assertThat(writer.write(out, List.of()).changed()).isFalse();
        assertThat(out).doesNotExist();
    }

    @Test
    void neverDeletesForeignFiles() throws Exception {
        writer.write(out, List.of(A, B));
        Path foreign = out.resolve("com/example/api/Handwritten.java");
        Files.writeString(foreign, "class Handwritten {}");

        writer.write(out, List.of(A));

        assertThat(foreign).hasContent("class Handwritten {}");
        assertThat(file(B)).doesNotExist();
    }

    @Test
    void refusesToReplaceForeignFilesAndThenWritesNothing() throws Exception {
        Files.createDirectories(file(B).getParent());
        Files.writeString(file(B), "class B { /* by hand */ }");
        Files.createDirectories(file(A));

        OutputFolderException refusal =
                catchThrowableOfType(OutputFolderException.class, () -> writer.write(out, List.of(A, B)));

        assertThat(refusal.diagnostics()).extracting(Diagnostic::code).containsOnly(DiagnosticCode.FOREIGN_FILE);
        assertThat(refusal.diagnostics())
                .extracting(diagnostic -> diagnostic.location().file())
                .containsExactly(shown(file(A)), shown(file(B)));
        assertThat(file(B)).hasContent("class B { /* by hand */ }");
        assertThat(files()).containsExactly(B.path());
    }

    @Test
    void refusesAFileInPlaceOfADirectory() throws Exception {
        Files.createDirectories(out);
        Files.writeString(out.resolve("com"), "a file");

        assertThatThrownBy(() -> writer.write(out, List.of(A)))
                .isInstanceOf(OutputFolderException.class)
                .hasMessageContaining("in the way of the directory");
    }

    @Test
    void refusesAnOutputFolderThatIsAFile() throws Exception {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "a file");

        assertThatThrownBy(() -> writer.write(out, List.of(A)))
                .isInstanceOf(OutputFolderException.class)
                .hasMessageContaining("not a directory");
    }

    @Test
    void adoptsAForeignFileThatIsJustTheSame() throws Exception {
        Files.createDirectories(file(A).getParent());
        Files.writeString(file(A), A.content());

        assertThat(writer.write(out, List.of(A)).unchanged()).containsExactly(file(A));
        assertThat(writer.write(out, List.of()).deleted()).containsExactly(file(A));
    }

    @Test
    void replacesAnEditedFileAndSaysSo() throws Exception {
        writer.write(out, List.of(A));
        Files.writeString(file(A), "class A { /* edited */ }");

        WriteReport report = writer.write(out, List.of(A));

        assertThat(file(A)).hasContent(A.content());
        assertThat(report.overwritten()).containsExactly(file(A));
        assertThat(report.warnings()).singleElement().asString().contains("had been edited by hand");
    }

    @Test
    void keepsAStaleFileThatWasEditedAndSaysSoEachTime() throws Exception {
        writer.write(out, List.of(A, B));
        Files.writeString(file(B), "class B { /* edited */ }");

        for (int i = 0; i < 2; i++) {
            WriteReport report = writer.write(out, List.of(A));
            assertThat(report.deleted()).isEmpty();
            assertThat(report.kept()).containsExactly(file(B));
            assertThat(report.warnings()).singleElement().asString().contains("no longer generated");
        }
        assertThat(file(B)).hasContent("class B { /* edited */ }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/A.java",
                "../A.java",
                "com/../../A.java",
                "com//A.java",
                "",
                "com/",
                "./A.java",
                "com\\..\\A.java",
                "C:/A.java",
                ".arazzo4j",
                "com/A\0.java",
                "com/A\n.java"
            })
    void neverLeavesTheFolder(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(out, List.of(new GeneratedSource(path, "class A {}"))));
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesTwoSourcesForOneFile() {
        GeneratedSource other = new GeneratedSource("com/example/a.java", "class a {}\n");

        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(out, List.of(A, other)));
    }

    @Test
    void refusesTextThatIsNotUnicode() {
        GeneratedSource bad = new GeneratedSource(A.path(), "class A { String s = \"\ud800\"; }\n");

        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(out, List.of(bad)));
        assertThat(out).doesNotExist();
    }

    @Test
    void writesUtf8WithLineFeeds() throws Exception {
        writer.write(out, List.of(new GeneratedSource(A.path(), "// é 😀\r\nclass A {}\r\n")));

        assertThat(Files.readAllBytes(file(A))).isEqualTo("// é 😀\nclass A {}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void doesNotWriteThroughSymbolicLinks() throws Exception {
        Path outside = Files.createDirectories(directory.resolve("outside"));
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("com"), outside);

        assertThatThrownBy(() -> writer.write(out, List.of(A)))
                .isInstanceOf(OutputFolderException.class)
                .hasMessageContaining("symbolic link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void doesNotDeleteThroughSymbolicLinks() throws Exception {
        writer.write(out, List.of(A));
        Path outside = directory.resolve("outside");
        Files.move(out.resolve("com"), outside);
        Files.createSymbolicLink(out.resolve("com"), outside);

        WriteReport report = writer.write(out, List.of());

        assertThat(report.kept()).containsExactly(file(A));
        assertThat(outside.resolve("example/A.java")).exists();
    }

    @Test
    void followsALinkThatIsTheFolderItself() throws Exception {
        Path real = Files.createDirectories(directory.resolve("real"));
        Files.createDirectories(out.getParent());
        Files.createSymbolicLink(out, real);

        writer.write(out, List.of(A));

        assertThat(real.resolve(A.path())).exists();
    }

    @Test
    void doesNotTrustAListOfFilesThatLeadsOutside() throws Exception {
        writer.write(out, List.of(A));
        Path victim = directory.resolve("victim.txt");
        Files.writeString(victim, "precious");
        Path list = out.resolve(".arazzo4j");
        Files.writeString(
                list,
                Files.readString(list) + Manifest.hash("precious".getBytes(StandardCharsets.UTF_8))
                        + "  ../../victim.txt\n");

        assertThatThrownBy(() -> writer.write(out, List.of()))
                .isInstanceOf(OutputFolderException.class)
                .hasMessageContaining("list of the files");
        assertThat(victim).exists();
        assertThat(file(A)).exists();
    }

    @Test
    void finishesWhatAnInterruptionLeft() throws Exception {
        writer.write(out, List.of(A, B));
        GeneratedSource newA = new GeneratedSource(A.path(), "class A { int x; }\n");
        Manifest both =
                Manifest.parse(Files.readString(out.resolve(".arazzo4j"))).orElseThrow();
        both.add(A.path(), Manifest.hash(newA.content().getBytes(StandardCharsets.UTF_8)));
        Files.write(out.resolve(".arazzo4j"), both.bytes());
        Files.writeString(file(A), newA.content());

        WriteReport report = writer.write(out, List.of(A));

        assertThat(report.written()).containsExactly(file(A));
        assertThat(report.overwritten()).isEmpty();
        assertThat(report.deleted()).containsExactly(file(B));
        assertThat(Files.readString(out.resolve(".arazzo4j")).lines()).hasSize(2);
    }

    @Test
    void writesTheSameListInAnyOrder() throws Exception {
        writer.write(out, List.of(A, B));
        Path other = directory.resolve("other");
        writer.write(other, List.of(B, A));

        assertThat(other.resolve(".arazzo4j")).hasSameBinaryContentAs(out.resolve(".arazzo4j"));
    }

    private Path file(GeneratedSource source) {
        return out.resolve(source.path());
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> shown(out.relativize(file)))
                    .sorted()
                    .toList();
        }
    }
}
