package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.RunClock;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signs requests to AWS (S23). A request with an {@code Authorization} of its own is left alone. */
final class SigV4Authorizer implements Authorizer {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final String source;
    private final Endpoint.Scope scope;
    private final AwsCredentialsProvider credentials;
    private final Clock clock;
    private final boolean pathAsItIs;

    SigV4Authorizer(String source, Endpoint.Scope scope, AwsCredentialsProvider credentials, RunClock clock) {
        this.source = source;
        this.scope = scope;
        this.credentials = credentials;
        this.clock = new SigningClock(clock);
        // Keys of S3 are taken literally, "a//b" and "a/../b" among them.
        this.pathAsItIs = scope.service().equals("s3") || scope.service().startsWith("s3-");
    }

    @Override
    public boolean appliesTo(Outgoing request) {
        return request.header("Authorization") == null;
    }

    @Override
    public void authorize(Outgoing request) {
        if (!appliesTo(request)) {
            return;
        }
        AwsCredentialsIdentity identity = identity();
        request.addSecret(identity.secretAccessKey());
        SignedRequest signed = SIGNER.sign(signing -> signing.identity(identity)
                .request(new WireRequest(request.method(), request.url(), request.headers()).parsed())
                .payload(payload(request.body()))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, scope.service())
                .putProperty(AwsV4HttpSigner.REGION_NAME, scope.region().id())
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !pathAsItIs)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !pathAsItIs)
                .putProperty(HttpSigner.SIGNING_CLOCK, clock));
        for (Map.Entry<String, List<String>> header : signed.request().headers().entrySet()) {
            // The host follows from the URL, and no client lets it be set.
            if (!HeaderRules.isFraming(header.getKey())) {
                request.setHeader(header.getKey(), String.join(",", header.getValue()));
            }
        }
    }

    private AwsCredentialsIdentity identity() {
        try {
            return credentials.resolveIdentity().join();
        } catch (CompletionException e) {
            throw noIdentity(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            throw noIdentity(e);
        }
    }

    // Messages of providers may quote what they read (S26), so only the type is told.
    private EvaluationException noIdentity(Throwable e) {
        return new EvaluationException("source \"" + source + "\" has no AWS credentials; set ArazzoClient.builder()"
                + ".credentialsProvider(provider), or what AWS's default chain looks for ("
                + e.getClass().getSimpleName() + ")");
    }

    private static ContentStreamProvider payload(byte[] body) {
        return ContentStreamProvider.fromByteArrayUnsafe(body);
    }

    private static final class SigningClock extends Clock {
        private final RunClock clock;

        SigningClock(RunClock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return clock.now();
        }
    }
}
