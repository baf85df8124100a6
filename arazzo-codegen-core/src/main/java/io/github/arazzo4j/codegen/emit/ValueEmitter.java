package io.github.arazzo4j.codegen.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.plan.InputPlaces;
import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import io.github.arazzo4j.codegen.plan.Names;
import io.github.arazzo4j.codegen.plan.StepPlan;
import io.github.arazzo4j.codegen.plan.WorkflowPlan;
import io.github.arazzo4j.codegen.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Writes values as Java expressions that give a {@code JsonNode}. */
final class ValueEmitter {

    /** What can be an index: arrays have no more elements than an {@code int} counts. */
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final WorkflowPlan workflow;
    private final ConstantPool constants;
    private final JsonPathEmitter jsonPaths;
    private final XPathEmitter xPaths;
    private final BiFunction<Reference, CodeBlock, CodeBlock> conversion;

    ValueEmitter(WorkflowPlan workflow, ConstantPool constants, JsonPathEmitter jsonPaths, XPathEmitter xPaths) {
        this(workflow, constants, jsonPaths, xPaths, (reference, code) -> code);
    }

    private ValueEmitter(
            WorkflowPlan workflow,
            ConstantPool constants,
            JsonPathEmitter jsonPaths,
            XPathEmitter xPaths,
            BiFunction<Reference, CodeBlock, CodeBlock> conversion) {
        this.conversion = conversion;
        this.workflow = workflow;
        this.constants = constants;
        this.jsonPaths = jsonPaths;
        this.xPaths = xPaths;
    }

    JsonPathEmitter jsonPaths() {
        return jsonPaths;
    }

    /** One that writes the times among the inputs as seconds since 1970, where they are whole values. */
    ValueEmitter withEpochSeconds() {
        return converting(Scalar.INSTANT, "epochSeconds", way -> true);
    }

    /** One that writes what the inputs have in Base64 as bytes, where they are whole values and the way to them is of some. */
    ValueEmitter withBytes(Predicate<List<String>> ways) {
        return converting(Scalar.BYTES, "decoded", ways);
    }

    private ValueEmitter converting(Scalar type, String method, Predicate<List<String>> ways) {
        return new ValueEmitter(workflow, constants, jsonPaths, xPaths, (reference, code) -> {
            CodeBlock converted = code;
            for (List<String> way : InputPlaces.of(workflow.workflow(), reference, type)) {
                if (ways.test(way)) {
                    CodeBlock steps = way.stream()
                            .map(step -> CodeBlock.of(", $L", Literals.string(step)))
                            .collect(CodeBlock.joining(""));
                    converted = CodeBlock.of("$T.$L($L$L)", RuntimeTypes.VALUES, method, converted, steps);
                }
            }
            return converted;
        });
    }

    XPathEmitter xPaths() {
        return xPaths;
    }

    /**
     * A value as an expression.
     *
     * @param value the value
     * @param nameHint the name of a constant, if one is needed
     * @param ownStep the constant of the step that is judged; for outputs that name it
     */
    CodeBlock node(Value value, String nameHint, String ownStep) {
        if (value instanceof Value.Constant constant) {
            return constant(constant.json(), nameHint);
        }
        if (value instanceof Value.Expression expression) {
            return conversion.apply(expression.reference(), reference(expression.reference(), ownStep));
        }
        if (value instanceof Value.Template template) {
            return CodeBlock.of("$T.text($L)", RuntimeTypes.JSON, text(template, ownStep));
        }
        if (value instanceof Value.Selection selection) {
            return jsonPaths.value(selection.path(), tree(selection.context(), ownStep), Names.memberName(nameHint));
        }
        if (value instanceof Value.XPathSelection selection) {
            return CodeBlock.of(
                    "$T.select($L, $L)",
                    RuntimeTypes.XPATHS,
                    xPaths.constant(selection.xpath(), selection.version(), nameHint + "_XPATH"),
                    reference(selection.context(), ownStep));
        }
        if (value instanceof Value.Members object) {
            return object(object, (name, member) -> element(member, nameHint, ownStep));
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T.array()", RuntimeTypes.JSON);
        for (Value element : ((Value.Elements) value).elements()) {
            code.add(".add($L)", element(element, nameHint, ownStep));
        }
        return code.add(".build()").build();
    }

    /** An object whose members are written each for itself. */
    static CodeBlock object(Value.Members object, BiFunction<String, Value, CodeBlock> element) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.object()$>$>", RuntimeTypes.JSON);
        object.members()
                .forEach((name, member) ->
                        code.add("\n.put($L, $L)", Literals.string(name), element.apply(name, member)));
        return code.add("\n.build()$<$<").build();
    }

    /** A member or element, in the shortest form that the builders take. */
    CodeBlock element(Value value, String nameHint, String ownStep) {
        if (value instanceof Value.Constant constant && constant.json().isValueNode()) {
            return JsonLiterals.element(constant.json());
        }
        return value instanceof Value.Template template ? text(template, ownStep) : node(value, nameHint, ownStep);
    }

