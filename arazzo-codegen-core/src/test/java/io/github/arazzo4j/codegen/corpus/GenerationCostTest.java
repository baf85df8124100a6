package io.github.arazzo4j.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.ArazzoReader;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.emit.Emitter;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedSource;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.Linker;
import io.github.arazzo4j.codegen.link.rule.Rules;
import io.github.arazzo4j.codegen.plan.Plan;
import io.github.arazzo4j.codegen.plan.Planner;
import io.github.arazzo4j.codegen.source.ReaderLimits;
import io.github.arazzo4j.codegen.source.Workspace;
import io.github.arazzo4j.codegen.source.WorkspaceSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the stages of a compilation cost, over all valid documents, in time of the processor, so that what else the machine
 * does is no matter: to plan and to emit costs no more than to parse the API descriptions.
 */
@Tag("corpus")
class GenerationCostTest {

    private enum Stage {
        PARSE_APIS,
        READ_AND_LINK,
        CHECK,
        PLAN,
        EMIT
    }

    private final Corpus corpus = Corpus.locate();
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void planningAndEmittingCostNoMoreThanParsing() {
        assumeThat(corpus.isThere())
                .as("no documents in %s; give their folder with -Dcorpus=…", corpus.root())
                .isTrue();
        long sources = corpus.entries().stream()
                .filter(entry -> entry.verdict().equals("valid"))
                .mapToLong(entry -> compile(entry.path()))
                .sum();
        report(sources);
        long generating = nanos.get(Stage.PLAN) + nanos.get(Stage.EMIT);
        assertThat(generating).isPositive().isLessThanOrEqualTo(nanos.get(Stage.PARSE_APIS));
    }

    private <T> T timed(Stage stage, Supplier<T> work) {
        long start = threads.getCurrentThreadCpuTime();
        T result = work.get();
        nanos.merge(stage, threads.getCurrentThreadCpuTime() - start, Long::sum);
        return result;
    }

    /** Compiles a document, stage by stage, and tells how many classes came of it. */
    private int compile(Path path) {
        Diagnostics diagnostics = new Diagnostics(false);
        Workspace workspace = workspace(diagnostics);
        List<LinkedDocument> linked = timed(Stage.READ_AND_LINK, () -> {
            List<ArazzoDocument> documents = workspace.open(path).stream()
                    .flatMap(file -> ArazzoReader.read(file, diagnostics).stream())
                    .toList();
            return new Linker(workspace, diagnostics).link(documents);
        });
        Set<Path> apis = linked.stream()
                .flatMap(document -> document.workflows().stream())
                .flatMap(workflow -> workflow.steps().stream())
                .flatMap(step -> source(step).stream())
                .map(source -> source.file().path())
                .collect(Collectors.toSet());
        // Linking parsed them already, and is not charged for it.
        long before = nanos.getOrDefault(Stage.PARSE_APIS, 0L);
        Workspace fresh = workspace(new Diagnostics(false));
        timed(
                Stage.PARSE_APIS,
                () -> apis.stream()
                        .map(fresh::open)
                        .flatMap(Optional::stream)
                        .mapToInt(file -> file.root().toJson().size())
                        .sum());
        nanos.merge(Stage.READ_AND_LINK, before - nanos.get(Stage.PARSE_APIS), Long::sum);
        timed(Stage.CHECK, () -> {
            Rules.check(linked, diagnostics);
            return linked;
        });
        Plan plan = timed(Stage.PLAN, () -> new Planner("com.example", Map.of(), diagnostics).plan(linked));
        return timed(Stage.EMIT, () -> new Emitter(diagnostics).emit(plan)).size();
    }

    private static Optional<LinkedSource.Api> source(LinkedStep step) {
        return step.target() instanceof LinkedStep.OperationTarget target
                ? Optional.of(target.source())
                : Optional.empty();
    }

    private Workspace workspace(Diagnostics diagnostics) {
        return new Workspace(
                new WorkspaceSettings(corpus.root(), List.of(), corpus.sourceMap(), ReaderLimits.defaults()),
                diagnostics);
    }

    private void report(long classes) {
        long total = nanos.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder text =
                new StringBuilder(String.format("%ncorpus: %d classes; processor time %.1f s", classes, total / 1e9));
        nanos.forEach((stage, time) ->
                text.append(String.format("%n  %-13s %6.1f s %5.1f %%", stage, time / 1e9, 100.0 * time / total)));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
        System.out.println(text.append(String.format("%n  peak memory %d MB", peak >> 20)));
    }
}
