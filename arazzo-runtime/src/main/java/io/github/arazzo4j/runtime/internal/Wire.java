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
import software.amazon.awssdk.http.SdkHttpRequest;
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

        /** Why the body can't be used, and is empty here; {@code null} if it can. */
        @Nullable
        String unusable() {
            return unusable;
        }
    }

    /**
     * Sends a request.
     *
     * @param request the request as the HTTP client sees it
     * @param out the same request, with its body
     * @param transfer can end the call
     * @param headReceived is told when the headers of the response are there
     */
    Response send(SdkHttpRequest request, Outgoing out, Transfer transfer, Runnable headReceived) throws IOException {
        HttpExecuteRequest.Builder execute = HttpExecuteRequest.builder().request(request);
        if (out.body().length > 0) {
            execute.contentStreamProvider(new BytesProvider(out.body()));
        }
        ExecutableHttpRequest call = httpClient.prepareRequest(execute.build());
        transfer.begin(call);
        HttpExecuteResponse response = call.call();
        headReceived.run();
        SdkHttpResponse head = response.httpResponse();
        AbortableInputStream stream = response.responseBody().orElse(null);
        try {
            byte[] body = stream == null ? NO_BODY : body(call, stream, head, out.method(), transfer);
            return new Response(head, body, null);
        } catch (BodyReader.UnusableException e) {
            // There is an answer all the same, with its status and its headers; who asks for its body is told (S3).
            return new Response(head, NO_BODY, "the response of " + Origin.of(out.url()) + " " + e.getMessage());
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
