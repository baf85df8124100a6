package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import io.github.arazzo4j.codegen.plan.NameScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The private methods of a generated class that expressions in it call. */
final class MethodPool {

    private final NameScope names;
    private final Map<String, MethodSpec> byContent = new LinkedHashMap<>();

    /**
     * Creates an empty pool.
     *
     * @param taken the names of the methods that the class has anyway
     */
    MethodPool(Collection<String> taken) {
        this.names = NameScope.ofMembers().reserve(taken);
    }

    /**
     * A method; the same one for the same parameters and code.
     *
     * @param method the method, with the name that it should have
     * @return the name that it has
     */
    String method(MethodSpec method) {
        return byContent
                .computeIfAbsent(
                        renamed(method, "method").toString(), key -> renamed(method, names.allocate(method.name())))
                .name();
    }

    private static MethodSpec renamed(MethodSpec method, String name) {
        // The builder forgets the type with the name.
        return method.toBuilder().setName(name).returns(method.returnType()).build();
    }

    /** The methods, in the order in which they were asked for. */
    List<MethodSpec> methods() {
        return List.copyOf(byContent.values());
    }
}
