package io.github.arazzo4j.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;

/** A local file that stands for a URL. A pair of elements, since a URL can't be the name of one. */
public final class SourceMapping {

    @Parameter(required = true)
    private String url = "";

    @Parameter(required = true)
    private File file = new File("");

    /** Creates a mapping that Maven fills in. */
    public SourceMapping() {}

    /**
     * The URL as documents write it, or as it is resolved against their own.
     *
     * @return the URL
     */
    public String url() {
        return url;
    }

    /**
     * The file.
     *
     * @return the file; a relative one starts from the project's directory
     */
    public Path file() {
        return file.toPath();
    }
}
