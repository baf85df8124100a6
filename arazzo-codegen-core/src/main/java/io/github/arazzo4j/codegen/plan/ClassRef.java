package io.github.arazzo4j.codegen.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * The name of a generated class, or, without simple names, of a package as the home of classes.
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
     * A package, for classes that are not nested.
     *
     * @param packageName its name
     * @return the home of the package's classes
     */
    public static ClassRef ofPackage(String packageName) {
        return new ClassRef(packageName, List.of());
    }

    /**
     * A class nested in this one, or in this package.
     *
     * @param simpleName its name
     * @return the name
     */
    public ClassRef nested(String simpleName) {
        return new ClassRef(
                packageName,
                Stream.concat(simpleNames.stream(), Stream.of(simpleName)).toList());
    }

    /**
     * The name without package and enclosing classes.
     *
     * @return the last of the simple names
     */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /**
     * The class that this one is nested in, outermost.
     *
     * @return a class that is not nested; this one, if it is none
     */
    public ClassRef topLevel() {
        return new ClassRef(packageName, simpleNames.subList(0, 1));
    }

    /**
     * Whether this class is a direct member of that class or package.
     *
     * @param home the class or package
     * @return whether it is declared there
     */
    public boolean isDirectlyIn(ClassRef home) {
        return !simpleNames.isEmpty() && home.nested(simpleName()).equals(this);
    }

    @Override
    public String toString() {
        return packageName + "." + String.join(".", simpleNames);
    }
}
