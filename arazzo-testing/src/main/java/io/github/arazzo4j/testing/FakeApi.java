package io.github.arazzo4j.testing;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.support.StepRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.regions.Region;

/**
 * A transport that sends nothing: it answers as a test tells it to, and remembers what it was asked. Requests are made,
 * signed and judged as they are with a real one.
 *
 * <p>What answers a request: the answers scripted for its step, else those for its operation, else {@link #otherwise}, else
 * the examples of the API description. If there is nothing, the run breaks off with an {@link AssertionError} that says which
 * request it was. Thread-safe.
 */
public final class FakeApi implements SdkHttpClient {

    private final Map<String, Deque<FakeAnswer>> byStep = new HashMap<>();
    private final Map<String, Deque<FakeAnswer>> byOperation = new HashMap<>();
    private final List<DescribedApi> descriptions = new ArrayList<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private Function<RecordedRequest, Optional<FakeAnswer>> otherwise = request -> Optional.empty();

    private FakeApi() {}

    /**
     * Creates an API that has no answers yet.
     *
     * @return the API
     */
    public static FakeApi create() {
        return new FakeApi();
    }

    /**
     * Scripts what a step is answered: each answer once, in order, and then the last one again and again.
     *
     * @param stepId the step, as {@code stepId} or as {@code workflowId.stepId}
     * @param answers at least one
     * @return this API
     */
    public synchronized FakeApi step(String stepId, FakeAnswer... answers) {
        byStep.put(stepId, script(answers));
        return this;
    }

    /**
     * Scripts what an operation answers: each answer once, in order, and then the last one again and again.
     *
     * @param operation the operation, by its id alone or as {@code source.id}; method and path, such as
     *     {@code GET /pets}, of one without an id
     * @param answers at least one
     * @return this API
     */
    public synchronized FakeApi operation(String operation, FakeAnswer... answers) {
        byOperation.put(operation, script(answers));
        return this;
    }

    private static Deque<FakeAnswer> script(FakeAnswer... answers) {
        if (answers.length == 0) {
            throw new IllegalArgumentException("a script has at least one answer");
        }
        return new ArrayDeque<>(Arrays.asList(answers));
    }

    /**
     * Sets what is answered to requests for which nothing is scripted.
     *
     * @param answer gives an answer, or empty to leave it to the examples
     * @return this API
     */
    public synchronized FakeApi otherwise(Function<RecordedRequest, Optional<FakeAnswer>> answer) {
        otherwise = answer;
        return this;
    }

    /**
     * Lets operations for which nothing is scripted answer with the examples of an API description: that of the first 2xx
     * response which has one.
     *
     * @param description an OpenAPI 3.x or Swagger 2.0 file, in YAML or JSON; only references within it are followed
     * @return this API
     * @throws UncheckedIOException if it can't be read
     */
    public synchronized FakeApi describedBy(Path description) {
        descriptions.add(DescribedApi.read(description));
        return this;
    }

    /**
     * An example of the API descriptions, to script it for a step.
     *
     * @param operation the operation, by its id, or by method and path
     * @param status the status whose response is wanted
     * @return the answer
     * @throws IllegalArgumentException if there is no such operation, or it describes no such response
     */
    public synchronized FakeAnswer example(String operation, int status) {
        return descriptions.stream()
                .flatMap(description -> description.example(operation, status).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no API description says what operation " + operation + " answers with status " + status));
    }

    /**
     * What was asked so far.
     *
     * @return the requests in order, a copy
     */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * What a step has asked so far.
     *
     * @param stepId the step
     * @return its requests in order
     */
    public List<RecordedRequest> requestsOf(String stepId) {
        return requests().stream()
                .filter(request -> request.stepId().equals(stepId))
                .toList();
    }

    /**
     * Starts a client that sends its requests here, with AWS's documented example credentials and the Region
     * {@code us-east-1}, so that nothing of the machine's own is looked for.
     *
     * @return a builder on which all else can be set
     */
    public ArazzoClient.Builder clientBuilder() {
        return ArazzoClient.builder()
                .httpClient(this)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")));
    }

    /**
     * A client that sends its requests here, in the time of a clock.
     *
     * @param clock the clock
     * @return the client
     */
    public ArazzoClient client(VirtualClock clock) {
        return clientBuilder().clock(clock).build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(answer(record(request)));
            }

            @Override
            public void abort() {
                // Answers are there at once, so there is nothing to give up.
            }
        };
    }

    private synchronized RecordedRequest record(HttpExecuteRequest request) throws IOException {
        if (!(request.httpRequest() instanceof StepRequest sent)) {
            throw new AssertionError("only workflows send their requests through a FakeApi");
        }
        byte[] body = {};
        if (request.contentStreamProvider().isPresent()) {
            try (InputStream stream = request.contentStreamProvider().get().newStream()) {
                body = stream.readAllBytes();
            }
        }
        RecordedRequest recorded = new RecordedRequest(sent, body);
        requests.add(recorded);
        return recorded;
    }

    private synchronized FakeAnswer answer(RecordedRequest request) {
        FakeAnswer scripted = first(
                next(byStep, request.step().workflowId() + "." + request.stepId()),
                next(byStep, request.stepId()),
                next(byOperation, request.source() + "." + request.operation()),
                next(byOperation, request.operation()));
        if (scripted != null) {
            return scripted;
        }
        return otherwise
                .apply(request)
                .or(() -> descriptions.stream()
                        .flatMap(description -> description.example(request.operation()).stream())
                        .findFirst())
                .orElseThrow(() -> new AssertionError("there is no answer for step " + request.stepId() + " (operation "
                        + request.operation() + ", " + request.method() + " "
                        + request.url().getPath()
                        + "): neither a script nor an example of a successful response"));
    }

    private static @Nullable FakeAnswer next(Map<String, Deque<FakeAnswer>> scripts, String key) {
        Deque<FakeAnswer> script = scripts.get(key);
        if (script == null) {
            return null;
        }
        return script.size() > 1 ? script.remove() : script.element();
    }

    private static @Nullable FakeAnswer first(@Nullable FakeAnswer... answers) {
        for (FakeAnswer answer : answers) {
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private static HttpExecuteResponse response(FakeAnswer answer) throws IOException {
        IOException failure = answer.failure();
        if (failure != null) {
            throw failure;
        }
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder()
                        .statusCode(answer.status())
                        .headers(answer.headers())
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }

    @Override
    public String clientName() {
        return "FakeApi";
    }

    /** Does nothing: what was recorded stays. */
    @Override
    public void close() {}
}
