package io.github.arazzo4j.codegen.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arazzo4j.codegen.expression.Access;
import io.github.arazzo4j.codegen.expression.Dialect;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D1 a comparison where a JSONPath is expected")
class JsonPathComparisonParserTest {

    private static Condition parse(String condition) {
        ParsedCondition parsed = JsonPathComparisonParser.parse(condition);
        assertThat(parsed.dialects()).contains(Dialect.D1);
        return parsed.condition();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $.rows.length > 0; ($.rows.length > 0)
            $.length == 0; ($.length == 0)
            $.a.rows.length()>=1; ($.a.rows.length >= 1)
            $.state == "READY" || $.state == 'GONE'; (($.state == 'READY') || ($.state == 'GONE'))
            $.a != "X" && $.a != "Y" && $.a != "Z"; (($.a != 'X') && ($.a != 'Y') && ($.a != 'Z'))
            $.cursor != null && $.cursor != ''; (($.cursor != null) && ($.cursor != ''))
            $.fine == true; ($.fine == true)
            !($.fine == false); !($.fine == false)
            $.rows[0].list[12].state.name == 'going-down'; ($.rows[0].list[12].state.name == 'going-down')
            $.rows[-1] == 1; ($.rows[-1] == 1)
            $['a b']["c"] == 1; ($['a b'].c == 1)
            $.in-progress == 1; ($.in-progress == 1)
            $.faces[0] empty false; ($.faces[0] empty false)
            $.errors empty true; ($.errors empty true)
            $.ids[?(@ == 'it]s')] empty true; ($.ids[?(@ == 'it]s')] empty true)
            $.rows[?(@.name == "x")].length == 0; ($.rows[?(@.name == "x")].length == 0)
            $.rows[*].length > 2; ($.rows[*].length > 2)
            $..id.length > 2; ($..id.length > 2)
            $.left != {}; ($.left != {})
            $.left == [ ]; ($.left == [])
            $.left == $.right; ($.left == $.right)
            $.total > $inputs.max.size; ($.total > $inputs.max.size)
            $.total > {$inputs.max}; ($.total > $inputs.max)
            $.done; $.done
            $ == null; ($ == null)
            """)
    void shapes(String condition, String expected) {
        assertThat(parse(condition)).hasToString(expected);
    }

    @Test
    void aPathIsAListOfSteps() {
        var comparison = (Condition.Comparison) parse(" $.a[0]['b.c'] == 1");
        assertThat(comparison.left())
                .isEqualTo(new Operand.ContextPath(
                        List.of(new Access.Property("a"), new Access.Index(0), new Access.Property("b.c")), 1, 14));
    }

    @Test
    void lengthMayBeAMember() {
        var length = (Operand.Length) ((Condition.Comparison) parse("$.a.length > 0")).left();
        assertThat(length.of()).hasToString("$.a");
        assertThat(length.asProperty()).isInstanceOf(Operand.ContextPath.class).hasToString("$.a.length");
        var function = (Operand.Length) ((Condition.Comparison) parse("$.a.length() > 0")).left();
        assertThat(function.asProperty()).isNull();
        assertThat(parse("$.length.unit == 'm'")).hasToString("($.length.unit == 'm')");
        assertThat(parse("$.lengths == 1")).hasToString("($.lengths == 1)");
        assertThat(parse("$['length'] == 1")).hasToString("($.length == 1)");
    }

    @Test
    void stringsAreEscapedAsInJsonPath() {
        assertThat(parse("$.a == 'it\\'s \\u00e9 \\\\ \\n'")).hasToString("($.a == 'it''s é \\ \n')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $.a = 1; 4; did you mean '=='?
            `$.a == `; 7; a value is missing
            $. == 1; 2; expected a property name
            $.a[ == 1; 3; '[' is not closed
            $.a['b == 1; 4; not closed
            $.rows[*].id == 1; 0; several values
            $.rows[?@.a == 1]; 0; several values
            @.a == 1; 0; the context itself is '$'
            $.a empty; 9; expected 'true' or 'false'
            $.a empty yes; 10; expected 'true' or 'false'
            $.a == {"b": 1}; 7; only the empty ones
            $.a == [1]; 7; only the empty ones
            $.a == {$inputs.}; 16; expected an input's name
            $.a == {$inputs.x; 7; not closed
            $.a =~ /x/; 4; regex
            $.a contains 'x'; 4; found 'contains'
            $.a.size() > 1; 4; no functions
            $.a == 'x\\q'; 9; backslash
            $.a == 'x\\u12'; 9; four hexadecimal digits
            ($.a == 1) == true; 0; can't be compared
            $.a == READY; 7; a string stands in
            """)
    void saysWhatIsWrongAndWhere(String condition, int offset, String message) {
        var fault =
                catchThrowableOfType(ConditionSyntaxException.class, () -> JsonPathComparisonParser.parse(condition));
        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $.state == "READY"; $[?$.state == 'READY']
            $.a == 'x' || $.a == 'y'; $[?$.a == 'x' || $.a == 'y']
            $.a == 1 && ($.b == 2 || $.c == 3); $[?$.a == 1 && ($.b == 2 || $.c == 3)]
            !($.a == 1) && $.b == 2; $[?!($.a == 1) && $.b == 2]
            $.rows.length > 0; $[?length($.rows) > 0]
            $.rows.length == 0; $[?length($.rows) == 0]
            $.cursor != null; $[?$.cursor && $.cursor != null]
            null != $.cursor; $[?$.cursor && $.cursor != null]
            $.cursor == null && $.done == true; $[?(!$.cursor || $.cursor == null) && $.done == true]
            $.done; $[?$.done && $.done != false && $.done != null]
            $.in-progress[0] == 1; $[?$['in-progress'][0] == 1]
            $.length > 0; $[*]
            $.rows[0] empty false; $[?length($.rows[0]) > 0]
            $.rows[?@.a == 'x'] empty false; $.rows[?@.a == 'x']
            $.rows[?@.a == 'x'] empty true; $[?count($.rows[?@.a == 'x']) == 0]
            $.rows[?@.a == 'x'].length > 2; $[?count($.rows[?@.a == 'x']) > 2]
            $.left != {}; $[?length($.left) != 0]
            $.a == $inputs.b; $[?$.a == '{$inputs.b}']
            """)
    void theRfc9535Spelling(String condition, String expected) {
        assertThat(JsonPathSpelling.of(parse(condition), "$response.body")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $.cursor == null; $response.body#/cursor == null
            $.cursor == null || $.cursor == ""; $response.body#/cursor == null || $response.body#/cursor == ''
            $.a[0].state != "READY"; $response.body#/a/0/state != 'READY'
            $.a != 'x' && ($.b == 1 || $.b == null); $response.body#/a != 'x' && ($response.body#/b == 1 || $response.body#/b == null)
            $.length == 0; $response.body#/0 == null
            !$.done; !($response.body#/done)
            """)
    @DisplayName("D1 what holds for an empty context has no RFC 9535 spelling, since a filter would select nothing")
    void theSimpleSpelling(String condition, String expected) {
        String spelling = JsonPathSpelling.of(parse(condition), "$response.body");
        assertThat(spelling).isEqualTo(expected);
        assertThat(SimpleConditionParser.parse(spelling).dialects()).isEmpty();
    }

    @Test
    void theSimpleSpellingContinuesTheContext() {
        assertThat(JsonPathSpelling.of(parse("$.b == null"), "$response.body#/a"))
                .isEqualTo("$response.body#/a/b == null");
        assertThat(JsonPathSpelling.of(parse("$.b.c != true"), "$inputs")).isEqualTo("$inputs.b#/c != true");
        assertThat(JsonPathSpelling.of(parse("$['a b'] == null"), "$response.body"))
                .isEqualTo("$[?!$['a b'] || $['a b'] == null]");
    }
}
