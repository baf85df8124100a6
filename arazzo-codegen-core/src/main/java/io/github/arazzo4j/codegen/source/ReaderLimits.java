package io.github.arazzo4j.codegen.source;

/**
 * How much a single file may ask of us, so that a hostile one is refused rather than obeyed.
 *
 * @param maxBytes the size of a file, in bytes
 * @param maxDepth how deep collections may be nested, aliases followed
 * @param maxAliasNodes how many nodes all the aliases of a file may stand for together
 */
public record ReaderLimits(int maxBytes, int maxDepth, int maxAliasNodes) {

    private static final ReaderLimits DEFAULTS = new ReaderLimits(32 * 1024 * 1024, 512, 1_000_000);

    /**
     * Limits that no real document is known to reach: 32 MiB, a depth of 512, and a million nodes from aliases.
     *
     * @return the defaults
     */
    public static ReaderLimits defaults() {
        return DEFAULTS;
    }

    /**
     * These limits with another size of files.
     *
     * @param bytes the size, in bytes
     * @return a copy
     */
    public ReaderLimits withMaxBytes(int bytes) {
        return new ReaderLimits(bytes, maxDepth, maxAliasNodes);
    }
}
