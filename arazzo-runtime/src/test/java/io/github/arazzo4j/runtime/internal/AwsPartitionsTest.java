package io.github.arazzo4j.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arazzo4j.runtime.internal.AwsPartitions.Partition;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.GeneratedServiceMetadataProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** The partitions and global services that are listed are those of the AWS SDK. */
class AwsPartitionsTest {

    @Test
    @DisplayName("S23: every partition of the SDK is listed")
    void partitions() {
        assertThat(AwsPartitions.PARTITIONS.stream()
                        .map(partition -> partition.metadata().id()))
                .containsExactlyInAnyOrderElementsOf(Region.regions().stream()
                        .map(region -> region.metadata().partition().id())
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("S23: a partition's pseudo-region is called after it")
    void pseudoRegions() {
        for (Region region : Region.regions()) {
            if (region.isGlobalRegion()) {
                String partition = region.metadata().partition().id();
                assertThat(AwsPartitions.PARTITIONS)
                        .filteredOn(candidate -> candidate.metadata().id().equals(partition))
                        .extracting(Partition::globalRegion)
                        .containsExactly(region);
            }
        }
    }

    @Test
    @DisplayName("S23: every service with an endpoint for a whole partition is listed, but for S3")
    void globalServices() throws ReflectiveOperationException {
        Set<String> global = new TreeSet<>();
        servicesOfSdk().forEach((prefix, service) -> {
            if (service.regions().stream().anyMatch(Region::isGlobalRegion)) {
                global.add(prefix);
            }
        });
        assertThat(global.remove("s3")).isTrue();
        assertThat(AwsPartitions.GLOBAL_SERVICES).containsExactlyInAnyOrderElementsOf(global);
    }

    /** All services by the labels of their hosts, which the SDK lists nowhere for others to see. */
    @SuppressWarnings("unchecked") // The SDK's own declaration of the field.
    private static Map<String, ServiceMetadata> servicesOfSdk() throws ReflectiveOperationException {
        Field services = GeneratedServiceMetadataProvider.class.getDeclaredField("SERVICE_METADATA");
        services.setAccessible(true);
        return (Map<String, ServiceMetadata>) services.get(null);
    }
}
