package io.github.arazzo4j.codegen.write;

/** Paths of generated files, with forward slashes. */
final class RelativePaths {

    private static final String FORBIDDEN = "\\:*?\"<>|";

    private RelativePaths() {}

    /**
     * Whether a path leads to a file below the folder it starts from, on every operating system: it is not absolute, has no
     * empty names, none that starts with a dot, and no character that means something to a file system.
     */
    static boolean isSafe(String path) {
        for (String name : path.split("/", -1)) {
            boolean forbidden = name.chars().anyMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0);
            if (name.isEmpty() || name.startsWith(".") || forbidden) {
                return false;
            }
        }
        return true;
    }
}
