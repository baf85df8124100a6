package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedSource;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.schema.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The classes that describe APIs: one for each API description, however many documents use it, and its own package. */
final class ApiPlans {

    private final Map<String, ApiPlan> byFile = new TreeMap<>();
    private final Packages packages;

    private ApiPlans(Packages packages) {
        this.packages = packages;
    }

    /** What is known of an API description before it has a plan. */
    private static final class Use {
        private final LinkedSource.Api source;
        private String sourceName;
        private final Map<String, ApiOperation> operations = new TreeMap<>();

        Use(LinkedSource.Api source) {
            this.source = source;
            this.sourceName = source.name();
        }

        void add(LinkedSource.Api other, ApiOperation operation) {
            // Of several names the first in order is taken, so that the order of documents does not matter.
            if (other.name().compareTo(sourceName) < 0) {
                sourceName = other.name();
            }
            operations.put(operation.pointer(), operation);
        }
    }

    static ApiPlans of(Packages packages, List<LinkedDocument> documents) {
        Map<String, Use> uses = new TreeMap<>();
        for (LinkedDocument document : documents) {
            for (LinkedWorkflow workflow : document.workflows()) {
                for (LinkedStep step : workflow.steps()) {
                    if (step.target() instanceof LinkedStep.OperationTarget target) {
                        uses.computeIfAbsent(target.source().file().displayName(), file -> new Use(target.source()))
                                .add(target.source(), target.operation());
                    }
                }
            }
        }
        ApiPlans plans = new ApiPlans(packages);
        Set<String> taken = new HashSet<>();
        packages.given().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        uses.forEach((file, use) -> plans.byFile.put(file, plans.plan(use, taken)));
        return plans;
    }

    private ApiPlan plan(Use use, Set<String> taken) {
        String simpleName = Names.typeName(use.sourceName);
        String home = packages.of(use.source.file().path());
        String first = simpleName;
        for (int number = 2;
                !taken.add(home.toLowerCase(Locale.ROOT) + "." + Names.packageSegment(simpleName));
                number++) {
            simpleName = first + number;
        }
        ClassRef name = ClassRef.topLevel(home + "." + Names.packageSegment(simpleName), simpleName);
        List<String> ids =
                use.operations.values().stream().map(ApiPlans::nameSource).toList();
        Map<String, String> constants =
                NameScope.ofMembers().reserve(Set.of("API")).allocate(ids, Names::constantName);
        List<OperationPlan> operations = new ArrayList<>();
        for (ApiOperation operation : use.operations.values()) {
            operations.add(new OperationPlan(name, constants.get(nameSource(operation)), operation));
        }
        operations.sort(Comparator.comparing(OperationPlan::constant));
        return new ApiPlan(
                name, use.source.file().path().getFileName().toString(), use.sourceName, use.source.api(), operations);
    }

    /** What an operation is named after: its id, which may be missing or, in broken descriptions, be there twice. */
    private static String nameSource(ApiOperation operation) {
        return operation.operationId().orElse(operation.method() + " " + operation.path());
    }

    ApiPlan of(LinkedSource.Api source) {
        return byFile.get(source.file().displayName());
    }

    OperationPlan operation(LinkedStep.OperationTarget target) {
        return of(target.source()).operations().stream()
                .filter(plan ->
                        plan.operation().pointer().equals(target.operation().pointer()))
                .findFirst()
                .orElseThrow();
    }

    /** The package of the types of a document: that of its API; schemas of other files live where they are used first. */
    Optional<String> packageOf(Document document) {
        return Optional.ofNullable(byFile.get(document.key()))
                .map(plan -> plan.name().packageName());
    }

    List<ApiPlan> plans() {
        return byFile.values().stream()
                .sorted(Comparator.comparing(plan -> plan.name().toString()))
                .toList();
    }
}
