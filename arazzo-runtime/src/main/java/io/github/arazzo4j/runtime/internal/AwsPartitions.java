package io.github.arazzo4j.runtime.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** What the AWS SDK knows of partitions: the ends of their hosts, the names of their regions, their global services. */
final class AwsPartitions {

    private static final PartitionEndpointKey DUALSTACK =
            PartitionEndpointKey.builder().tags(EndpointTag.DUALSTACK).build();

    /** URLs of Lambda functions, which no partition's metadata lists. */
    private static final String FUNCTION_URLS = "on.aws";

    private static final Map<String, Partition> PARTITIONS = load();

    private AwsPartitions() {}

    private record Partition(PartitionMetadata metadata, Pattern regions, List<Region> globalRegions) {}

    private static Map<String, Partition> load() {
        Map<String, Partition> partitions = new LinkedHashMap<>();
        for (Region region : Region.regions()) {
            // A pseudo-region such as aws-cn-global matches no pattern, so PartitionMetadata.of would not find its
            // partition.
            PartitionMetadata metadata = region.metadata().partition();
            Partition partition = partitions.computeIfAbsent(
                    metadata.id(),
                    id -> new Partition(metadata, Pattern.compile(metadata.regionRegex()), new ArrayList<>()));
            if (region.isGlobalRegion()) {
                partition.globalRegions().add(region);
            }
        }
        return partitions;
    }

    /** The suffix of an AWS host, without its leading dot, or empty if the host is none of AWS. */
    static Optional<String> suffix(String host) {
        String longest = "";
        for (Partition partition : PARTITIONS.values()) {
            for (String suffix : List.of(
                    partition.metadata().dnsSuffix(), partition.metadata().dnsSuffix(DUALSTACK), FUNCTION_URLS)) {
                if (suffix.length() > longest.length() && host.endsWith("." + suffix)) {
                    longest = suffix;
                }
            }
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    /** Whether a label of a host is the name of a region, though it may be one that this SDK does not know yet. */
    static boolean isRegion(String label) {
        return PARTITIONS.values().stream()
                .anyMatch(partition -> partition.regions().matcher(label).matches());
    }

    /** Whether hosts of a region end with this suffix. */
    static boolean hasSuffix(Region region, String suffix) {
        PartitionMetadata metadata = PartitionMetadata.of(region);
        return suffix.equals(metadata.dnsSuffix())
                || suffix.equals(metadata.dnsSuffix(DUALSTACK))
                || suffix.equals(FUNCTION_URLS);
    }

    /** The end of a region's hosts, of the same kind (dual-stack or not) as the suffix that a description has. */
    static String suffixFor(Region region, String suffix) {
        if (hasSuffix(region, suffix)) {
            return suffix;
        }
        boolean dualstack = PARTITIONS.values().stream()
                .anyMatch(partition -> suffix.equals(partition.metadata().dnsSuffix(DUALSTACK)));
        PartitionMetadata metadata = PartitionMetadata.of(region);
        return dualstack ? metadata.dnsSuffix(DUALSTACK) : metadata.dnsSuffix();
    }

    /**
     * The pseudo-region of a service that has one endpoint for the partition.
     *
     * @param prefix the labels of the service's host, such as {@code iam}
     * @param host the host as it would be without this
     * @param suffix its suffix
     * @param region the client's region, or empty if it is not known
     */
    static Optional<Region> globalRegion(String prefix, String host, String suffix, Optional<Region> region) {
        // S3 has a global endpoint too, but serves each bucket best (and some only) from its own region.
        if (prefix.equals("s3")) {
            return Optional.empty();
        }
        ServiceMetadata service = ServiceMetadata.of(prefix);
        return PARTITIONS.values().stream()
                .filter(partition -> region.isPresent()
                        ? PartitionMetadata.of(region.get())
                                .id()
                                .equals(partition.metadata().id())
                        : partition.metadata().dnsSuffix().equals(suffix))
                .findFirst()
                .flatMap(partition -> globalRegion(service, partition, host));
    }

    private static Optional<Region> globalRegion(ServiceMetadata service, Partition partition, String host) {
        List<Region> regions = service.regions();
        boolean regional = regions.stream()
                .anyMatch(region -> partition.regions().matcher(region.id()).matches());
        return partition.globalRegions().stream()
                .filter(regions::contains)
                .filter(global ->
                        !regional || service.endpointFor(global).toString().equals(host))
                .findFirst();
    }
}
