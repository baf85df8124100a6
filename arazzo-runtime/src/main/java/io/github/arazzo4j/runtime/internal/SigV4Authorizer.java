package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Auth;
import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.support.EvaluationException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4aHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.RegionSet;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/** Signs requests to AWS (S23), with headers or in the query. A request with an {@code Authorization} of its own is left alone. */
final class SigV4Authorizer implements Authorizer {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final String source;
    private final Endpoint.Scope scope;
    private final Auth.SigV4 auth;
    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private final boolean assumed;
    private final HttpSigner<AwsCredentialsIdentity> signer;
    private final Clock clock;
    private final boolean isS3;

    /**
     * Creates an authorizer.
     *
     * @param source the name of the source, for messages
     * @param scope what signatures name
     * @param auth how to sign
     * @param credentials the credentials
     * @param assumed whether nobody said that there are any, and AWS's default chain may find some
     * @param clock the time of signatures
     * @throws ConfigurationException if what the signer needs is not on the class path
     */
    SigV4Authorizer(
            String source,
            Endpoint.Scope scope,
            Auth.SigV4 auth,
            IdentityProvider<? extends AwsCredentialsIdentity> credentials,
            boolean assumed,
            Clock clock) {
        this.source = source;
        this.scope = scope;
        this.auth = auth;
        this.credentials = credentials;
        this.assumed = assumed;
        this.signer = auth.regionSet().isEmpty() ? SIGNER : multiRegion(source);
        this.clock = clock;
        String service = service();
        this.isS3 = service.equals("s3") || service.startsWith("s3-");
    }

    private static AwsV4aHttpSigner multiRegion(String source) {
        try {
            return AwsV4aHttpSigner.create();
        } catch (RuntimeException | LinkageError e) {
            throw new ConfigurationException(
                    "source \"" + source + "\" is to be signed with SigV4a, which needs "
                            + "software.amazon.awssdk:http-auth-aws-crt on the class path",
                    e);
        }
    }

    /** The signing name. */
    String service() {
        return auth.service() == null ? scope.service() : auth.service();
    }

    /** Whether nobody said that there are credentials, and AWS's default chain may find some. */
    boolean isAssumed() {
        return assumed;
    }

    /**
     * Checks that there are credentials now.
     *
     * @throws ConfigurationException if there are none
     */
    void check() {
        try {
            identity(new Transfer());
        } catch (EvaluationException | IOException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()), null);
        }
    }

    @Override
    public boolean isSetIn(Outgoing request) {
        return request.header("Authorization") != null;
    }

    @Override
    public void authorize(Outgoing request, Transfer transfer) throws IOException {
        if (isSetIn(request)) {
            return;
        }
        AwsCredentialsIdentity identity = identity(transfer);
        request.addSecret(identity.secretAccessKey());
        if (identity instanceof AwsSessionCredentialsIdentity session) {
            request.addSecret(session.sessionToken());
        }
        SignRequest.Builder<AwsCredentialsIdentity> signing = SignRequest.builder(identity)
                .request(new WireRequest(request.method(), request.url(), request.headers()).parsed())
                .payload(payload(request.body()))
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service())
                // Keys of S3 are taken literally, "a//b" and "a/../b" among them; the body of what is presigned is not
                // looked at.
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, !isS3)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, !isS3)
                .putProperty(
                        AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED,
                        auth.signsPayload() && !(isS3 && auth.presignedFor() != null))
                .putProperty(HttpSigner.SIGNING_CLOCK, clock);
        if (auth.regionSet().isEmpty()) {
            signing.putProperty(AwsV4HttpSigner.REGION_NAME, scope.region().id());
        } else {
            signing.putProperty(AwsV4aHttpSigner.REGION_SET, RegionSet.create(auth.regionSet()));
        }
        if (auth.presignedFor() == null) {
            SignedRequest signed = signer.sign(signing.build());
            for (Map.Entry<String, List<String>> header :
                    signed.request().headers().entrySet()) {
                // The host follows from the URL, and no client lets it be set.
                if (!HeaderRules.isFraming(header.getKey())) {
                    request.setHeader(header.getKey(), String.join(",", header.getValue()));
                }
            }
        } else {
            signing.putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, auth.presignedFor());
            presign(request, signer.sign(signing.build()).request().getUri());
        }
    }

    /** Takes over what the signer has added to the query; the rest stays as it was encoded. */
    private static void presign(Outgoing request, URI signed) {
        for (String pair : signed.getRawQuery().split("&", -1)) {
            if (pair.startsWith("X-Amz-") && !request.hasQuery(pair.substring(0, pair.indexOf('=')))) {
                if (pair.startsWith("X-Amz-Signature=")) {
                    request.addSecret(pair.substring(pair.indexOf('=') + 1));
                }
                request.addQuery(pair);
            }
        }
    }

    private AwsCredentialsIdentity identity(Transfer transfer) throws IOException {
        try {
            CompletableFuture<? extends AwsCredentialsIdentity> identity = credentials.resolveIdentity();
            transfer.begin(() -> identity.cancel(true));
            return identity.get();
        } catch (InterruptedException e) {
            throw TransportFailure.interrupted();
        } catch (ExecutionException e) {
            throw noIdentity(e.getCause());
        } catch (RuntimeException e) {
            if (transfer.endedBecause() != null) {
                throw new IOException("aborted", e);
            }
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
}
