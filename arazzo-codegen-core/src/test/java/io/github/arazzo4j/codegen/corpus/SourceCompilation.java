package io.github.arazzo4j.codegen.corpus;

import io.github.arazzo4j.codegen.write.GeneratedSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources under {@code -Xlint:all -Werror}, and throws the classes away. */
public final class SourceCompilation implements AutoCloseable {

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null);

    /** Compiles sources; returns what is wrong with them, if anything is. */
    public Optional<String> compile(List<GeneratedSource> sources) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        boolean fine = javac.getTask(
                        null,
                        new Discarding(files),
                        found,
                        List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17"),
                        null,
                        sources.stream().map(Source::new).toList())
                .call();
        return fine
                ? Optional.empty()
                : found.getDiagnostics().stream()
                        .findFirst()
                        .map(Diagnostic::toString)
                        .or(() -> Optional.of("javac gave up"));
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(GeneratedSource source) {
            super(URI.create("source:///" + source.path()), Kind.SOURCE);
            this.content = source.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {

        Discarding(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
