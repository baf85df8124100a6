package io.github.arazzo4j.codegen.expression;

import org.jspecify.annotations.Nullable;

/**
 * A runtime expression (chapter Runtime Expressions of the specification), one record for each form of the grammar. Its
 * {@code toString} is the expression in the specification's spelling: what a warning about a dialect can propose.
 * {@link ParsedExpression#text()} is what the document says.
 */
public sealed interface RuntimeExpression {

    /**
     * Calls the visitor's method for this expression.
     *
     * @param <R> what the visitor gives
     * @param visitor the visitor
     * @return what the visitor gave
     */
    <R> R accept(ExpressionVisitor<R> visitor);

    /** {@code $url}: the URL of the request. */
    record Url() implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.url(this);
        }

        @Override
        public String toString() {
            return "$url";
        }
    }

    /** {@code $method}: the HTTP method of the request. */
    record Method() implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.method(this);
        }

        @Override
        public String toString() {
            return "$method";
        }
    }

    /** {@code $statusCode}: the HTTP status of the response. */
    record StatusCode() implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.statusCode(this);
        }

        @Override
        public String toString() {
            return "$statusCode";
        }
    }

    /** {@code $self}: the canonical URI of the document. */
    record Self() implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.self(this);
        }

        @Override
        public String toString() {
            return "$self";
        }
    }

    /** {@code $inputs} alone (D4): the object of all the inputs. */
    record AllInputs() implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.allInputs(this);
        }

        @Override
        public String toString() {
            return "$inputs";
        }
    }

    /**
     * {@code $request.…}.
     *
     * @param source what of the request
     */
    record RequestRef(MessageSource source) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.request(this);
        }

        @Override
        public String toString() {
            return "$request." + source;
        }
    }

    /**
     * {@code $response.…}.
     *
     * @param source what of the response
     */
    record ResponseRef(MessageSource source) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.response(this);
        }

        @Override
        public String toString() {
            return "$response." + source;
        }
    }

    /**
     * {@code $message.…}.
     *
     * @param source what of the message
     */
    record MessageRef(MessageSource source) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.message(this);
        }

        @Override
        public String toString() {
            return "$message." + source;
        }
    }

    /**
     * {@code $inputs.name}.
     *
     * @param name the input's name, perhaps with access behind it
     * @param pointer the JSON Pointer behind {@code #}, or {@code null}
     */
    record InputRef(NamePath name, @Nullable Pointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.input(this);
        }

        @Override
        public String toString() {
            return "$inputs." + name + Pointers.suffix(pointer);
        }
    }

    /**
     * {@code $outputs.name}.
     *
     * @param name the output's name, perhaps with access behind it
     * @param pointer the JSON Pointer behind {@code #}, or {@code null}
     */
    record OutputRef(NamePath name, @Nullable Pointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.output(this);
        }

        @Override
        public String toString() {
            return "$outputs." + name + Pointers.suffix(pointer);
        }
    }

    /**
     * {@code $steps.stepId.outputs.name}.
     *
     * @param stepId the step's id
     * @param name the output's name, perhaps with access behind it
     * @param pointer the JSON Pointer behind {@code #}, or {@code null}
     */
    record StepOutputRef(
            String stepId, NamePath name, @Nullable Pointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.stepOutput(this);
        }

        @Override
        public String toString() {
            return "$steps." + stepId + ".outputs." + name + Pointers.suffix(pointer);
        }
    }

    /**
     * {@code $workflows.workflowId.inputs.name} or {@code $workflows.workflowId.outputs.name}.
     *
     * @param workflowId the workflow's id
     * @param field whether an input or an output is meant
     * @param name its name, perhaps with access behind it
     * @param pointer the JSON Pointer behind {@code #}, or {@code null}
     */
    record WorkflowRef(
            String workflowId,
            WorkflowField field,
            NamePath name,
            @Nullable Pointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.workflow(this);
        }

        @Override
        public String toString() {
            return "$workflows." + workflowId + "." + field.spelling() + "." + name + Pointers.suffix(pointer);
        }
    }

    /**
     * {@code $sourceDescriptions.name.reference}.
     *
     * @param sourceName the name of the source description
     * @param reference an operationId or workflowId of the source, else a field of the source description
     */
    record SourceRef(String sourceName, String reference) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.source(this);
        }

        @Override
        public String toString() {
            return "$sourceDescriptions." + sourceName + "." + reference;
        }
    }

    /**
     * {@code $components.type.name}.
     *
     * @param type the kind of component
     * @param name the component's key
     */
    record ComponentRef(ComponentType type, String name) implements RuntimeExpression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.component(this);
        }

        @Override
        public String toString() {
            return "$components." + type.spelling() + "." + name;
        }
    }

    /** Whether a workflow's input or output is meant. */
    enum WorkflowField {
        /** An input. */
        INPUTS("inputs"),
        /** An output. */
        OUTPUTS("outputs");

        private final String spelling;

        WorkflowField(String spelling) {
            this.spelling = spelling;
        }

        /**
         * The word in the expression.
         *
         * @return the word
         */
        public String spelling() {
            return spelling;
        }
    }

    /** The kinds of components that an expression can refer to. */
    enum ComponentType {
        /** Parameters. */
        PARAMETERS("parameters"),
        /** Success actions. */
        SUCCESS_ACTIONS("successActions"),
        /** Failure actions. */
        FAILURE_ACTIONS("failureActions");

        private final String spelling;

        ComponentType(String spelling) {
            this.spelling = spelling;
        }

        /**
         * The word in the expression, which is also the field of the Components Object.
         *
         * @return the word
         */
        public String spelling() {
            return spelling;
        }
    }
}
