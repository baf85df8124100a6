package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.jsonpath.Segment;
import io.github.arazzo4j.codegen.jsonpath.Selector;
import io.github.arazzo4j.codegen.openapi.ApiMediaType;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.openapi.ApiResponse;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows values back to the schema that says what they are. */
public final class TypeFlow {

    /**
     * What is known of a value.
     *
     * @param kind how it is known
     * @param schemas its schemas, of which one holds, all different; one at least of kind {@link Kind#SCHEMA}, else none
     * @param mayBeAbsent whether the schema allows that it is missing or null; control flow is not looked at
     */
    public record Flow(Kind kind, List<Schema> schemas, boolean mayBeAbsent) {

        static final Flow UNKNOWN = of(Kind.UNKNOWN, true);

        /** Copies the list. */
        public Flow {
            schemas = List.copyOf(schemas);
        }

        static Flow of(Kind kind, boolean mayBeAbsent) {
            return new Flow(kind, List.of(), mayBeAbsent);
        }

        static Flow of(Schema schema, boolean mayBeAbsent) {
            return new Flow(Kind.SCHEMA, List.of(schema), mayBeAbsent);
        }

        /**
         * The value's schema.
         *
         * @return the schema, empty if there is none, or several
         */
        public Optional<Schema> schema() {
            return schemas.size() == 1 ? Optional.of(schemas.get(0)) : Optional.empty();
        }

        Flow orAbsent(boolean alsoAbsent) {
            return new Flow(kind, schemas, mayBeAbsent || alsoAbsent);
        }
    }

    /** How the type of a value is known. */
    public enum Kind {
        /** A schema says it. */
        SCHEMA,
        /** It is a string by its nature: a header, a text with embedded values. */
        STRING,
        /** It is an integer of 32 bits by its nature: a status. */
        INT32,
        /** Nothing says it. */
        UNKNOWN
    }

    private final Map<WorkflowKey, LinkedWorkflow> workflows;
    private final Map<WorkflowKey, ControlFlow> flows = new HashMap<>();
    private final Map<WorkflowKey, InputUses> inputUses = new HashMap<>();

    /**
     * Creates an analysis.
     *
     * @param workflows all workflows of the compilation
     */
    public TypeFlow(Map<WorkflowKey, LinkedWorkflow> workflows) {
        this.workflows = workflows;
    }

    /**
     * What is known of an output of a workflow, when it has ended successfully.
     *
     * @param workflow the workflow
     * @param output the name of the output
     * @return what is known, nullability by schema and control flow
     */
    public Flow ofOutput(LinkedWorkflow workflow, String output) {
        return new Walk(new HashSet<>()).workflowOutput(workflow, output);
    }

    /**
     * What is known of an output of a step.
     *
     * @param workflow the workflow
     * @param step the step
     * @param output the name of the output
     * @return what is known
     */
    public Flow ofStepOutput(LinkedWorkflow workflow, LinkedStep step, String output) {
        return new Walk(new HashSet<>()).stepOutput(workflow, step, output);
    }

    /**
     * What is known of an expression that is evaluated when a step is judged; of the response that of success.
     *
     * @param workflow the workflow
     * @param step the step
     * @param reference the expression
     * @return what is known
     */
    public Flow ofReference(LinkedWorkflow workflow, LinkedStep step, Reference reference) {
        return new Walk(new HashSet<>()).reference(workflow, Optional.of(step), reference);
    }

    /**
     * What is known of a value.
     *
     * @param workflow the workflow in which it is written
     * @param step the step in which it is written
     * @param value the value
     * @return what is known
     */
    public Flow ofValue(LinkedWorkflow workflow, LinkedStep step, Value value) {
        return new Walk(new HashSet<>()).value(workflow, Optional.of(step), value);
    }

    private InputUses uses(LinkedWorkflow workflow) {
        return inputUses.computeIfAbsent(workflow.key(), key -> InputUses.of(workflow));
    }

    /** The control flow of a workflow. */
    ControlFlow controlFlow(LinkedWorkflow workflow) {
        return flows.computeIfAbsent(workflow.key(), key -> ControlFlow.of(workflow));
    }

    /** One walk along the data; it remembers where it was, since steps can read their own outputs. */
    private final class Walk {

