package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes XPaths (S9), and remembers which versions a generated class uses. */
final class XPathEmitter {

    private static final TypeName SUPPLIER =
            ParameterizedTypeName.get(ClassName.get(Supplier.class), RuntimeTypes.XPATH);

    private final ConstantPool constants;
    private final Set<XPathVersion> used = EnumSet.noneOf(XPathVersion.class);

    /**
     * Creates an emitter for a generated class.
     *
     * @param constants its constants, to which the XPaths are added
     */
    XPathEmitter(ConstantPool constants) {
        this.constants = constants;
    }

    /**
     * An XPath that is known at build time.
     *
     * @param xpath the XPath
     * @param version its version
     * @param nameHint the beginning of the constant's name
     * @return the constant, a {@code Supplier<XPath>}
     */
    CodeBlock constant(String xpath, XPathVersion version, String nameHint) {
        return CodeBlock.of(
                "$N",
                constants.constant(
                        SUPPLIER,
                        nameHint,
                        CodeBlock.of(
                                "$T.compiled($L, $L)", RuntimeTypes.XPATHS, Literals.string(xpath), version(version))));
    }

    /** A version, for an XPath that is put together when the workflow runs. */
    CodeBlock version(XPathVersion version) {
        used.add(version);
        return CodeBlock.of("$T.$L", RuntimeTypes.XPATH_VERSION, version.name());
    }

    /** A version that was used and that the JDK does not have. */
    Optional<XPathVersion> later() {
        return used.stream().filter(XPathVersion::needsSaxon).findFirst();
    }
}
