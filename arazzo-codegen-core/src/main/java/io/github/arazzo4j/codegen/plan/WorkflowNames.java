package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.WorkflowKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What workflows are called: their classes, and the ids by which a run tells them apart. Two that would get the same are reported: which one gets it can't depend on
 * chance.
 */
final class WorkflowNames {

    private static final String SUFFIX = "Workflow";

    private final Map<WorkflowKey, ClassRef> names = new HashMap<>();
    private final Map<WorkflowKey, String> ids = new HashMap<>();

    private WorkflowNames() {}

    static WorkflowNames of(
            String packageName, Collection<LinkedWorkflow> workflows, ChosenNames chosen, Diagnostics diagnostics) {
        WorkflowNames all = new WorkflowNames();
        Map<String, Long> withId = workflows.stream()
                .collect(Collectors.groupingBy(workflow -> workflow.key().workflowId(), Collectors.counting()));
        // File systems that ignore case can't tell Foo.java from FOO.java.
        Map<String, LinkedWorkflow> owners = new HashMap<>();
        for (LinkedWorkflow workflow : workflows) {
            WorkflowKey key = workflow.key();
            boolean unique = withId.get(key.workflowId()) == 1;
            all.ids.put(key, unique ? key.workflowId() : key.document() + "#" + key.workflowId());
            String name = chosen.ofWorkflow(workflow.key())
                    .or(() -> workflow.source().javaName().map(Text::value))
                    .orElseGet(() -> className(workflow));
            LinkedWorkflow owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), workflow);
            if (owner == null) {
                all.names.put(key, ClassRef.topLevel(packageName, name));
            } else {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.NAME_COLLISION,
                                place(workflow),
                                "two workflows would become class " + name)
                        .withHint("give one of them another name by x-java-name, or by the setting names: "
                                + workflow.key().document() + "#"
                                + workflow.key().workflowId() + "=NAME")
                        .withRelated(place(owner), "the other workflow"));
            }
        }
        return all;
    }

    private static String className(LinkedWorkflow workflow) {
        String name = Names.typeName(workflow.key().workflowId());
        return name.endsWith(SUFFIX) ? name : Names.typeName(workflow.key().workflowId() + "-" + SUFFIX);
    }

    private static Location place(LinkedWorkflow workflow) {
        return workflow.source().workflowId().location();
    }

    Optional<ClassRef> of(WorkflowKey key) {
        return Optional.ofNullable(names.get(key));
    }

    /** The {@code workflowId}s; where several documents have a workflow of that id, with the document before it. */
    Map<WorkflowKey, String> ids() {
        return ids;
    }
}
