package io.github.arazzo4j.runtime.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsCnPartitionMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsEuscPartitionMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsIsoBPartitionMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsIsoEPartitionMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsIsoFPartitionMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsIsoPartitionMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsPartitionMetadata;
import software.amazon.awssdk.regions.partitionmetadata.AwsUsGovPartitionMetadata;

/**
 * What the AWS SDK knows of partitions: the ends of their hosts, the names of their regions, their global services.
 *
 * <p>Whatever asks the SDK for any metadata by name loads that of all its regions and services, some 400 classes: a fifth of
 * the time in which a small application has its first answer. So partitions are listed here, and services are asked for only
 * where they may have an endpoint for a whole partition. A test compares both lists with the SDK.
 */
final class AwsPartitions {

    private static final PartitionEndpointKey DUALSTACK =
            PartitionEndpointKey.builder().tags(EndpointTag.DUALSTACK).build();

    /** URLs of Lambda functions, which no partition's metadata lists. */
    private static final String FUNCTION_URLS = "on.aws";

    /** The partitions; the first is that of regions which match no other. */
    static final List<Partition> PARTITIONS = List.of(
            Partition.of(new AwsPartitionMetadata()),
            Partition.of(new AwsCnPartitionMetadata()),
            Partition.of(new AwsUsGovPartitionMetadata()),
            Partition.of(new AwsEuscPartitionMetadata()),
            Partition.of(new AwsIsoPartitionMetadata()),
            Partition.of(new AwsIsoBPartitionMetadata()),
            Partition.of(new AwsIsoEPartitionMetadata()),
            Partition.of(new AwsIsoFPartitionMetadata()));

    /**
     * The services with an endpoint for a whole partition, by the labels of their hosts. S3 has one too, but serves each
     * bucket best (and some only) from its own region.
     */
    static final Set<String> GLOBAL_SERVICES = Set.of(
            "account",
            "billingconductor",
            "budgets",
            "ce",
            "chime",
            "cloudfront",
            "codecatalyst",
            "health",
            "iam",
            "importexport",
            "networkmanager",
            "notifications-contacts",
            "organizations",
            "route53",
            "route53-recovery-control-config",
            "savingsplans",
            "shield",
            "sts",
            "support",
            "tax",
            "waf");

    private AwsPartitions() {}

    /** A partition, and what its regions are called. */
    record Partition(PartitionMetadata metadata, Pattern regions) {

        private static Partition of(PartitionMetadata metadata) {
            return new Partition(metadata, Pattern.compile(metadata.regionRegex()));
        }

        /** Its pseudo-region, which global services have for a region. */
        Region globalRegion() {
            return Region.of(metadata.id() + "-global");
        }

        private boolean has(String region) {
            return regions.matcher(region).matches();
        }

        private List<String> suffixes() {
            return List.of(metadata.dnsSuffix(), metadata.dnsSuffix(DUALSTACK), FUNCTION_URLS);
        }
    }

    /** The suffix of an AWS host, without its leading dot, or empty if the host is none of AWS. */
    static Optional<String> suffix(String host) {
        String longest = "";
        for (Partition partition : PARTITIONS) {
            for (String suffix : partition.suffixes()) {
                if (suffix.length() > longest.length() && host.endsWith("." + suffix)) {
                    longest = suffix;
                }
            }
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    /** Whether a label of a host is the name of a region, though it may be one that this SDK does not know yet. */
    static boolean isRegion(String label) {
        for (Partition partition : PARTITIONS) {
            if (partition.has(label)) {
                return true;
            }
        }
        return false;
    }

    /** Whether hosts of a region end with this suffix. */
    static boolean hasSuffix(Region region, String suffix) {
        return of(region).suffixes().contains(suffix);
    }

    /** The end of a region's hosts, of the same kind (dual-stack or not) as the suffix that a description has. */
    static String suffixFor(Region region, String suffix) {
        if (hasSuffix(region, suffix)) {
            return suffix;
        }
        PartitionMetadata metadata = of(region).metadata();
        for (Partition partition : PARTITIONS) {
            if (suffix.equals(partition.metadata().dnsSuffix(DUALSTACK))) {
                return metadata.dnsSuffix(DUALSTACK);
            }
        }
        return metadata.dnsSuffix();
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
        if (!GLOBAL_SERVICES.contains(prefix)) {
            return Optional.empty();
        }
        for (Partition partition : PARTITIONS) {
            boolean meant = region.isPresent()
                    ? of(region.get()).equals(partition)
                    : partition.metadata().dnsSuffix().equals(suffix);
            if (meant) {
                return globalRegion(ServiceMetadata.of(prefix), partition, host);
            }
        }
        return Optional.empty();
    }

    private static Optional<Region> globalRegion(ServiceMetadata service, Partition partition, String host) {
        List<Region> regions = service.regions();
        Region global = partition.globalRegion();
        boolean regional = regions.stream().anyMatch(region -> partition.has(region.id()));
        return regions.contains(global)
                        && (!regional || service.endpointFor(global).toString().equals(host))
                ? Optional.of(global)
                : Optional.empty();
    }

    private static Partition of(Region region) {
        for (Partition partition : PARTITIONS) {
            if (partition.has(region.id())) {
                return partition;
            }
        }
        return PARTITIONS.get(0);
    }
}
