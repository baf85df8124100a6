package io.github.arazzo4j.codegen.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expressions with a JSON Pointer have in common. */
final class Pointers {

    private Pointers() {}

    static String suffix(@Nullable Pointer pointer) {
        return pointer == null ? "" : "#" + pointer;
    }

    static Pointer join(List<Access> accesses, @Nullable Pointer pointer) {
        Pointer way = Pointer.of(accesses);
        return pointer == null ? way : way.append(pointer);
    }
}
