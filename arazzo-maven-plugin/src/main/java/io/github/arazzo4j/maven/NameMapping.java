package io.github.arazzo4j.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** A name for a class. A pair of elements, since what is named can't be the name of one. */
public final class NameMapping {

    @Parameter(required = true)
    private String of = "";

    @Parameter(required = true)
    private String name = "";

    /** Creates a mapping that Maven fills in. */
    public NameMapping() {}

    /**
     * What the class stands for.
     *
     * @return a workflow, a source or a schema, as the parameter {@code names} describes
     */
    public String of() {
        return of;
    }

    /**
     * The name.
     *
     * @return the simple name of the class
     */
    public String name() {
        return name;
    }
}
