package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.support.Next;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says of the step that it was taken for.
 *
 * @param succeeded whether the step succeeded
 * @param action the action that was taken, or {@code null}
 */
record Verdict(boolean succeeded, @Nullable String action) {

    static Verdict of(Next<?> next) {
        if (next instanceof Next.GoTo<?> goTo) {
            return new Verdict(goTo.succeeded(), goTo.action());
        }
        if (next instanceof Next.Retry<?> retry) {
            return new Verdict(retry.succeeded(), retry.action());
        }
        if (next instanceof Next.Transfer<?> transfer) {
            return new Verdict(transfer.succeeded(), transfer.action());
        }
        if (next instanceof Next.End<?> end) {
            return new Verdict(end.success(), end.action());
        }
        return new Verdict(next instanceof Next.Proceed<?>, null);
    }
}
