package io.github.arazzo4j.sample.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An AWS in the process: Amazon ECR and EC2 Image Builder on one loopback port, with everything in memory.
 *
 * <p>Requests must be signed with Signature Version 4 by one of the configured credentials; the signature is worked out
 * anew from what arrived. A {@code POST} to {@code /} is taken for ECR, any other path for Image Builder. Each answer
 * has an {@code x-amzn-RequestId}.
 *
 * <p>ECR knows {@code DescribeRepositories}, {@code CreateRepository}, {@code DeleteRepository}, {@code PutImage},
 * {@code BatchGetImage} and {@code ListImages}; Image Builder {@code CreateImage}, {@code GetImage},
 * {@code CreateDistributionConfiguration} and {@code GetDistributionConfiguration}. An image build moves on with each
 * {@code GetImage}: see {@link EmbeddedAwsConfig#pollsPerState()}. A build whose recipe's ARN contains {@code broken}
 * ends as {@code FAILED}, with {@code cancelled} as {@code CANCELLED}.
 *
 * <p>Where it is simpler than AWS: requests that are badly signed get status 403 from both services, while AWS's
 * JSON 1.1 services answer some of them with 400 and the same error; a manifest's layers need not exist, nor need
 * recipes and infrastructure configurations.
 *
 * <p>The JDK's HTTP server delays answers by some 40 ms unless the system property
 * {@code sun.net.httpserver.nodelay} is {@code true} when the first server starts.
 *
 * <pre>{@code
 * try (EmbeddedAws aws = EmbeddedAws.start()) {
 *     URI endpoint = aws.endpoint();
 *     …
 *     aws.requests().get(0).operation();
 * }
 * }</pre>
 */
public final class EmbeddedAws implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAws.class);
    private static final int THREADS = 8;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final EmbeddedAwsConfig config;
    private final HttpServer server;
    private final ExecutorService executor;
    private final SigV4Verifier verifier;
    private final EcrService ecr;
    private final ImageBuilderService imageBuilder;
    private final List<ReceivedRequest> requests = Collections.synchronizedList(new ArrayList<>());

    private EmbeddedAws(EmbeddedAwsConfig config) throws IOException {
        this.config = config;
        this.verifier = new SigV4Verifier(config.credentials(), config.region(), config.clock());
        this.ecr = new EcrService(config);
        this.imageBuilder = new ImageBuilderService(config);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        this.executor = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "embedded-aws");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", this::exchange);
    }

    /**
     * Starts a server with {@link EmbeddedAwsConfig#defaults()}.
     *
     * @return the running server, to be closed
     * @throws UncheckedIOException if no port can be opened
     */
    public static EmbeddedAws start() {
        return start(EmbeddedAwsConfig.defaults());
    }

    /**
     * Starts a server on a free port of 127.0.0.1.
     *
     * @param config what it is to be
     * @return the running server, to be closed
     * @throws UncheckedIOException if no port can be opened
     */
    public static EmbeddedAws start(EmbeddedAwsConfig config) {
        try {
            EmbeddedAws aws = new EmbeddedAws(config);
            aws.server.start();
            return aws;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded server cannot open a port", e);
        }
    }

    /**
     * Where the server listens.
     *
     * @return for example {@code http://127.0.0.1:49152}, without a path; the same for both services
     */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * The configuration that the server was started with.
     *
     * @return the configuration
     */
    public EmbeddedAwsConfig config() {
        return config;
    }

    /**
     * Makes a repository, as if somebody had made it before this server was asked for the first time.
     *
     * @param repositoryName the name of the repository
     * @return this server
     * @throws IllegalStateException if there is one of that name
     */
    public EmbeddedAws withRepository(String repositoryName) {
        try {
            ecr.seed(repositoryName);
            return this;
        } catch (AwsException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * The requests that have been answered so far, refused ones included, in the order of the answers. A request is in
     * the list before its answer is sent.
     *
     * @return a copy, which later requests do not change
     */
    public List<ReceivedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Stops at once: open connections are closed, the port is free. Closing twice is harmless. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            InputStream in = exchange.getRequestBody();
            byte[] body = in.readNBytes(config.maxBodyBytes());
            boolean tooLong = in.read() != -1;
            AwsRequest request = request(exchange, tooLong ? new byte[0] : body);
            AwsService service = request.rawPath().equals("/") ? ecr : imageBuilder;
            AwsResponse response = tooLong ? tooLong(service) : answer(service, request);
            requests.add(received(request, response.status()));
            if (tooLong) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            write(exchange, response);
        }
    }

    private AwsResponse answer(AwsService service, AwsRequest request) {
        try {
            verifier.verify(request, service.signingName());
            return service.success(service.handle(request));
        } catch (AwsException e) {
            return service.failure(e);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.method(), request.rawPath(), e);
            return service.failure(new AwsException(500, "InternalFailure", "An internal failure occurred."));
        }
    }

    private AwsResponse tooLong(AwsService service) {
        return service.failure(new AwsException(
                413,
                "RequestEntityTooLargeException",
                "The request body is larger than " + config.maxBodyBytes() + " bytes."));
    }

    private static AwsRequest request(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(AwsRequest.lower(name), List.copyOf(values)));
        String query = uri.getRawQuery();
        return new AwsRequest(
                exchange.getRequestMethod(), uri.getRawPath(), query == null ? "" : query, Map.copyOf(headers), body);
    }

    private static ReceivedRequest received(AwsRequest request, int status) {
        return new ReceivedRequest(
                request.method(),
                request.rawPath(),
                request.rawQuery(),
                request.headers(),
                new String(request.body(), StandardCharsets.UTF_8),
                status);
    }

    private static void write(HttpExchange exchange, AwsResponse response) throws IOException {
        byte[] body = RequestBody.MAPPER.writeValueAsBytes(response.body());
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        response.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
