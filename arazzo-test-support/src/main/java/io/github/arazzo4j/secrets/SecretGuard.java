package io.github.arazzo4j.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Watches a whole run of the test suite (S26): all that it logs, at any level, prints, or throws, were it only to be caught
 * again. A test after which any of {@link Secrets} stands there fails. It is found as a service, for all tests.
 */
public final class SecretGuard implements BeforeAllCallback, AfterEachCallback {

    private static final StringBuilder SAID = new StringBuilder();

    /** Longer than any secret, which may have been said in two pieces. */
    private static final int OVERLAP = 1_000;

    private static int checked;

    /** Notes what somebody may read: a log message, the text of a result. */
    public static void said(String text) {
        synchronized (SAID) {
            SAID.append(text).append('\n');
        }
    }

    /** How many bytes of the heap all that was said takes, for tests that look at the heap. */
    public static long size() {
        synchronized (SAID) {
            boolean latin = SAID.chars().allMatch(c -> c < 256);
            return latin ? SAID.capacity() : 2L * SAID.capacity();
        }
    }

    /** What is said while something runs. */
    public static String during(Runnable task) {
        int start;
        synchronized (SAID) {
            start = SAID.length();
        }
        task.run();
        synchronized (SAID) {
            return SAID.substring(start);
        }
    }

    /** Notes an exception with all its causes. */
    public static void thrown(Throwable exception) {
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        said(trace.toString());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(SecretGuard.class))
                .computeIfAbsent(Watch.class, type -> new Watch(), Watch.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(SecretGuard::thrown);
        check(context.getDisplayName());
    }

    private static void check(String when) {
        String said;
        synchronized (SAID) {
            said = SAID.substring(Math.max(0, checked - OVERLAP));
            checked = SAID.length();
        }
        List<String> found = Secrets.forms().stream()
                .filter(said::contains)
                .map(secret -> said.substring(
                        Math.max(0, said.indexOf(secret) - 200), Math.min(said.length(), said.indexOf(secret) + 200)))
                .toList();
        assertThat(found).as("secrets that were told by " + when).isEmpty();
    }

    /** What runs as long as the suite does. */
    private static final class Watch implements AutoCloseable {
        private final Recording exceptions = new Recording();

        Watch() {
            System.setOut(tee(System.out));
            System.setErr(tee(System.err));
            exceptions.enable("jdk.JavaExceptionThrow").withoutStackTrace();
            exceptions.start();
        }

        private static PrintStream tee(PrintStream original) {
            return new PrintStream(
                    new OutputStream() {
                        @Override
                        public void write(int octet) {
                            write(new byte[] {(byte) octet}, 0, 1);
                        }

                        @Override
                        public void write(byte[] octets, int from, int length) {
                            original.write(octets, from, length);
                            synchronized (SAID) {
                                SAID.append(new String(octets, from, length, StandardCharsets.UTF_8));
                            }
                        }
                    },
                    true,
                    StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            synchronized (SAID) {
                checked = 0;
            }
            check("the suite");
            Path file = Files.createTempFile("exceptions", ".jfr");
            try {
                exceptions.stop();
                exceptions.dump(file);
                exceptions.close();
                assertThat(messages(file)).as("exceptions that tell secrets").isEmpty();
            } finally {
                Files.delete(file);
            }
        }

        private static List<String> messages(Path file) throws IOException {
            List<String> secrets = Secrets.forms();
            List<String> found = new ArrayList<>();
            try (RecordingFile recording = new RecordingFile(file)) {
                while (recording.hasMoreEvents()) {
                    RecordedEvent event = recording.readEvent();
                    String message = event.hasField("message") ? String.valueOf(event.getString("message")) : "";
                    if (secrets.stream().anyMatch(message::contains)) {
                        found.add(event.getClass("thrownClass").getName() + ": " + message);
                    }
                }
            }
            return found;
        }
    }
}
