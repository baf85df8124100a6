package io.github.arazzo4j.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What requests say of the client. */
final class UserAgent {

    /** {@code arazzo4j/} and the version of this library. */
    static final String VALUE = "arazzo4j/" + version();

    private UserAgent() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
            // Gone only if somebody repackages the library without its resources.
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
