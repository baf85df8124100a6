package io.github.arazzo4j.benchmarks.overhead;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Asks the network once for each action of ECR, and gives the same answer ever after. */
final class Recorded implements SdkHttpClient {

    private final SdkHttpClient http;
    private final Map<String, Answer> answers = new HashMap<>();

    private static final class Answer {

        private final SdkHttpResponse head;
        private final byte[] body;

        Answer(SdkHttpResponse head, byte[] body) {
            this.head = head;
            this.body = body;
        }
    }

    Recorded(SdkHttpClient http) {
        this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String action =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                Answer answer = answers.get(action);
                if (answer == null) {
                    answer = record(http.prepareRequest(request).call());
                    answers.put(action, answer);
                }
                return HttpExecuteResponse.builder()
                        .response(answer.head)
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body)))
                        .build();
            }

            @Override
            public void abort() {
                // Nothing here takes time.
            }
        };
    }

    private static Answer record(HttpExecuteResponse response) throws IOException {
        try (AbortableInputStream body = response.responseBody().orElseThrow()) {
            return new Answer(response.httpResponse(), body.readAllBytes());
        }
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }
}
