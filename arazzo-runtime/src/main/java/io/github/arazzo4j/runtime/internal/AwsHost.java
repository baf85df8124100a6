package io.github.arazzo4j.runtime.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * A host of AWS, taken apart (S23).
 *
 * @param service the labels that name the service (and a resource of it, such as a bucket), in order
 * @param region the region that the host is fixed to, or {@code null}
 * @param after labels between the region and the suffix: {@code es}, {@code vpce}, {@code neptune}
 * @param suffix the end that all hosts of a partition have in common, such as {@code amazonaws.com}
 */
record AwsHost(List<String> service, @Nullable Region region, List<String> after, String suffix) {

    /**
     * Signing names that differ from the label of the host. The SDK's public metadata does not tell them; a test holds
     * this against the endpoint list that the SDK carries inside.
     */
    private static final Map<String, String> SIGNING_NAMES = Map.ofEntries(
            Map.entry("email", "ses"),
            Map.entry("queue", "sqs"),
            Map.entry("appstream2", "appstream"),
            Map.entry("cloudhsmv2", "cloudhsm"),
            Map.entry("pinpoint", "mobiletargeting"),
            Map.entry("importexport", "IngestionService"),
            Map.entry("bedrock-runtime", "bedrock"),
            Map.entry("bedrock-agent", "bedrock"),
            Map.entry("bedrock-agent-runtime", "bedrock"),
            Map.entry("models-v2-lex", "lex"),
            Map.entry("runtime-v2-lex", "lex"),
            Map.entry("data.iot", "iotdata"),
            Map.entry("data-ats.iot", "iotdata"),
            Map.entry("data.jobs.iot", "iot-jobs-data"),
            Map.entry("api.tunneling.iot", "IoTSecuredTunneling"),
            Map.entry("metering.marketplace", "aws-marketplace"),
            Map.entry("entitlement.marketplace", "aws-marketplace"),
            Map.entry("catalog.marketplace", "aws-marketplace"),
            Map.entry("participant.connect", "execute-api"),
            Map.entry("neptune", "neptune-db"),
            Map.entry("lambda-url", "lambda"));

    /** Takes a host apart; empty if it is none of AWS. */
    static Optional<AwsHost> parse(String host) {
        return AwsPartitions.suffix(host).map(suffix -> {
            List<String> labels = List.of(
                    host.substring(0, host.length() - suffix.length() - 1).split("\\.", -1));
            for (int i = labels.size() - 1; i >= 0; i--) {
                String label = labels.get(i);
                if (AwsPartitions.isRegion(label)) {
                    return new AwsHost(
                            labels.subList(0, i), Region.of(label), labels.subList(i + 1, labels.size()), suffix);
                }
                if (label.startsWith("s3-") && AwsPartitions.isRegion(label.substring(3))) {
                    return new AwsHost(labels.subList(0, i + 1), Region.of(label.substring(3)), List.of(), suffix);
                }
            }
            return new AwsHost(labels, null, List.of(), suffix);
        });
    }

    /** The host with a region, in that region's partition, unless it has one already or is global. */
    String in(Region region) {
        if (this.region != null) {
            return host();
        }
        return new AwsHost(service, region, after, AwsPartitions.suffixFor(region, suffix)).host();
    }

    /** The host as it would be without its region. */
    AwsHost withoutRegion() {
        return new AwsHost(service, null, after, suffix);
    }

    /** The host. */
    String host() {
        StringBuilder host = new StringBuilder();
        boolean fixedByName = region != null && service.contains("s3-" + region.id());
        service.forEach(label -> host.append(label).append('.'));
        if (region != null && !fixedByName) {
            host.append(region.id()).append('.');
        }
        after.forEach(label -> host.append(label).append('.'));
        return host.append(suffix).toString();
    }

    /** The name of the service in the SDK's metadata: {@code api.ecr}, {@code iam}. */
    String endpointPrefix() {
        return String.join(".", service);
    }

    /** The service's name in signatures, as the host tells it. */
    String signingName() {
        boolean endpointOfVpc = after.equals(List.of("vpce"));
        List<String> labels = after.isEmpty() || endpointOfVpc ? service : after;
        for (int from = 0; from < labels.size(); from++) {
            String known = SIGNING_NAMES.get(withoutFips(String.join(".", labels.subList(from, labels.size()))));
            if (known != null) {
                return known;
            }
        }
        String last = labels.isEmpty() ? suffix : labels.get(labels.size() - 1);
        if (last.equals("dualstack") && labels.size() > 1) {
            last = labels.get(labels.size() - 2);
        }
        return last.startsWith("s3-") || last.equals("s3") ? s3Name(last) : withoutFips(last);
    }

    /** The host of a global endpoint. */
    String globalHost(Region global) {
        return ServiceMetadata.of(endpointPrefix()).endpointFor(global).toString();
    }

    /** The region that a global endpoint is signed with. */
    Region signingRegion(Region global) {
        return ServiceMetadata.of(endpointPrefix()).signingRegion(global);
    }

    private String s3Name(String label) {
        // s3-outposts and s3-object-lambda are services of their own; s3-eu-west-1 and s3-fips are spellings of s3.
        return label.equals("s3-outposts") || label.equals("s3-object-lambda") ? label : "s3";
    }

    private static String withoutFips(String label) {
        if (label.endsWith("-fips")) {
            return label.substring(0, label.length() - 5);
        }
        return label.startsWith("fips-") ? label.substring(5) : label;
    }
}
