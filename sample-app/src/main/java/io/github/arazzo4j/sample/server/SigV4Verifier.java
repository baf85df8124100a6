package io.github.arazzo4j.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks Signature Version 4 in the {@code Authorization} header, as AWS's front door does: works the signature out
 * anew from the request as it arrived, and lets nothing pass that is unsigned but must be signed.
 *
 * <p>Signed must be {@code Host}, {@code Content-Type} if there is one, and each {@code X-Amz-*} header.
 */
final class SigV4Verifier {

    private static final String TERMINATOR = "aws4_request";
    private static final String MAC = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = 8;

    private final Map<String, AwsCredential> credentials;
    private final String region;
    private final Clock clock;

    /**
     * A verifier.
     *
     * @param credentials who may sign
     * @param region the region that requests must be signed for
     * @param clock decides whether a signature is too old
     */
    SigV4Verifier(Collection<AwsCredential> credentials, String region, Clock clock) {
        this.credentials = credentials.stream()
                .collect(Collectors.toUnmodifiableMap(AwsCredential::accessKeyId, Function.identity()));
        this.region = region;
        this.clock = clock;
    }

    /**
     * Lets a request pass or refuses it.
     *
     * @param request the request as it arrived
     * @param service the service that it must be signed for
     * @throws AwsException if it is not signed as it must be
     */
    void verify(AwsRequest request, String service) {
        SignatureHeader authorization = SignatureHeader.of(request);
        String timestamp = timestamp(request);
        AwsCredential credential = credentials.get(authorization.accessKeyId());
        if (credential == null || !hasToken(request, credential.sessionToken())) {
            throw AwsException.forbidden(
                    "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        checkScope(authorization, timestamp, service);
        checkSignedHeaders(request, authorization.signedHeaders());
        checkTime(timestamp);
        String stringToSign = String.join(
                "\n",
                SignatureHeader.ALGORITHM,
                timestamp,
                authorization.scope(),
                CanonicalRequest.sha256(CanonicalRequest.of(request, authorization.signedHeaders())
                        .getBytes(UTF_8)));
        byte[] expected = hmac(signingKey(credential, authorization), stringToSign);
        if (!MessageDigest.isEqual(
                HexFormat.of().formatHex(expected).getBytes(UTF_8),
                authorization.signature().getBytes(UTF_8))) {
            throw invalid(
                    "The request signature we calculated does not match the signature you provided. Check your AWS"
                            + " Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private static String timestamp(AwsRequest request) {
        String timestamp = request.header("x-amz-date");
        if (timestamp == null || request.headerValues("x-amz-date").size() > 1) {
            throw SignatureHeader.incomplete("Authorization header requires existence of one 'X-Amz-Date' header.");
        }
        return timestamp;
    }

    private static boolean hasToken(AwsRequest request, @Nullable String expected) {
        String token = request.header("x-amz-security-token");
        if (expected == null || token == null) {
            return expected == null && token == null;
        }
        return MessageDigest.isEqual(expected.getBytes(UTF_8), token.getBytes(UTF_8));
    }

    private void checkScope(SignatureHeader authorization, String timestamp, String service) {
        if (!timestamp.startsWith(authorization.date()) || authorization.date().length() != DATE_LENGTH) {
            throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + authorization.date() + "' != '" + timestamp + "'.");
        }
        if (!authorization.region().equals(region)) {
            throw invalid("Credential should be scoped to a valid region.");
        }
        if (!authorization.service().equals(service)) {
            throw invalid("Credential should be scoped to correct service: '" + service + "'.");
        }
        if (!authorization.terminator().equals(TERMINATOR)) {
            throw invalid("Credential should be scoped with a valid terminator: '" + TERMINATOR + "'.");
        }
    }

    private static void checkSignedHeaders(AwsRequest request, Collection<String> signed) {
        if (!signed.contains("host")) {
            throw invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        for (String name : request.headers().keySet()) {
            boolean required = name.equals("content-type") || name.startsWith("x-amz-");
            if (required && !signed.contains(name)) {
                throw invalid("'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
            }
        }
    }

    private void checkTime(String timestamp) {
        Instant signedAt;
        try {
            signedAt = LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw SignatureHeader.incomplete("Date must be in ISO-8601 'basic format'. Got '" + timestamp
                    + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
        Instant now = clock.instant();
        Instant earliest = now.minus(TOLERANCE);
        Instant latest = now.plus(TOLERANCE);
        if (signedAt.isBefore(earliest)) {
            throw invalid("Signature expired: " + timestamp + " is now earlier than " + TIMESTAMP.format(earliest)
                    + " (" + TIMESTAMP.format(now) + " - 5 min.)");
        }
        if (signedAt.isAfter(latest)) {
            throw invalid("Signature not yet current: " + timestamp + " is still later than " + TIMESTAMP.format(latest)
                    + " (" + TIMESTAMP.format(now) + " + 5 min.)");
        }
    }

    private static byte[] signingKey(AwsCredential credential, SignatureHeader authorization) {
        byte[] key = hmac(("AWS4" + credential.secretAccessKey()).getBytes(UTF_8), authorization.date());
        key = hmac(key, authorization.region());
        key = hmac(key, authorization.service());
        return hmac(key, authorization.terminator());
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + MAC, e);
        }
    }

    private static AwsException invalid(String text) {
        return AwsException.forbidden("InvalidSignatureException", text);
    }
}
