package io.github.arazzo4j.codegen.write;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link SourceWriter} did to an output folder. All paths are absolute and ordered; no file is in two of
 * {@code written}, {@code unchanged}, {@code deleted} and {@code kept}.
 *
 * @param written files that are new or have changed
 * @param unchanged files that were already as they should be, and were not touched
 * @param deleted files of ours that are no longer generated
 * @param overwritten those of the written files that somebody had edited by hand
 * @param kept files of ours that are no longer generated, but that somebody has edited by hand; they were not touched
 */
public record WriteReport(
        List<Path> written, List<Path> unchanged, List<Path> deleted, List<Path> overwritten, List<Path> kept) {

    /** Copies the lists. */
    public WriteReport {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
        overwritten = List.copyOf(overwritten);
        kept = List.copyOf(kept);
    }

    /**
     * Whether anything on disk is different now.
     *
     * @return whether files were written or deleted
     */
    public boolean changed() {
        return !written.isEmpty() || !deleted.isEmpty();
    }

    /**
     * What was done, in a few words.
     *
     * @return such as {@code 2 files written, 1 unchanged, 0 deleted}
     */
    public String summary() {
        return written.size() + (written.size() == 1 ? " file" : " files") + " written, " + unchanged.size()
                + " unchanged, " + deleted.size() + " deleted";
    }

    /**
     * What the user should know about edits by hand, a sentence for each file.
     *
     * @return the sentences, not capitalised and without a full stop; usually none
     */
    public List<String> warnings() {
        return Stream.concat(
                        overwritten.stream()
                                .map(file ->
                                        file + " had been edited by hand; it was generated anew, without the edits"),
                        kept.stream()
                                .map(file -> file + " is no longer generated, but stays because it was edited by hand;"
                                        + " delete it if it is not needed"))
                .toList();
    }
}
