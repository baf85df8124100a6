package io.github.arazzo4j.codegen.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which step can follow which, and what is therefore certain where (S13, S19, S20). */
public final class ControlFlow {

    /** The successful end of the workflow, as a target of edges. */
    private static final int END = -1;

    private record Edge(int from, int to, boolean success, boolean retry) {}

    private final List<LinkedStep> steps;
    private final Map<String, Integer> index = new HashMap<>();
    /** Without repetition: a step may have any number of actions that lead to the same one. */
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** By step: the steps that can be executed after it. */
    private final BitSet[] reachable;

    /** By step: the steps that can be executed after it if all goes well. */
    private final BitSet[] repeated;

    /** By step: the steps that have succeeded last whenever it begins; the last entry is for the successful end. */
    private final BitSet[] certain;

    private ControlFlow(LinkedWorkflow workflow) {
        this.steps = workflow.steps();
        for (int i = 0; i < steps.size(); i++) {
            index.put(steps.get(i).id(), i);
        }
        for (int i = 0; i < steps.size(); i++) {
            addSuccessEdges(i);
            addFailureEdges(i);
        }
        this.reachable = reachability(edge -> true);
        this.repeated = reachability(edge -> edge.success() && !edge.retry());
        this.certain = certainty();
    }

    /**
     * Analyses a workflow.
     *
     * @param workflow the workflow
     * @return its control flow
     */
    public static ControlFlow of(LinkedWorkflow workflow) {
        return new ControlFlow(workflow);
    }

    private void addSuccessEdges(int from) {
        for (LinkedAction action : steps.get(from).onSuccess()) {
            if (action.effect() instanceof LinkedAction.GoToStep goTo) {
                add(from, goTo.stepId(), true);
            } else if (action.effect() instanceof LinkedAction.Retry retry) {
                addRetry(from, retry, true);
            } else {
                edges.add(new Edge(from, END, true, false));
            }
            if (action.isAlwaysTaken()) {
                return;
            }
        }
        edges.add(new Edge(from, from + 1 < steps.size() ? from + 1 : END, true, false));
    }

    private void addFailureEdges(int from) {
        for (LinkedAction action : steps.get(from).onFailure()) {
            if (action.effect() instanceof LinkedAction.GoToStep goTo) {
                add(from, goTo.stepId(), false);
            } else if (action.effect() instanceof LinkedAction.Retry retry) {
                addRetry(from, retry, false);
            } else if (action.effect() instanceof LinkedAction.GoToWorkflow) {
                // Its status is that of the run (S17), which may be success.
                edges.add(new Edge(from, END, false, false));
            }
            if (action.isAlwaysTaken()) {
                return;
            }
        }
    }

    private void addRetry(int from, LinkedAction.Retry retry, boolean success) {
        edges.add(new Edge(from, from, success, true));
        retry.repairStep().map(index::get).ifPresent(repair -> {
            edges.add(new Edge(from, repair, success, true));
            edges.add(new Edge(repair, from, true, true));
            edges.add(new Edge(repair, from, false, true));
        });
    }

    private void add(int from, String stepId, boolean success) {
        Integer to = index.get(stepId);
        if (to != null) {
            edges.add(new Edge(from, to, success, false));
        }
    }

    private BitSet[] reachability(Predicate<Edge> considered) {
        List<List<Integer>> next = new ArrayList<>();
        steps.forEach(step -> next.add(new ArrayList<>()));
        for (Edge edge : edges) {
            if (edge.to() != END && considered.test(edge)) {
                next.get(edge.from()).add(edge.to());
            }
        }
        BitSet[] after = new BitSet[steps.size()];
        for (int start = 0; start < after.length; start++) {
            BitSet seen = new BitSet(steps.size());
            List<Integer> todo = new ArrayList<>(List.of(start));
            while (!todo.isEmpty()) {
                int at = todo.remove(todo.size() - 1);
                for (int to : next.get(at)) {
                    if (!seen.get(to)) {
                        seen.set(to);
                        todo.add(to);
                    }
                }
            }
            after[start] = seen;
        }
        return after;
    }

    /** A forward analysis: what is certain at a step is what all ways to it agree on. */
    private BitSet[] certainty() {
        int size = steps.size();
        BitSet[] at = new BitSet[size + 1];
        for (int i = 0; i <= size; i++) {
            at[i] = new BitSet(size);
            // Nothing is known of the way yet, which is everything until a way is found; at the start nothing has run.
            at[i].set(0, i == 0 ? 0 : size);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                BitSet leaving = (BitSet) at[edge.from()].clone();
                // Outputs are those of the last execution, so a failure takes them back (S20).
                leaving.set(edge.from(), edge.success());
                BitSet arriving = at[edge.to() == END ? size : edge.to()];
                int before = arriving.cardinality();
                arriving.and(leaving);
                changed |= arriving.cardinality() != before;
            }
        }
        return at;
    }

    /**
     * Whether a step can be executed at all.
     *
     * @param stepId the step
     * @return whether a way leads from the first step to it
     */
    public boolean isReached(String stepId) {
        Integer step = index.get(stepId);
        return step != null && (step == 0 || reachable[0].get(step));
    }

    /**
     * Whether the workflow can end successfully after a step.
     *
     * @param stepId the step
     * @return whether a way leads from it to the end
     */
    public boolean canEnd(String stepId) {
        Integer step = index.get(stepId);
        return step != null
                && edges.stream()
                        .anyMatch(
                                edge -> edge.to() == END && (edge.from() == step || reachable[step].get(edge.from())));
    }

    /**
     * Whether one step can have been executed when another begins (S19).
     *
     * @param earlier the one
     * @param later the other; perhaps the same
     * @return whether a way leads from the one to the other
     */
    public boolean canPrecede(String earlier, String later) {
        Integer from = index.get(earlier);
        Integer to = index.get(later);
        return from != null && to != null && isReached(earlier) && reachable[from].get(to);
    }

    /**
     * Whether a step has always succeeded when the workflow ends successfully, and not failed since.
     *
     * @param stepId the step
     * @return whether that is certain
     */
    public boolean isCertainAtEnd(String stepId) {
        Integer step = index.get(stepId);
        return step != null && certain[steps.size()].get(step);
    }

    /**
     * The steps of the loops that a step is in while all goes well; what {@code retry} repeats is no loop.
     *
     * @param stepId the step
     * @return the steps of its loops, itself included; empty if it is in none
     */
    public List<String> loop(String stepId) {
        Integer step = index.get(stepId);
        if (step == null || !repeated[step].get(step)) {
            return List.of();
        }
        List<String> members = new ArrayList<>();
        for (int other = 0; other < steps.size(); other++) {
            if (repeated[step].get(other) && repeated[other].get(step)) {
                members.add(steps.get(other).id());
            }
        }
        return members;
    }
}
