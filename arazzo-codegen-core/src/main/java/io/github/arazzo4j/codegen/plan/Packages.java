package io.github.arazzo4j.codegen.plan;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/**
 * The packages of a compilation.
 *
 * @param base the package of what lies in none of the directories
 * @param directories the packages of what lies in directories; absolute and normalised. Of nested ones the innermost counts.
 */
public record Packages(String base, Map<Path, String> directories) {

    /** Copies the map. */
    public Packages {
        directories = Map.copyOf(directories);
    }

    /**
     * One package for everything.
     *
     * @param name its name
     * @return the packages
     */
    public static Packages single(String name) {
        return new Packages(name, Map.of());
    }

    /** The package of what a file says. */
    String of(Path file) {
        for (Path directory = file.getParent(); directory != null; directory = directory.getParent()) {
            String name = directories.get(directory);
            if (name != null) {
                return name;
            }
        }
        return base;
    }

    /** The packages that are given, which nothing else may get. */
    Collection<String> given() {
        return directories.values();
    }
}
