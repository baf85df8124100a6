package io.github.arazzo4j.runtime.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Sends one request through an HTTP client and reads the whole response.
 *
 * @param httpClient sends it
 * @param maxResponseBytes how large a response body may be
 */
record Wire(SdkHttpClient httpClient, int maxResponseBytes) {

    private static final byte[] NO_BODY = {};

    /** A response. */
    static final class Response {
        private final SdkHttpResponse head;
        private final byte[] body;
        private final @Nullable String unusable;

        private Response(SdkHttpResponse head, byte[] body, @Nullable String unusable) {
            this.head = head;
            this.body = body;
            this.unusable = unusable;
        }

        int status() {
            return head.statusCode();
        }

        /** The headers, by name in any case. */
        Map<String, List<String>> headers() {
            return head.headers();
        }

        /** The whole body, decompressed; not a copy. */
        byte[] body() {
            return body;
        }

        /** Why there is no body although there was one: a clause of which it is the subject; else {@code null}. */
        @Nullable
        String unusable() {
            return unusable;
        }
    }

    Response send(WireRequest request, byte[] requestBody, Transfer transfer, Runnable headReceived)
            throws IOException {
        HttpExecuteRequest.Builder execute = HttpExecuteRequest.builder().request(request);
        if (requestBody.length > 0) {
            execute.contentStreamProvider(new BytesProvider(requestBody));
        }
        ExecutableHttpRequest call = httpClient.prepareRequest(execute.build());
        transfer.begin(call);
        HttpExecuteResponse response = call.call();
        headReceived.run();
        SdkHttpResponse head = response.httpResponse();
        AbortableInputStream stream = response.responseBody().orElse(null);
        if (stream == null) {
            return new Response(head, NO_BODY, null);
        }
        try {
            return new Response(head, body(call, stream, head, WireRequest.methodOf(request), transfer), null);
        } catch (BodyReader.UnusableException e) {
            return new Response(head, NO_BODY, e.getMessage());
        }
    }

    private byte[] body(
            ExecutableHttpRequest call,
            AbortableInputStream stream,
            SdkHttpResponse head,
            String method,
            Transfer transfer)
            throws IOException {
        transfer.begin(() -> {
            call.abort();
            stream.abort();
        });
        boolean complete = false;
        try {
            // The length that an answer to HEAD declares is that of the body which it does not have.
            long length = method.equals("HEAD") ? -1 : contentLength(head);
            byte[] body = BodyReader.read(
                    stream, length, head.firstMatchingHeader("Content-Encoding").orElse(null), maxResponseBytes);
            complete = true;
            return body;
        } finally {
            if (complete) {
                stream.close();
            } else {
                stream.abort();
            }
        }
    }

    private static long contentLength(SdkHttpResponse head) {
        try {
            return Long.parseLong(head.firstMatchingHeader("Content-Length").orElse("-1"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
