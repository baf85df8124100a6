package io.github.arazzo4j.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An access token that a client has with its own credentials (RFC 6749, 4.4). Whoever needs it first, or when it is about to
 * expire, fetches it; others use the old one as long as it holds, and then wait for the same request.
 */
final class AccessToken implements Authorizer.Secret {

    /** How long a request for a token may take. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    /** How long before its expiry a token is renewed, at most. */
    private static final Duration LONGEST_AHEAD = Duration.ofMinutes(1);

    /** When to try again after a renewal ahead of expiry has failed. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** How long a token is used whose server does not say how long it holds. */
    private static final long UNKNOWN_LIFETIME_SECONDS = 300;

    private static final long LONGEST_LIFETIME_SECONDS = 365L * 24 * 60 * 60;

    private final String source;
    private final Auth.ClientCredentials client;
    private final URI url;
    private final Wire wire;
    private final RunClock clock;
    private final AtomicReference<@Nullable CompletableFuture<String>> flight = new AtomicReference<>();
    private volatile @Nullable Token token;

    private static final class Token {

        final String value;
        final Instant renewal;
        final Instant expiry;

        Token(String value, Instant renewal, Instant expiry) {
            this.value = value;
            this.renewal = renewal;
            this.expiry = expiry;
        }
    }

    AccessToken(String source, Auth.ClientCredentials client, URI url, Wire wire, RunClock clock) {
        this.source = source;
        this.client = client;
        this.url = url;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public String read(Transfer transfer) throws IOException {
        while (true) {
            Token known = token;
            Instant now = clock.now();
            if (known != null && now.isBefore(known.renewal)) {
                return known.value;
            }
            CompletableFuture<String> own = new CompletableFuture<>();
            if (flight.compareAndSet(null, own)) {
                return lead(own, transfer);
            }
            if (known != null && now.isBefore(known.expiry)) {
                return known.value;
            }
            CompletableFuture<String> others = flight.get();
            String value = others == null ? null : follow(others.copy(), transfer);
            if (value != null) {
                return value;
            }
        }
    }

    @Override
    public void refused(Outgoing request) {
        Token known = token;
        if (known != null && request.secrets().contains(known.value)) {
            token = null;
        }
    }

    private String lead(CompletableFuture<String> own, Transfer transfer) throws IOException {
        Token known = token;
        try {
            if (known == null || !clock.now().isBefore(known.renewal)) {
                known = fetch(transfer);
                token = known;
            }
            own.complete(known.value);
            return known.value;
        } catch (IOException | RuntimeException e) {
            Instant now = clock.now();
            boolean givenUp =
                    transfer.endedBecause() != null || Thread.currentThread().isInterrupted();
            if (known != null && now.isBefore(known.expiry) && !givenUp) {
                token = new Token(known.value, now.plus(PAUSE), known.expiry);
                own.complete(known.value);
                return known.value;
            }
            // Those who wait have not given up.
            if (!givenUp) {
                own.completeExceptionally(e);
            }
            throw e;
        } finally {
            // Nobody is left waiting, were it for an error: the first of them takes over.
            own.cancel(false);
            flight.set(null);
        }
    }

    /** What another run has fetched, or {@code null} if it gave up. */
    private static @Nullable String follow(CompletableFuture<String> others, Transfer transfer) throws IOException {
        transfer.begin(() -> others.cancel(false));
        try {
            return others.get();
        } catch (InterruptedException e) {
            throw TransportFailure.interrupted();
        } catch (CancellationException e) {
            return giveUpOrTakeOver(transfer);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotSentException notSent) {
                throw new NotSentException(String.valueOf(notSent.getMessage()), notSent);
            }
            if (e.getCause() instanceof CancellationException) {
                return giveUpOrTakeOver(transfer);
            }
            throw new EvaluationException(String.valueOf(e.getCause().getMessage()));
        }
    }

    private static @Nullable String giveUpOrTakeOver(Transfer transfer) throws IOException {
        if (transfer.endedBecause() != null) {
            throw new IOException("aborted");
        }
        return null;
    }

