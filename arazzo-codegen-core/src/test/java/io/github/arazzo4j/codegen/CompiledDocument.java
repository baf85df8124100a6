package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.emit.JavaCompilation;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunHandle;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.GeneratedWorkflow;
import io.github.arazzo4j.runtime.support.Json;
import io.github.arazzo4j.runtime.support.WorkflowRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were compiled with their API descriptions, and their classes compiled and loaded: what a test of the
 * language starts from.
 */
final class CompiledDocument {

    /** The Arazzo document that {@link Builder#workflows} writes. */
    static final String MAIN = "main.arazzo.yaml";

    private static final String PACKAGE = "com.example.flows";

    private final CompileResult result;
    private @Nullable ClassLoader classes;

    private CompiledDocument(CompileResult result) {
        this.result = result;
    }

    /** What a compilation without errors gave. */
    static CompiledDocument of(CompileResult result) {
        return new CompiledDocument(result);
    }

    /** Files to be compiled in an empty directory. */
    static Builder in(Path directory) {
        return new Builder(directory);
    }

    /** Collects files. In all of them {@code API_URL} stands for the URL of the scripted API. */
    static final class Builder {
        private final Path directory;
        private final Map<String, String> files = new LinkedHashMap<>();
        private final List<String> documents = new ArrayList<>();
        private String apiUrl = "http://127.0.0.1:9";
        private boolean strict;

        private Builder(Path directory) {
            this.directory = directory;
        }

        /** The API that descriptions name as their server. */
        Builder at(ScriptedApi api) {
            apiUrl = api.url();
            return this;
        }

        Builder strict() {
            strict = true;
            return this;
        }

        /** A file that is not compiled for itself. */
        Builder file(String name, String text) {
            files.put(name, text);
            return this;
        }

        /** An Arazzo document. */
        Builder document(String name, String text) {
            documents.add(name);
            return file(name, text);
        }

        /**
         * The document {@link #MAIN} with the source {@code api} in {@code api.yaml}.
         *
         * @param text what follows {@code workflows:}, which begins in line 7
         */
        Builder workflows(String text) {
            return document(MAIN, """
                    arazzo: 1.1.0
                    info: {title: Test, version: '1'}
                    sourceDescriptions:
                    - {name: api, url: api.yaml, type: openapi}

                    workflows:
                    """ + text);
        }

        /** The API description {@code api.yaml} of operations such as {@code GET /pets/{id} getPet}. */
        Builder api(String... operations) {
            return file("api.yaml", Apis.describe("API_URL", operations));
        }

        CompileResult compileOnly() {
            files.forEach((name, text) -> write(directory.resolve(name), text.replace("API_URL", apiUrl)));
            return new ArazzoCompiler()
                    .compile(CompileRequest.of(
                                    directory,
                                    documents.stream().map(directory::resolve).toList())
                            .withPackageName(PACKAGE)
                            .withStrict(strict));
        }

        /** Compiles documents that must have no errors, and the classes, which must have no warnings either. */
        CompiledDocument compile() {
            CompileResult result = compileOnly();
            assertThat(result.diagnostics())
                    .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .as("errors")
                    .isEmpty();
            return new CompiledDocument(result);
        }

        /** Compiles, and compares all diagnostics: {@code main.arazzo.yaml:9:3 UNKNOWN_STEP}. */
        List<Diagnostic> expectDiagnostics(String... expected) {
            List<Diagnostic> all = compileOnly().diagnostics();
            assertThat(all.stream().map(CompiledDocument::shown).toList())
                    .as(() -> all.stream()
                            .map(each -> shown(each) + ": " + each.message() + " " + each.hint())
                            .collect(Collectors.joining("\n", "diagnostics\n", "\n")))
                    .containsExactly(expected);
            return all;
        }

        private static void write(Path file, String text) {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String shown(Diagnostic diagnostic) {
        return diagnostic.location().file() + ":" + diagnostic.location().line() + ":"
                + diagnostic.location().column() + " " + diagnostic.code().name();
    }

    /** The warnings, as {@code main.arazzo.yaml:9:3 SHADOWED_ACTION}. */
    List<String> warnings() {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.WARNING)
                .map(CompiledDocument::shown)
                .toList();
    }

    /** The generated class whose simple name this is. */
    String source(String simpleName) {
        return result.sources().stream()
                .filter(source -> source.path().endsWith("/" + simpleName + ".java"))
                .map(GeneratedSource::content)
                .findFirst()
                .orElseThrow();
    }

    /** Runs a workflow on a client under a virtual clock. */
    WorkflowResult<?> run(String workflowId, String inputs) {
        return run(workflowId, inputs, RunOptions.defaults(), new VirtualClock());
    }

    WorkflowResult<?> run(String workflowId, String inputs, RunOptions options, VirtualClock clock) {
        return run(workflowId, inputs, options, client -> client.clock(clock));
    }

    WorkflowResult<?> run(
            String workflowId, String inputs, RunOptions options, Consumer<ArazzoClient.Builder> settings) {
        ArazzoClient.Builder builder = ArazzoClient.builder();
        settings.accept(builder);
        try (ArazzoClient client = builder.build()) {
            return runner(workflowId, client).execute(object(inputs), options);
        }
    }

    RunHandle<?> start(String workflowId, String inputs, RunOptions options, ArazzoClient client) {
        return runner(workflowId, client).start(object(inputs), options);
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.constant(json);
    }

    WorkflowRunner<?> runner(String workflowId, ArazzoClient client) {
        return workflow(workflowId, client).runner();
    }

    GeneratedWorkflow<?, ?> workflow(String workflowId, ArazzoClient client) {
        String className = result.workflows().stream()
                .filter(workflow -> workflow.workflowId().equals(workflowId))
                .map(CompileResult.CompiledWorkflow::className)
                .findFirst()
                .orElseThrow();
        try {
            return classes()
                    .loadClass(className)
                    .asSubclass(GeneratedWorkflow.class)
                    .getConstructor(ArazzoClient.class)
                    .newInstance(client);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LinkageError(className, e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(className, e);
        }
    }

    private ClassLoader classes() {
        if (classes == null) {
            Map<String, String> sources = new LinkedHashMap<>();
            result.sources().forEach(source -> sources.put(source.path(), source.content()));
            try {
                classes = JavaCompilation.compile(sources);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes;
    }

    /** A JSON text, for comparison with outputs. */
    static JsonNode json(String text) {
        return Json.constant(text);
    }
}
