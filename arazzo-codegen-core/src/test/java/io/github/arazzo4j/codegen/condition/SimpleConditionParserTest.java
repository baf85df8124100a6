package io.github.arazzo4j.codegen.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.codegen.expression.NamePath;
import io.github.arazzo4j.codegen.expression.RuntimeExpression;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleConditionParserTest {

    private static String tree(String condition) {
        ParsedCondition parsed = SimpleConditionParser.parse(condition);
        assertThat(parsed.dialects()).isEmpty();
        assertThat(parsed).hasToString(condition);
        return parsed.condition().toString();
    }

    /** The expression on the left of a comparison. */
    private static RuntimeExpression left(String condition) {
        var comparison =
                (Condition.Comparison) SimpleConditionParser.parse(condition).condition();
        return ((Operand.ExpressionOperand) comparison.left()).expression().expression();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $statusCode == 200; ($statusCode == 200)
            $statusCode==200; ($statusCode == 200)
            $inputs.a != $inputs.b; ($inputs.a != $inputs.b)
            $inputs.a<$inputs.b; ($inputs.a < $inputs.b)
            $inputs.a <= 1 && $inputs.a >= -1.5e3; (($inputs.a <= 1) && ($inputs.a >= -1.5e3))
            1 < $inputs.a; (1 < $inputs.a)
            $inputs.a > 0 || $inputs.b && $inputs.c; (($inputs.a > 0) || ($inputs.b && $inputs.c))
            ($inputs.a || $inputs.b) && $inputs.c; (($inputs.a || $inputs.b) && $inputs.c)
            $inputs.a || $inputs.b || $inputs.c; ($inputs.a || $inputs.b || $inputs.c)
            !$inputs.a == $inputs.b; (!$inputs.a == $inputs.b)
            !($inputs.a == 1); !($inputs.a == 1)
            !!$inputs.a; !!$inputs.a
            (($statusCode)) == (200); ($statusCode == 200)
            ($inputs.a == 1) == true; (($inputs.a == 1) == true)
            true; true
            $response.body; $response.body
            """)
    @DisplayName("S6 operators have the usual precedence")
    void precedence(String condition, String expected) {
        assertThat(tree(condition)).isEqualTo(expected);
    }

    @Test
    @DisplayName("S6 '!' binds closer than a comparison")
    void notBindsClosest() {
        var comparison = (Condition.Comparison)
                SimpleConditionParser.parse("!$inputs.a == false").condition();
        assertThat(comparison.left())
                .isInstanceOfSatisfying(
                        Operand.Grouped.class,
                        grouped -> assertThat(grouped.condition()).isInstanceOf(Condition.Not.class));
    }

    @Test
    @DisplayName("S6 literals")
    void literals() {
        var terms = ((Condition.Or) SimpleConditionParser.parse("'it''s' || 12.50 || true || null || ''")
                        .condition())
                .terms();
        assertThat(terms)
                .containsExactly(
                        new Condition.Truth(new Operand.TextLiteral("it's", 0, 7)),
                        new Condition.Truth(new Operand.NumberLiteral(new BigDecimal("12.50"), "12.50", 11, 16)),
                        new Condition.Truth(new Operand.BooleanLiteral(true, 20, 24)),
                        new Condition.Truth(new Operand.NullLiteral(28, 32)),
                        new Condition.Truth(new Operand.TextLiteral("", 36, 38)));
        assertThat(terms)
                .extracting(term -> ((Operand.Literal) ((Condition.Truth) term).operand())
                        .toJson()
                        .toString())
                .containsExactly("\"it's\"", "12.50", "true", "null", "\"\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            $inputs.a-b == 1; $inputs.a-b
            $inputs.a.b_c== 1; $inputs.a.b_c
            $inputs.page[size]<1; $inputs.page[size]
            $inputs.größe > 1; $inputs.größe
            $response.header.X-Rate-Limit>0; $response.header.X-Rate-Limit
            $response.header.ETag!='a'; $response.header.ETag
            $request.query.a[b]==1; $request.query.a[b]
            $response.body#/a/b == 1; $response.body#/a/b
            $response.body#/items/0==null; $response.body#/items/0
            $response.body#/a~1b/c-d.e>=2; $response.body#/a~1b/c-d.e
            $response.body#/a(b)/c == 1; $response.body#/a(b)/c
            ($response.body#/a) == 1; $response.body#/a
            $response.body#/a!=1; $response.body#/a
            $response.body#/a!b=c&d|e == 1; $response.body#/a!b=c&d|e
            $response.body#/it's == 1; $response.body#/it's
            $response.body# != null; $response.body#
            $steps.x.outputs.y#/0 == 1; $steps.x.outputs.y#/0
            $workflows.w.outputs.y == 1; $workflows.w.outputs.y
            $sourceDescriptions.s.url == 'x'; $sourceDescriptions.s.url
            """)
    @DisplayName("S6 expressions end where operators, space and parentheses start")
    void ends(String condition, String expression) {
        assertThat(left(condition)).hasToString(expression);
    }

    @Test
    void pointersEndBeforeLogicalOperators() {
        assertThat(tree("$response.body#/a&&$response.body#/b||!$response.body#/c"))
                .isEqualTo("(($response.body#/a && $response.body#/b) || !$response.body#/c)");
    }

    @Test
    @DisplayName("S6 dotted and indexed access is legal in conditions, so it is not D4")
    void access() {
        assertThat(left("$response.body.items[0].id == 1")).hasToString("$response.body#/items/0/id");
        assertThat(left("$response.body.items[0]['a b'] == 1")).hasToString("$response.body#/items/0/a b");
        assertThat(left("$response.body['a]b'][\"c\"] == 1")).hasToString("$response.body#/a]b/c");
        assertThat(left("$steps.x.outputs.y[0] == 1"))
                .isEqualTo(new RuntimeExpression.StepOutputRef("x", new NamePath("y[0]"), null));
        assertThat(tree("$response.body.items[0].id == 1")).isEqualTo("($response.body.items[0].id == 1)");
    }

    @Test
    @DisplayName("operands know where they stand")
    void offsets() {
        var comparison = (Condition.Comparison)
                SimpleConditionParser.parse(" $inputs.a  == 'x'").condition();
        assertThat(List.of(comparison.left().start(), comparison.left().end())).containsExactly(1, 10);
        assertThat(List.of(comparison.right().start(), comparison.right().end()))
                .containsExactly(15, 18);
    }

    @Test
    @DisplayName("D1 .length of a list or a string")
    void length() {
        ParsedCondition parsed = SimpleConditionParser.parse("$response.body.items.length > 0");
        assertThat(parsed.dialects()).containsExactly(Dialect.D1);
        var length = (Operand.Length) ((Condition.Comparison) parsed.condition()).left();
        assertThat(length.of()).hasToString("$response.body.items");
        assertThat(length.asProperty()).hasToString("$response.body.items.length");
        assertThat(length.end()).isEqualTo(27);

        var ofPointer =
                (Operand.Length) ((Condition.Comparison) SimpleConditionParser.parse("$response.body#/items.length > 0")
                                .condition())
                        .left();
        assertThat(ofPointer.of()).hasToString("$response.body#/items");

        var ofStatus = (Operand.Length) ((Condition.Comparison)
                        SimpleConditionParser.parse("$url.length > 0").condition())
                .left();
        assertThat(ofStatus.asProperty()).isNull();
    }

    @Test
    @DisplayName("D1 an input, output, header or member that is called length is no length")
    void namedLength() {
        assertThat(left("$inputs.length > 1")).hasToString("$inputs.length");
        assertThat(left("$steps.s.outputs.length > 1")).hasToString("$steps.s.outputs.length");
        assertThat(left("$response.header.X.length > 1")).hasToString("$response.header.X.length");
        assertThat(left("$response.body#/length > 1")).hasToString("$response.body#/length");
    }

    @Test
    @DisplayName("D2 strings in double quotes")
    void doubleQuotes() {
        ParsedCondition parsed = SimpleConditionParser.parse("$response.body#/state == \"a \"\"b\"\" 'c'\"");
        assertThat(parsed.condition()).hasToString("($response.body#/state == 'a \"b\" ''c''')");
        assertThat(parsed.dialects()).containsExactly(Dialect.D2);
    }

    @Test
    @DisplayName("D5 is a dialect in conditions too")
    void headers() {
        assertThat(SimpleConditionParser.parse("$response.headers.X == 1").dialects())
                .containsExactly(Dialect.D5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``; 0; empty
            `  `; 0; empty
            $statusCode = 200; 12; '=' is not an operator; did you mean '=='?
            $statusCode === 200; 12; did you mean '=='?
            $statusCode !== 200; 12; did you mean '!='?
            $statusCode <> 200; 12; did you mean '!='?
            $statusCode => 200; 12; did you mean '>='?
            $statusCode =< 200; 12; did you mean '<='?
            $inputs.a and $inputs.b; 10; did you mean '&&'?
            $inputs.a OR $inputs.b; 10; did you mean '||'?
            $inputs.a & $inputs.b; 10; did you mean '&&'?
            $inputs.a | $inputs.b; 10; did you mean '||'?
            not $inputs.a; 0; did you mean '!'?
            $inputs.a is null; 10; did you mean '=='?
            $inputs.a == True; 13; did you mean 'true'?
            $inputs.a == None; 13; did you mean 'null'?
            $inputs.a == READY; 13; a string stands in single quotes
            $inputs.a ==; 12; a value is missing at the end
            $inputs.a == && true; 13; a value is missing before '&'
            == 1; 0; a value is missing before '='
            `$inputs.a && `; 13; a value is missing at the end
            (); 1; a value is missing before ')'
            ($inputs.a == 1; 0; '(' is not closed
            ($inputs.a 1); 11; expected an operator
            $inputs.a == 1); 14; ')' has no matching '('
            $inputs.a == 1 2; 15; found '2'
            $inputs.a == 1 $inputs.b; 15; found '$'
            $inputs.a == 1 == 2; 15; don't chain
            $inputs.a == 'x; 13; not closed
            $inputs.a == "x; 13; not closed
            $inputs.a == 007; 13; is no number
            $inputs.a == 1.; 13; is no number
            $inputs.a == +1; 13; is no number
            $inputs.a == 200abc; 13; is no number
            $inputs.a == 1e99999999999; 13; is no number
            {$statusCode} == 200; 0; without braces
            $statuscode == 200; 1; did you mean $statusCode?
            true && $inputs.; 16; expected an input's name
            $inputs.a[ == 1; 9; '[' is not closed
            $response.body[?] == 1; 15; expected an index
            $statusCode.x == 1; 11; nothing can follow
            """)
    void saysWhatIsWrongAndWhere(String condition, int offset, String message) {
        var fault = catchThrowableOfType(ConditionSyntaxException.class, () -> SimpleConditionParser.parse(condition));
        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.condition()).isEqualTo(condition);
        assertThat(fault.reason()).isNotEmpty();
    }

    @Test
    void depthIsLimitedAndLengthIsNot() {
        String deep = "(".repeat(100_000) + "true" + ")".repeat(100_000);
        var fault = catchThrowableOfType(ConditionSyntaxException.class, () -> SimpleConditionParser.parse(deep));
        assertThat(fault).hasMessageContaining("more than 200");
        assertThat(tree("(".repeat(150) + "true" + ")".repeat(150))).isEqualTo("true");
        String wide = "true" + " || true".repeat(20_000);
        assertThat(((Condition.Or) SimpleConditionParser.parse(wide).condition()).terms())
                .hasSize(20_001);
    }

    @Test
    void operatorsMirror() {
        assertThat(Condition.Operator.values())
                .extracting(operator -> operator.mirrored().symbol())
                .containsExactly("==", "!=", ">", ">=", "<", "<=");
    }
}
