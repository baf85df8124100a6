package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.OutputObject;
import io.github.arazzo4j.codegen.arazzo.SourceDescriptionObject;
import io.github.arazzo4j.codegen.arazzo.StepObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.codegen.expression.ExpressionSyntaxException;
import io.github.arazzo4j.codegen.expression.ExpressionVisitor;
import io.github.arazzo4j.codegen.expression.MessageSource;
import io.github.arazzo4j.codegen.expression.NamePath;
import io.github.arazzo4j.codegen.expression.ParsedExpression;
import io.github.arazzo4j.codegen.expression.Pointer;
import io.github.arazzo4j.codegen.expression.RuntimeExpression;
import io.github.arazzo4j.codegen.expression.TemplateValue;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.source.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what a runtime expression names at its place, and reports what it can't name. */
final class ReferenceResolver implements ExpressionVisitor<Optional<Reference>> {

    private final Place place;
    private final ExpressionUse use;

    private ReferenceResolver(ExpressionUse use) {
        this.place = use.place();
        this.use = use;
    }

    /** Resolves an expression outside of conditions; empty if it can't be, which has been reported. */
    static Optional<Reference> resolve(Place place, ParsedExpression parsed, Location location) {
        return new ReferenceResolver(new ExpressionUse(place, parsed, location, false, false)).resolve();
    }

    /** Resolves an expression in a simple condition, where dotted and indexed access is legal (S6). */
    static Optional<Reference> resolveInCondition(Place place, ParsedExpression parsed, Location location) {
        return new ReferenceResolver(new ExpressionUse(place, parsed, location, true, false)).resolve();
    }

    /** Whether an expression names something declared; nothing is reported. */
    static boolean isDeclared(Place place, RuntimeExpression expression) {
        ParsedExpression parsed = new ParsedExpression(expression.toString(), expression, Set.of());
        Location nowhere = Location.of("");
        return new ReferenceResolver(new ExpressionUse(place, parsed, nowhere, true, true))
                .resolve()
                .isPresent();
    }

    private Optional<Reference> resolve() {
        Optional<Reference> reference = use.parsed().expression().accept(this);
        if (reference.isPresent()) {
            use.report(use.parsed().dialects());
        }
        return reference;
    }

    private boolean hasResponse() {
        return place.phase() == Place.Phase.ANSWER
                && place.step().filter(step -> step.workflowId().isEmpty()).isPresent();
    }

    @Override
    public Optional<Reference> url(RuntimeExpression.Url expression) {
        return hasResponse() ? use.found(new Origin.Url()) : use.outOfPlace();
    }

    @Override
    public Optional<Reference> method(RuntimeExpression.Method expression) {
        return hasResponse() ? use.found(new Origin.Method()) : use.outOfPlace();
    }

    @Override
    public Optional<Reference> statusCode(RuntimeExpression.StatusCode expression) {
        if (place.phase() != Place.Phase.ANSWER) {
            return use.outOfPlace();
        }
        if (!hasResponse()) {
            use.warn(
                    DiagnosticCode.EXPRESSION_OUT_OF_PLACE,
                    "a workflow has no status of its own; this is read as the status of the last answer in it");
        }
        return use.found(new Origin.StatusCode());
    }

    @Override
    public Optional<Reference> self(RuntimeExpression.Self expression) {
        return place.scope()
                .document()
                .self()
                .flatMap(self -> use.found(new Origin.Known(self.value())))
                .or(() -> use.fail(DiagnosticCode.EXPRESSION_OUT_OF_PLACE, "the document has no $self"));
    }

    @Override
    public Optional<Reference> allInputs(RuntimeExpression.AllInputs expression) {
        return use.found(new Origin.AllInputs());
    }

    @Override
    public Optional<Reference> request(RuntimeExpression.RequestRef expression) {
        return hasResponse() ? message(expression.source(), true) : use.outOfPlace();
    }

    @Override
    public Optional<Reference> response(RuntimeExpression.ResponseRef expression) {
        return hasResponse() ? message(expression.source(), false) : use.outOfPlace();
    }

    private Optional<Reference> message(MessageSource source, boolean request) {
        return source.accept(new MessageSource.Visitor<>() {
            @Override
            public Optional<Reference> header(MessageSource.Header header) {
                return use.found(
                        request
                                ? new Origin.RequestParameter("header", header.name())
                                : new Origin.ResponseHeader(header.name()));
            }

            @Override
            public Optional<Reference> query(MessageSource.Query query) {
                return request ? use.found(new Origin.RequestParameter("query", query.name())) : noSuchPart();
            }

            @Override
            public Optional<Reference> path(MessageSource.Path path) {
                return request ? use.found(new Origin.RequestParameter("path", path.name())) : noSuchPart();
            }

            @Override
            public Optional<Reference> body(MessageSource.Body body) {
                return use.found(
                        request ? new Origin.RequestBody() : new Origin.ResponseBody(),
                        body.fullPointer().tokens());
            }

            @Override
            public Optional<Reference> payload(MessageSource.Payload payload) {
                return noSuchPart();
            }
        });
    }