        private final Set<Object> visited;

        Walk(Set<Object> visited) {
            this.visited = visited;
        }

        private record Visit(WorkflowKey workflow, String step, String output) {}

        Flow workflowOutput(LinkedWorkflow workflow, String output) {
            Value value = workflow.outputs().get(output);
            if (value == null || !visited.add(new Visit(workflow.key(), "", output))) {
                return Flow.UNKNOWN;
            }
            Flow flow = value(workflow, Optional.empty(), value);
            boolean[] uncertain = {false};
            value.forEachReference(reference -> {
                if (reference.origin() instanceof Origin.StepOutput from) {
                    uncertain[0] |= !controlFlow(workflow).isCertainAtEnd(from.stepId());
                }
            });
            return flow.orAbsent(uncertain[0]);
        }

        Flow stepOutput(LinkedWorkflow workflow, LinkedStep step, String output) {
            if (!visited.add(new Visit(workflow.key(), step.id(), output))) {
                return Flow.UNKNOWN;
            }
            Value value = step.outputs().get(output);
            if (value != null) {
                return value(workflow, Optional.of(step), value);
            }
            return step.target() instanceof LinkedStep.WorkflowTarget target
                    ? calledOutput(target.workflow(), output)
                    : Flow.UNKNOWN;
        }

        private Flow calledOutput(WorkflowKey key, String output) {
            LinkedWorkflow called = workflows.get(key);
            return called == null ? Flow.UNKNOWN : workflowOutput(called, output);
        }

        private Flow value(LinkedWorkflow workflow, Optional<LinkedStep> step, Value value) {
            if (value instanceof Value.Template) {
                return Flow.of(Kind.STRING, false);
            }
            if (value instanceof Value.Constant constant && constant.json().isTextual()) {
                return Flow.of(Kind.STRING, false);
            }
            if (value instanceof Value.Selection selection) {
                return selection(workflow, step, selection);
            }
            return value instanceof Value.Expression expression
                    ? reference(workflow, step, expression.reference())
                    : Flow.UNKNOWN;
        }

        /** A JSONPath that leads straight to one node is a path like any other. */
        private Flow selection(LinkedWorkflow workflow, Optional<LinkedStep> step, Value.Selection selection) {
            List<String> way = new ArrayList<>(selection.context().path());
            for (Segment segment : selection.path().query().segments()) {
                if (!(segment instanceof Segment.Child child)
                        || child.selectors().size() != 1) {
                    return Flow.UNKNOWN;
                }
                Selector selector = child.selectors().get(0);
                if (selector instanceof Selector.Name name) {
                    way.add(name.name());
                } else if (selector instanceof Selector.Index index && index.index() >= 0) {
                    way.add(Long.toString(index.index()));
                } else {
                    return Flow.UNKNOWN;
                }
            }
            Reference context = selection.context();
            return reference(workflow, step, new Reference(context.origin(), way, context.text(), context.location()));
        }

        private Flow reference(LinkedWorkflow workflow, Optional<LinkedStep> step, Reference reference) {
            Origin origin = reference.origin();
            if (origin instanceof Origin.StatusCode) {
                return Flow.of(Kind.INT32, false);
            }
            if (origin instanceof Origin.ResponseHeader) {
                return Flow.of(Kind.STRING, true);
            }
            if (origin instanceof Origin.Url || origin instanceof Origin.Method || origin instanceof Origin.Known) {
                return Flow.of(Kind.STRING, false);
            }
            return navigate(origin(workflow, step, origin), reference.path());
        }

        private Flow origin(LinkedWorkflow workflow, Optional<LinkedStep> step, Origin origin) {
            if (origin instanceof Origin.ResponseBody) {
                return step.flatMap(TypeFlow::responseSchema)
                        .map(schema -> Flow.of(schema, schema.nullable()))
                        .orElse(Flow.UNKNOWN);
            }
            if (origin instanceof Origin.StepOutput from) {
                return workflow.step(from.stepId())
                        .map(found -> stepOutput(workflow, found, from.output()))
                        .orElse(Flow.UNKNOWN);
            }
            if (origin instanceof Origin.CalledOutput called) {
                return calledOutput(called.workflow(), called.output());
            }
            if (origin instanceof Origin.WorkflowOutput of) {
                return calledOutput(of.workflow(), of.output()).orAbsent(true);
            }
            if (origin instanceof Origin.Input input) {
                return input(workflow, input.name());
            }
            if (origin instanceof Origin.WorkflowInput input) {
                LinkedWorkflow other = workflows.get(input.workflow());
                return other == null ? Flow.UNKNOWN : input(other, input.name()).orAbsent(true);
            }
            return Flow.UNKNOWN;
        }

