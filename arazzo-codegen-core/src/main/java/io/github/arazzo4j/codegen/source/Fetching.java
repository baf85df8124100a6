package io.github.arazzo4j.codegen.source;

import java.nio.file.Path;

/**
 * Leave to fetch what documents refer to, once and for all: its checksum is written down, and what differs later is refused.
 *
 * @param lockFile the file with the checksums, to be kept with the documents; it need not exist yet
 * @param cache the directory in which is kept what was fetched; it need not exist yet
 * @param privateHosts whether hosts of private networks and of this machine may be asked, the latter without TLS
 */
public record Fetching(Path lockFile, Path cache, boolean privateHosts) {

    /** Makes the paths absolute. */
    public Fetching {
        lockFile = lockFile.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /**
     * Leave to fetch from public hosts.
     *
     * @param lockFile the file with the checksums
     * @param cache the directory in which is kept what was fetched
     * @return the leave
     */
    public static Fetching of(Path lockFile, Path cache) {
        return new Fetching(lockFile, cache, false);
    }
}
