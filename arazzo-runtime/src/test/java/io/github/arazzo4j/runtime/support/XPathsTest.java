package io.github.arazzo4j.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arazzo4j.runtime.ConfigurationException;
import io.github.arazzo4j.runtime.xpath.XPath;
import io.github.arazzo4j.runtime.xpath.XPathSyntaxException;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class XPathsTest {

    private static final String PETS = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><pets n=\"2\">"
            + "<pet id=\"1\"><name>Rex</name><age>3</age></pet><pet id=\"2\"><name>Tom</name><age/></pet></pets>";

    private static boolean test(String xpath, XPathVersion version) {
        return XPaths.test(xpath, version, Json.text(PETS));
    }

    private static String select(String xpath, XPathVersion version) {
        return XPaths.select(XPaths.compiled(xpath, version), Json.text(PETS)).toString();
    }

    @DisplayName("S9 effective boolean value in all versions")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/pets/pet | true",
                "/pets/dog | false",
                "//age[. = '4'] | false",
                "count(//pet) = 2 | true",
                "count(//dog) | false",
                "count(//pet) | true",
                "number('x') | false",
                "string((//name)[1]) | true",
                "string((//dog)[1]) | false",
                "\"false\" | true",
                "false() | false",
                "/pets/@n > 1 | true",
                "not(//dog) and //pet[name = 'Tom'] | true"
            })
    void s9_effectiveBooleanValue(String xpath, boolean expected) {
        for (XPathVersion version : XPathVersion.values()) {
            assertThat(test(xpath, version)).as(version.name()).isEqualTo(expected);
        }
    }

    @Test
    void s9_versionsDiffer() {
        // A sequence of several numbers has no effective boolean value; XPath 1.0 knows no sequences.
        assertThatThrownBy(() -> test("(1, 2)", XPathVersion.XPATH_20)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> test("(1, 2)", XPathVersion.XPATH_10)).isInstanceOf(EvaluationException.class);
        assertThat(test("some $p in //pet satisfies $p/@id = '2'", XPathVersion.XPATH_20))
                .isTrue();
        assertThat(test("(//name ! upper-case(.)) = 'TOM'", XPathVersion.XPATH_30))
                .isTrue();
        assertThat(test("map{'a': 1}?a = 1", XPathVersion.XPATH_31)).isTrue();
        // What is no number compares as NaN in 1.0.
        assertThat(test("//name > 1", XPathVersion.XPATH_10)).isFalse();
        assertThatThrownBy(() -> test("//name > 1", XPathVersion.XPATH_31)).isInstanceOf(EvaluationException.class);
    }

    @ParameterizedTest
    @EnumSource(XPathVersion.class)
    void s25_selectsStringsNumbersBooleansAndTheTextOfNodes(XPathVersion version) {
        assertThat(select("//pet[1]/name", version)).isEqualTo("\"Rex\"");
        assertThat(select("//name", version)).isEqualTo("[\"Rex\",\"Tom\"]");
        assertThat(select("//@id", version)).isEqualTo("[\"1\",\"2\"]");
        assertThat(select("string(//name[1])", XPathVersion.XPATH_10)).isEqualTo("\"Rex\"");
        assertThat(select("count(//pet)", version)).isEqualTo("2");
        assertThat(select("sum(//age[. != '']) div 2", version)).isEqualTo("1.5");
        assertThat(select("2 > 1", version)).isEqualTo("true");
        assertThat(select("/pets/pet[2]/age", version)).isEqualTo("\"\"");
        assertThat(XPaths.select(XPaths.compiled("//dog", version), Json.text(PETS))
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void s25_whatIsNoJsonFails() {
        assertThatThrownBy(() -> select("1 div 0", XPathVersion.XPATH_10)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> select("map{'a': 1}", XPathVersion.XPATH_31)).isInstanceOf(EvaluationException.class);
    }

    @ParameterizedTest
    @EnumSource(XPathVersion.class)
    void s9_nothingIsSelectedInAnAbsentContext(XPathVersion version) {
        assertThat(XPaths.test("true()", version, Json.absent())).isFalse();
        assertThat(XPaths.test("true()", version, Json.constant("null"))).isFalse();
        assertThat(XPaths.select(XPaths.compiled("true()", version), Json.absent())
                        .isMissingNode())
                .isTrue();
    }

    @DisplayName("S11 what is no XML fails the condition")
    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"<a>\"", "\"no XML\"", "\"<a/><b/>\"", "\"<p:a/>\"", "{\"a\": 1}", "12"})
    void s11_malformedContext(String context) {
        for (XPathVersion version : XPathVersion.values()) {
            assertThatThrownBy(() -> XPaths.test("true()", version, Json.constant(context)))
                    .isInstanceOf(EvaluationException.class);
        }
    }

    @DisplayName("S11 failures don't quote values")
    @Test
    void s11_failuresKeepSecrets() {
        assertThatThrownBy(() -> test("xs:integer('secret') = 1", XPathVersion.XPATH_31))
                .isInstanceOf(EvaluationException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> test("//name/xs:integer(.) = 1", XPathVersion.XPATH_31))
                .isInstanceOf(EvaluationException.class)
                .hasMessageNotContaining("Rex");
        assertThatThrownBy(() -> test("'secret", XPathVersion.XPATH_10))
                .isInstanceOf(EvaluationException.class)
                .hasMessageNotContaining("secret");
    }

    @DisplayName("S9 document types are refused: entities, external or growing")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'FILE'>]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM 'FILE'><a/>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'FILE'> %p;]><a/>",
                "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>",
                "<!DOCTYPE a><a/>"
            })
    void s9_documentTypesAreRefused(String xml, @TempDir Path directory) throws IOException {
        String hostile = xml.replace("FILE", secretFile(directory));
        for (XPathVersion version : XPathVersion.values()) {
            assertThatThrownBy(() -> XPaths.select(XPaths.compiled("string(/a)", version), Json.text(hostile)))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("document type");
        }
    }

    private static String secretFile(Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret.xml"), "<secret/>");
        return file.toUri().toString();
    }

    @DisplayName("S9 XInclude is not done")
    @Test
    void s9_noInclusion(@TempDir Path directory) throws IOException {
        String xml = "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + secretFile(directory)
                + "\"/></a>";

        assertThat(XPaths.test("//secret", XPathVersion.XPATH_31, Json.text(xml)))
                .isFalse();
    }

    @DisplayName("S9 deep nesting is refused")
    @Test
    void s9_deepNesting() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        for (XPathVersion version : XPathVersion.values()) {
            assertThatThrownBy(() -> XPaths.select(XPaths.compiled("string(/)", version), Json.text(deep)))
                    .isInstanceOf(EvaluationException.class);
        }
    }

    @DisplayName("S9 an XPath reaches nothing outside")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('FILE')",
                "exists(doc('FILE')/secret)",
                "unparsed-text('FILE')",
                "unparsed-text-lines('FILE')",
                "json-doc('FILE')",
                "collection('FILE')",
                "uri-collection('FILE')",
                "transform(map{'stylesheet-location': 'FILE'})",
                "parse-xml('<!DOCTYPE a SYSTEM \"FILE\"><a/>')",
                "parse-xml('<!DOCTYPE a [<!ENTITY e SYSTEM \"FILE\">]><a>&e;</a>')",
                "Q{java:java.lang.System}exit(1)",
                "Q{java:java.lang.Runtime}getRuntime()"
            })
    void s9_reachesNothing(String xpath, @TempDir Path directory) throws IOException {
        String hostile = xpath.replace("FILE", secretFile(directory));

        assertThatThrownBy(() -> test(hostile, XPathVersion.XPATH_31)).isInstanceOf(EvaluationException.class);
    }

    @Test
    void s9_theEnvironmentIsHidden(@TempDir Path directory) throws IOException {
        assertThat(test("exists(available-environment-variables())", XPathVersion.XPATH_31))
                .isFalse();
        assertThat(test("string(environment-variable('PATH')) != ''", XPathVersion.XPATH_31))
                .isFalse();
        assertThat(test("doc-available('" + secretFile(directory) + "')", XPathVersion.XPATH_31))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(XPathVersion.class)
    void s11_badSyntaxHasAReason(XPathVersion version) {
        assertThatThrownBy(() -> XPath.compile("//pet[", version))
                .isInstanceOfSatisfying(
                        XPathSyntaxException.class, e -> assertThat(e.reason()).isNotBlank());
    }

    @Test
    void s9_withoutSaxonOnlyXPath10Works() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            if (!entry.contains("saxon")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> probe = loader.loadClass(Probe.class.getName());
            assertThatCode(() -> probe.getMethod("probe").invoke(null)).doesNotThrowAnyException();
        }
    }

    /** Runs in a class loader without Saxon. */
    public static final class Probe {

        private Probe() {}

        /** Tries both. */
        public static void probe() {
            assertThat(test("count(//pet) = 2", XPathVersion.XPATH_10)).isTrue();
            // A class initializer that makes such a constant does not fail.
            XPaths.compiled("true()", XPathVersion.XPATH_31);
            assertThatThrownBy(() -> XPaths.require(XPathVersion.XPATH_31))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("net.sf.saxon:Saxon-HE");
        }
    }
}
