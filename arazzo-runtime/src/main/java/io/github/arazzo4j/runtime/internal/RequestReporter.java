package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.HttpContent;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.StepExecution;
import io.github.arazzo4j.runtime.WorkflowListener.AnswerReceived;
import io.github.arazzo4j.runtime.WorkflowListener.RequestFailed;
import io.github.arazzo4j.runtime.WorkflowListener.RequestSent;
import io.github.arazzo4j.runtime.support.Request;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the reporter of the requests of one execution of a step. */
final class RequestReporter implements RequestObserver {

    private final Reporter reporter;
    private final RunClock clock;
    private final StepExecution step;
    private final Request request;
    private final ApiSource source;

    /** What was sent last; {@code null} if nobody listens. */
    private @Nullable RequestSent sent;

    private long sentAt;
    private long headAt;

    RequestReporter(Reporter reporter, RunClock clock, StepExecution step, Request request) {
        this.reporter = reporter;
        this.clock = clock;
        this.step = step;
        this.request = request;
        this.source = (ApiSource) request.source();
    }

    @Override
    public StepExecution step() {
        return step;
    }

    @Override
    public Secrets secrets() {
        return reporter.secrets();
    }

    @Override
    public void addHeaders(Outgoing out) {
        if (reporter.hasListeners()) {
            reporter.tell(listener -> listener.requestHeaders(step).forEach((name, value) -> {
                if (HeaderRules.isName(name) && HeaderRules.isSendable(value) && !HeaderRules.isFraming(name)) {
                    out.addHeader(name, value);
                }
            }));
        }
    }

    @Override
    public void sent(Outgoing out) {
        out.secrets().forEach(secrets()::add);
        for (Request.Header header : out.headers()) {
            if (source.isSecretHeader(header.name())) {
                secrets().addHeader(header.name(), header.value());
            }
        }
        source.secretQueries().forEach(name -> secrets().addEncoded(out.query(name)));
        if (reporter.hasListeners()) {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            out.headers().forEach(header -> headers.put(header.name(), List.of(header.value())));
            RequestSent event = new RequestSent(
                    step,
                    request.source().name() + "." + request.operation().id(),
                    out.method(),
                    secrets().url(out.url().toString(), source.secretQueries()::contains),
                    secrets().headers(headers, source::isSecretHeader),
                    content(out.header("Content-Type"), out.body()),
                    clock.now());
            sent = event;
            reporter.tell(listener -> listener.requestSent(event));
        }
        sentAt = System.nanoTime();
        headAt = sentAt;
    }

    @Override
    public void headReceived() {
        headAt = System.nanoTime();
    }

    @Override
    public void answered(HttpAnswer answer) {
        Duration duration = sinceSent(System.nanoTime());
        if (Reporter.LOG.isTraceEnabled()) {
            Reporter.LOG.trace(
                    "run {}: {} {}: {} in {} ms",
                    step.runId(),
                    request.operation().method(),
                    request.operation().id(),
                    answer.statusValue(),
                    duration.toMillis());
        }
        RequestSent asked = sent;
        if (asked != null) {
            AnswerReceived event = new AnswerReceived(
                    step,
                    asked,
                    answer.statusValue(),
                    secrets().headers(answer.headers(), source::isSecretHeader),
                    content(answer.firstHeader("Content-Type"), answer.bytes()),
                    sinceSent(headAt),
                    duration);
            reporter.tell(listener -> listener.answerReceived(event));
        }
    }

    @Override
    public void failed(Exception failure, String reason) {
        Reporter.LOG.trace(
                "run {}: {} {}: {}",
                step.runId(),
                request.operation().method(),
                request.operation().id(),
                reason);
        RequestSent asked = sent;
        if (asked != null) {
            RequestFailed event = new RequestFailed(
                    step,
                    asked,
                    root(failure).getClass().getName(),
                    secrets().hide(reason),
                    sinceSent(System.nanoTime()));
            reporter.tell(listener -> listener.requestFailed(event));
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private Duration sinceSent(long at) {
        return Duration.ofNanos(at - sentAt);
    }

    private HttpContent content(@Nullable String mediaType, byte[] bytes) {
        return new HttpContent(mediaType, bytes.length, () -> secrets().body(bytes, mediaType));
    }
}
