package io.github.arazzo4j.codegen.discover;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which files of a directory are meant, by name. Patterns are those of Ant and Maven: {@code ?} is a character and
 * {@code *} any number of them within a name, {@code **} any number of directories; a pattern that ends with a slash means
 * all that lies below.
 *
 * @param includes patterns of the documents; empty to find them by name and content, as {@link DocumentFinder} does
 * @param excludes patterns of files that are left out, whatever the includes say
 */
public record DocumentSelection(List<String> includes, List<String> excludes) {

    /** Copies the lists. */
    public DocumentSelection {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /**
     * All documents, found by name and content.
     *
     * @return a selection without patterns
     */
    public static DocumentSelection all() {
        return new DocumentSelection(List.of(), List.of());
    }

    /** Whether a path with forward slashes, relative to the directory, matches one of the patterns. */
    static boolean matches(List<String> patterns, String path) {
        return patterns.stream()
                .anyMatch(pattern -> regex(pattern).matcher(path).matches());
    }

    private static Pattern regex(String pattern) {
        String ant = pattern.replace('\\', '/');
        ant = ant.endsWith("/") ? ant + "**" : ant;
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < ant.length()) {
            if (ant.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (ant.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                char c = ant.charAt(i);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
