package io.github.arazzo4j.codegen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineRenderersTest {

    private static final Diagnostic DIAGNOSTIC = Diagnostic.of(
                    DiagnosticCode.UNKNOWN_OPERATION,
                    new Location("dir/a b.yaml", "/workflows/0", 41, 18, 27, "    operationId: putImages"),
                    "no operation \"putImages\" \u202e")
            .withHint("did you mean putImage?")
            .withRelated(new Location("b.yaml", "", 3, 1, 2, null), "declared here");

    private static final Diagnostic FILE =
            Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, Location.of("/abs/c:d.yaml"), "no such file");

    @Test
    void json() {
        assertThat(new JsonRenderer().render(List.of(DIAGNOSTIC, FILE))).isEqualTo("""
                        [ {
                          "code" : "ARZ0203",
                          "title" : "unknown operation",
                          "severity" : "error",
                          "file" : "dir/a b.yaml",
                          "pointer" : "/workflows/0",
                          "line" : 41,
                          "column" : 18,
                          "endColumn" : 27,
                          "message" : "no operation \\"putImages\\" \\u202E",
                          "hint" : "did you mean putImage?",
                          "related" : [ {
                            "file" : "b.yaml",
                            "pointer" : "",
                            "line" : 3,
                            "column" : 1,
                            "endColumn" : 2,
                            "message" : "declared here"
                          } ]
                        }, {
                          "code" : "ARZ0001",
                          "title" : "file not found",
                          "severity" : "error",
                          "file" : "/abs/c:d.yaml",
                          "pointer" : "",
                          "message" : "no such file"
                        } ]
                        """);
        assertThat(new JsonRenderer().render(List.of())).isEqualTo("[ ]\n");
    }

    @Test
    void sarif() throws Exception {
        Diagnostic odd = Diagnostic.of(DiagnosticCode.UNREACHABLE_STEP, Location.of("x:y.yaml"), "never");
        Diagnostic windows = Diagnostic.of(DiagnosticCode.UNREACHABLE_STEP, Location.of("C:/x.yaml"), "never");

        String rendered = new SarifRenderer().render(List.of(DIAGNOSTIC, FILE, odd, windows));

        JsonNode log = new ObjectMapper().readTree(rendered);
        assertThat(rendered).endsWith("}\n").matches("\\p{ASCII}*");
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
        assertThat(run.at("/tool/driver/rules")).hasSize(3);
        assertThat(run.at("/tool/driver/rules/1")).isEqualTo(new ObjectMapper().readTree("""
                                {"id": "ARZ0203", "name": "UNKNOWN_OPERATION",
                                 "shortDescription": {"text": "unknown operation"},
                                 "defaultConfiguration": {"level": "error"}}
                                """));
        assertThat(run.at("/results/0")).isEqualTo(new ObjectMapper().readTree("""
                                {"ruleId": "ARZ0203", "ruleIndex": 1, "level": "error",
                                 "message": {"text": "no operation \\"putImages\\" \\u202e (did you mean putImage?)"},
                                 "locations": [{
                                   "physicalLocation": {
                                     "artifactLocation": {"uri": "dir/a%20b.yaml", "uriBaseId": "%SRCROOT%"},
                                     "region": {"startLine": 41, "startColumn": 18, "endColumn": 27}},
                                   "logicalLocations": [{"fullyQualifiedName": "/workflows/0"}]}],
                                 "relatedLocations": [{
                                   "id": 1,
                                   "physicalLocation": {
                                     "artifactLocation": {"uri": "b.yaml", "uriBaseId": "%SRCROOT%"},
                                     "region": {"startLine": 3, "startColumn": 1, "endColumn": 2}},
                                   "message": {"text": "declared here"}}]}
                                """));
        assertThat(run.at("/results/1/locations/0/physicalLocation"))
                .isEqualTo(new ObjectMapper().readTree("{\"artifactLocation\": {\"uri\": \"file:///abs/c:d.yaml\"}}"));
        assertThat(uri(run, 2)).isEqualTo("./x:y.yaml");
        assertThat(uri(run, 3)).isEqualTo("file:///C:/x.yaml");
        assertThat(run.at("/results/2/level").asText()).isEqualTo("warning");
    }

    /** What SARIF 2.1.0 requires of the objects that we write (3.13, 3.14, 3.19, 3.27 to 3.30, 3.49), and what holds between them. */
    @Test
    void sarifHasWhatTheStandardRequires() throws Exception {
        List<Diagnostic> all = Arrays.stream(DiagnosticCode.values())
                .map(code -> Diagnostic.of(code, new Location("a b/ü.yaml", "/x", 3, 2, 5, "  abc"), "message")
                        .withHint("hint")
                        .withRelated(Location.of("/abs/b.yaml"), "there"))
                .toList();
        JsonNode log = new ObjectMapper().readTree(new SarifRenderer().render(all));

        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/$schema").asText()).startsWith("https://");
        assertThat(log.at("/runs")).hasSize(1);
        JsonNode run = log.at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.at("/tool/driver/name").asText()).isNotEmpty();
        assertThat(run.at("/columnKind").asText()).isIn("utf16CodeUnits", "unicodeCodePoints");
        assertThat(rules.findValuesAsText("id")).doesNotHaveDuplicates().hasSize(rules.size());
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.at("/shortDescription/text").asText()).isNotEmpty();
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("none", "note", "warning", "error");
        });
        assertThat(run.at("/results")).hasSize(all.size()).allSatisfy(result -> {
            assertThat(result.at("/message/text").asText()).isNotEmpty();
            assertThat(result.at("/level").asText()).isIn("none", "note", "warning", "error");
            assertThat(rules.get(result.at("/ruleIndex").asInt()).at("/id")).isEqualTo(result.at("/ruleId"));
            assertThat(result.at("/locations")).hasSize(1).allSatisfy(MachineRenderersTest::isLocation);
            assertThat(result.at("/relatedLocations")).isNotEmpty().allSatisfy(related -> {
                isLocation(related);
                assertThat(related.at("/id").asInt(-1)).isNotNegative();
                assertThat(related.at("/message/text").asText()).isNotEmpty();
            });
        });
    }

    private static void isLocation(JsonNode location) {
        JsonNode artifact = location.at("/physicalLocation/artifactLocation");
        URI uri = URI.create(artifact.at("/uri").asText());
        assertThat(uri.isAbsolute()).isNotEqualTo(artifact.has("uriBaseId"));
        JsonNode region = location.at("/physicalLocation/region");
        if (!region.isMissingNode()) {
            assertThat(region.at("/startLine").asInt()).isPositive();
            assertThat(region.at("/startColumn").asInt()).isPositive();
            assertThat(region.at("/endColumn").asInt())
                    .isGreaterThanOrEqualTo(region.at("/startColumn").asInt());
        }
    }

    private static String uri(JsonNode run, int result) {
        return run.at("/results/" + result + "/locations/0/physicalLocation/artifactLocation/uri")
                .asText();
    }
}
