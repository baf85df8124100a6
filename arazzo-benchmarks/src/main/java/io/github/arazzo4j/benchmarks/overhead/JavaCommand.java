package io.github.arazzo4j.benchmarks.overhead;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to run a class of this class path in another process. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Without it the JDK's small HTTP server delays every answer by 40 ms.
                "-Dsun.net.httpserver.nodelay=true",
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
