package io.github.arazzo4j.benchmarks.overhead;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/** What all contestants are given. */
final class Example {

    static final String REPOSITORY = "team/app";
    static final String TAG = "1.4.2";
    static final String MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json";
    static final Region REGION = Region.EU_WEST_1;

    private Example() {}

    /** The credentials that the embedded server accepts: those of AWS's documentation. */
    static AwsBasicCredentials credentials() {
        return AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    }

    /** A manifest. Two in turn are enough to move the tag in every run, and the server does not grow by it. */
    static String manifest(int number) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + MEDIA_TYPE
                + "\",\"config\":{\"mediaType\":\"application/vnd.oci.image.config.v1+json\",\"digest\":"
                + "\"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"size\":2},"
                + "\"layers\":[],\"annotations\":{\"number\":\"" + number + "\"}}";
    }
}
