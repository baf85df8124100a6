package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends requests: adds what proves who sends them, follows redirects, reads the answer. Thread-safe. */
final class HttpDispatcher implements Dispatcher {

    private static final byte[] NO_BODY = {};

    private final Wire wire;
    private final TransportRetry retry;

    HttpDispatcher(ClientSettings settings) {
        this.wire = new Wire(settings.httpClient(), settings.maxResponseBytes());
        this.retry = new TransportRetry(settings.retryStrategy());
    }

    /**
     * Sends a request and waits for the answer. If the thread is interrupted, there is no answer, and the thread's
     * interrupt status stays set.
     *
     * @param request the request
     * @param timeout how long all of it may take, redirects included, in real time; {@code null} for no limit but those
     *     of the HTTP client
     * @param cancellation ends the wait
     * @param observer is told of the requests
     * @return the answer, or why there is none; it never throws for what happens on the way
     */
    @Override
    public StepAnswer send(
            Request request, @Nullable Duration timeout, Cancellation cancellation, RequestObserver observer) {
        Transfer transfer = new Transfer();
        Runnable stopTimer = timeout == null
                ? () -> {}
                : SystemRunClock.INSTANCE.schedule(
                        () -> transfer.end("no answer within " + ErrorText.duration(timeout)), timeout);
        Runnable forget = cancellation.onCancel(() -> transfer.end("the run was cancelled"));
        try {
            return exchange(request, transfer, observer);
        } catch (EvaluationException e) {
            return new NoAnswer(String.valueOf(e.getMessage()), request);
        } finally {
            stopTimer.run();
            forget.run();
        }
    }

    @Override
    public @Nullable Resend resend(Request request, StepAnswer answer, @Nullable Resend last, Instant now) {
        ApiSource source = (ApiSource) request.source();
        ServiceClock clock = source.binding(request.operation()).isForAws() ? source.clock() : null;
        return retry.decide(source.name(), clock, answer, last, now);
    }

    private StepAnswer exchange(Request request, Transfer transfer, RequestObserver observer) {
        ApiSource source = (ApiSource) request.source();
        ApiSource.Binding binding = source.binding(request.operation());
        String method = request.operation().method();
        boolean follows = (method.equals("GET") || method.equals("HEAD"))
                && !request.operation().answersRedirects();
        Draft draft = new Draft(url(request), request.headers(), true, binding.authorizer());
        for (int hops = 0; ; hops++) {
            Origin origin = Origin.of(draft.url);
            HttpAnswer answer;
            boolean goesOut = false;
            try {
                Outgoing out = outgoing(source, binding, request, draft, transfer);
                observer.addHeaders(out);
                observer.sent(out);
                goesOut = true;
                answer = send(request, out, draft, transfer, observer);
            } catch (IOException | RuntimeException e) {
                String reason =
                        e instanceof EvaluationException ? String.valueOf(e.getMessage()) : reason(e, transfer, origin);
                if (goesOut) {
                    observer.failed(e, reason);
                }
                return new NoAnswer(reason, request, transfer.endedBecause() != null || !NotSentException.is(e));
            }
            int status = answer.statusValue();
            observer.answered(answer);
            String location = follows && Redirects.isRedirect(status) ? answer.firstHeader("Location") : null;
            URI target = location == null ? null : Redirects.target(draft.url, location);
            if (target == null) {
                return answer;
            }
            if (hops == Redirects.LIMIT) {
                return new NoAnswer("gave up after " + Redirects.LIMIT + " redirects, at " + origin, request);
            }
            draft = redirected(source, draft, status, target);
        }
    }

    /** A request before the client adds what is its own. */
    private static final class Draft {

        final URI url;
        final List<Request.Header> headers;
        final boolean hasBody;
        final Authorizer authorizer;

        Draft(URI url, List<Request.Header> headers, boolean hasBody, Authorizer authorizer) {
            this.url = url;
            this.headers = headers;
            this.hasBody = hasBody;
            this.authorizer = authorizer;
        }
    }

    private static Draft redirected(ApiSource source, Draft draft, int status, URI target) {
        Origin from = Origin.of(draft.url);
        Origin to = Origin.of(target);
        if (from.scheme().equals("https") && !to.scheme().equals("https")) {
            throw new EvaluationException(
                    "refused to follow a redirect from https to http, from " + from + " to " + to);
        }
        boolean seeOther = status == 303;
        boolean elsewhere = !from.equals(to);
        List<Request.Header> headers = new ArrayList<>(draft.headers);
        // Another origin also gets none of what is called a token, declared as a credential or not.
        headers.removeIf(
                header -> (elsewhere && (source.isSecretHeader(header.name()) || Secrets.isName(header.name())))
                        || (seeOther && header.name().equalsIgnoreCase("Content-Type")));
        return new Draft(target, headers, draft.hasBody && !seeOther, elsewhere ? Authorizer.NONE : draft.authorizer);
    }

    private static Outgoing outgoing(
            ApiSource source, ApiSource.Binding binding, Request request, Draft draft, Transfer transfer)
            throws IOException {
        Outgoing out = new Outgoing(
                request.operation().method(), draft.url, draft.headers, draft.hasBody ? request.body() : NO_BODY);
        Origin origin = Origin.of(draft.url);
        if (!origin.isPrivate() && (draft.authorizer.appliesTo(out) || source.carriesSecret(out))) {
            throw new EvaluationException("the credentials of source \"" + source.name()
                    + "\" are not sent over plain http to " + origin + "; use an https endpoint");
        }
        draft.authorizer.authorize(out, transfer);
        out.addHeader("Accept", binding.accept());
        out.addHeader("User-Agent", UserAgent.VALUE);
        if (out.body().length > 0) {
            out.setHeader("Content-Length", Integer.toString(out.body().length));
        }
        return out;
    }

    private HttpAnswer send(Request request, Outgoing out, Draft draft, Transfer transfer, RequestObserver observer)
            throws IOException {
        Wire.Response response =
                wire.send(new SentRequest(out, observer.step(), request), out.body(), transfer, observer::headReceived);
        if (response.status() == 401) {
            draft.authorizer.refused(out);
        }
        // There is an answer all the same, with its status and its headers; who asks for its body is told (S3).
        String unusable = response.unusable() == null
                ? null
                : "the response of " + Origin.of(out.url()) + " " + response.unusable();
        return new HttpAnswer(
                request, response.status(), response.headers(), response.body(), unusable, observer.secrets());
    }

    private String reason(Exception failure, Transfer transfer, Origin origin) {
        String ended = transfer.endedBecause();
        if (ended != null) {
            return origin + ": " + ended;
        }
        if (Thread.currentThread().isInterrupted()) {
            return origin + ": the thread was interrupted";
        }
        return TransportFailure.describe(failure, origin);
    }

    private static URI url(Request request) {
        URI url;
        try {
            url = new URI(request.url());
        } catch (URISyntaxException e) {
            throw new EvaluationException(
                    "the URL of operation " + request.operation().id() + " has a character that no URL may have");
        }
        if (url.getHost() == null || url.getScheme() == null) {
            throw new EvaluationException("operation " + request.operation().id() + " has no absolute URL");
        }
        return url;
    }
}
