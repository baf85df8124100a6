package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.support.EvaluationException;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.secrets.Secrets;
import io.github.arazzo4j.wire.RawRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayName("OAuth 2 client credentials")
class AccessTokenTest {

    private final JdkHttpClient http = Clients.http();
    private final MovableClock clock = new MovableClock();
    private final TokenStore store = new TokenStore(http, clock);
    private final String secret = Secrets.next();
    private final Auth.ClientCredentials client = Auth.clientCredentials("me", secret);

    private static final class MovableClock implements RunClock {
        private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            throw new AssertionError("nothing waits here");
        }

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
        }
    }

    @AfterEach
    void close() {
        http.close();
    }

    private AccessToken token(RawServer server) {
        return store.of("api", client, "/token", server.url());
    }

    /** A server that gives a new token each time. */
    private static RawServer issuer(List<String> tokens, int seconds) {
        return new RawServer((request, out, socket) -> {
            String token = Secrets.next();
            synchronized (tokens) {
                tokens.add(token);
            }
            RawServer.send(
                    out,
                    "200 OK\nContent-Type: application/json",
                    "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + "}");
        });
    }

    @Test
    @DisplayName("the request is that of RFC 6749, 4.4, at the URL of the description or another")
    void request() throws Exception {
        List<String> tokens = new ArrayList<>();
        try (RawServer server = issuer(tokens, 3600)) {
            String value = token(server).read(new Transfer());
            store.of("api", client.tokenUrl(URI.create(server.url() + "/other")).scopes("a", "b"), "", "")
                    .read(new Transfer());
            store.of("api", client.tokenUrl(URI.create(server.url() + "/t")).inBody(), "", "")
                    .read(new Transfer());

            assertThat(value).isEqualTo(tokens.get(0));
            List<RawRequest> all = server.received();
            assertThat(all.get(0).line()).isEqualTo("POST /token HTTP/1.1");
            assertThat(all.get(0).body()).isEqualTo("grant_type=client_credentials");
            assertThat(all.get(0).header("Authorization")).startsWith("Basic ");
            assertThat(all.get(1).target()).isEqualTo("/other");
            assertThat(all.get(1).body()).isEqualTo("grant_type=client_credentials&scope=a+b");
            assertThat(all.get(2).header("Authorization")).isNull();
            assertThat(all.get(2).body())
                    .isEqualTo("grant_type=client_credentials&client_id=me&client_secret=" + secret);
        }
    }

    @Test
    @DisplayName("a token is kept for all sources of the client, and renewed ahead of its expiry")
    void renewal() throws Exception {
        List<String> tokens = new ArrayList<>();
        try (RawServer server = issuer(tokens, 600)) {
            String first = token(server).read(new Transfer());
            clock.pass(539);
            assertThat(token(server).read(new Transfer())).isEqualTo(first);
            clock.pass(1);
            String second = token(server).read(new Transfer());

            assertThat(second).isNotEqualTo(first);
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    @DisplayName("a renewal that fails leaves the old token as long as it holds")
    void failedRenewal() throws Exception {
        AtomicInteger count = new AtomicInteger();
        String token = Secrets.next();
        try (RawServer server = new RawServer((request, out, socket) -> {
            if (count.incrementAndGet() == 1) {
                RawServer.send(out, "200 OK", "{\"access_token\":\"" + token + "\",\"expires_in\":600}");
            } else {
                RawServer.send(out, "503 Busy", "");
            }
        })) {
            AccessToken access = token(server);
            access.read(new Transfer());
            clock.pass(590);

            assertThat(access.read(new Transfer())).isEqualTo(token);
            assertThat(access.read(new Transfer())).isEqualTo(token);
            assertThat(count).as("no storm of renewals").hasValue(2);
            clock.pass(10);
            assertThatThrownBy(() -> access.read(new Transfer()))
                    .hasMessage("no access token for source \"api\" from 127.0.0.1:" + server.port() + ": HTTP 503");
        }
    }

    @Test
    @DisplayName("who needs a token at the same time shares one request")
    void singleFlight() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        String token = Secrets.next();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (RawServer server = new RawServer((request, out, socket) -> {
            asked.countDown();
            go.await();
            RawServer.send(out, "200 OK", "{\"access_token\":\"" + token + "\",\"expires_in\":600}");
        })) {
            AccessToken access = token(server);
            Set<Thread> readers = ConcurrentHashMap.newKeySet();
            Callable<String> read = () -> {
                readers.add(Thread.currentThread());
                return access.read(new Transfer());
            };
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(read));
            }
            asked.await();
            while (readers.size() < 20) {
                Thread.onSpinWait();
            }
            go.countDown();

            for (Future<String> each : all) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(token);
            }
            assertThat(server.received()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("when the run that fetches is cancelled, the next in line takes over; a cancelled one does not wait")
    void takeOver() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        String token = Secrets.next();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (RawServer server = new RawServer((request, out, socket) -> {
            if (count.incrementAndGet() == 1) {
                asked.countDown();
                while (socket.getInputStream().read() >= 0) {}
            } else {
                RawServer.send(out, "200 OK", "{\"access_token\":\"" + token + "\",\"expires_in\":600}");
            }
        })) {
            AccessToken access = token(server);
            Transfer first = new Transfer();
            Transfer third = new Transfer();
            Future<String> leader = threads.submit(() -> access.read(first));
            asked.await();
            Future<String> impatient = threads.submit(() -> access.read(third));
            third.end("the run was cancelled");
            assertThatThrownBy(() -> impatient.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("aborted");
            Future<String> follower = threads.submit(() -> access.read(new Transfer()));
            first.end("the run was cancelled");

            assertThatThrownBy(() -> leader.get(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(follower.get(10, TimeUnit.SECONDS)).isEqualTo(token);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("an error of the run that fetches leaves nobody waiting")
    void error() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        List<String> tokens = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (RawServer server = issuer(tokens, 600)) {
            Auth.ClientCredentials erring = Auth.clientCredentials("me", () -> {
                if (count.incrementAndGet() > 1) {
                    return secret;
                }
                asked.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new LinkageError("a class is missing");
            });
            AccessToken access = store.of("api", erring, "/token", server.url());
            Future<String> leader = threads.submit(() -> access.read(new Transfer()));
            asked.await();
            AtomicReference<Thread> waiting = new AtomicReference<>();
            Future<String> follower = threads.submit(() -> {
                waiting.set(Thread.currentThread());
                return access.read(new Transfer());
            });
            while (waiting.get() == null || waiting.get().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            go.countDown();

            assertThatThrownBy(() -> leader.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(LinkageError.class);
            assertThat(follower.get(10, TimeUnit.SECONDS)).isEqualTo(tokens.get(0));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("how long a token holds may be missing, a text, or nonsense")
    void lifetimes() throws Exception {
        Map<String, Integer> uses = Map.of("", 300, ",\"expires_in\":\"600\"", 600, ",\"expires_in\":{}", 300);
        for (Map.Entry<String, Integer> each : uses.entrySet()) {
            String body = "{\"access_token\":\"" + Secrets.next() + "\"" + each.getKey() + "}";
            try (RawServer server = RawServer.of(RawServer.answer("200 OK", body))) {
                AccessToken access = token(server);
                access.read(new Transfer());
                clock.pass(each.getValue() - 61);
                access.read(new Transfer());
                assertThat(server.received()).as(body).hasSize(1);
                clock.pass(1);
                access.read(new Transfer());
                assertThat(server.received()).as(body).hasSize(2);
            }
        }
        for (int seconds : new int[] {0, -5}) {
            List<String> tokens = new ArrayList<>();
            try (RawServer server = issuer(tokens, seconds)) {
                AccessToken access = token(server);
                assertThat(access.read(new Transfer())).isEqualTo(tokens.get(0));
                assertThat(access.read(new Transfer())).isEqualTo(tokens.get(1));
            }
        }
    }

    @Test
    @DisplayName("S26 what the server says of a failure is told by its code only, and nothing is sent twice")
    void failures() {
        try (RawServer server = new RawServer((request, out, socket) -> {
            switch (request.target()) {
                case "/refused" ->
                    RawServer.send(
                            out, "401 No", "{\"error\":\"invalid_client\",\"error_description\":\"" + secret + "\"}");
                case "/echo" -> RawServer.send(out, "400 No", "{\"error\":\"" + secret + "\"}");
                case "/html" -> RawServer.send(out, "200 OK", "<html>" + secret);
                case "/none" -> RawServer.send(out, "200 OK", "{}");
                case "/mac" ->
                    RawServer.send(out, "200 OK", "{\"access_token\":\"" + secret + "\",\"token_type\":\"mac\"}");
                case "/elsewhere" -> RawServer.send(out, "302 Found\nLocation: /none", "");
                default -> socket.close();
            }
        })) {
            assertFails(server, "/refused", "HTTP 401 invalid_client");
            assertFails(server, "/echo", "HTTP 400");
            assertFails(server, "/html", "its answer is not JSON");
            assertFails(server, "/none", "its answer has no access_token");
            assertFails(server, "/mac", "its token is no bearer token");
            assertFails(server, "/elsewhere", "HTTP 302");
            assertThatThrownBy(() ->
                            store.of("api", client, "/closed", server.url()).read(new Transfer()))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageStartingWith("no access token for source \"api\" from 127.0.0.1:" + server.port());
            assertThat(server.received()).hasSize(7);
        }
    }

    private void assertFails(RawServer server, String path, String why) {
        assertThatThrownBy(() -> store.of("api", client, path, server.url()).read(new Transfer()))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("no access token for source \"api\" from 127.0.0.1:" + server.port() + ": " + why);
    }

    @Test
    @DisplayName("a token server that nobody listens at was not asked, which may be repeated")
    void notSent() {
        assertThatThrownBy(() ->
                        store.of("api", client, "http://127.0.0.1:1/t", "").read(new Transfer()))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("no access token for source \"api\" from 127.0.0.1:1: could not connect");
    }

    @Test
    @DisplayName("a token that the service refuses is not used again")
    void refused() throws Exception {
        List<String> tokens = new ArrayList<>();
        try (RawServer server = issuer(tokens, 3600)) {
            AccessToken access = token(server);
            Outgoing request = new Outgoing("GET", URI.create(server.url()), List.<Request.Header>of(), new byte[0]);
            request.addSecret(access.read(new Transfer()));
            access.refused(request);
            String second = access.read(new Transfer());
            access.refused(request);

            assertThat(second).isEqualTo(tokens.get(1));
            assertThat(access.read(new Transfer())).as("another was refused").isEqualTo(second);
        }
    }

    @Test
    @DisplayName("S26 a client's secret goes to a token URL that is known and private, or a workflow can't be made")
    void tokenUrl() {
        assertThatThrownBy(() -> store.of("api", client, "", "https://api.example.com"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("source \"api\": its description does not say where tokens are had; "
                        + "set Auth.clientCredentials(id, secret).tokenUrl(uri)");
        assertThatThrownBy(() -> store.of("api", client, "http://id.example.com/t", "https://api.example.com"))
                .hasMessageContaining("is not sent over plain http to id.example.com:80");
        assertThatThrownBy(() -> store.of("api", client.tokenUrl(URI.create("/t")), "", ""))
                .hasMessageContaining("not absolute");
        assertThat(client.toString()).isEqualTo("Auth.clientCredentials(me, ***)");
    }
}
