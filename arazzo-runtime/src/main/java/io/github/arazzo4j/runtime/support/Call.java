package io.github.arazzo4j.runtime.support;

/** What a step does: send a request, or call a workflow. */
public sealed interface Call permits Request, WorkflowCall {}
