package io.github.arazzo4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an application needs on its class path to run workflows: each library for a reason, together below 8 MB. */
class DependenciesTest {

    private static final long LIMIT = 8_000_000;

    /** The libraries, and why they are there. */
    private static final Map<String, String> REQUIRED = Map.ofEntries(
            Map.entry("jackson-databind", "trees of values"),
            Map.entry("jackson-core", "by jackson-databind"),
            Map.entry("jackson-annotations", "by jackson-databind; on generated records"),
            Map.entry("slf4j-api", "logs"),
            Map.entry("jspecify", "@Nullable"),
            Map.entry("http-auth-aws", "the signer"),
            Map.entry("auth", "AWS's chain of credentials"),
            Map.entry("regions", "AWS's chain of regions, partitions, global services"),
            Map.entry("http-client-spi", "HTTP clients of one's choice"),
            Map.entry("identity-spi", "credentials of one's choice"),
            Map.entry("annotations", "by all of the SDK"),
            Map.entry("utils", "by all of the SDK"),
            Map.entry("http-auth-spi", "by http-auth-aws"),
            Map.entry("checksums", "by http-auth-aws"),
            Map.entry("checksums-spi", "by http-auth-aws"),
            Map.entry("sdk-core", "by auth and regions: exceptions, profiles, instance metadata"),
            Map.entry("profiles", "by auth and regions: files in ~/.aws"),
            Map.entry("json-utils", "by auth: answers of credential endpoints"),
            Map.entry("third-party-jackson-core", "by json-utils"),
            Map.entry("http-auth", "by sdk-core"),
            Map.entry("http-auth-aws-eventstream", "by auth: its signers of old"),
            Map.entry("eventstream", "by auth: its signers of old"),
            Map.entry("retries", "by sdk-core"),
            Map.entry("retries-spi", "by sdk-core"),
            Map.entry("endpoints-spi", "by sdk-core"),
            Map.entry("metrics-spi", "by http-client-spi"),
            Map.entry("reactive-streams", "by http-client-spi"));

    /** Tests, and what applications add when a document needs it. */
    private static final Set<String> NOT_REQUIRED = Set.of(
            "Saxon-HE",
            "xmlresolver",
            "slf4j-nop",
            "junit-jupiter",
            "junit-jupiter-api",
            "junit-jupiter-engine",
            "junit-jupiter-params",
            "junit-platform-commons",
            "junit-platform-engine",
            "junit-platform-launcher",
            "junit-platform-console",
            "junit-platform-reporting",
            "open-test-reporting-events",
            "open-test-reporting-tooling-spi",
            "picocli",
            "arazzo-test-support",
            "opentest4j",
            "apiguardian-api",
            "assertj-core",
            "byte-buddy");

    @Test
    @DisplayName("the libraries are these, and have less than 8 MB together")
    void libraries() throws Exception {
        Set<String> found = new TreeSet<>();
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            String artifact = jar.getFileName().toString().replaceFirst("-\\d.*\\.jar$", "");
            if (Files.isRegularFile(jar) && !artifact.startsWith("surefire") && !NOT_REQUIRED.contains(artifact)) {
                found.add(artifact);
                jars.add(jar);
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(REQUIRED.keySet());
        long size = 0;
        for (Path jar : jars) {
            size += Files.size(jar);
        }
        assertThat(size).isLessThan(LIMIT - 400_000);
    }
}
