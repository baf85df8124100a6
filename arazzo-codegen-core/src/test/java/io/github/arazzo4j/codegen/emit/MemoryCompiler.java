package io.github.arazzo4j.codegen.emit;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Compiles sources that are known by their classes' names; see {@link JavaCompilation}. */
final class MemoryCompiler {

    private MemoryCompiler() {}

    /**
     * Compiles sources.
     *
     * @param sources the source of each class, by its name
     * @return a loader that knows the classes
     */
    static ClassLoader compile(Map<String, String> sources) throws IOException {
        Map<String, String> files = new HashMap<>();
        sources.forEach((name, source) -> files.put(name.replace('.', '/') + ".java", source));
        return JavaCompilation.compile(files);
    }
}
