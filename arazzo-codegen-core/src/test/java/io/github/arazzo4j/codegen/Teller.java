package io.github.arazzo4j.codegen;

import io.github.arazzo4j.runtime.WorkflowListener;
import io.github.arazzo4j.runtime.WorkflowResult;
import io.github.arazzo4j.secrets.SecretGuard;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Tells {@link SecretGuard}, and the test, all that somebody may read of runs: what listeners hear, and what they gave. */
final class Teller implements WorkflowListener {

    private final StringBuilder told = new StringBuilder();

    private void tell(String text) {
        SecretGuard.said(text);
        told.append(text).append('\n');
    }

    void tell(WorkflowResult<?> result) {
        tell(result + " " + result.steps() + " " + result.rawOutputs());
        if (result.failure() != null) {
            StringWriter trace = new StringWriter();
            result.failure().printStackTrace(new PrintWriter(trace));
            tell(trace.toString());
        }
    }

    /** All that was told so far. */
    String told() {
        return told.toString();
    }

    @Override
    public void requestSent(RequestSent event) {
        tell(event + " " + event.body().text());
    }

    @Override
    public void answerReceived(AnswerReceived event) {
        tell(event + " " + event.body().text());
    }

    @Override
    public void requestFailed(RequestFailed event) {
        tell(event.toString());
    }

    @Override
    public void criterionFailed(CriterionFailed event) {
        tell(event.toString());
    }

    @Override
    public void decided(Decided event) {
        tell(event.toString());
    }

    @Override
    public void stepEnded(StepEnded event) {
        tell(event.toString());
    }

    @Override
    public void runEnded(RunEnded event) {
        tell(event.toString());
    }
}
