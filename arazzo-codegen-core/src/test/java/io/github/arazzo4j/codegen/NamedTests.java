package io.github.arazzo4j.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that pages of the documentation name, and those that there are. */
final class NamedTests {

    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern METHOD = Pattern.compile("(?m)^ {4,8}[^ *@/}].*?\\b(\\w+)\\([^;=]*\\{$");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|TestFactory)\\b");

    private NamedTests() {}

    /** The tests that a text names, as {@code Class.method}. */
    static List<String> in(String text) {
        List<String> tests = new ArrayList<>();
        Matcher matcher = NAMED_TEST.matcher(text);
        while (matcher.find()) {
            tests.add(matcher.group(1) + "." + matcher.group(2));
        }
        return tests;
    }

    /** The tests of all modules: their annotations and name, after the class that theirs extends. */
    static Map<String, String> all() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.find(
                Path.of(".."), 16, (path, attributes) -> path.toString().matches(".*/src/test/java/.*Test\\.java"))) {
            sources = files.toList();
        }
        Map<String, String> tests = new HashMap<>();
        for (Path file : sources) {
            String source = Files.readString(file);
            String type = file.getFileName().toString().replace(".java", "");
            Matcher extended =
                    Pattern.compile("class " + type + " extends (\\w+)").matcher(source);
            String base = extended.find() ? extended.group(1) : "";
            Matcher method = METHOD.matcher(source);
            while (method.find()) {
                String head = source.substring(source.lastIndexOf("\n\n", method.start()) + 1, method.end());
                if (TEST.matcher(head).find()) {
                    tests.put(type + "." + method.group(1), base + "\n" + head);
                }
            }
        }
        return tests;
    }
}