    private Optional<Reference> noSuchPart() {
        return use.fail(Diagnostic.of(
                        DiagnosticCode.EXPRESSION_OUT_OF_PLACE,
                        use.location(),
                        "an HTTP response has no " + use.parsed().text())
                .withHint("a response has header and body"));
    }

    @Override
    public Optional<Reference> message(RuntimeExpression.MessageRef expression) {
        // A step that sends or receives messages has been reported as a whole.
        boolean reported = place.step()
                .filter(step -> AsyncApi.of(step, place.scope()).isPresent())
                .isPresent();
        if (!use.silent() && !reported) {
            AsyncApi.report(place.scope(), use.location(), use.parsed().text() + " is part of an AsyncAPI message");
        }
        return Optional.empty();
    }

    @Override
    public Optional<Reference> input(RuntimeExpression.InputRef expression) {
        return named(
                expression.name(),
                expression.pointer(),
                inputNames(place.scope().inputs()),
                Origin.Input::new,
                DiagnosticCode.UNKNOWN_INPUT,
                "the workflow has no input");
    }

    @Override
    public Optional<Reference> stepOutput(RuntimeExpression.StepOutputRef expression) {
        LinkScope scope = place.scope();
        StepObject step = scope.steps().get(expression.stepId());
        if (step == null) {
            return use.fail(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_STEP,
                            use.location(),
                            "the workflow has no step \"" + expression.stepId() + "\"")
                    .withProposal(expression.stepId(), scope.steps().keySet()));
        }
        Optional<List<String>> names = scope.outputNames(step);
        return named(
                expression.name(),
                expression.pointer(),
                names,
                name -> new Origin.StepOutput(expression.stepId(), name),
                DiagnosticCode.UNKNOWN_OUTPUT,
                "step " + expression.stepId() + " has no output");
    }

    @Override
    public Optional<Reference> output(RuntimeExpression.OutputRef expression) {
        LinkScope scope = place.scope();
        if (place.step().isEmpty()) {
            return use.fail(
                    DiagnosticCode.EXPRESSION_OUT_OF_PLACE,
                    use.parsed().text() + " would be an output of the workflow itself; name the step that has it: "
                            + "$steps.<stepId>.outputs.<name>");
        }
        StepObject step = place.step().get();
        if (place.phase() == Place.Phase.REQUEST) {
            return use.outOfPlace();
        }
        if (step.workflowId().isPresent()) {
            Optional<WorkflowKey> called =
                    new TargetLinker(scope).findWorkflow(step.workflowId().get().value());
            return called.flatMap(key -> named(
                    expression.name(),
                    expression.pointer(),
                    workflowOutputs(key),
                    name -> new Origin.CalledOutput(key, name),
                    DiagnosticCode.UNKNOWN_OUTPUT,
                    "workflow " + key + " has no output"));
        }
        return ownOutput(step, expression, new HashSet<>());
    }

    /**
     * {@code $outputs.name} in a step that calls an operation: what the step's output of that name is taken from, so that it
     * is a value of this answer wherever it is used.
     */
    private Optional<Reference> ownOutput(
            StepObject step, RuntimeExpression.OutputRef expression, Set<OutputObject> visited) {
        Optional<Reference> named = named(
                expression.name(),
                expression.pointer(),
                place.scope().outputNames(step),
                name -> new Origin.StepOutput(step.stepId().value(), name),
                DiagnosticCode.UNKNOWN_OUTPUT,
                "step " + step.stepId() + " has no output");
        if (named.isEmpty()) {
            return named;
        }
        OutputObject output = step.outputs().stream()
                .filter(each -> named.get()
                        .origin()
                        .equals(new Origin.StepOutput(step.stepId().value(), each.name())))
                .findFirst()
                .orElseThrow();
        if (!visited.add(output)) {
            return use.fail(
                    DiagnosticCode.EXPRESSION_OUT_OF_PLACE, "output " + output.name() + " is taken from itself");
        }
        TemplateValue taken;
        try {
            taken = TemplateValue.classify(
                    output.value().asScalar().map(ScalarNode::text).orElse(""));
        } catch (ExpressionSyntaxException e) {
            return Optional.empty(); // which is told where the output is written
        }
        if (!(taken instanceof TemplateValue.WholeExpression whole)) {
            return use.fail(
                    DiagnosticCode.EXPRESSION_OUT_OF_PLACE,
                    "output " + output.name()
                            + " is more than an expression, and has no value before the step has ended");
        }
        Optional<Reference> from = whole.expression().expression() instanceof RuntimeExpression.OutputRef other
                ? ownOutput(step, other, visited)
                : new ReferenceResolver(use.leadingTo(whole.expression())).resolve();
        return from.flatMap(source -> use.found(
                source.origin(),
                Stream.concat(source.path().stream(), named.get().path().stream())
                        .toList()));
    }

    private Optional<List<String>> workflowOutputs(WorkflowKey key) {
        return place.scope()
                .session()
                .workflow(key)
                .map(workflow ->
                        workflow.outputs().stream().map(OutputObject::name).toList());
    }

    @Override
    public Optional<Reference> workflow(RuntimeExpression.WorkflowRef expression) {
        Optional<WorkflowKey> key = new TargetLinker(place.scope()).findWorkflow(expression.workflowId());
        if (key.isEmpty()) {
            return use.fail(
                    DiagnosticCode.UNKNOWN_WORKFLOW,
                    "there is no workflow \"" + expression.workflowId() + "\" in this document");
        }
        boolean inputs = expression.field() == RuntimeExpression.WorkflowField.INPUTS;
        return named(
                expression.name(),
                expression.pointer(),
                inputs
                        ? place.scope().session().inputs(key.get()).flatMap(ReferenceResolver::inputNames)
                        : workflowOutputs(key.get()),
                name -> inputs ? new Origin.WorkflowInput(key.get(), name) : new Origin.WorkflowOutput(key.get(), name),
                inputs ? DiagnosticCode.UNKNOWN_INPUT : DiagnosticCode.UNKNOWN_OUTPUT,
                "workflow " + key.get() + " has no " + (inputs ? "input" : "output"));
    }

    @Override
    public Optional<Reference> source(RuntimeExpression.SourceRef expression) {
        LinkedSource source = place.scope().sources().get(expression.sourceName());
        if (source == null) {
            return use.fail(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_SOURCE,
                            use.location(),
                            "the document has no source \"" + expression.sourceName() + "\"")
                    .withProposal(
                            expression.sourceName(), place.scope().sources().keySet()));
        }
        if (expression.reference().equals("url")) {
            return use.found(new Origin.Known(source.url()));
        }
        Optional<String> type = place.scope()
                .document()
                .sourceDescription(source.name())
                .flatMap(SourceDescriptionObject::type)
                .map(Text::value);
        return expression.reference().equals("type") && type.isPresent()
                ? use.found(new Origin.Known(type.get()))
                : use.fail(
                        DiagnosticCode.EXPRESSION_OUT_OF_PLACE,
                        "of a source only url and type are values, if it has them: $sourceDescriptions."
                                + expression.sourceName() + ".url");
    }

    @Override
    public Optional<Reference> component(RuntimeExpression.ComponentRef expression) {
        return use.fail(DiagnosticCode.EXPRESSION_OUT_OF_PLACE, use.parsed().text() + " is no value, but a component");
    }

    /** The names of declared inputs; empty if the schema does not say which there are. */
    static Optional<List<String>> inputNames(Schema inputs) {
        return inputs.properties().isEmpty() && !inputs.isUntyped()
                ? Optional.empty()
                : Optional.of(List.copyOf(inputs.properties().keySet()));
    }

    /** Takes the longest declared name (D4: the exact name is tried first); what follows is access to its parts. */
    private Optional<Reference> named(
            NamePath name,
            @Nullable Pointer pointer,
            Optional<? extends Collection<String>> declared,
            Function<String, Origin> origin,
            DiagnosticCode code,
            String message) {
        if (declared.isEmpty()) {
            // Nobody says which names there are; the name is taken as it stands.
            NamePath.Split split = name.splits().get(0);
            return use.found(origin.apply(split.name()), path(split, pointer));
        }
        for (NamePath.Split split : name.splits()) {
            if (declared.get().contains(split.name())) {
                reportDialects(split);
                return use.found(origin.apply(split.name()), path(split, pointer));
            }
        }
        List<NamePath.Split> splits = name.splits();
        String wrong = splits.get(splits.size() - 1).name();
        return use.fail(
                Diagnostic.of(code, use.location(), message + " \"" + (splits.size() == 1 ? name : wrong) + "\"")
                        .withProposal(wrong, new ArrayList<>(declared.get())));
    }

    private static List<String> path(NamePath.Split split, @Nullable Pointer pointer) {
        return split.fullPointer(pointer).tokens();
    }

    private void reportDialects(NamePath.Split split) {
        Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
        dialects.addAll(split.dialects());
        // The name itself has been reported where it is declared.
        dialects.remove(Dialect.D11);
        use.report(dialects);
    }
}
