package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.github.arazzo4j.codegen.corpus.SourceCompilation;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Severity;
import io.github.arazzo4j.codegen.diagnostic.TextRenderer;
import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assertions;

/** Documents of strangers, compiled within bounds of time and memory, and what came of them. */
final class Attack {

    /** Generous for a busy machine; what is guarded against takes minutes, or does not end. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** What the compiler may ask for and throw away in all that time. */
    private static final long MEMORY = 4L << 30;

    private static final String DOCUMENT = """
            arazzo: 1.1.0
            info: {title: Test, version: '1'}
            sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
            workflows:
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Path directory;
    private String packageName = "com.example.attack";

    private Attack(Path directory) {
        this.directory = directory;
    }

    /** An attack with files in a directory; {@code main.yaml} is the document, and {@code api.yaml} has a harmless API. */
    static Attack in(Path directory) {
        return new Attack(directory)
                .file("api.yaml", Apis.describe("https://api.example.com", "GET /a getA", "POST /a postA"));
    }

    Attack file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Attack file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    Attack document(String text) {
        return file("main.yaml", text);
    }

    /** The document with these workflows. */
    Attack workflows(String text) {
        return document(DOCUMENT + text);
    }

    /** The document with a workflow {@code w} of a step {@code s} that calls {@code getA}, with more fields. */
    Attack step(String fields) {
        return workflows("- workflowId: w\n  steps:\n  - stepId: s\n    operationId: getA\n" + fields.indent(4));
    }

    Attack into(String name) {
        packageName = name;
        return this;
    }

    /** Compiles in time; only diagnostics may come of it, or sources. */
    Outcome compile() {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                Files.createDirectories(directory.resolve(file.getKey()).getParent());
                Files.write(directory.resolve(file.getKey()), file.getValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        CompileRequest request = CompileRequest.of(directory, List.of(directory.resolve("main.yaml")))
                .withPackageName(packageName);
        return Assertions.assertTimeoutPreemptively(SOON, () -> {
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            CompileResult result = new ArazzoCompiler().compile(request);
            assertThat(new TextRenderer().render(result.diagnostics())).isNotNull();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MEMORY);
            assertThat(result.hasErrors()).isEqualTo(result.sources().isEmpty());
            return new Outcome(result);
        });
    }

    /** What came of an attack. */
    record Outcome(CompileResult result) {

        /** The ids of the errors, each once. */
        Set<String> errors() {
            Set<String> ids = new TreeSet<>();
            result.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .map(Diagnostic::code)
                    .forEach(code -> ids.add(code.id()));
            return ids;
        }

        /** Checks that it was refused, for these reasons only. */
        void refused(String... ids) {
            assertThat(errors()).containsExactlyInAnyOrder(ids);
        }

        /** Checks that classes were made that compile. */
        Outcome compiles() {
            assertThat(errors()).isEmpty();
            try (SourceCompilation javac = new SourceCompilation()) {
                assertThat(javac.compile(result.sources())).isEmpty();
            }
            return this;
        }

        /** Checks that it was refused, or else that classes were made that compile. */
        void refusedOrCompiles() {
            if (!result.hasErrors()) {
                compiles();
            }
        }
    }

    /** All names that sources declare or use, which must be Java; what stands in literals and comments is none. */
    static Set<String> names(List<GeneratedSource> sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (GeneratedSource source : sources) {
            files.add(
                    new SimpleJavaFileObject(
                            URI.create("source:///" + files.size() + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source.content();
                        }
                    });
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, List.of("-proc:none"), null, files);
        Set<String> names = new TreeSet<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new NameCollector(), names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(problems.getDiagnostics()).isEmpty();
        return names;
    }

    private static final class NameCollector extends TreeScanner<Void, Set<String>> {

        @Override
        public Void visitIdentifier(IdentifierTree tree, Set<String> names) {
            names.add(tree.getName().toString());
            return super.visitIdentifier(tree, names);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Set<String> names) {
            names.add(tree.getIdentifier().toString());
            return super.visitMemberSelect(tree, names);
        }

        @Override
        public Void visitVariable(VariableTree tree, Set<String> names) {
            names.add(tree.getName().toString());
            return super.visitVariable(tree, names);
        }

        @Override
        public Void visitMethod(MethodTree tree, Set<String> names) {
            names.add(tree.getName().toString());
            return super.visitMethod(tree, names);
        }

        @Override
        public Void visitClass(ClassTree tree, Set<String> names) {
            names.add(tree.getSimpleName().toString());
            return super.visitClass(tree, names);
        }
    }
}
