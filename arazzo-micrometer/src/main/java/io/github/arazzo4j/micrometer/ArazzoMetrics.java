package io.github.arazzo4j.micrometer;

import io.github.arazzo4j.runtime.Decision;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/**
 * Counts and times runs, steps and requests with Micrometer. Register it as a listener:
 *
 * <pre>{@code
 * ArazzoClient client = ArazzoClient.builder().listener(ArazzoMetrics.create(registry)).build();
 * }</pre>
 *
 * <p>Timers, whose tags take no more values than the documents have names:
 *
 * <ul>
 *   <li>{@code arazzo.run}: {@code workflow}, {@code status} ({@code succeeded}, {@code failed}, {@code timed_out},
 *       {@code cancelled})
 *   <li>{@code arazzo.step}: {@code workflow}, {@code step}, {@code outcome} ({@code succeeded}, {@code failed},
 *       {@code abandoned}), {@code decision} ({@code next}, {@code retry}, …)
 *   <li>{@code arazzo.request}: {@code operation}, {@code method}, {@code status} (the HTTP status, or {@code none} without
 *       an answer)
 *   <li>{@code arazzo.wait}: {@code workflow}, {@code step}, {@code reason} ({@code polling}, {@code retry}, {@code transport})
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class ArazzoMetrics implements WorkflowListener {

    private final MeterRegistry registry;

    private ArazzoMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Creates a listener.
     *
     * @param registry where the timers are kept
     * @return the listener; one serves any number of clients
     */
    public static ArazzoMetrics create(MeterRegistry registry) {
        return new ArazzoMetrics(registry);
    }

    @Override
    public void waiting(Waiting event) {
        registry.timer(
                        "arazzo.wait",
                        Tags.of("workflow", event.workflowId(), "step", event.stepId(), "reason", tag(event.reason())))
                .record(event.delay());
    }

    @Override
    public void answerReceived(AnswerReceived event) {
        registry.timer("arazzo.request", tags(event.request(), Integer.toString(event.status())))
                .record(event.duration());
    }

    @Override
    public void requestFailed(RequestFailed event) {
        registry.timer("arazzo.request", tags(event.request(), "none")).record(event.duration());
    }

    private static Tags tags(RequestSent request, String status) {
        return Tags.of("operation", request.target(), "method", request.method(), "status", status);
    }

    @Override
    public void stepEnded(StepEnded event) {
        StepTrace trace = event.trace();
        Decision.Kind decision = trace.decision().kind();
        String outcome = decision == Decision.Kind.ABANDONED ? "abandoned" : trace.succeeded() ? "succeeded" : "failed";
        registry.timer(
                        "arazzo.step",
                        Tags.of("workflow", trace.workflowId(), "step", trace.stepId())
                                .and("outcome", outcome, "decision", tag(decision)))
                .record(trace.duration());
    }

    @Override
    public void runEnded(RunEnded event) {
        registry.timer("arazzo.run", Tags.of("workflow", event.workflowId(), "status", tag(event.status())))
                .record(event.duration());
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
