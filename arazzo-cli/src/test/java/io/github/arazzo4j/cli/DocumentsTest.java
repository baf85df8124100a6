package io.github.arazzo4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate} and {@code generate}. */
class DocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Cli cli;

    @BeforeEach
    void setUp() throws IOException {
        cli = new Cli(directory);
    }

    @Test
    void acceptsAGoodDocument() throws IOException {
        cli.withPets();

        assertThat(cli.run("validate", "pets.arazzo.yaml")).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).isEqualTo("1 document: no errors\n");
    }

    @Test
    void printsNotesIfTheyAreAskedFor() throws IOException {
        cli.withPets()
                .withFile(
                        "pets.arazzo.yaml",
                        Cli.PETS + "components:\n  parameters:\n    spare: {name: id, in: path, value: 1}\n");

        assertThat(cli.run("validate", "pets.arazzo.yaml")).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).isEqualTo("1 document: no errors, 1 note (--notes shows them)\n");

        assertThat(cli.run("validate", "pets.arazzo.yaml", "--notes")).isZero();
        assertThat(cli.err()).contains("note: ARZ0213 nothing refers to $components.parameters.spare");
        assertThat(cli.out()).isEqualTo("1 document: no errors\n");
    }

    @Test
    void saysWhereABadDocumentIsWrong() throws IOException {
        cli.withPets().withFile("pets.arazzo.yaml", Cli.PETS.replace("outputs.name", "outputs.nmae"));

        assertThat(cli.run("validate", ".")).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .containsPattern("(?m)^pets\\.arazzo\\.yaml:\\d+:\\d+: error: ARZ0208 ")
                .contains("1 document: 1 error");
    }

    @Test
    void rendersForPrograms() throws IOException {
        cli.withPets().withFile("pets.arazzo.yaml", Cli.PETS.replace("getPet", "getPets"));

        assertThat(cli.run("validate", ".", "--format", "json")).isEqualTo(2);
        JsonNode diagnostics = JSON.readTree(cli.out());
        assertThat(diagnostics).hasSize(2);
        assertThat(diagnostics.at("/0/code").textValue()).isEqualTo("ARZ0203");
        assertThat(cli.err()).isEmpty();

        assertThat(cli.run("validate", ".", "--format", "sarif")).isEqualTo(2);
        assertThat(JSON.readTree(cli.out()).at("/version").textValue()).isEqualTo("2.1.0");

        cli.withPets();
        assertThat(cli.run("validate", ".", "--format", "json")).isZero();
        assertThat(JSON.readTree(cli.out())).isEmpty();
    }

    @Test
    void takesDeviationsForErrorsIfStrict() throws IOException {
        cli.withPets().withFile("pets.arazzo.yaml", Cli.PETS.replace("#/name", "#name"));

        assertThat(cli.run("validate", "pets.arazzo.yaml")).isZero();
        assertThat(cli.err()).contains("warning: ARZ0385");
        assertThat(cli.run("validate", "pets.arazzo.yaml", "--strict")).isEqualTo(2);
        assertThat(cli.err()).contains("error: ARZ0385");
    }

    @Test
    void refusesFilesAndDirectoriesWithoutDocuments() throws IOException {
        assertThat(cli.run("validate", "nowhere.yaml")).isEqualTo(2);
        assertThat(cli.err()).contains("nowhere.yaml: error: ARZ0001");

        Files.createDirectory(cli.path("empty"));
        assertThat(cli.run("validate", "empty")).isEqualTo(2);
        assertThat(cli.err()).isEqualTo("error: there are no Arazzo documents in empty\n");
    }

    @Test
    void findsTheApiDescriptionInADirectoryBeside() throws IOException {
        cli.withFile("specs/flows/pets.yml", Cli.PETS.replace("./pets", "../apis/pets"))
                .withFile("specs/apis/pets.openapi.yaml", Cli.OPENAPI);
        Files.createDirectories(cli.path("elsewhere"));
        Cli elsewhere = new Cli(cli.path("elsewhere"));

        assertThat(elsewhere.run("validate", "../specs/flows/pets.yml")).isZero();
        assertThat(elsewhere.run("validate", "../specs")).isZero();
    }

    @Test
    void readsOutsideTheRootsOnlyIfTold() throws IOException {
        cli.withFile("one/two/three/pets.yml", Cli.PETS.replace("./pets", "../../../apis/pets"))
                .withFile("apis/pets.openapi.yaml", Cli.OPENAPI);
        Cli inside = new Cli(cli.path("one/two/three"));

        assertThat(inside.run("validate", "pets.yml")).isEqualTo(2);
        assertThat(inside.err()).contains("ARZ0005");
        assertThat(inside.run("validate", "pets.yml", "--root", "../../../apis"))
                .isZero();
    }

    @Test
    void mapsUrlsToFiles() throws IOException {
        String url = "https://pets.example.com/openapi?format=yaml";
        cli.withFile("pets.yml", Cli.PETS.replace("./pets.openapi.yaml", "'" + url + "'"))
                .withFile("local.yaml", Cli.OPENAPI);

        assertThat(cli.run("validate", "pets.yml")).isEqualTo(2);
        assertThat(cli.err()).contains("ARZ0006");
        assertThat(cli.run("validate", "pets.yml", "--source-map", url + "=local.yaml"))
                .isZero();
    }

    @Test
    void generates() throws IOException {
        cli.withPets();

        assertThat(cli.run("generate", ".", "--output", "out", "--package", "com.example"))
                .isZero();
        assertThat(cli.out()).matches("\\d+ files written, 0 unchanged, 0 deleted in out\n");
        assertThat(cli.path("out/com/example/AdoptWorkflow.java")).exists();

        assertThat(cli.run("generate", ".", "--output", "out", "--package", "com.example"))
                .isZero();
        assertThat(cli.out()).startsWith("0 files written, ");
    }

    @Test
    void generatesNothingFromABadDocument() throws IOException {
        cli.withPets().withFile("bad.arazzo.yaml", "arazzo: 1.0.1\n");

        assertThat(cli.run("generate", ".", "--output", "out", "--package", "com.example"))
                .isEqualTo(2);
        assertThat(cli.err()).contains("bad.arazzo.yaml:1:1: error: ");
        assertThat(cli.path("out")).doesNotExist();
    }

    @Test
    void doesNotReplaceForeignFiles() throws IOException {
        cli.withPets().withFile("out/com/example/AdoptWorkflow.java", "by hand");

        assertThat(cli.run("generate", ".", "--output", "out", "--package", "com.example"))
                .isEqualTo(2);
        assertThat(cli.err()).contains("AdoptWorkflow.java: error: ARZ0704").doesNotContain("\tat ");
        assertThat(cli.path("out/com/example/VisitWorkflow.java")).doesNotExist();
    }

    @Test
    void refusesABadPackage() throws IOException {
        cli.withPets();

        assertThat(cli.run("generate", ".", "--output", "out", "--package", "a./tmp/x"))
                .isEqualTo(2);
        assertThat(cli.err()).contains("ARZ0703");
        assertThat(cli.path("out")).doesNotExist();
    }
}
