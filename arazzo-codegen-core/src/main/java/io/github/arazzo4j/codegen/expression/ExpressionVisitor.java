package io.github.arazzo4j.codegen.expression;

/**
 * Tells the forms of runtime expressions apart.
 *
 * @param <R> what is given for an expression
 */
public interface ExpressionVisitor<R> {

    /**
     * {@code $url}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R url(RuntimeExpression.Url expression);

    /**
     * {@code $method}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R method(RuntimeExpression.Method expression);

    /**
     * {@code $statusCode}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R statusCode(RuntimeExpression.StatusCode expression);

    /**
     * {@code $self}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R self(RuntimeExpression.Self expression);

    /**
     * {@code $inputs} alone.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R allInputs(RuntimeExpression.AllInputs expression);

    /**
     * {@code $request.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R request(RuntimeExpression.RequestRef expression);

    /**
     * {@code $response.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R response(RuntimeExpression.ResponseRef expression);

    /**
     * {@code $message.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R message(RuntimeExpression.MessageRef expression);

    /**
     * {@code $inputs.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R input(RuntimeExpression.InputRef expression);

    /**
     * {@code $outputs.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R output(RuntimeExpression.OutputRef expression);

    /**
     * {@code $steps.….outputs.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R stepOutput(RuntimeExpression.StepOutputRef expression);

    /**
     * {@code $workflows.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R workflow(RuntimeExpression.WorkflowRef expression);

    /**
     * {@code $sourceDescriptions.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R source(RuntimeExpression.SourceRef expression);

    /**
     * {@code $components.…}.
     *
     * @param expression the expression
     * @return the visitor's result
     */
    R component(RuntimeExpression.ComponentRef expression);
}
