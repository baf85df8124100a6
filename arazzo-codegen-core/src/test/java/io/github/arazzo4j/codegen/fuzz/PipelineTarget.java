package io.github.arazzo4j.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.ArazzoCompiler;
import io.github.arazzo4j.codegen.CompileRequest;
import io.github.arazzo4j.codegen.CompileResult;
import io.github.arazzo4j.codegen.corpus.SourceCompilation;
import io.github.arazzo4j.codegen.diagnostic.JsonRenderer;
import io.github.arazzo4j.codegen.diagnostic.SarifRenderer;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whole documents and API descriptions through the whole compiler; of the classes some are compiled. */
public final class PipelineTarget implements Fuzzer.Target, AutoCloseable {

    private static final int COMPILE_ONE_OF = 20;

    private final Path directory;
    private final List<Projects.Project> projects;
    private final SourceCompilation javac = new SourceCompilation();
    private long generated;
    private long compiled;

    /**
     * A target.
     *
     * @param directory an empty directory
     */
    public PipelineTarget(Path directory) throws IOException {
        this.directory = directory;
        this.projects = Projects.all();
    }

    @Override
    public Fuzzer.Trial next(Random random) {
        Mutator mutator = new Mutator(random);
        Projects.Project project = mutator.one(projects);
        Map<String, byte[]> files = new LinkedHashMap<>(project.files());
        List<String> names = List.copyOf(files.keySet());
        String name = random.nextInt(3) > 0 ? names.get(0) : mutator.one(names);
        files.put(name, mutated(mutator, random, files.get(name)));
        boolean compile = random.nextInt(COMPILE_ONE_OF) == 0;
        return new Fuzzer.Trial(files, () -> compile(names.get(0), files, project.urls(), compile));
    }

    private static byte[] mutated(Mutator mutator, Random random, byte[] bytes) {
        JsonNode tree = random.nextInt(3) == 0 ? null : Projects.tree(bytes);
        return tree == null || tree.isMissingNode()
                ? mutator.bytes(bytes)
                : mutator.tree(tree).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void compile(String document, Map<String, byte[]> files, Map<String, String> urls, boolean compile)
            throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
        Map<String, Path> map = new LinkedHashMap<>();
        urls.forEach((url, name) -> map.put(url, directory.resolve(name)));
        CompileResult result = new ArazzoCompiler()
                .compile(CompileRequest.of(directory, List.of(directory.resolve(document)))
                        .withSourceMap(map)
                        .withPackageName("com.example.fuzz"));
        assertThat(new TextRenderer().render(result.diagnostics())).isNotNull();
        assertThat(new JsonRenderer().render(result.diagnostics())).isNotNull();
        assertThat(new SarifRenderer().render(result.diagnostics())).isNotNull();
        assertThat(result.hasErrors()).isEqualTo(result.sources().isEmpty());
        if (!result.hasErrors()) {
            generated++;
            if (compile) {
                compiled++;
                assertThat(javac.compile(result.sources())).isEmpty();
            }
        }
    }

    /** How many inputs gave classes, and of how many these were compiled. */
    @Override
    public String toString() {
        return "%d of them gave classes, those of %d were compiled".formatted(generated, compiled);
    }

    @Override
    public void close() {
        javac.close();
    }
}
