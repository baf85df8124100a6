package io.github.arazzo4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.arazzo4j.runtime.ArazzoClient;
import io.github.arazzo4j.runtime.RunOptions;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.runtime.support.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** A scheme of type {@code mutualTLS} is the HTTP client's business: the certificate that its TLS context holds. */
@Timeout(60)
class MutualTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path directory;

    private KeyStore keys;
    private HttpsServer server;

    @BeforeEach
    void serve() throws Exception {
        keys = newKey();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = context(true);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A certificate that vouches for itself, for both sides. */
    private KeyStore newKey() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = directory.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private SSLContext context(boolean withKey) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = keys;
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(withKey ? own.getKeyManagers() : null, trust.getTrustManagers(), null);
        return context;
    }

    private WorkflowResult<?> run(Consumer<ArazzoClient.Builder> settings) {
        CompiledDocument document = CompiledDocument.in(directory)
                .file("api.yaml", """
                        openapi: 3.1.0
                        info: {title: Api, version: '1'}
                        servers: [{url: 'https://127.0.0.1'}]
                        security: [{tls: []}]
                        components: {securitySchemes: {tls: {type: mutualTLS}}}
                        paths: {/a: {get: {operationId: getA, responses: {'204': {description: ok}}}}}
                        """)
                .workflows("- {workflowId: w, steps: [{stepId: s, operationId: getA}]}\n")
                .compile();
        ArazzoClient.Builder builder = ArazzoClient.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .source(
                        "api",
                        options -> options.endpoint(URI.create(
                                "https://127.0.0.1:" + server.getAddress().getPort())));
        settings.accept(builder);
        try (ArazzoClient client = builder.build()) {
            return document.runner("w", client).execute(Json.object().build(), RunOptions.defaults());
        }
    }

    @Test
    void theCertificateOfTheContextIsShown() throws Exception {
        SSLContext context = context(true);

        assertThat(run(client -> client.sslContext(context)).succeeded()).isTrue();
    }

    @Test
    void withoutOneTheServerHangsUp() throws Exception {
        SSLContext context = context(false);

        WorkflowResult<?> result = run(client -> client.sslContext(context));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.failure()).hasMessageStartingWith("workflow w, step s: ");
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTalkedTo() {
        assertThat(run(client -> {}).failure())
                .hasMessageStartingWith("workflow w, step s: no secure connection to 127.0.0.1:");
    }
}