        /** An input is what the operation says that it flows into, where the document says less. */
        private Flow input(LinkedWorkflow workflow, String name) {
            Schema inputs = workflow.inputs();
            return inputs.property(name)
                    .map(schema -> Flow.of(
                            uses(workflow).refinement(name, schema).orElse(schema),
                            schema.nullable()
                                    || (!inputs.required().contains(name)
                                            && schema.annotations()
                                                    .defaultValue()
                                                    .isEmpty())))
                    .orElse(Flow.UNKNOWN);
        }
    }

    private static Flow navigate(Flow flow, List<String> path) {
        if (path.isEmpty() || flow.schemas().isEmpty()) {
            return path.isEmpty() ? flow : Flow.UNKNOWN;
        }
        List<Access> way = path.stream().<Access>map(Access.Token::new).toList();
        return SchemaNavigator.follow(flow.schemas(), way) instanceof Navigation.Found found
                ? new Flow(
                        Kind.SCHEMA,
                        found.alternatives(),
                        flow.mayBeAbsent() || found.mayBeAbsent() || found.nullable())
                : Flow.UNKNOWN;
    }

    /**
     * The schema of the body with which a step succeeds: that of the status which its success criteria ask for, else of
     * the first successful status that the operation describes.
     *
     * @param step the step
     * @return the schema, or empty if there is none
     */
    public static Optional<Schema> responseSchema(LinkedStep step) {
        return responseContent(step).flatMap(ApiMediaType::schema);
    }

    /**
     * The body with which a step succeeds, as {@link #responseSchema} chooses it.
     *
     * @param step the step
     * @return its first media type, or empty if there is none
     */
    public static Optional<ApiMediaType> responseContent(LinkedStep step) {
        if (!(step.target() instanceof LinkedStep.OperationTarget target)) {
            return Optional.empty();
        }
        ApiOperation operation = target.operation();
        return expectedStatus(step)
                .flatMap(operation::response)
                .or(() -> successResponse(operation))
                .flatMap(response -> response.content().values().stream().findFirst());
    }

    /**
     * Whether JSON access to the response of a step goes into XML (D8).
     *
     * @param step the step
     * @return whether it is described as XML
     */
    public static boolean answersXml(LinkedStep step) {
        return responseContent(step).filter(ApiMediaType::isXml).isPresent();
    }

    private static Optional<ApiResponse> successResponse(ApiOperation operation) {
        return operation.responses().keySet().stream()
                .filter(status -> status.startsWith("2"))
                .sorted()
                .map(operation.responses()::get)
                .findFirst()
                .or(() -> Optional.ofNullable(operation.responses().get("default")));
    }

    /** The status that a criterion asks for: {@code $statusCode == 200}. */
    private static Optional<Integer> expectedStatus(LinkedStep step) {
        return step.criteria().stream()
                .filter(LinkedCriterion.Comparison.class::isInstance)
                .map(LinkedCriterion.Comparison.class::cast)
                .flatMap(criterion -> expectedStatus(criterion, criterion.condition()).stream())
                .findFirst();
    }

    private static Optional<Integer> expectedStatus(LinkedCriterion.Comparison criterion, Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.terms().stream()
                    .flatMap(term -> expectedStatus(criterion, term).stream())
                    .findFirst();
        }
        if (condition instanceof Condition.Comparison comparison
                && comparison.operator() == Condition.Operator.EQUAL
                && comparison.left() instanceof Operand.ExpressionOperand left
                && comparison.right() instanceof Operand.Literal right) {
            Reference reference = criterion.references().get(left);
            boolean isStatus = reference != null && reference.origin() instanceof Origin.StatusCode;
            return isStatus ? status(right) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Integer> status(Operand.Literal literal) {
        try {
            return Optional.of(new BigDecimal(literal.toJson().asText()).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
