package io.github.arazzo4j.codegen.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arazzo4j.runtime.jsonpath.IRegexpSyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathSyntaxTest {

    private static JsonPathSyntaxException refused(String selector) {
        JsonPathSyntaxException refused =
                catchThrowableOfType(JsonPathSyntaxException.class, () -> JsonPath.parse(selector));
        assertThat(refused).as(selector).isNotNull();
        return refused;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`` ; 0 ; '$'",
                "a ; 0 ; '$'",
                "$. ; 2 ; a member name or '*' after '.'",
                "$.. ; 3 ; a member name, '*' or '[' after '..'",
                "$x ; 1 ; '.', '..', '[' or the end",
                "`$.a ` ; 3 ; '.', '..', '[' or the end",
                "$[ ; 2 ; a name in quotes, an index, a slice, '*' or '?'",
                "$[a] ; 2 ; a name in quotes, an index, a slice, '*' or '?'",
                "$[0,] ; 4 ; a name in quotes, an index, a slice, '*' or '?'",
                "$[0 1] ; 4 ; ',' or ']'",
                "$['abc ; 6 ; a closing quote",
                "$['ab\\x'] ; 5 ; \\b \\f \\n \\r \\t \\/ \\\\ \\u or \\'",
                "$['\\u12g4'] ; 7 ; four hexadecimal digits",
                "$['\\uD800'] ; 3 ; a high surrogate followed by a low one",
                "$[01] ; 2 ; an index",
                "$[1:-] ; 5 ; a digit",
                "$[9007199254740992] ; 2 ; at most 9007199254740991 from 0",
                "$[?@.a=1] ; 6 ; '=='",
                "$[?@.a==] ; 8 ; a literal, a query or a function",
                "$[?@.a==01] ; 8 ; a number",
                "$[?@.a==1.] ; 10 ; a digit",
                "$[?@.a==1e99999999999] ; 8 ; a smaller exponent",
                "$[?@.a==yes] ; 8 ; true, false, null, a string in quotes or a function",
                "$[?@.a & @.b] ; 7 ; ',' or ']'",
                "$[?(@.a] ; 7 ; '&&', '||' or ')'",
                "$[?true] ; 7 ; a comparison operator",
                "$[?@.* == 1] ; 3 ; a query of single names and indexes",
                "$[?1 == @.*] ; 8 ; a query of single names and indexes",
                "$[?!@.a == 1] ; 8 ; '&&', '||' or the end of the expression",
                "$[?(@.a) == 1] ; 9 ; '&&', '||' or the end of the expression",
                "$[?match(@.a,'x')==true] ; 17 ; '&&', '||' or the end of the expression",
                "$[?1==match(@.a,'x')] ; 6 ; a literal, a query, length, count or value",
                "$[?match(@.a)] ; 12 ; ',' and a second argument",
                "$[?count(1) == 1] ; 9 ; a query, which starts with '@' or '$'",
                "$[?count(@,@) == 1] ; 10 ; ')' after one argument",
                "$[?length(@.*) == 1] ; 10 ; a query of single names and indexes",
                "$[?length(@)] ; 12 ; a comparison operator",
                "$[?foo(@) == 1] ; 3 ; length, count, value, match or search",
                "$[?count (@.*) == 1] ; 3 ; true, false, null, a string in quotes or a function"
            })
    void saysWhereAndWhatWasExpected(String selector, int position, String expected) {
        JsonPathSyntaxException refused = refused(selector);

        assertThat(refused.position()).as(refused.getMessage()).isEqualTo(position);
        assertThat(refused.expected()).isEqualTo(expected);
        assertThat(refused).hasMessageContaining("position " + position).hasMessageContaining(expected);
    }

    @Test
    void namesWhatItFoundWithoutPrintingControlCharacters() {
        assertThat(refused("$[a]")).hasMessageContaining("but found 'a'");
        assertThat(refused("$.\u0007")).hasMessageContaining("but found U+0007");
        assertThat(refused("$.")).hasMessageContaining("but found the end");
    }

    @Test
    void doesNotRepeatTheSelector() {
        assertThat(refused("$[?@.token == 'AKIAIOSFODNN7EXAMPLE' x]").getMessage())
                .doesNotContain("AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void refusesHalvesOfSurrogatePairs() {
        assertThat(refused("$['\uD800']").position()).isEqualTo(3);
        assertThat(refused("$.\uDC00").position()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!(", "$[?", "@[?", "length(", "value($[?"})
    void refusesWhatIsNestedTooDeep(String opening) {
        JsonPathSyntaxException refused = refused("$[?" + opening.repeat(10_000));
        assertThat(refused).hasMessageContaining("nested too deep");
        assertThat(refused.position()).isBetween(JsonPath.MAX_DEPTH, 10 * JsonPath.MAX_DEPTH);
    }

    @Test
    void acceptsTheGreatestDepth() {
        int parentheses = JsonPath.MAX_DEPTH - 1;
        String selector = "$[?" + "!(".repeat(parentheses) + "@.a" + ")".repeat(parentheses) + "]";
        JsonPath path = JsonPath.parse(selector);
        assertThat(JsonPath.parse(path.toString())).isEqualTo(path).hasSameHashCodeAs(path);
        refused(selector.replace("@.a", "(@.a)"));
    }

    @Test
    void depthIsNotLength() {
        String selector = "$" + ".a".repeat(50_000) + "[?" + "(@.a)||".repeat(50_000) + "@.b]";
        assertThatCode(() -> JsonPath.parse(selector)).doesNotThrowAnyException();
    }

    @Test
    void anythingIsEitherParsedOrRefused() {
        String[] parts = {
            "$", "@", ".", "..", "[", "]", "*", "?", "(", ")", "!", "&&", "||", "==", "<", ",", ":", "-", "0", "1", "e",
            " ", "'", "\"", "\\", "\\u", "D800", "a", "length", "count(", "match(", "value(", "true", "null", "\uFFFF",
            "\uD83D", "\uDE00", "\0"
        };
        Random random = new Random(9535);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder selector = new StringBuilder(random.nextBoolean() ? "$[?@" : "$");
            for (int j = random.nextInt(12); j > 0; j--) {
                selector.append(parts[random.nextInt(parts.length)]);
            }
            for (JsonPath.Dialect dialect : JsonPath.Dialect.values()) {
                checkParsedOrRefused(selector.toString(), dialect);
            }
        }
    }

    private static void checkParsedOrRefused(String selector, JsonPath.Dialect dialect) {
        JsonPath path;
        try {
            path = JsonPath.parse(selector, dialect);
        } catch (JsonPathSyntaxException e) {
            assertThat(e.position()).as(selector).isBetween(0, selector.length());
            return;
        }
        assertThat(JsonPath.parse(path.toString(), dialect)).as(selector).isEqualTo(path);
    }

    @Test
    void reportsLiteralPatternsThatAreNoPatterns() {
        JsonPath path = JsonPath.parse("$[?match(@.a, '[0-9]+') || search(@.b, '\\\\d+') || search(@.c, 1)]");

        assertThat(path.patternProblems()).hasSize(2);
        assertThat(path.patternProblems().get(0))
                .hasMessageContaining("write [0-9]")
                .hasCauseInstanceOf(IRegexpSyntaxException.class);
        assertThat(path.patternProblems().get(0).position()).isEqualTo(39);
        assertThat(path.patternProblems().get(1)).hasMessageContaining("a string");
        assertThat(JsonPath.parse("$[?match(@.a, @.b)]").patternProblems()).isEmpty();
    }
}
