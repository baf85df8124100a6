package io.github.arazzo4j.codegen;

import static io.github.arazzo4j.codegen.diagnostic.DiagnosticCode.BAD_EXPRESSION;
import static io.github.arazzo4j.codegen.diagnostic.DiagnosticCode.UNKNOWN_INPUT;
import static io.github.arazzo4j.codegen.diagnostic.DiagnosticCode.UNKNOWN_OUTPUT;
import static io.github.arazzo4j.codegen.diagnostic.DiagnosticCode.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arazzo4j.codegen.ScriptedApi.Answer;
import io.github.arazzo4j.codegen.ScriptedApi.Received;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Workflows of a public suite with their scripted APIs: what they give, and how often they call. They were written for another
 * tool; where they are not what the specification asks for they are refused, and run as mended.
 */
class SuiteWorkflowsTest extends BehaviourTest {

    private static final Path SUITE = Path.of("../../shared/suites/workflows");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code $steps.login.token} */
    private static final Mend OUTPUTS = new Mend("(\\$steps\\.[\\w-]+)\\.(?!outputs\\.)", "$1.outputs.");

    /** The date that the suite expects, where the document has null. */
    private static final Mend DATE = new Mend(
            "(\\$steps\\.(\\w+)\\.outputs\\.alt\\s+)date: null.*",
            "$1date: '{\\$steps.$2.outputs.year}-{\\$steps.$2.outputs.month}-{\\$steps.$2.outputs.day}'");

    /** What is wrong in the documents, and what mends it. */
    private static final Map<String, Fault> FAULTS = Map.of(
            "sample_login_workflow",
            new Fault(Set.of(BAD_EXPRESSION), List.of(OUTPUTS)),
            "sample_test",
            new Fault(Set.of(BAD_EXPRESSION), List.of(OUTPUTS)),
            "spotify",
            new Fault(Set.of(BAD_EXPRESSION), List.of(OUTPUTS)),
            "xkcd",
            new Fault(Set.of(BAD_EXPRESSION, WRONG_TYPE), List.of(OUTPUTS, DATE)),
            "train",
            new Fault(Set.of(UNKNOWN_INPUT), List.of(new Mend("\\$inputs\\.\\w+_body", "{}"))),
            // A name that the operation does not know is only a warning, but no request without a part of its path.
            "pet_coupons",
            new Fault(Set.of(), List.of(new Mend("pet_id(\\s+in: path)", "petId$1"))),
            // The suite's input is of another type than the document says.
            "newyork_times",
            new Fault(Set.of(), List.of(new Mend("(hl:\\s+type:) string", "$1 boolean"))));

    private record Mend(String pattern, String replacement) {}

    private record Fault(Set<DiagnosticCode> errors, List<Mend> mends) {}

    private static JsonNode config(String name) throws IOException {
        Path file = SUITE.resolve(name).resolve("test_config.yaml");
        assumeThat(file).exists();
        Load load = new Load(LoadSettings.builder().build());
        return JSON.valueToTree(load.loadFromString(Files.readString(file)));
    }

    private static Set<DiagnosticCode> errors(CompileResult result) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(Diagnostic::code)
                .collect(Collectors.toSet());
    }

    private CompileResult compile(String name, List<Mend> mends) throws IOException {
        Path document;
        try (Stream<Path> files = Files.walk(SUITE.resolve(name))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                String text = Files.readString(file);
                for (Mend mend : isArazzo(file) ? mends : List.<Mend>of()) {
                    text = text.replaceAll(mend.pattern(), mend.replacement());
                }
                Files.writeString(directory.resolve(file.getFileName()), text);
            }
            document = all.stream()
                    .filter(SuiteWorkflowsTest::isArazzo)
                    .map(file -> directory.resolve(file.getFileName()))
                    .findFirst()
                    .orElseThrow();
        }
        return new ArazzoCompiler()
                .compile(CompileRequest.of(directory, List.of(document)).withPackageName("com.example.flows"));
    }

    private static boolean isArazzo(Path file) {
        try {
            return Files.readString(file).startsWith("arazzo:");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void script(JsonNode config, JsonNode workflow) {
        List<JsonNode> mocks = new ArrayList<>();
        workflow.path("custom_mocks").forEach(mocks::add);
        config.path("custom_mocks").forEach(source -> source.forEach(mocks::add));
        api.otherwise(request -> mocks.stream()
                .filter(mock -> matches(mock, request))
                .findFirst()
                .map(SuiteWorkflowsTest::answer)
                .orElse(ScriptedApi.status(501)));
    }

    /** The suite's paths are URLs or parts of them, and have places for values. */
    private static boolean matches(JsonNode mock, Received request) {
        String path = mock.path(mock.has("path") ? "path" : "url").asText().replaceFirst("^https?://[^/]*", "");
        String pattern = path.replaceAll("\\{[^}]*}", "[^/]+").replace(".", "\\.");
        // Some have the path of the server before that of the operation.
        return mock.path("method").asText().equalsIgnoreCase(request.method())
                && (request.path().matches(pattern) || path.endsWith(request.path()));
    }

    private static Answer answer(JsonNode mock) {
        Answer answer = mock.has("response")
                ? ScriptedApi.ok(mock.path("response").toString())
                : ScriptedApi.status(mock.path("status_code").asInt());
        for (Map.Entry<String, JsonNode> header : mock.path("headers").properties()) {
            answer = answer.with(header.getKey(), header.getValue().asText());
        }
        return answer.status(mock.path("status_code").asInt());
    }

    private void run(String name) throws IOException {
        JsonNode config = config(name);
        Fault fault = FAULTS.getOrDefault(name, new Fault(Set.of(), List.of()));
        assertThat(errors(compile(name, List.of()))).isEqualTo(fault.errors());
        CompileResult compiled = compile(name, fault.mends());
        assertThat(errors(compiled)).isEmpty();
        CompiledDocument document = CompiledDocument.of(compiled);
        for (JsonNode workflow : config.path("workflows")) {
            script(config, workflow);
            int before = api.received().size();
            WorkflowResult<?> result = document.run(
                    workflow.path("id").asText(),
                    workflow.path(workflow.has("inputs") ? "inputs" : "params").toString(),
                    RunOptions.defaults(),
                    client -> settings(client, compiled));

            String what = name + " " + workflow.path("id") + ": " + result.failure() + " " + api.lines();
            assertThat(result.succeeded())
                    .as(what)
                    .isEqualTo(workflow.path("expect_success").asBoolean());
            assertThat(api.received().size() - before)
                    .as(what)
                    .isEqualTo(workflow.path("expected_api_calls").asInt());
            for (Map.Entry<String, JsonNode> output :
                    workflow.path("expected_outputs").properties()) {
                // The suite lists outputs of steps too, as step.output.
                if (!output.getKey().contains(".")) {
                    assertThat(result.rawOutputs().path(output.getKey()))
                            .as("%s, output %s", what, output.getKey())
                            .isEqualTo(output.getValue());
                }
            }
        }
    }

    private void settings(ArazzoClient.Builder client, CompileResult compiled) {
        client.clock(clock);
        Set<String> sources = new TreeSet<>();
        compiled.workflows().forEach(workflow -> sources.addAll(workflow.sources()));
        sources.forEach(source -> client.source(
                source, settings -> settings.endpoint(URI.create(api.url())).auth(Auth.none())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "newyork_times",
                "pet_coupons",
                "sample_login_workflow",
                "sample_test",
                "spotify",
                "train",
                "xkcd"
            })
    void givesWhatTheSuiteSays(String name) throws IOException {
        run(name);
    }

    /** It names steps and outputs that are not there, and stands still where the suite goes on. */
    @Test
    void bnplIsRefused() throws IOException {
        assumeThat(SUITE).exists();
        assertThat(errors(compile("bnpl", List.of()))).containsExactlyInAnyOrder(UNKNOWN_OUTPUT, BAD_EXPRESSION);
    }

    @Test
    void allOfTheSuiteIsHere() throws IOException {
        assumeThat(SUITE).exists();
        try (Stream<Path> all = Files.list(SUITE)) {
            assertThat(all.map(path -> path.getFileName().toString())).hasSize(8);
        }
    }
}
