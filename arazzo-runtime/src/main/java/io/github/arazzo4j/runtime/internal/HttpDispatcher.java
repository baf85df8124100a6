package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Sends requests: adds what proves who sends them, follows redirects, reads the answer. Thread-safe. */
final class HttpDispatcher implements Dispatcher {

    private static final byte[] NO_BODY = {};

    private final ClientSettings settings;

    HttpDispatcher(ClientSettings settings) {
        this.settings = settings;
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
                : SystemRunClock.INSTANCE.schedule(() -> transfer.end("no answer within " + seconds(timeout)), timeout);
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

    private StepAnswer exchange(Request request, Transfer transfer, RequestObserver observer) {
        ApiSource source = (ApiSource) request.source();
        ApiSource.Binding binding = source.binding(request.operation());
        String method = request.operation().method();
        boolean follows = (method.equals("GET") || method.equals("HEAD"))
                && !request.operation().answersRedirects();
        Draft draft = new Draft(url(request), request.headers(), true, binding.authorizer());
        for (int hops = 0; ; hops++) {
            Outgoing out = outgoing(source, binding, request, draft);
            observer.addHeaders(out);
            observer.sent(out);
            Origin origin = Origin.of(draft.url());
            HttpAnswer answer;
            try {
                answer = send(request, out, transfer, observer);
            } catch (IOException | RuntimeException e) {
                String reason = reason(e, transfer, origin);
                observer.failed(e, reason);
                return new NoAnswer(reason, request);
            }
            int status = answer.statusValue();
            observer.answered(answer);
            String location = follows && Redirects.isRedirect(status) ? answer.firstHeader("Location") : null;
            URI target = location == null ? null : Redirects.target(draft.url(), location);
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
    private record Draft(URI url, List<Request.Header> headers, boolean hasBody, Authorizer authorizer) {}

    private static Draft redirected(ApiSource source, Draft draft, int status, URI target) {
        Origin from = Origin.of(draft.url());
        Origin to = Origin.of(target);
        if (from.scheme().equals("https") && !to.scheme().equals("https")) {
            throw new EvaluationException(
                    "refused to follow a redirect from https to http, from " + from + " to " + to);
        }
        boolean seeOther = status == 303;
        boolean elsewhere = !from.equals(to);
        List<Request.Header> headers = new ArrayList<>(draft.headers());
        headers.removeIf(header -> (elsewhere && source.isSecretHeader(header.name()))
                || (seeOther && header.name().equalsIgnoreCase("Content-Type")));
        return new Draft(
                target, headers, draft.hasBody() && !seeOther, elsewhere ? Authorizer.NONE : draft.authorizer());
    }

    private static Outgoing outgoing(ApiSource source, ApiSource.Binding binding, Request request, Draft draft) {
        Outgoing out = new Outgoing(
                request.operation().method(), draft.url(), draft.headers(), draft.hasBody() ? request.body() : NO_BODY);
        Origin origin = Origin.of(draft.url());
        if (!origin.isPrivate() && (draft.authorizer().appliesTo(out) || source.carriesSecret(out))) {
            throw new EvaluationException("the credentials of source \"" + source.name()
                    + "\" are not sent over plain http to " + origin + "; use an https endpoint");
        }
        draft.authorizer().authorize(out);
        out.addHeader("Accept", binding.accept());
        out.addHeader("User-Agent", UserAgent.VALUE);
        if (out.body().length > 0) {
            out.setHeader("Content-Length", Integer.toString(out.body().length));
        }
        return out;
    }

    private HttpAnswer send(Request request, Outgoing out, Transfer transfer, RequestObserver observer)
            throws IOException {
        HttpExecuteRequest.Builder execute =
                HttpExecuteRequest.builder().request(new SentRequest(out, observer.step(), request));
        if (out.body().length > 0) {
            execute.contentStreamProvider(new BytesProvider(out.body()));
        }
        ExecutableHttpRequest call = settings.httpClient().prepareRequest(execute.build());
        transfer.begin(call);
        HttpExecuteResponse response = call.call();
        observer.headReceived();
        SdkHttpResponse head = response.httpResponse();
        AbortableInputStream stream = response.responseBody().orElse(null);
        byte[] body = NO_BODY;
        String unusable = null;
        try {
            body = stream == null ? NO_BODY : body(call, stream, head, out.method(), transfer);
        } catch (BodyReader.UnusableException e) {
            // There is an answer all the same, with its status and its headers; who asks for its body is told (S3).
            unusable = "the response of " + Origin.of(out.url()) + " " + e.getMessage();
        }
        return new HttpAnswer(request, head.statusCode(), head.headers(), body, unusable, secrets(request, out, head));
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
                    stream,
                    length,
                    head.firstMatchingHeader("Content-Encoding").orElse(null),
                    settings.maxResponseBytes());
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

    /** What a service might echo in an error, and nobody should read there. */
    private static List<String> secrets(Request request, Outgoing out, SdkHttpResponse head) {
        if (head.statusCode() < 400) {
            return List.of();
        }
        List<String> secrets = new ArrayList<>(out.secrets());
        ApiSource source = (ApiSource) request.source();
        for (Request.Header header : request.headers()) {
            if (source.isSecretHeader(header.name())) {
                secrets.add(header.value().substring(header.value().lastIndexOf(' ') + 1));
            }
        }
        return secrets;
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

    private static String seconds(Duration timeout) {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }
}
