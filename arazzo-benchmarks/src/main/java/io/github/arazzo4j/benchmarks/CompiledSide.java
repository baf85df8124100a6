package io.github.arazzo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.support.Answer;
import io.github.arazzo4j.runtime.support.Api;
import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.GeneratedWorkflow;
import io.github.arazzo4j.runtime.support.Next;
import io.github.arazzo4j.runtime.support.Operation;
import io.github.arazzo4j.runtime.support.Program;
import io.github.arazzo4j.runtime.support.Run;
import io.github.arazzo4j.runtime.support.Source;
import io.github.arazzo4j.runtime.support.StepKey;
import io.github.arazzo4j.runtime.support.StepOutputs;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.tools.ToolProvider;

/** The workflow as users have it: generated, compiled, and called as the engine calls it. */
final class CompiledSide {

    static final String DOCUMENT = "promote-image.arazzo.yaml";
    static final String DESCRIPTION = "registry.openapi.yaml";
    static final List<String> DOCUMENTS = List.of(DOCUMENT, DESCRIPTION);

    private static final String PACKAGE = "com.example.registry";

    private final Steps<?> steps;
    private final Source source;
    private final Operation promoteImage;

    CompiledSide() throws IOException, ReflectiveOperationException {
        ClassLoader classes = compile();
        ArazzoClient client = ArazzoClient.builder().build();
        GeneratedWorkflow<?, ?> workflow =
                (GeneratedWorkflow<?, ?>) classes.loadClass(PACKAGE + ".PromoteImageWorkflow")
                        .getConstructor(ArazzoClient.class)
                        .newInstance(client);
        this.steps = new Steps<>(workflow.runner().program());
        Class<?> api = classes.loadClass(PACKAGE + ".registry.Registry");
        this.source = Source.of(client, (Api) api.getField("API").get(null));
        this.promoteImage = (Operation) api.getField("PROMOTE_IMAGE").get(null);
    }

    /** Judges an answer by the criteria of a step. */
    Next<?> judge(String step, Answer answer) {
        return steps.judge(step, answer);
    }

    /** Builds the request of a step. */
    Call prepare(String step) {
        return steps.prepare(step);
    }

    Source source() {
        return source;
    }

    Operation promoteImage() {
        return promoteImage;
    }

    private static ClassLoader compile() throws IOException {
        Path folder = TemporaryFolder.with(DOCUMENTS);
        CompileResult result = new ArazzoCompiler()
                .compile(CompileRequest.of(folder, List.of(folder.resolve(DOCUMENT)))
                        .withPackageName(PACKAGE));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        for (GeneratedSource source : result.sources()) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, source.content());
            arguments.add(file.toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result.sources().isEmpty() || status != 0) {
            throw new IllegalStateException("the workflow can't be compiled: " + result.diagnostics());
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledSide.class.getClassLoader());
    }

    /** The steps of a program, by their names. */
    private static final class Steps<S extends Enum<S> & StepKey> {

        private final Program<S> program;
        private final Run<S> run = new BenchmarkRun<>();

        Steps(Program<S> program) {
            this.program = program;
        }

        Next<?> judge(String step, Answer answer) {
            return program.judge(step(step), run, answer);
        }

        Call prepare(String step) {
            return program.prepare(step(step), run);
        }

        private S step(String id) {
            for (S step : program.steps()) {
                if (step.stepId().equals(id)) {
                    return step;
                }
            }
            throw new IllegalArgumentException(id);
        }
    }

    /** The state of a run, without an engine around it. */
    private static final class BenchmarkRun<S extends Enum<S> & StepKey> implements Run<S>, StepOutputs {

        private final ObjectNode inputs = Fixture.inputs();
        private final ObjectNode outputs = Fixture.outputs();

        @Override
        public ObjectNode inputs() {
            return inputs;
        }

        @Override
        public JsonNode outputs(S step) {
            return outputs;
        }

        @Override
        public JsonNode workflowInputs(String workflowId) {
            return MissingNode.getInstance();
        }

        @Override
        public JsonNode workflowOutputs(String workflowId) {
            return MissingNode.getInstance();
        }

        @Override
        public boolean expect(String condition, BooleanSupplier test) {
            return test.getAsBoolean();
        }

        @Override
        public boolean when(String condition, BooleanSupplier test) {
            return test.getAsBoolean();
        }

        @Override
        public boolean record(Consumer<StepOutputs> extraction) {
            extraction.accept(this);
            return true;
        }

        @Override
        public boolean mayRetry(String action, int limit) {
            return false;
        }

        @Override
        public void put(String name, JsonNode value) {
            outputs.set(name, value);
        }

        @Override
        public void collect(String name, JsonNode value) {
            outputs.set(name, value);
        }
    }
}
