package io.github.arazzo4j.codegen.plan;

import java.util.List;

/**
 * The name of a generated class.
 *
 * @param packageName its package
 * @param simpleNames its name, after those of the classes that it is nested in
 */
public record ClassRef(String packageName, List<String> simpleNames) {

    /** Copies the list. */
    public ClassRef {
        simpleNames = List.copyOf(simpleNames);
    }

    /**
     * A class that is not nested.
     *
     * @param packageName its package
     * @param simpleName its name
     * @return the name
     */
    public static ClassRef topLevel(String packageName, String simpleName) {
        return new ClassRef(packageName, List.of(simpleName));
    }

    /**
     * A class nested in this one.
     *
     * @param simpleName its name
     * @return the name
     */
    public ClassRef nested(String simpleName) {
        return new ClassRef(
                packageName,
                java.util.stream.Stream.concat(simpleNames.stream(), java.util.stream.Stream.of(simpleName))
                        .toList());
    }

    /**
     * The name without package and enclosing classes.
     *
     * @return the last of the simple names
     */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    @Override
    public String toString() {
        return packageName + "." + String.join(".", simpleNames);
    }
}
