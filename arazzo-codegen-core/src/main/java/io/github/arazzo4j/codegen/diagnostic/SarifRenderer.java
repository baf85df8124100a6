package io.github.arazzo4j.codegen.diagnostic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;

/**
 * Diagnostics as a SARIF 2.1.0 log with one run, for code scanning services and editors. Files that are shown relative to
 * the user's directory become URIs relative to {@code %SRCROOT%}.
 */
public final class SarifRenderer {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /**
     * Renders diagnostics, in the order given; the rules that occur are listed in the order of their ids.
     *
     * @param diagnostics what to render
     * @return an indented JSON object in ASCII, ended by a line feed
     */
    public String render(Collection<Diagnostic> diagnostics) {
        List<DiagnosticCode> rules =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "arazzo4j");
        ArrayNode ruleArray = driver.putArray("rules");
        rules.forEach(rule -> addRule(ruleArray, rule));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        diagnostics.forEach(diagnostic -> addResult(results, diagnostic, rules.indexOf(diagnostic.code())));
        return JsonRenderer.write(log);
    }

    private static void addRule(ArrayNode rules, DiagnosticCode code) {
        ObjectNode rule = rules.addObject();
        rule.put("id", code.id());
        rule.put("name", code.name());
        rule.putObject("shortDescription").put("text", code.title());
        rule.putObject("defaultConfiguration").put("level", code.severity().label());
    }

    private static void addResult(ArrayNode results, Diagnostic diagnostic, int ruleIndex) {
        ObjectNode result = results.addObject();
        result.put("ruleId", diagnostic.code().id());
        result.put("ruleIndex", ruleIndex);
        result.put("level", diagnostic.severity().label());
        String hint = diagnostic.hint();
        String text = hint == null ? diagnostic.message() : diagnostic.message() + " (" + hint + ")";
        result.putObject("message").put("text", text);
        putPlace(result.putArray("locations").addObject(), diagnostic.location());
        if (!diagnostic.related().isEmpty()) {
            ArrayNode related = result.putArray("relatedLocations");
            for (Diagnostic.Related other : diagnostic.related()) {
                ObjectNode place = related.addObject();
                place.put("id", related.size());
                putPlace(place, other.location());
                place.putObject("message").put("text", other.message());
            }
        }
    }

    private static void putPlace(ObjectNode target, Location location) {
        ObjectNode physical = target.putObject("physicalLocation");
        ObjectNode artifact = physical.putObject("artifactLocation");
        String uri = uri(location.file());
        artifact.put("uri", uri);
        if (!uri.startsWith("file:")) {
            artifact.put("uriBaseId", "%SRCROOT%");
        }
        if (location.hasLine()) {
            ObjectNode region = physical.putObject("region");
            region.put("startLine", location.line());
            region.put("startColumn", location.column());
            region.put("endColumn", location.endColumn());
        }
        if (!location.pointer().isEmpty()) {
            ObjectNode logical = target.putArray("logicalLocations").addObject();
            logical.put("fullyQualifiedName", location.pointer());
        }
    }

    /** The displayed file as a URI reference; the multi-argument constructor of URI quotes what is illegal. */
    private static String uri(String file) {
        boolean driveLetter = file.matches("[A-Za-z]:/.*");
        try {
            if (driveLetter || file.startsWith("/")) {
                return new URI("file", "", driveLetter ? "/" + file : file, null).toASCIIString();
            }
            boolean looksLikeScheme = file.contains(":");
            return new URI(null, null, looksLikeScheme ? "./" + file : file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is always quotable", e);
        }
    }
}
