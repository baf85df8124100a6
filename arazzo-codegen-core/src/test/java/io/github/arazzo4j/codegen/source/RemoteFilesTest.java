package io.github.arazzo4j.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of dependencies, and files that are fetched. */
class RemoteFilesTest {

    @TempDir
    private Path directory;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                String page = pages.get(exchange.getRequestURI().getPath());
                if (page == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else if (page.startsWith("-> ")) {
                    exchange.getResponseHeaders().add("Location", page.substring(3));
                    exchange.sendResponseHeaders(302, -1);
                } else {
                    byte[] body = page.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        });
        server.start();
        Files.writeString(directory.resolve("main.yaml"), "a: 1\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private WorkspaceSettings settings() {
        return WorkspaceSettings.of(directory);
    }

    private WorkspaceSettings fetching() {
        return settings()
                .withFetching(
                        Optional.of(new Fetching(directory.resolve("arazzo.lock"), directory.resolve("cache"), true)));
    }

    /** What a URL of the document leads to, and what the files that it names lead to in turn. */
    private Optional<SourceFile> open(WorkspaceSettings settings, String... urls) {
        diagnostics = new Diagnostics();
        Workspace workspace = new Workspace(settings, diagnostics);
        Optional<SourceFile> file = workspace.open(Path.of("main.yaml"));
        for (String url : urls) {
            file = file.flatMap(from ->
                    workspace.resolve(url, from, Location.of("main.yaml")).map(Resolution::file));
        }
        return file;
    }

    private String problems() {
        return new TextRenderer().render(diagnostics.all());
    }

    @Test
    void jarsAndDirectoriesOfDependencies() throws IOException {
        Path jar = directory.resolve("apis-1.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("apis/pets.yaml"));
            zip.write("pets: 1".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("apis/common.yaml"));
            zip.write("common: 1".getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(directory.resolve("classes/more"));
        Files.writeString(directory.resolve("classes/more/a.yaml"), "more: 1");
        WorkspaceSettings settings = settings().withClasspath(List.of(Path.of("apis-1.0.jar"), Path.of("classes")));

        assertThat(open(settings, "classpath:apis/pets.yaml"))
                .map(SourceFile::text)
                .contains("pets: 1");
        assertThat(open(settings, "classpath:/apis/pets.yaml", "common.yaml#/x"))
                .map(SourceFile::displayName)
                .contains("classpath:apis/common.yaml");
        assertThat(open(settings, "classpath:more/a.yaml", "../apis/pets.yaml")).isPresent();
        assertThat(open(settings, "classpath:apis/cats.yaml")).isEmpty();
        assertThat(problems())
                .contains("ARZ0001 no dependency has the file apis/cats.yaml", "add the dependency that has it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../main.yaml", "/../../main.yaml", "file:main.yaml", "..%2fmain.yaml"})
    void filesOfDependenciesDoNotReachForLocalFiles(String url) throws IOException {
        Files.createDirectories(directory.resolve("classes"));
        Files.writeString(directory.resolve("classes/a.yaml"), "a: 1");
        WorkspaceSettings settings = settings().withClasspath(List.of(Path.of("classes")));

        assertThat(open(settings, "classpath:a.yaml", url)).isEmpty();
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void nothingIsFetchedWithoutLeave() {
        pages.put("/api.yaml", "api: 1");

        assertThat(open(settings(), url("/api.yaml"))).isEmpty();
        assertThat(problems()).contains("ARZ0006", "--source-map", "--fetch");
        assertThat(requests).hasValue(0);
    }

    @Test
    void fetchesOnceAndWritesTheChecksumDown() throws IOException {
        pages.put("/api.yaml", "api: 1");

        assertThat(open(fetching(), url("/api.yaml"))).map(SourceFile::text).contains("api: 1");
        assertThat(open(fetching(), url("/api.yaml"))).isPresent();
        assertThat(requests).hasValue(1);
        assertThat(Files.readString(directory.resolve("arazzo.lock")))
                .matches("[0-9a-f]{64}  " + url("/api.yaml") + "\n");
    }

    @Test
    void refusesWhatHasChanged() throws IOException {
        pages.put("/api.yaml", "api: 1");
        open(fetching(), url("/api.yaml"));
        pages.put("/api.yaml", "api: 2");
        try (var cached = Files.list(directory.resolve("cache"))) {
            for (Path file : cached.toList()) {
                Files.writeString(file, "tampered: 1");
            }
        }

        assertThat(open(fetching(), url("/api.yaml"))).isEmpty();
        assertThat(problems()).contains("ARZ0013", "has changed: its SHA-256 is", "delete its line from the lock file");

        Files.delete(directory.resolve("arazzo.lock"));
        assertThat(open(fetching(), url("/api.yaml"))).map(SourceFile::text).contains("api: 2");
    }

    @Test
    void relativeReferencesOfWhatWasFetchedAreFetched() {
        pages.put("/v1/api.yaml", "api: 1");
        pages.put("/v1/common.yaml", "common: 1");

        assertThat(open(fetching(), url("/v1/api.yaml"), "common.yaml"))
                .map(SourceFile::displayName)
                .contains(url("/v1/common.yaml"));
        assertThat(open(
                        fetching(),
                        url("/v1/api.yaml"),
                        directory.resolve("main.yaml").toUri().toString()))
                .isEmpty();
    }

    @Test
    void redirectsLeadToNoWeakerPlace() {
        pages.put("/a.yaml", "-> /b.yaml");
        pages.put("/b.yaml", "b: 1");
        pages.put("/loop.yaml", "-> /loop.yaml");
        pages.put("/weaker.yaml", "-> http://192.0.2.1/x.yaml");
        pages.put("/file.yaml", "-> file:///etc/hostname");

        assertThat(open(fetching(), url("/a.yaml"))).isPresent();
        for (String path : List.of("/loop.yaml", "/weaker.yaml", "/file.yaml", "/missing.yaml")) {
            assertThat(open(fetching(), url(path))).isEmpty();
            assertThat(problems()).contains("ARZ0012");
        }
    }

    @Test
    void privateHostsAreNotAsked() {
        WorkspaceSettings publicOnly = settings()
                .withFetching(Optional.of(Fetching.of(directory.resolve("arazzo.lock"), directory.resolve("cache"))));
        for (String url : List.of(
                url("/a.yaml"),
                "https://127.0.0.1/a.yaml",
                "https://10.0.0.1/a.yaml",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/a.yaml",
                "https://[fd00::1]/a.yaml",
                "https://user:secret@127.0.0.1/a.yaml")) {
            assertThat(open(publicOnly, url)).isEmpty();
            assertThat(problems()).contains("ARZ0012").doesNotContain("ARZ0013");
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void largeFilesAreRefused() {
        pages.put("/large.yaml", "a: " + "x".repeat(2_000));
        WorkspaceSettings small = fetching().withLimits(ReaderLimits.defaults().withMaxBytes(1_000));

        assertThat(open(small, url("/large.yaml"))).isEmpty();
        assertThat(problems()).contains("ARZ0012", "larger than the limit of 1000 bytes");
    }
}
