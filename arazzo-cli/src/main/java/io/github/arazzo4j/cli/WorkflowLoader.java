package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.write.GeneratedSource;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.support.GeneratedWorkflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles generated sources in memory and makes a workflow of them. */
final class WorkflowLoader {

    private final @Nullable JavaCompiler javac;

    /** Uses the compiler of the JDK that we run on, if it is one. */
    WorkflowLoader() {
        this(ToolProvider::getSystemJavaCompiler);
    }

    WorkflowLoader(Supplier<@Nullable JavaCompiler> javac) {
        this.javac = javac.get();
    }

    /**
     * Makes a workflow.
     *
     * @param sources all sources that were generated together
     * @param className the class of the workflow
     * @param client the client that it is to run on
     * @return the workflow
     * @throws Refusal if this Java has no compiler, or the client lacks a setting
     */
    GeneratedWorkflow<?, ?> load(List<GeneratedSource> sources, String className, ArazzoClient client) throws Refusal {
        ClassLoader loader = new MemoryClassLoader(compile(sources));
        try {
            return (GeneratedWorkflow<?, ?>) loader.loadClass(className)
                    .getConstructor(ArazzoClient.class)
                    .newInstance(client);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ConfigurationException missing) {
                throw new Refusal(missing.getMessage());
            }
            throw new IllegalStateException("the generated class " + className + " can't be used", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generated class " + className + " can't be used", e);
        }
    }

    private Map<String, ByteArrayOutputStream> compile(List<GeneratedSource> sources) throws Refusal {
        if (javac == null) {
            throw new Refusal(
                    "arazzo run needs a JDK, but the Java in " + System.getProperty("java.home") + " has no compiler");
        }
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-classpath", System.getProperty("java.class.path"), "-proc:none", "-parameters", "-g", "-nowarn");
        List<SourceText> units = sources.stream().map(SourceText::new).toList();
        boolean compiled;
        try (JavaFileManager files =
                new MemoryFiles(javac.getStandardFileManager(null, null, StandardCharsets.UTF_8), classes)) {
            compiled =
                    javac.getTask(messages, files, null, options, null, units).call();
        } catch (IOException e) {
            throw new IllegalStateException("files in memory can be closed", e);
        }
        if (!compiled) {
            throw new IllegalStateException("the generated sources don't compile:\n" + messages);
        }
        return classes;
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String content;

        SourceText(GeneratedSource source) {
            super(URI.create("memory:///" + source.path()), Kind.SOURCE);
            this.content = source.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        MemoryFiles(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }

    private static final class MemoryClassLoader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> classes;

        MemoryClassLoader(Map<String, ByteArrayOutputStream> classes) {
            super("arazzo", ArazzoClient.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
