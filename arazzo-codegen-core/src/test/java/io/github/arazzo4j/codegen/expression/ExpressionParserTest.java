package io.github.arazzo4j.codegen.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arazzo4j.codegen.expression.RuntimeExpression.ComponentType;
import io.github.arazzo4j.codegen.expression.RuntimeExpression.WorkflowField;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    private static RuntimeExpression expression(String text) {
        ParsedExpression parsed = ExpressionParser.parse(text);
        assertThat(parsed.dialects()).isEmpty();
        return parsed.expression();
    }

    private static NamePath name(String text) {
        return new NamePath(text);
    }

    private static Pointer pointer(String text) {
        return Pointer.parse(text);
    }

    @Test
    void readsTheWordsThatStandAlone() {
        assertThat(expression("$url")).isEqualTo(new RuntimeExpression.Url());
        assertThat(expression("$method")).isEqualTo(new RuntimeExpression.Method());
        assertThat(expression("$statusCode")).isEqualTo(new RuntimeExpression.StatusCode());
        assertThat(expression("$self")).isEqualTo(new RuntimeExpression.Self());
    }

    @Test
    void readsTheSourcesOfRequestResponseAndMessage() {
        assertThat(expression("$request.header.X-Trace"))
                .isEqualTo(new RuntimeExpression.RequestRef(new MessageSource.Header("X-Trace")));
        assertThat(expression("$request.query.page[size]"))
                .isEqualTo(new RuntimeExpression.RequestRef(new MessageSource.Query("page[size]")));
        assertThat(expression("$request.path.id"))
                .isEqualTo(new RuntimeExpression.RequestRef(new MessageSource.Path("id")));
        assertThat(expression("$response.body"))
                .isEqualTo(new RuntimeExpression.ResponseRef(new MessageSource.Body(List.of(), null)));
        assertThat(expression("$response.body#/a/0/b~1c~0d"))
                .isEqualTo(new RuntimeExpression.ResponseRef(
                        new MessageSource.Body(List.of(), new Pointer(List.of("a", "0", "b/c~d")))));
        assertThat(expression("$message.payload#/id"))
                .isEqualTo(new RuntimeExpression.MessageRef(new MessageSource.Payload(List.of(), pointer("/id"))));
    }

    @Test
    void anEmptyPointerIsTheWholeBodyAndNoPointerIsNoPointer() {
        assertThat(expression("$response.body#"))
                .isEqualTo(new RuntimeExpression.ResponseRef(new MessageSource.Body(List.of(), pointer(""))));
    }

    @Test
    void aPointerIsTakenLiterallyPercentSignsDotsAndBracketsIncluded() {
        RuntimeExpression expression = expression("$response.body#/a%20b/app.id/Service[]/x y");
        assertThat(expression)
                .isEqualTo(new RuntimeExpression.ResponseRef(new MessageSource.Body(
                        List.of(), new Pointer(List.of("a%20b", "app.id", "Service[]", "x y")))));
    }

    @Test
    void readsInputsAndOutputs() {
        assertThat(expression("$inputs.user-name")).isEqualTo(new RuntimeExpression.InputRef(name("user-name"), null));
        assertThat(expression("$inputs.customer#/address/0"))
                .isEqualTo(new RuntimeExpression.InputRef(name("customer"), pointer("/address/0")));
        assertThat(expression("$outputs.a.b")).isEqualTo(new RuntimeExpression.OutputRef(name("a.b"), null));
        assertThat(expression("$steps.find-pet.outputs.id"))
                .isEqualTo(new RuntimeExpression.StepOutputRef("find-pet", name("id"), null));
        assertThat(expression("$steps.s.outputs.pets#/0/id"))
                .isEqualTo(new RuntimeExpression.StepOutputRef("s", name("pets"), pointer("/0/id")));
        assertThat(expression("$workflows.w.inputs.x"))
                .isEqualTo(new RuntimeExpression.WorkflowRef("w", WorkflowField.INPUTS, name("x"), null));
        assertThat(expression("$workflows.w.outputs.inputs.x#/y"))
                .isEqualTo(
                        new RuntimeExpression.WorkflowRef("w", WorkflowField.OUTPUTS, name("inputs.x"), pointer("/y")));
    }

    @Test
    void readsSourceDescriptionsAndComponents() {
        assertThat(expression("$sourceDescriptions.petstore.get /pets.v2"))
                .isEqualTo(new RuntimeExpression.SourceRef("petstore", "get /pets.v2"));
        assertThat(expression("$components.parameters.page.size"))
                .isEqualTo(new RuntimeExpression.ComponentRef(ComponentType.PARAMETERS, "page.size"));
        assertThat(expression("$components.successActions.a"))
                .isEqualTo(new RuntimeExpression.ComponentRef(ComponentType.SUCCESS_ACTIONS, "a"));
        assertThat(expression("$components.failureActions.a"))
                .isEqualTo(new RuntimeExpression.ComponentRef(ComponentType.FAILURE_ACTIONS, "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$url",
                "$inputs.a.b",
                "$inputs.page[size]#/x~1y",
                "$response.header.ETag",
                "$response.body",
                "$response.body#",
                "$response.body#/a~0b/0",
                "$message.payload#/x",
                "$request.query.q",
                "$request.path.id",
                "$outputs.x",
                "$steps.s.outputs.o#/1",
                "$workflows.w.inputs.i",
                "$sourceDescriptions.s.url",
                "$components.parameters.p"
            })
    void givesTheExpressionBackAsWritten(String text) {
        ParsedExpression parsed = ExpressionParser.parse(text);
        assertThat(parsed).hasToString(text);
        assertThat(parsed.expression()).hasToString(text);
    }

    @Test
    @DisplayName("D4 dotted and indexed access behind a body is certain, and spelt as a pointer")
    void accessBehindABody() {
        ParsedExpression parsed = ExpressionParser.parse("$response.body.items[0].id['a b'].c");
        assertThat(parsed.dialects()).containsExactly(Dialect.D4);
        assertThat(parsed.expression())
                .isEqualTo(new RuntimeExpression.ResponseRef(new MessageSource.Body(
                        List.of(
                                new Access.Property("items"),
                                new Access.Index(0),
                                new Access.Property("id"),
                                new Access.Property("a b"),
                                new Access.Property("c")),
                        null)));
        assertThat(parsed.expression()).hasToString("$response.body#/items/0/id/a b/c");
        assertThat(parsed.text()).isEqualTo("$response.body.items[0].id['a b'].c");
    }

    @Test
    @DisplayName("D4 access before a pointer comes first")
    void accessBeforeAPointer() {
        ParsedExpression parsed = ExpressionParser.parse("$message.payload.a[1]#/b~1c");
        assertThat(parsed.dialects()).containsExactly(Dialect.D4);
        assertThat(parsed.expression()).hasToString("$message.payload#/a/1/b~1c");
    }

    @Test
    @DisplayName("D4 $inputs alone is all the inputs")
    void allInputs() {
        ParsedExpression parsed = ExpressionParser.parse("$inputs");
        assertThat(parsed.expression()).isEqualTo(new RuntimeExpression.AllInputs());
        assertThat(parsed.dialects()).containsExactly(Dialect.D4);
    }

    @Test
    @DisplayName("D5 headers for header, and a pointer without its slash")
    void headersAndSlashlessPointers() {
        ParsedExpression header = ExpressionParser.parse("$response.headers.Location");
        assertThat(header.dialects()).containsExactly(Dialect.D5);
        assertThat(header.expression()).hasToString("$response.header.Location");

        ParsedExpression body = ExpressionParser.parse("$response.body#name/first");
        assertThat(body.dialects()).containsExactly(Dialect.D5);
        assertThat(body.expression()).hasToString("$response.body#/name/first");
    }

    @Test
    @DisplayName("D11 a name may contain what the grammar does not allow; only the declared names can tell")
    void oddNames() {
        assertThat(expression("$steps.s.outputs.Policy object (JSON)"))
                .isEqualTo(new RuntimeExpression.StepOutputRef("s", name("Policy object (JSON)"), null));
        assertThat(expression("$inputs.$expand")).isEqualTo(new RuntimeExpression.InputRef(name("$expand"), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``; 0; starts with '$'
            statusCode; 0; starts with '$'
            $; 1; expected one of $url
            $respons.body; 1; did you mean $response?
            $statuscode; 1; did you mean $statusCode?
            $status; 1; did you mean $statusCode?
            $input.x; 1; did you mean $inputs?
            $foo.bar; 1; '$foo' is unknown
            $statusCode.x; 11; nothing can follow $statusCode
            $inputs.; 8; expected an input's name after '$inputs.'
            $inputs#/x; 7; expected '.'
            $inputs.#/x; 8; expected an input's name
            $outputs; 8; expected '.' and an output's name
            $steps; 6; expected '.' and a stepId
            $steps.s; 8; expected '.outputs.'
            $steps.s.outputs; 16; expected an output's name
            $steps.s.outputs.; 17; expected an output's name
            $steps.s.x; 8; did you mean $steps.s.outputs.x?
            $steps..outputs.x; 7; expected a stepId
            $workflows.w.steps.x; 12; expected '.inputs.' or '.outputs.'
            $workflows.w; 12; expected '.inputs.' or '.outputs.'
            $sourceDescriptions.s; 21; expected '.'
            $sourceDescriptions.s.; 22; expected an operationId
            $components.parameter.x; 12; did you mean parameters?
            $components.inputs.x; 12; '$ref'
            $components.parameters; 22; the component's name
            $response; 9; expected '.' and one of header
            $response.bdy; 10; did you mean body?
            $response.statusCode; 10; did you mean $statusCode?
            $request.url; 9; did you mean $url?
            $response.header; 16; a header's name
            $response.header.; 17; a header's name
            $response.header.a b; 18; ' ' can't be in a header's name
            $response.body/id; 14; did you mean $response.body#/id?
            $response.body[x; 14; '[' is not closed
            $response.body[]; 15; expected an index or a name
            $response.body[*]; 15; expected an index
            $response.body.; 15; expected a property name
            $response.body[99999999999]; 15; too large
            $response.body#/a~2; 17; '~0'
            $response.body#a~; 16; '~0'
            $inputs.{x}; 8; can't contain '{'
            """)
    void saysWhatIsWrongAndWhere(String text, int offset, String message) {
        var fault = catchThrowableOfType(ExpressionSyntaxException.class, () -> ExpressionParser.parse(text));
        assertThat(fault).hasMessageContaining(message);
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.text()).isEqualTo(text);
        assertThat(fault.reason()).isNotEmpty();
    }

    @Test
    void aVeryLongUnknownWordIsRefusedQuickly() {
        String text = "$" + "a".repeat(1_000_000);
        var fault = catchThrowableOfType(ExpressionSyntaxException.class, () -> ExpressionParser.parse(text));
        assertThat(fault.proposal()).isNull();
    }

    @Test
    void theVisitorTellsTheFormsApart() {
        var kinds = List.of(
                        "$url",
                        "$method",
                        "$statusCode",
                        "$self",
                        "$inputs",
                        "$request.body",
                        "$response.body",
                        "$message.body",
                        "$inputs.x",
                        "$outputs.x",
                        "$steps.s.outputs.x",
                        "$workflows.w.inputs.x",
                        "$sourceDescriptions.s.x",
                        "$components.parameters.x")
                .stream()
                .map(text -> ExpressionParser.parse(text).expression().accept(new KindVisitor()))
                .toList();
        assertThat(kinds)
                .containsExactly(
                        "url",
                        "method",
                        "statusCode",
                        "self",
                        "allInputs",
                        "request",
                        "response",
                        "message",
                        "input",
                        "output",
                        "stepOutput",
                        "workflow",
                        "source",
                        "component");
    }

    private static final class KindVisitor implements ExpressionVisitor<String> {

        @Override
        public String url(RuntimeExpression.Url expression) {
            return "url";
        }

        @Override
        public String method(RuntimeExpression.Method expression) {
            return "method";
        }

        @Override
        public String statusCode(RuntimeExpression.StatusCode expression) {
            return "statusCode";
        }

        @Override
        public String self(RuntimeExpression.Self expression) {
            return "self";
        }

        @Override
        public String allInputs(RuntimeExpression.AllInputs expression) {
            return "allInputs";
        }

        @Override
        public String request(RuntimeExpression.RequestRef expression) {
            return "request";
        }

        @Override
        public String response(RuntimeExpression.ResponseRef expression) {
            return "response";
        }

        @Override
        public String message(RuntimeExpression.MessageRef expression) {
            return "message";
        }

        @Override
        public String input(RuntimeExpression.InputRef expression) {
            return "input";
        }

        @Override
        public String output(RuntimeExpression.OutputRef expression) {
            return "output";
        }

        @Override
        public String stepOutput(RuntimeExpression.StepOutputRef expression) {
            return "stepOutput";
        }

        @Override
        public String workflow(RuntimeExpression.WorkflowRef expression) {
            return "workflow";
        }

        @Override
        public String source(RuntimeExpression.SourceRef expression) {
            return "source";
        }

        @Override
        public String component(RuntimeExpression.ComponentRef expression) {
            return "component";
        }
    }
}
