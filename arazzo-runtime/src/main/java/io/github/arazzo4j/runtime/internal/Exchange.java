package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.Call;
import io.github.arazzo4j.runtime.support.Request;
import io.github.arazzo4j.runtime.support.WorkflowCall;
import org.jspecify.annotations.Nullable;

/** What a step sent last and was answered, by which it is known to poll (S21). */
final class Exchange {

    private @Nullable Call lastCall;
    private @Nullable StepAnswer lastAnswer;
    /** How often in a row it sent the same request. */
    private int repetitions;
    /** How often in a row it had the same answer to the same request. */
    private int identicalAnswers;

    /**
     * Notes the request that is about to be sent, or the workflow that is about to be called.
     *
     * @return how often in a row it has been sent before, unmodified
     */
    int noteCall(Call call) {
        boolean same = lastCall != null && same(lastCall, call);
        repetitions = same ? repetitions + 1 : 0;
        lastCall = call;
        return repetitions;
    }

    private static boolean same(Call last, Call next) {
        if (last instanceof Request sent && next instanceof Request request) {
            return sent.sameAs(request);
        }
        return last instanceof WorkflowCall called && next instanceof WorkflowCall call && called.sameAs(call);
    }

    /**
     * Notes the answer to what was noted last.
     *
     * @return how often in a row it has been the same
     */
    int noteAnswer(StepAnswer answer) {
        boolean same = repetitions > 0 && lastAnswer != null && lastAnswer.sameAs(answer);
        identicalAnswers = same ? identicalAnswers + 1 : 1;
        lastAnswer = answer;
        return identicalAnswers;
    }

    @Nullable
    StepAnswer lastAnswer() {
        return lastAnswer;
    }
}
