package io.github.arazzo4j.runtime;

/**
 * One execution of one step, by which what belongs to it is told from the rest.
 *
 * @param runId the run, by a number that no other run in this JVM has
 * @param workflowId the workflow that the step belongs to, which may be a sub-workflow of the one that was run
 * @param stepId the step
 * @param attempt 1 for the step's first execution in the run, 2 for the second, and so on
 */
public record StepExecution(long runId, String workflowId, String stepId, int attempt) {}
