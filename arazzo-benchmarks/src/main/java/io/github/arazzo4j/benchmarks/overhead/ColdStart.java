package io.github.arazzo4j.benchmarks.overhead;

import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** A process that publishes one image, and says when its first request is answered and when it is done. */
public final class ColdStart {

    static final int ANSWERED = 'a';
    static final int DONE = 'd';

    private ColdStart() {}

    /**
     * Publishes.
     *
     * @param arguments the contestant, the endpoint, the number of the manifest
     * @throws IOException if a call fails
     */
    public static void main(String[] arguments) throws IOException {
        try (SdkHttpClient http = new Announcing(UrlConnectionHttpClient.create())) {
            Contestant.Kind.valueOf(arguments[0])
                    .create(http, URI.create(arguments[1]))
                    .publish(Example.manifest(Integer.parseInt(arguments[2])));
        }
        say(DONE);
    }

    private static void say(int what) {
        System.out.write(what);
        System.out.flush();
    }

    /** Says when the first answer is there. */
    private static final class Announcing implements SdkHttpClient {

        private final SdkHttpClient http;
        private boolean announced;

        Announcing(SdkHttpClient http) {
            this.http = http;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            ExecutableHttpRequest prepared = http.prepareRequest(request);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    HttpExecuteResponse response = prepared.call();
                    if (!announced) {
                        announced = true;
                        say(ANSWERED);
                    }
                    return response;
                }

                @Override
                public void abort() {
                    prepared.abort();
                }
            };
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
}
