package io.github.arazzo4j.secrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The secrets of the test suite. None of them may ever be logged, printed or thrown; {@link SecretGuard} sees to it. */
public final class Secrets {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> FORMS = new LinkedHashSet<>();

    private Secrets() {}

    /** A secret that nobody else has. */
    public static String next() {
        // Odd multiples of one prime never meet.
        return register("s3cr3t" + Long.toHexString(0x9E3779B97F4A7C15L * (2L * COUNT.incrementAndGet() + 1)));
    }

    /** Makes a text a secret, percent-encoded and in Base64 as well. */
    public static synchronized String register(String secret) {
        FORMS.add(secret);
        FORMS.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        FORMS.add(base64(secret));
        return secret;
    }

    /** A user with a secret password, whose {@code Authorization} is secret too. */
    public static synchronized String password(String user) {
        String password = next();
        FORMS.add(base64(user + ":" + password));
        return password;
    }

    static synchronized List<String> forms() {
        return List.copyOf(FORMS);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
