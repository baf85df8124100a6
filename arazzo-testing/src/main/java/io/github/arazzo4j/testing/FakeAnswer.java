package io.github.arazzo4j.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link FakeApi} answers. Immutable. */
public final class FakeAnswer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final @Nullable IOException failure;

    private FakeAnswer(int status, Map<String, List<String>> headers, byte[] body, @Nullable IOException failure) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.failure = failure;
    }

    /**
     * 200 with JSON.
     *
     * @param json the body
     * @return the answer
     */
    public static FakeAnswer json(String json) {
        return json(200, json);
    }

    /**
     * A status with JSON.
     *
     * @param status the status
     * @param json the body
     * @return the answer
     */
    public static FakeAnswer json(int status, String json) {
        return of(status, "application/json", json);
    }

    /**
     * A status with a body.
     *
     * @param status the status
     * @param contentType its media type
     * @param body the body, sent in UTF-8
     * @return the answer
     */
    public static FakeAnswer of(int status, String contentType, String body) {
        return new FakeAnswer(
                status, Map.of("Content-Type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8), null);
    }

    /**
     * A status without a body.
     *
     * @param status the status
     * @return the answer
     */
    public static FakeAnswer status(int status) {
        return new FakeAnswer(status, Map.of(), new byte[0], null);
    }

    /**
     * No answer: the connection fails.
     *
     * @param failure why, such as a {@link java.net.ConnectException} or a {@link java.net.SocketTimeoutException}
     * @return the answer that there is none
     */
    public static FakeAnswer failing(IOException failure) {
        return new FakeAnswer(0, Map.of(), new byte[0], failure);
    }

    /**
     * This answer with one more header.
     *
     * @param name its name
     * @param value its value
     * @return another answer
     */
    public FakeAnswer with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return new FakeAnswer(status, more, body, failure);
    }

    int status() {
        return status;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    IOException failure() {
        return failure;
    }
}
