package io.github.arazzo4j.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.testing.FakeAnswer;
import io.github.arazzo4j.testing.FakeApi;
import io.github.arazzo4j.testing.Pets;
import io.github.arazzo4j.testing.RecordedRequest;
import io.github.arazzo4j.testing.VirtualClock;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArazzoTelemetryTest {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetry openTelemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
    private final FakeApi api = FakeApi.create();
    private final ArazzoClient client = api.clientBuilder()
            .clock(new VirtualClock())
            .listener(ArazzoTelemetry.create(openTelemetry))
            .build();

    /** The names of all spans with those of the spans around them, in the order in which they started. */
    private List<String> tree() {
        Map<String, SpanData> byId = exporter.getFinishedSpanItems().stream()
                .collect(Collectors.toMap(SpanData::getSpanId, Function.identity()));
        List<String> paths = new ArrayList<>();
        exporter.getFinishedSpanItems().forEach(span -> {
            StringBuilder path = new StringBuilder(span.getName());
            for (SpanData parent = byId.get(span.getParentSpanId());
                    parent != null;
                    parent = byId.get(parent.getParentSpanId())) {
                path.insert(0, parent.getName() + " > ");
            }
            paths.add(path.toString());
        });
        return paths;
    }

    private static Object attribute(SpanData span, String name) {
        return span.getAttributes().asMap().entrySet().stream()
                .filter(entry -> entry.getKey().getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("none");
    }

    private SpanData first(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsStepsAndRequestsNest() {
        api.step("create", FakeAnswer.status(503), FakeAnswer.json(201, "{}"))
                .step("look", FakeAnswer.json("{\"awake\": false}"), FakeAnswer.json("{\"awake\": true}"));
        Span around = openTelemetry.getTracer("test").spanBuilder("around").startSpan();
        try (Scope scope = around.makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(Pets.adopt(client).succeeded()).isTrue();
        } finally {
            around.end();
        }

        String watch = "around > run adopt > step watch > workflow watch";
        assertThat(tree())
                .containsExactly(
                        "around > run adopt > step create > POST",
                        "around > run adopt > step create",
                        "around > run adopt > step create > POST",
                        "around > run adopt > step create",
                        watch + " > step look > GET",
                        watch + " > step look",
                        watch + " > step look > GET",
                        watch + " > step look",
                        watch,
                        "around > run adopt > step watch",
                        "around > run adopt",
                        "around");
    }

    @Test
    void requestsFollowTheSemanticConventions() {
        api.step("create", FakeAnswer.status(503)).step("look", FakeAnswer.json("{\"awake\": true}"));

        Pets.adopt(client);

        SpanData request = first("POST");
        assertThat(request.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(request.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(request.getAttributes().asMap())
                .containsEntry(AttributeKey.stringKey("http.request.method"), "POST")
                .containsEntry(AttributeKey.stringKey("url.full"), "https://pets.example.com:8443/pets?api_key=***")
                .containsEntry(AttributeKey.stringKey("server.address"), "pets.example.com")
                .containsEntry(AttributeKey.longKey("server.port"), 8443L)
                .containsEntry(AttributeKey.longKey("http.response.status_code"), 503L)
                .containsEntry(AttributeKey.stringKey("error.type"), "503");
        SpanData step = first("step create");
        assertThat(attribute(step, "arazzo.step.target")).isEqualTo("pets.createPet");
        assertThat(attribute(step, "arazzo.step.decision")).isEqualTo("retry by again");
        assertThat(step.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        SpanData run = first("run adopt");
        assertThat(attribute(run, "arazzo.run.status")).isEqualTo("failed");
        assertThat(run.getEvents()).extracting(event -> event.getName()).containsExactly("arazzo.waiting");
        assertThat(exporter.getFinishedSpanItems().toString()).doesNotContain("s3cr3t");
    }

    @Test
    void aRequestWithoutAnAnswerIsAnError() {
        api.step("create", FakeAnswer.failing(new ConnectException("refused")));

        Pets.adopt(client);

        assertThat(attribute(first("POST"), "error.type")).isEqualTo("java.net.ConnectException");
        assertThat(attribute(first("POST"), "http.response.status_code")).isEqualTo("none");
    }

    @Test
    void theContextOfTheRequestIsPropagated() {
        api.step("create", FakeAnswer.status(201)).step("look", FakeAnswer.json("{\"awake\": true}"));

        Pets.adopt(client);

        SpanData request = first("GET");
        RecordedRequest sent = api.requestsOf("look").get(0);
        assertThat(sent.header("traceparent").orElse("none"))
                .startsWith("00-" + request.getTraceId() + "-" + request.getSpanId() + "-");
    }

    @Test
    void aRunThatBreaksLeavesNoSpanOpen() {
        try {
            Pets.adopt(client);
        } catch (AssertionError nothingScripted) {
            assertThat(tree())
                    .containsExactly("run adopt > step create > POST", "run adopt > step create", "run adopt");
            return;
        }
        throw new AssertionError("the run should have broken");
    }
}
