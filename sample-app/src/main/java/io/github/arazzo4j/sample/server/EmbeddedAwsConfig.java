package io.github.arazzo4j.sample.server;

import java.time.Clock;
import java.util.List;

/**
 * What the embedded server is to be. Begin with {@link #defaults()} and change what matters.
 *
 * @param credentials the credentials it accepts, each with its own access key id
 * @param region the one region that it plays; requests must be signed for it
 * @param accountId the account that owns everything, twelve digits
 * @param pageSize entries of a list when the request does not say {@code maxResults}, 1 to 1000
 * @param pollsPerState how many {@code GetImage} calls see each state that an image build passes through; with 0, the
 *     first call already sees the end
 * @param maxBodyBytes the longest request body it reads; longer ones get status 413
 * @param clock what the server takes for now: when things are created, and whether a signature is too old
 */
public record EmbeddedAwsConfig(
        List<AwsCredential> credentials,
        String region,
        String accountId,
        int pageSize,
        int pollsPerState,
        int maxBodyBytes,
        Clock clock) {

    /** The access key that {@link #defaults()} accepts: the one of AWS's documentation. */
    public static final AwsCredential EXAMPLE_CREDENTIAL =
            new AwsCredential("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    /**
     * Checks the numbers and copies the list.
     *
     * @throws IllegalArgumentException if a number is out of its range, or two credentials share an access key id
     */
    public EmbeddedAwsConfig {
        credentials = List.copyOf(credentials);
        check(
                credentials.stream().map(AwsCredential::accessKeyId).distinct().count() == credentials.size(),
                "credentials: an access key id occurs twice");
        check(accountId.matches("[0-9]{12}"), "accountId: twelve digits are needed");
        check(pageSize >= 1 && pageSize <= 1000, "pageSize: 1 to 1000");
        check(pollsPerState >= 0, "pollsPerState: not negative");
        check(maxBodyBytes >= 0, "maxBodyBytes: not negative");
    }

    /**
     * {@link #EXAMPLE_CREDENTIAL}, region {@code us-east-1}, account {@code 123456789012}, pages of 100, one poll a
     * state, bodies of up to 5 MiB (ECR takes manifests of 4 MiB), the system's clock.
     *
     * @return the defaults
     */
    public static EmbeddedAwsConfig defaults() {
        return new EmbeddedAwsConfig(
                List.of(EXAMPLE_CREDENTIAL), "us-east-1", "123456789012", 100, 1, 5 << 20, Clock.systemUTC());
    }

    /**
     * The same with other credentials.
     *
     * @param value the credentials to accept, in place of those so far
     * @return the changed configuration
     * @throws IllegalArgumentException if two share an access key id
     */
    public EmbeddedAwsConfig withCredentials(AwsCredential... value) {
        return new EmbeddedAwsConfig(List.of(value), region, accountId, pageSize, pollsPerState, maxBodyBytes, clock);
    }

    /**
     * The same in another region.
     *
     * @param value a region's id such as {@code eu-west-1}
     * @return the changed configuration
     */
    public EmbeddedAwsConfig withRegion(String value) {
        return new EmbeddedAwsConfig(credentials, value, accountId, pageSize, pollsPerState, maxBodyBytes, clock);
    }

    /**
     * The same with another page size.
     *
     * @param value entries a page, 1 to 1000
     * @return the changed configuration
     * @throws IllegalArgumentException if the number is out of range
     */
    public EmbeddedAwsConfig withPageSize(int value) {
        return new EmbeddedAwsConfig(credentials, region, accountId, value, pollsPerState, maxBodyBytes, clock);
    }

    /**
     * The same with image builds of another pace.
     *
     * @param value polls a state, 0 or more
     * @return the changed configuration
     * @throws IllegalArgumentException if the number is negative
     */
    public EmbeddedAwsConfig withPollsPerState(int value) {
        return new EmbeddedAwsConfig(credentials, region, accountId, pageSize, value, maxBodyBytes, clock);
    }

    /**
     * The same with another limit for request bodies.
     *
     * @param value bytes, 0 or more
     * @return the changed configuration
     * @throws IllegalArgumentException if the number is negative
     */
    public EmbeddedAwsConfig withMaxBodyBytes(int value) {
        return new EmbeddedAwsConfig(credentials, region, accountId, pageSize, pollsPerState, value, clock);
    }

    /**
     * The same with another clock.
     *
     * @param value the clock
     * @return the changed configuration
     */
    public EmbeddedAwsConfig withClock(Clock value) {
        return new EmbeddedAwsConfig(credentials, region, accountId, pageSize, pollsPerState, maxBodyBytes, value);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
