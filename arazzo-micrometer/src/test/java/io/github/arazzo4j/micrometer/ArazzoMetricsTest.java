package io.github.arazzo4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.testing.FakeAnswer;
import io.github.arazzo4j.testing.FakeApi;
import io.github.arazzo4j.testing.Pets;
import io.github.arazzo4j.testing.VirtualClock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArazzoMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FakeApi api = FakeApi.create();
    private final ArazzoClient client = api.clientBuilder()
            .clock(new VirtualClock())
            .listener(ArazzoMetrics.create(registry))
            .build();

    private List<String> timers() {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getName()
                        + id.getTags().stream().map(Tag::getValue).collect(Collectors.joining(", ", " [", "] "))
                        + registry.get(id.getName()).tags(id.getTags()).timer().count())
                .sorted()
                .toList();
    }

    @Test
    void runsStepsRequestsAndWaitsAreTimed() {
        api.step("create", FakeAnswer.status(503), FakeAnswer.json(201, "{}"))
                .step("look", FakeAnswer.json("{\"awake\": false}"), FakeAnswer.json("{\"awake\": true}"));

        assertThat(Pets.adopt(client).succeeded()).isTrue();

        assertThat(timers())
                .containsExactly(
                        "arazzo.request [GET, pets.getPet, 200] 2",
                        "arazzo.request [POST, pets.createPet, 201] 1",
                        "arazzo.request [POST, pets.createPet, 503] 1",
                        "arazzo.run [succeeded, adopt] 1",
                        "arazzo.step [goto, succeeded, look, watch] 1",
                        "arazzo.step [next, succeeded, create, adopt] 1",
                        "arazzo.step [next, succeeded, look, watch] 1",
                        "arazzo.step [next, succeeded, watch, adopt] 1",
                        "arazzo.step [retry, failed, create, adopt] 1",
                        "arazzo.wait [polling, look, watch] 1",
                        "arazzo.wait [retry, create, adopt] 1");
        assertThat(registry.get("arazzo.wait").tag("reason", "retry").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(5);
        assertThat(registry.get("arazzo.run").timer().totalTime(TimeUnit.SECONDS))
                .isGreaterThan(5);
    }

    @Test
    void aRequestWithoutAnAnswerHasNoStatus() {
        api.step("create", FakeAnswer.failing(new IOException("closed")));

        Pets.adopt(client);

        assertThat(timers()).contains("arazzo.request [POST, pets.createPet, none] 2", "arazzo.run [failed, adopt] 1");
    }
}
