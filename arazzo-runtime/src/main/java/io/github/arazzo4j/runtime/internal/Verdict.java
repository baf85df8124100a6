package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.Decision;
import io.github.arazzo4j.runtime.Decision.Kind;
import io.github.arazzo4j.runtime.support.Next;

/**
 * What comes after a step says of the step itself.
 *
 * @param succeeded whether the step succeeded
 * @param decision what comes next, for those who watch
 */
record Verdict(boolean succeeded, Decision decision) {

    /** The request did not get across and is sent again. */
    static final Verdict RESEND = new Verdict(false, new Decision(Kind.RESEND, null, null));

    private static final Verdict NEXT = new Verdict(true, new Decision(Kind.NEXT, null, null));
    private static final Verdict FAIL = new Verdict(false, new Decision(Kind.FAIL, null, null));

    static Verdict of(Next<?> next) {
        if (next instanceof Next.GoTo<?> goTo) {
            return new Verdict(
                    goTo.succeeded(),
                    new Decision(Kind.GOTO, goTo.action(), goTo.step().stepId()));
        }
        if (next instanceof Next.Retry<?> retry) {
            String first = retry.repair() != null
                    ? retry.repair().stepId()
                    : retry.repairCall() != null ? retry.repairCall().program().workflowId() : null;
            return new Verdict(retry.succeeded(), new Decision(Kind.RETRY, retry.action(), first));
        }
        if (next instanceof Next.Transfer<?> transfer) {
            String target = transfer.call().program().workflowId();
            return new Verdict(transfer.succeeded(), new Decision(Kind.GOTO, transfer.action(), target));
        }
        if (next instanceof Next.End<?> end) {
            return new Verdict(end.success(), new Decision(Kind.END, end.action(), null));
        }
        return next instanceof Next.Proceed<?> ? NEXT : FAIL;
    }
}
