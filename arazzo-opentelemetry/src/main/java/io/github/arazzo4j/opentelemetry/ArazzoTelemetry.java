package io.github.arazzo4j.opentelemetry;

import io.github.arazzo4j.runtime.Decision;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.StepTrace;
import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells OpenTelemetry of runs: a span for each run, within it one for each execution of a step, within that one for each
 * request or for the workflow that the step calls. Register it as a listener:
 *
 * <pre>{@code
 * ArazzoClient client = ArazzoClient.builder().listener(ArazzoTelemetry.create(openTelemetry)).build();
 * }</pre>
 *
 * <p>A run's span is a child of the span that is current where the run starts. Spans of requests follow the semantic
 * conventions for HTTP clients (1.23 and later, stable): {@code http.request.method}, {@code url.full} without secrets,
 * {@code server.address}, {@code server.port}, {@code http.response.status_code}, {@code http.request.resend_count},
 * {@code error.type}. All others have attributes of this library's own: {@code arazzo.workflow.id}, {@code arazzo.step.id},
 * {@code arazzo.step.attempt}, {@code arazzo.step.target}, {@code arazzo.step.decision}, {@code arazzo.run.status}.
 *
 * <p>Requests carry what the configured propagators say, such as {@code traceparent}. That is added after a request was
 * signed, as a header that the signature does not cover, so that a proxy which changes it breaks nothing. Thread-safe.
 */
public final class ArazzoTelemetry implements WorkflowListener {

    static final String SCOPE = "io.github.arazzo4j";

    private static final AttributeKey<String> WORKFLOW = AttributeKey.stringKey("arazzo.workflow.id");
    private static final AttributeKey<String> STEP = AttributeKey.stringKey("arazzo.step.id");
    private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("arazzo.step.attempt");
    private static final AttributeKey<String> TARGET = AttributeKey.stringKey("arazzo.step.target");
    private static final AttributeKey<String> DECISION = AttributeKey.stringKey("arazzo.step.decision");
    private static final AttributeKey<String> RUN_STATUS = AttributeKey.stringKey("arazzo.run.status");
    private static final AttributeKey<String> CRITERION = AttributeKey.stringKey("arazzo.criterion");
    private static final AttributeKey<Long> DELAY = AttributeKey.longKey("arazzo.wait.milliseconds");
    private static final AttributeKey<String> REASON = AttributeKey.stringKey("arazzo.wait.reason");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ORIGINAL_METHOD = AttributeKey.stringKey("http.request.method_original");
    private static final AttributeKey<Long> REQUEST_SIZE = AttributeKey.longKey("http.request.body.size");
    private static final AttributeKey<Long> RESPONSE_SIZE = AttributeKey.longKey("http.response.body.size");
    private static final AttributeKey<Long> RESENDS = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    private final OpenTelemetry openTelemetry;
    private final Tracer tracer;
    private final Map<Long, RunSpans> runs = new ConcurrentHashMap<>();

    private ArazzoTelemetry(OpenTelemetry openTelemetry) {
        this.openTelemetry = openTelemetry;
        this.tracer = openTelemetry.getTracer(SCOPE);
    }

    /**
     * Creates a listener.
     *
     * @param openTelemetry where spans go, and whose propagators say which headers requests carry
     * @return the listener; one serves any number of clients
     */
    public static ArazzoTelemetry create(OpenTelemetry openTelemetry) {
        return new ArazzoTelemetry(openTelemetry);
    }

    private Span start(Context parent, String name, SpanKind kind) {
        return tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan();
    }

    @Override
    public void runStarted(RunStarted event) {
        Context around = Context.current();
        RunSpans spans = new RunSpans(around);
        runs.put(event.runId(), spans);
        spans.push(start(around, "run " + event.workflowId(), SpanKind.INTERNAL)
                .setAttribute(WORKFLOW, event.workflowId()));
    }

    @Override
    public void workflowStarted(WorkflowStarted event) {
        RunSpans spans = runs.get(event.runId());
        if (spans != null) {
            spans.push(start(spans.context(), "workflow " + event.workflowId(), SpanKind.INTERNAL)
                    .setAttribute(WORKFLOW, event.workflowId()));
        }
    }

