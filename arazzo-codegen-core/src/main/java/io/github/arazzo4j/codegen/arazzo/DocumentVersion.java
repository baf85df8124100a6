package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.Node;
import io.github.arazzo4j.codegen.source.ScalarNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a document can be read (S0; Arazzo 1.1.0, Versions). */
final class DocumentVersion {

    private static final Pattern KNOWN = Pattern.compile("1\\.[01]\\.\\d+(-.+)?");
    private static final Pattern ONE = Pattern.compile("1\\.\\d+(\\..+)?");

    private static final Map<String, String> OTHER_FORMATS =
            Map.of("openapi", "an OpenAPI", "swagger", "a Swagger", "asyncapi", "an AsyncAPI");

    private DocumentVersion() {}

    /**
     * Whether it makes sense to read the document. If not, the reason has been reported; if so, everything but the absence
     * of the version has.
     */
    static boolean isReadable(MappingNode document, Diagnostics diagnostics) {
        Optional<Node> version = document.get("arazzo");
        return version.isPresent() ? isReadable(version.get(), diagnostics) : looksLikeArazzo(document, diagnostics);
    }

    private static boolean isReadable(Node version, Diagnostics diagnostics) {
        String text = version.asScalar().map(ScalarNode::text).orElse("");
        if (version.asString().isEmpty()) {
            Diagnostic diagnostic = Diagnostic.of(
                    DiagnosticCode.UNSUPPORTED_VERSION,
                    version.location(),
                    "the version must be a string, but this is " + version.description());
            boolean meant = ONE.matcher(text).matches();
            diagnostics.report(
                    meant ? diagnostic.withHint("write it in full and in quotes: \"" + text + ".0\"") : diagnostic);
            return meant;
        }
        if (!ONE.matcher(text).matches()) {
            diagnostics.error(
                    DiagnosticCode.UNSUPPORTED_VERSION,
                    version.location(),
                    "Arazzo " + text + " is not supported, only 1.0.x and 1.1.x");
            return false;
        }
        if (!KNOWN.matcher(text).matches()) {
            diagnostics.warning(
                    DiagnosticCode.UNKNOWN_MINOR_VERSION,
                    version.location(),
                    "Arazzo " + text + " is read as 1.1: only 1.0.x and 1.1.x are known");
        }
        return true;
    }

    private static boolean looksLikeArazzo(MappingNode document, Diagnostics diagnostics) {
        for (MappingNode.Entry entry : document.entries()) {
            String format = OTHER_FORMATS.get(entry.key());
            if (format != null) {
                diagnostics.error(
                        DiagnosticCode.MISSING_FIELD,
                        entry.keyLocation(),
                        "this is " + format + " description, not an Arazzo document: it has no field arazzo");
                return false;
            }
        }
        if (document.get("workflows").isEmpty()) {
            diagnostics.error(
                    DiagnosticCode.MISSING_FIELD,
                    document.location(),
                    "this is not an Arazzo document: it has no field arazzo");
            return false;
        }
        return true;
    }
}