    CodeBlock constant(JsonNode json, String nameHint) {
        CodeBlock literal = JsonLiterals.of(json);
        boolean costsNothing = json.isMissingNode() || json.isTextual() || json.isBoolean() || json.isNull();
        return costsNothing
                ? literal
                : CodeBlock.of("$N", constants.constant(RuntimeTypes.JSON_NODE, nameHint, literal));
    }

    /** A text with embedded values, as an expression that gives a {@code String}. */
    CodeBlock text(Value.Template template, String ownStep) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean first = true;
        for (Value.Template.Part part : template.parts()) {
            if (!first) {
                code.add(" + ");
            }
            first = false;
            if (part instanceof Value.Template.Literal literal) {
                code.add(Literals.string(literal.text()));
            } else if (part instanceof Value.Template.Embedded embedded) {
                code.add("$T.embedded($L)", RuntimeTypes.VALUES, argument(embedded, ownStep));
            }
        }
        return code.build();
    }

    /** An embedded expression and its value: two arguments, as the runtime's methods take them that embed values. */
    CodeBlock argument(Value.Template.Embedded embedded, String ownStep) {
        Reference reference = embedded.reference();
        return CodeBlock.of("$L, $L", Literals.string(reference.text()), reference(reference, ownStep));
    }

    CodeBlock reference(Reference reference, String ownStep) {
        return reference.path().isEmpty() ? origin(reference.origin()) : tree(reference, ownStep);
    }

    /** A value that JSON access goes into, or that is so accessed itself: of a body of XML its tree (D8). */
    CodeBlock tree(Reference reference, String ownStep) {
        CodeBlock origin = reference.origin() instanceof Origin.ResponseBody
                ? xmlShape(ownStep)
                        .map(shape -> CodeBlock.of("answer.xml($N)", shape))
                        .orElseGet(() -> origin(reference.origin()))
                : origin(reference.origin());
        return path(origin, reference.path());
    }

    private Optional<String> xmlShape(String ownStep) {
        return workflow.steps().stream()
                .filter(step -> step.constant().equals(ownStep))
                .map(StepPlan::step)
                .filter(TypeFlow::answersXml)
                .findFirst()
                .map(step -> xmlShape(TypeFlow.responseSchema(step), ownStep + "_XML"));
    }

    /** The constant of what a schema says of XML. */
    String xmlShape(Optional<Schema> schema, String nameHint) {
        return constants.constant(
                RuntimeTypes.XML_SHAPE,
                nameHint,
                CodeBlock.of("$T.of($L)", RuntimeTypes.XML_SHAPE, JsonLiterals.of(XmlShapeWriter.write(schema))));
    }

    /** The part of a value that a path leads to; absent where it leads nowhere. */
    static CodeBlock path(CodeBlock value, List<String> path) {
        CodeBlock code = value;
        for (String token : path) {
            // A number may be the index of an element or the name of a member; at() decides by what is there.
            code = INDEX.matcher(token).matches()
                    ? CodeBlock.of("$T.at($L, $L)", RuntimeTypes.NODES, code, token)
                    : CodeBlock.of("$L.path($L)", code, Literals.string(token));
        }
        return code;
    }

    private CodeBlock origin(Origin origin) {
        if (origin instanceof Origin.Input input) {
            return CodeBlock.of("run.inputs().path($L)", Literals.string(input.name()));
        }
        if (origin instanceof Origin.AllInputs) {
            return CodeBlock.of("run.inputs()");
        }
        if (origin instanceof Origin.StepOutput step) {
            return CodeBlock.of(
                    "run.outputs(Step.$L).path($L)",
                    workflow.step(step.stepId()).constant(),
                    Literals.string(step.output()));
        }
        if (origin instanceof Origin.CalledOutput called) {
            return CodeBlock.of("answer.outputs().path($L)", Literals.string(called.output()));
        }
        if (origin instanceof Origin.WorkflowInput input) {
            return CodeBlock.of(
                    "run.workflowInputs($L).path($L)",
                    Literals.string(workflow.id(input.workflow())),
                    Literals.string(input.name()));
        }
        if (origin instanceof Origin.WorkflowOutput output) {
            return CodeBlock.of(
                    "run.workflowOutputs($L).path($L)",
                    Literals.string(workflow.id(output.workflow())),
                    Literals.string(output.output()));
        }
        if (origin instanceof Origin.ResponseHeader header) {
            return CodeBlock.of("answer.header($L)", Literals.string(header.name()));
        }
        if (origin instanceof Origin.RequestParameter parameter) {
            String method = switch (parameter.in()) {
                case "header" -> "requestHeader";
                case "query" -> "requestQuery";
                default -> "requestPath";
            };
            return CodeBlock.of("answer.$L($L)", method, Literals.string(parameter.name()));
        }
        if (origin instanceof Origin.Known known) {
            return CodeBlock.of("$T.text($L)", RuntimeTypes.JSON, Literals.string(known.value()));
        }
        return CodeBlock.of("answer.$L()", answerMethod(origin));
    }

    private static String answerMethod(Origin origin) {
        if (origin instanceof Origin.ResponseBody) {
            return "body";
        }
        if (origin instanceof Origin.RequestBody) {
            return "requestBody";
        }
        if (origin instanceof Origin.StatusCode) {
            return "statusCode";
        }
        return origin instanceof Origin.Url ? "url" : "method";
    }
}
