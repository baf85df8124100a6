package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.link.LinkedDocument;
import io.github.arazzo4j.codegen.link.LinkedSource;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.openapi.ApiOperation;
import io.github.arazzo4j.codegen.schema.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private ApiPlans() {}

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

    static ApiPlans of(Packages packages, List<LinkedDocument> documents, ChosenNames chosen, Diagnostics diagnostics) {
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
        ApiPlans plans = new ApiPlans();
        Map<String, String> files = new HashMap<>();
        Set<String> taken = new HashSet<>();
        packages.given().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        uses.forEach((file, use) -> {
            String wanted = chosen.ofApi(List.of(use.sourceName, file)).orElseGet(() -> Names.typeName(use.sourceName));
            String home = packages.of(use.source.file().path());
            String other = files.putIfAbsent((home + "." + wanted).toLowerCase(Locale.ROOT), file);
            if (other != null) {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.SCHEMA_COLLISION,
                                Location.of(file),
                                "the API descriptions " + other + " and " + file + " would both become class " + wanted)
                        .withHint("give one of their sources another name, in the document or by the setting names: "
                                + file + "#=NAME"));
            }
            plans.byFile.put(file, plans.plan(use, distinct(home, wanted, taken)));
        });
        return plans;
    }

    /** The class of an API; no other API, and no directory of documents, has its package. */
    private static ClassRef distinct(String home, String wanted, Set<String> taken) {
        String name = wanted;
        int number = 2;
        while (!taken.add((home + "." + Names.packageSegment(name)).toLowerCase(Locale.ROOT))) {
            name = wanted + number;
            number++;
        }
        return ClassRef.topLevel(home + "." + Names.packageSegment(name), name);
    }

    private ApiPlan plan(Use use, ClassRef name) {
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

    /** The package of the types of a document: that of the API description from which references lead to it. */
    Optional<String> packageOf(Document document) {
        return Optional.ofNullable(byFile.get(document.home()))
                .map(plan -> plan.name().packageName());
    }

    /** Whether times in the bodies of an API are seconds since 1970, whatever its description says. */
    boolean hasEpochSeconds(Document document) {
        return Optional.ofNullable(byFile.get(document.home())).stream()
                .flatMap(plan -> plan.operations().stream())
                .anyMatch(plan -> plan.operation().isAwsJson());
    }

    /** What a user may call a document: by its source, if it is an API description, and by its file. */
    List<String> namesOf(Document document) {
        ApiPlan plan = byFile.get(document.key());
        return plan == null ? List.of(document.key()) : List.of(plan.sourceName(), document.key());
    }

    List<ApiPlan> plans() {
        return byFile.values().stream()
                .sorted(Comparator.comparing(plan -> plan.name().toString()))
                .toList();
    }
}
