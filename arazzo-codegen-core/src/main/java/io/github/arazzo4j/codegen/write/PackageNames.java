package io.github.arazzo4j.codegen.write;

import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Which packages classes can be generated into. */
public final class PackageNames {

    private PackageNames() {}

    /**
     * What is wrong with the name of a package.
     *
     * @param name the name as the user gave it
     * @return a sentence for the user, not capitalised and without a full stop; empty if the name is good
     */
    public static Optional<String> problem(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            return Optional.of("\"" + name + "\" is not a Java package name, such as com.example.workflows");
        }
        if (name.equals("java") || name.startsWith("java.")) {
            return Optional.of("\"" + name + "\" is a package that Java keeps for itself");
        }
        return Optional.empty();
    }
}