    private Token fetch(Transfer transfer) throws IOException {
        Instant asked = clock.now();
        Outgoing request = request();
        Transfer own = new Transfer();
        transfer.begin(() -> own.end("given up"));
        Runnable stopTimer = SystemRunClock.INSTANCE.schedule(
                () -> own.end("no answer within " + LONGEST_REQUEST.toSeconds() + " s"), LONGEST_REQUEST);
        try {
            Wire.Response response =
                    wire.send(new WireRequest(request.method(), url, request.headers()), request.body(), own, () -> {});
            if (response.unusable() != null) {
                throw failure("its answer " + response.unusable());
            }
            if (response.status() != 200) {
                throw failure("HTTP " + response.status() + errorCode(response.body()));
            }
            return token(response.body(), asked);
        } catch (EvaluationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (transfer.endedBecause() != null || Thread.currentThread().isInterrupted()) {
                throw new IOException("aborted", e);
            }
            String ended = own.endedBecause();
            String why = ended != null ? ended : TransportFailure.describe(e, Origin.of(url));
            if (NotSentException.is(e)) {
                throw new NotSentException(message(why), e);
            }
            throw failure(why);
        } finally {
            stopTimer.run();
        }
    }

    private Outgoing request() {
        String secret = Authorizer.supplied(source, client.clientSecret());
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        new TreeMap<>(client.parameters()).forEach((name, value) -> add(form, name, value));
        List<Request.Header> headers = new ArrayList<>();
        if (client.secretInBody()) {
            add(form, "client_id", client.clientId());
            add(form, "client_secret", secret);
        } else {
            String pair = encode(client.clientId()) + ":" + encode(secret);
            headers.add(new Request.Header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII))));
        }
        byte[] body = form.toString().getBytes(StandardCharsets.US_ASCII);
        headers.add(new Request.Header("Content-Type", "application/x-www-form-urlencoded"));
        headers.add(new Request.Header("Content-Length", Integer.toString(body.length)));
        headers.add(new Request.Header("Accept", "application/json"));
        headers.add(new Request.Header("User-Agent", UserAgent.VALUE));
        return new Outgoing("POST", url, headers, body);
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append('&').append(encode(name)).append('=').append(encode(value));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Token token(byte[] body, Instant asked) {
        JsonNode said;
        try {
            said = JsonCodec.read(body);
        } catch (IOException e) {
            throw failure("its answer is not JSON");
        }
        JsonNode value = said.path("access_token");
        JsonNode type = said.path("token_type");
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw failure("its answer has no access_token");
        }
        if (type.isTextual() && !type.textValue().equalsIgnoreCase("bearer")) {
            throw failure("its token is no bearer token");
        }
        long seconds = said.path("expires_in").asLong(UNKNOWN_LIFETIME_SECONDS);
        Duration lifetime = Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_LIFETIME_SECONDS)));
        Duration ahead = lifetime.dividedBy(5);
        if (ahead.compareTo(LONGEST_AHEAD) > 0) {
            ahead = LONGEST_AHEAD;
        }
        Instant expiry = asked.plus(lifetime);
        return new Token(value.textValue(), expiry.minus(ahead), expiry);
    }

    /** The error code of RFC 6749, 5.2; what else such an answer says may quote what was sent (S26). */
    private static String errorCode(byte[] body) {
        String code;
        try {
            code = JsonCodec.read(body).path("error").asText();
        } catch (IOException e) {
            return "";
        }
        return switch (code) {
            case "invalid_request",
                    "invalid_client",
                    "invalid_grant",
                    "unauthorized_client",
                    "unsupported_grant_type",
                    "invalid_scope" -> " " + code;
            default -> "";
        };
    }

    private EvaluationException failure(String why) {
        return new EvaluationException(message(why));
    }

    private String message(String why) {
        return "no access token for source \"" + source + "\" from " + Origin.of(url) + ": " + why;
    }
}
