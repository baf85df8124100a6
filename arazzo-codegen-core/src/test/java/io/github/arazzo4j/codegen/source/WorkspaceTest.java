package io.github.arazzo4j.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    private static final Location AT = new Location("arazzo/flow.yaml", "/sourceDescriptions/0/url", 1, 1, 2, null);

    @TempDir
    Path base;

    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void files() throws IOException {
        write("arazzo/flow.yaml", "arazzo: 1.0.1");
        write("arazzo/api.yaml", "openapi: 3.1.0");
        write("arazzo/my api.yaml", "spaced: true");
        write("arazzo/raw%20name.yaml", "raw: true");
        write("openapi/pets.yaml", "pets: true");
    }

    private void write(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<String> resolve(Workspace workspace, String url) {
        SourceFile document = workspace.open(Path.of("arazzo/flow.yaml")).orElseThrow();
        return workspace
                .resolve(url, document, AT)
                .map(resolution -> resolution.file().displayName());
    }

    private Workspace workspace() {
        return new Workspace(WorkspaceSettings.of(base), diagnostics);
    }

    private String faults() {
        return Sources.rendered(diagnostics);
    }

    @Test
    void relativeUrls() {
        Workspace workspace = workspace();
        assertThat(resolve(workspace, "api.yaml")).contains("arazzo/api.yaml");
        assertThat(resolve(workspace, "./api.yaml")).contains("arazzo/api.yaml");
        assertThat(resolve(workspace, "../openapi/pets.yaml")).contains("openapi/pets.yaml");
        assertThat(resolve(workspace, "my%20api.yaml")).contains("arazzo/my api.yaml");
        assertThat(resolve(workspace, "my api.yaml")).contains("arazzo/my api.yaml");
        assertThat(resolve(workspace, "raw%20name.yaml")).contains("arazzo/raw%20name.yaml");
        assertThat(resolve(workspace, "api.yaml?version=1")).contains("arazzo/api.yaml");
        assertThat(resolve(workspace, "")).contains("arazzo/flow.yaml");
        assertThat(resolve(workspace, base.resolve("openapi/pets.yaml").toUri().toString()))
                .contains("openapi/pets.yaml");
        assertThat(faults()).isEmpty();
    }

    @Test
    void fragmentsAreSplitOff() {
        Workspace workspace = workspace();
        SourceFile document = workspace.open(Path.of("arazzo/flow.yaml")).orElseThrow();
        assertThat(workspace
                        .resolve("api.yaml#/a%20b", document, AT)
                        .orElseThrow()
                        .fragment())
                .isEqualTo("/a%20b");
        assertThat(workspace.resolve("api.yaml#", document, AT).orElseThrow().fragment())
                .isEmpty();
        assertThat(workspace.resolve("api.yaml", document, AT).orElseThrow().fragment())
                .isNull();
        assertThat(workspace.resolve("#/x", document, AT).orElseThrow().file()).isSameAs(document);
    }

    @Test
    void filesAreReadOnce() throws IOException {
        Workspace workspace = workspace();
        SourceFile first = workspace.open(Path.of("arazzo/api.yaml")).orElseThrow();
        write("arazzo/api.yaml", "changed: true");
        assertThat(workspace.open(base.resolve("openapi/../arazzo/api.yaml"))).containsSame(first);

        write("bad.yaml", "a: [");
        assertThat(workspace.open(Path.of("bad.yaml"))).isEmpty();
        assertThat(workspace.open(Path.of("bad.yaml"))).isEmpty();
        assertThat(diagnostics.all()).hasSize(1);
    }

    @Test
    void missingFiles() {
        assertThat(resolve(workspace(), "nope.yaml")).isEmpty();
        assertThat(faults()).isEqualTo("""
                        arazzo/flow.yaml:1:1: error: ARZ0001 there is no file arazzo/nope.yaml
                              = if it lies elsewhere, map it with --source-map nope.yaml=FILE, or sourceMap in the plugin
                        """);
    }

    @Test
    void missingFileOfTheUser() {
        assertThat(workspace().open(Path.of("nope.yaml"))).isEmpty();
        assertThat(faults()).isEqualTo("nope.yaml: error: ARZ0001 there is no file nope.yaml\n");
    }

    @Test
    void nothingIsFetched() {
        Workspace workspace = workspace();
        assertThat(resolve(workspace, "https://example.com/api.yaml#/x")).isEmpty();
        assertThat(faults()).isEqualTo("""
                        arazzo/flow.yaml:1:1: error: ARZ0006 https://example.com/api.yaml is not fetched: there is no local \
                        file for it
                              = map it with --source-map https://example.com/api.yaml=FILE, or sourceMap in the plugin, \
                        or allow to fetch it with --fetch, or allowFetch in the plugin
                        """);
        assertThat(resolve(workspace, "//other.example.com/api.yaml")).isEmpty();
        assertThat(resolve(workspace, "ftp://example.com/a b")).isEmpty();
        assertThat(resolve(workspace, "jar:file:/x.jar!/y")).isEmpty();
        assertThat(diagnostics.all())
                .allMatch(diagnostic -> diagnostic.code().id().equals("ARZ0006"));
        assertThat(diagnostics.all()).hasSize(4);
    }

    @Test
    void sourceMap() throws IOException {
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Path file = Files.writeString(elsewhere.resolve("mapped.yaml"), "mapped: true");
        try {
            Workspace workspace = new Workspace(
                    WorkspaceSettings.of(base)
                            .withSourceMap(Map.of(
                                    "https://example.com/api.yaml", Path.of("arazzo/api.yaml"),
                                    "/apis/pets.json", Path.of("openapi/pets.yaml"),
                                    "api.yaml", file,
                                    "https://example.com/missing.yaml", Path.of("missing.yaml"))),
                    diagnostics);
            assertThat(resolve(workspace, "https://example.com/api.yaml#/x")).contains("arazzo/api.yaml");
            assertThat(resolve(workspace, "/apis/pets.json")).contains("openapi/pets.yaml");
            assertThat(resolve(workspace, "api.yaml"))
                    .hasValueSatisfying(name -> assertThat(name).endsWith("/mapped.yaml"));
            assertThat(faults()).isEmpty();
            assertThat(resolve(workspace, "https://example.com/missing.yaml")).isEmpty();
            assertThat(faults()).isEqualTo("arazzo/flow.yaml:1:1: error: ARZ0001 there is no file missing.yaml\n");
        } finally {
            Files.delete(file);
            Files.delete(elsewhere);
        }
    }

    @Test
    void self() {
        Workspace workspace = new Workspace(
                WorkspaceSettings.of(base)
                        .withSourceMap(Map.of("https://example.com/v1/pets.yaml", Path.of("openapi/pets.yaml"))),
                diagnostics);
        SourceFile flow = workspace.open(Path.of("arazzo/flow.yaml")).orElseThrow();
        SourceFile api = workspace.open(Path.of("arazzo/api.yaml")).orElseThrow();
        workspace.register("https://example.com/flows/flow.yaml", flow, AT);
        workspace.register("https://example.com/v1/shop.yaml#", api, AT);

        assertThat(resolve(workspace, "../v1/pets.yaml")).contains("openapi/pets.yaml");
        assertThat(resolve(workspace, "../v1/shop.yaml")).contains("arazzo/api.yaml");
        assertThat(resolve(workspace, "https://example.com/v1/shop.yaml#/x")).contains("arazzo/api.yaml");
        assertThat(resolve(workspace, "flow.yaml")).contains("arazzo/flow.yaml");
        assertThat(resolve(workspace, "my%20api.yaml")).contains("arazzo/my api.yaml");
        assertThat(faults()).isEmpty();

        workspace.register("https://example.com/flows/flow.yaml", flow, AT);
        assertThat(faults()).isEmpty();
        workspace.register("https://example.com/flows/flow.yaml", api, AT);
        assertThat(faults())
                .isEqualTo("arazzo/flow.yaml:1:1: error: ARZ0010 another document has the same $self: "
                        + "https://example.com/flows/flow.yaml\narazzo/flow.yaml: note: the other document\n");
    }

    @Test
    void relativeAndBadSelf() {
        Workspace workspace = workspace();
        SourceFile flow = workspace.open(Path.of("arazzo/flow.yaml")).orElseThrow();
        workspace.register("../openapi/flow.yaml", flow, AT);
        assertThat(resolve(workspace, "pets.yaml")).contains("openapi/pets.yaml");
        assertThat(faults()).isEmpty();
        workspace.register("not a uri", flow, AT);
        assertThat(faults()).contains("ARZ0007 \"not a uri\" is not a URI reference");
    }

    @Test
    void outsideTheRoots() throws IOException {
        Path inner = base.resolve("arazzo");
        Workspace workspace = new Workspace(WorkspaceSettings.of(inner), diagnostics);
        SourceFile flow = workspace.open(Path.of("flow.yaml")).orElseThrow();
        for (String url : List.of(
                "../openapi/pets.yaml",
                "..%2Fopenapi%2Fpets.yaml",
                "x/../../openapi/pets.yaml",
                "../openapi/nothing-there.yaml",
                "/etc/passwd",
                base.resolve("openapi/pets.yaml").toUri().toString())) {
            assertThat(workspace.resolve(url, flow, new Location(url, "", 1, 1, 2, null)))
                    .isEmpty();
        }
        assertThat(diagnostics.all()).hasSize(6);
        assertThat(diagnostics.all())
                .allMatch(diagnostic -> diagnostic.code().id().equals("ARZ0005"));
        assertThat(faults()).contains("""
                        error: ARZ0005 ../openapi/pets.yaml lies outside the directories that may be read
                              = add its directory to the roots
                        """);

        Diagnostics allowed = new Diagnostics();
        Workspace wider = new Workspace(
                WorkspaceSettings.of(inner).withRoots(List.of(Path.of("."), Path.of("../openapi"))), allowed);
        SourceFile same = wider.open(Path.of("flow.yaml")).orElseThrow();
        assertThat(wider.resolve("../openapi/pets.yaml", same, AT)).isPresent();
        assertThat(wider.resolve("api.yaml", same, AT)).isPresent();
        assertThat(allowed.all()).isEmpty();
    }

    @Test
    void symbolicLinksAreFollowedBeforeTheCheck() throws IOException {
        Path inner = base.resolve("arazzo");
        Path link = inner.resolve("link.yaml");
        try {
            Files.createSymbolicLink(link, base.resolve("openapi/pets.yaml"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeThat(false).as("no symbolic links here").isTrue();
        }
        Workspace narrow = new Workspace(WorkspaceSettings.of(inner), diagnostics);
        SourceFile flow = narrow.open(Path.of("flow.yaml")).orElseThrow();
        assertThat(narrow.resolve("link.yaml", flow, AT)).isEmpty();
        assertThat(faults()).contains("ARZ0005 link.yaml lies outside");

        assertThat(resolve(workspace(), "link.yaml")).contains("arazzo/link.yaml");

        // A root that is itself reached through a link is fine.
        Path alias = Files.createSymbolicLink(base.resolve("alias"), inner);
        Diagnostics none = new Diagnostics();
        Workspace linked = new Workspace(WorkspaceSettings.of(alias), none);
        SourceFile same = linked.open(Path.of("flow.yaml")).orElseThrow();
        assertThat(linked.resolve("api.yaml", same, AT)).isPresent();
        assertThat(none.all()).isEmpty();
    }

    @Test
    void oddUrls() {
        Workspace workspace = workspace();
        assertThat(resolve(workspace, "a\0b.yaml")).isEmpty();
        assertThat(resolve(workspace, "a%00b.yaml")).isEmpty();
        assertThat(resolve(workspace, "file://example.com/x.yaml")).isEmpty();
        assertThat(resolve(workspace, "file:x.yaml")).isEmpty();
        assertThat(resolve(workspace, "file:///a b")).isEmpty();
        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(resolve(workspace, "100%.yaml")).isEmpty();
        assertThat(faults()).contains("there is no file arazzo/100%.yaml");
    }

    @Test
    void directoriesAndLargeFiles() {
        assertThat(resolve(workspace(), "../openapi")).isEmpty();
        assertThat(faults()).isEqualTo("openapi: error: ARZ0002 this is a directory, or another special file\n");

        Diagnostics tooLarge = new Diagnostics();
        Workspace tight = new Workspace(
                WorkspaceSettings.of(base).withLimits(ReaderLimits.defaults().withMaxBytes(5)), tooLarge);
        assertThat(tight.open(Path.of("openapi/pets.yaml"))).isEmpty();
        assertThat(Sources.rendered(tooLarge))
                .isEqualTo("openapi/pets.yaml: error: ARZ0004 the file is larger than the limit of 5 bytes\n");
    }

    @Test
    void displayNames() {
        Workspace workspace = workspace();
        assertThat(workspace.displayName(base.resolve("a/b.yaml"))).isEqualTo("a/b.yaml");
        assertThat(workspace.displayName(Path.of("a/./b.yaml"))).isEqualTo("a/b.yaml");
        assertThat(workspace.displayName(base.resolveSibling("x.yaml"))).isEqualTo("../x.yaml");
        assertThat(workspace.displayName(base)).isEqualTo(".");
    }
}
