package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The transport that clients use unless they are given another: the JDK's, which sends every method with and without a
 * body. It speaks HTTP/1.1, follows no redirects, keeps no cookies, and can be interrupted at any time.
 */
final class JdkHttpClient implements SdkHttpClient {

    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final ThreadPoolExecutor executor;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();

    // Cleared on close: before Java 21 the JDK's client ends its threads when nobody can reach it any more.
    private volatile @Nullable HttpClient client;

    /**
     * Creates a client.
     *
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout how long to wait while nothing is sent or received
     * @param sslContext the certificates, or {@code null} for the JVM's
     */
    JdkHttpClient(Duration connectTimeout, Duration readTimeout, @Nullable SSLContext sslContext) {
        this.connectTimeout = connectTimeout;
        this.readTimeout = readTimeout;
        this.executor = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), JdkHttpClient::thread);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(executor);
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        this.client = builder.build();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "arazzo-http");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String clientName() {
        return "JdkHttp";
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Exchange(request);
    }

    /** Ends what is under way, and the threads. */
    @Override
    public void close() {
        Object closing = client;
        client = null;
        running.forEach(Exchange::abort);
        // Since Java 21 the JDK's client can be closed.
        if (closing instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("the HTTP client could not be closed", e);
            }
        }
        executor.shutdown();
    }

    private final class Exchange implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;
        private final UploadProgress progress = new UploadProgress();
        private @Nullable CompletableFuture<HttpResponse<StreamingBody>> future;
        private @Nullable StreamingBody body;
        private boolean aborted;

        Exchange(HttpExecuteRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            HttpClient sender = client;
            if (sender == null) {
                throw new EvaluationException("the client is closed");
            }
            HttpRequest sent = toJdk(request, progress);
            running.add(this);
            try {
                CompletableFuture<HttpResponse<StreamingBody>> answer;
                synchronized (this) {
                    if (aborted) {
                        throw new IOException("aborted");
                    }
                    answer = sender.sendAsync(sent, head -> begun());
                    future = answer;
                }
                return response(await(answer));
            } finally {
                running.remove(this);
            }
        }

        /** The body of an answer that may come when nobody waits for it any more. */
        private StreamingBody begun() {
            StreamingBody stream = new StreamingBody(readTimeout);
            boolean late;
            synchronized (this) {
                body = stream;
                late = aborted;
            }
            if (late) {
                stream.abort();
            }
            return stream;
        }

        private HttpResponse<StreamingBody> await(CompletableFuture<HttpResponse<StreamingBody>> answer)
                throws IOException {
            boolean answered = false;
            try {
                long wait = readTimeout.toNanos();
                while (true) {
                    try {
                        HttpResponse<StreamingBody> response = answer.get(wait, TimeUnit.NANOSECONDS);
                        answered = true;
                        return response;
                    } catch (TimeoutException e) {
                        wait = readTimeout.toNanos() - progress.nanosSince();
                        if (wait <= 0) {
                            throw new HttpTimeoutException("nothing came for " + ErrorText.duration(readTimeout));
                        }
                    }
                }
            } catch (InterruptedException e) {
                throw TransportFailure.interrupted();
            } catch (CancellationException e) {
                throw new IOException("aborted", e);
            } catch (ExecutionException e) {
                closeConnection(answer);
                // A new exception, so that the trace shows who called, of the type that callers tell failures by.
                throw rethrown(e.getCause() == null ? e : e.getCause());
            } finally {
                if (!answered) {
                    abort();
                }
            }
        }

        /**
         * Ends a connection whose exchange failed: the JDK's client forgets, but does not close, one on which something else
         * than HTTP came. A future that has failed can't be cancelled any more; one that depends on it cancels the exchange.
         */
        private void closeConnection(CompletableFuture<?> failed) {
            failed.handle((answer, failure) -> failure)
                    .thenCompose(failure -> new CompletableFuture<>())
                    .cancel(true);
        }

        private IOException rethrown(Throwable cause) {
            if (!(cause instanceof IOException failure)) {
                return new IOException(cause);
            }
            Origin origin = Origin.of(request.httpRequest().getUri());
            if (failure instanceof HttpConnectTimeoutException) {
                return new NotSentException(
                        "could not connect to " + origin + " within " + ErrorText.duration(connectTimeout), failure);
            }
            boolean connected = !(failure instanceof ConnectException || failure instanceof SSLException);
            return connected && !progress.hasBegun()
                    ? new NotSentException(origin + " closed the connection before the request was sent", failure)
                    : failure;
        }

        private HttpExecuteResponse response(HttpResponse<StreamingBody> answer) throws IOException {
            StreamingBody stream = answer.body();
            synchronized (this) {
                if (aborted) {
                    throw new IOException("aborted");
                }
            }
            SdkHttpResponse head = SdkHttpResponse.builder()
                    .statusCode(answer.statusCode())
                    .headers(answer.headers().map())
                    .build();
            return HttpExecuteResponse.builder()
                    .response(head)
                    .responseBody(AbortableInputStream.create(stream, stream::abort))
                    .build();
        }

        @Override
        public void abort() {
            CompletableFuture<HttpResponse<StreamingBody>> pending;
            StreamingBody stream;
            synchronized (this) {
                aborted = true;
                pending = future;
                stream = body;
            }
            if (pending != null) {
                pending.cancel(true);
            }
            if (stream != null) {
                stream.abort();
            }
        }
    }

    private static HttpRequest toJdk(HttpExecuteRequest request, UploadProgress progress) {
        SdkHttpRequest http = request.httpRequest();
        HttpRequest.Builder builder = HttpRequest.newBuilder(http.getUri());
        for (Map.Entry<String, List<String>> header : http.headers().entrySet()) {
            if (!HeaderRules.isFraming(header.getKey())) {
                for (String value : header.getValue()) {
                    builder.header(header.getKey(), value);
                }
            }
        }
        byte[] body = request.contentStreamProvider().map(JdkHttpClient::bytes).orElse(new byte[0]);
        return builder.method(WireRequest.methodOf(http), progress.publisher(body))
                .build();
    }

    private static byte[] bytes(ContentStreamProvider provider) {
        if (provider instanceof BytesProvider inMemory) {
            return inMemory.bytes();
        }
        try (InputStream in = provider.newStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