    @Override
    public void waiting(Waiting event) {
        RunSpans spans = runs.get(event.runId());
        if (spans != null) {
            spans.current()
                    .addEvent(
                            "arazzo.waiting",
                            Attributes.of(
                                    STEP,
                                    event.stepId(),
                                    DELAY,
                                    event.delay().toMillis(),
                                    REASON,
                                    event.reason().name().toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public void stepStarted(StepStarted event) {
        StepExecution step = event.step();
        RunSpans spans = runs.get(step.runId());
        if (spans != null) {
            Span span = start(spans.context(), "step " + step.stepId(), SpanKind.INTERNAL)
                    .setAttribute(WORKFLOW, step.workflowId())
                    .setAttribute(STEP, step.stepId())
                    .setAttribute(ATTEMPT, (long) step.attempt());
            if (event.target() != null) {
                span.setAttribute(TARGET, event.target());
            }
            spans.push(span);
        }
    }

    /** Starts the span of the request, so that its context is what is propagated. */
    @Override
    public Map<String, String> requestHeaders(StepExecution step) {
        Map<String, String> headers = new LinkedHashMap<>();
        RunSpans spans = runs.get(step.runId());
        if (spans != null) {
            spans.beginRequest(start(spans.context(), "HTTP", SpanKind.CLIENT));
            openTelemetry
                    .getPropagators()
                    .getTextMapPropagator()
                    .inject(spans.requestContext(), headers, ArazzoTelemetry::put);
        }
        return headers;
    }

    private static void put(@Nullable Map<String, String> headers, String name, String value) {
        if (headers != null) {
            headers.put(name, value);
        }
    }

    @Override
    public void requestSent(RequestSent event) {
        RunSpans spans = runs.get(event.step().runId());
        if (spans == null) {
            return;
        }
        Span span = spans.request();
        URI url = URI.create(event.url());
        boolean known = METHODS.contains(event.method());
        span.updateName(known ? event.method() : "HTTP")
                .setAttribute(METHOD, known ? event.method() : "_OTHER")
                .setAttribute(URL, event.url())
                .setAttribute(ADDRESS, url.getHost())
                .setAttribute(PORT, (long) port(url))
                .setAttribute(TARGET, event.target())
                .setAttribute(REQUEST_SIZE, (long) event.body().size());
        if (!known) {
            span.setAttribute(ORIGINAL_METHOD, event.method());
        }
        if (spans.resends() > 0) {
            span.setAttribute(RESENDS, (long) spans.resends());
        }
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
    }

    @Override
    public void answerReceived(AnswerReceived event) {
        RunSpans spans = runs.get(event.step().runId());
        if (spans != null) {
            Span span = spans.request()
                    .setAttribute(STATUS, (long) event.status())
                    .setAttribute(RESPONSE_SIZE, (long) event.body().size());
            if (event.status() >= 400) {
                span.setAttribute(ERROR, Integer.toString(event.status())).setStatus(StatusCode.ERROR);
            }
            spans.endRequest();
        }
    }

    @Override
    public void requestFailed(RequestFailed event) {
        RunSpans spans = runs.get(event.step().runId());
        if (spans != null) {
            spans.request().setAttribute(ERROR, event.errorType()).setStatus(StatusCode.ERROR, event.reason());
            spans.endRequest();
        }
    }

    @Override
    public void criterionFailed(CriterionFailed event) {
        RunSpans spans = runs.get(event.step().runId());
        if (spans != null) {
            spans.current()
                    .addEvent(
                            "arazzo.criterion_failed",
                            Attributes.of(CRITERION, event.criterion().toString()));
        }
    }

    @Override
    public void stepEnded(StepEnded event) {
        RunSpans spans = runs.get(event.step().runId());
        if (spans != null) {
            StepTrace trace = event.trace();
            Decision decision = trace.decision();
            spans.endRequest();
            Span span = spans.pop().setAttribute(DECISION, decision.toString());
            if (trace.failure() != null) {
                span.setStatus(StatusCode.ERROR, trace.failure());
            }
            span.end();
        }
    }

    @Override
    public void workflowEnded(WorkflowEnded event) {
        RunSpans spans = runs.get(event.runId());
        if (spans != null) {
            Span span = spans.pop();
            if (!event.succeeded()) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    @Override
    public void runEnded(RunEnded event) {
        RunSpans spans = runs.remove(event.runId());
        if (spans != null) {
            Span span =
                    spans.pop().setAttribute(RUN_STATUS, event.status().name().toLowerCase(Locale.ROOT));
            Throwable failure = event.failure();
            if (failure != null) {
                span.setAttribute(ERROR, failure.getClass().getName());
            }
            if (event.status() != WorkflowResult.Status.SUCCEEDED) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
