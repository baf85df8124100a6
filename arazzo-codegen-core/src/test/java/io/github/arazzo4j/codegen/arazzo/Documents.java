package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Small documents for tests. All but {@link #faults} build on one that is right, of ten lines. */
final class Documents {

    private static final String RIGHT = """
            arazzo: 1.0.1
            info: {title: T, version: '1'}
            sourceDescriptions:
            - name: api
              url: api.yaml
            workflows:
            - workflowId: w
              steps:
              - stepId: s
                operationId: op
            """;

    private Documents() {}

    static Optional<ArazzoDocument> read(String text, Diagnostics diagnostics) {
        Optional<SourceFile> file =
                new YamlReader(diagnostics).read("x.yaml", Path.of("/x.yaml"), text.getBytes(StandardCharsets.UTF_8));
        return file.flatMap(found -> ArazzoReader.read(found, diagnostics));
    }

    /** What is wrong with a document, each as {@code x.yaml:1:1 CODE}. */
    static List<String> faults(String text) {
        return diagnose(text).stream().map(Documents::inShort).toList();
    }

    static String inShort(Diagnostic diagnostic) {
        return diagnostic.location() + " " + diagnostic.code();
    }

    static List<Diagnostic> diagnose(String text) {
        Diagnostics diagnostics = new Diagnostics();
        read(text, diagnostics);
        return diagnostics.all();
    }

    /** The right document, with fields of the root from line 11 on. */
    static String withRoot(String fields) {
        return RIGHT + fields;
    }

    /** The right document, with fields of the workflow from line 11, column 3 on. */
    static String withWorkflow(String fields) {
        return RIGHT + fields.indent(2);
    }

    /** The right document, with fields of the step, which calls an operation, from line 11, column 5 on. */
    static String withStep(String fields) {
        return RIGHT + fields.indent(4);
    }

    /** The right document, with a step that calls a workflow, and its fields from line 11, column 5 on. */
    static String withWorkflowStep(String fields) {
        return RIGHT.replace("operationId: op", "workflowId: other") + fields.indent(4);
    }

    /** The right document, with a list of a single action, whose fields start at line 12, column 7. */
    static String withAction(String list, String fields) {
        return withStep(list + ":\n- " + fields.indent(2).strip() + "\n");
    }

    /** The right document, with a single criterion of the step, whose fields start at line 12, column 7. */
    static String withCriterion(String fields) {
        return withAction("successCriteria", fields);
    }

    /** The only step of a document without errors. */
    static StepObject step(String text) {
        return document(text).workflows().get(0).steps().get(0);
    }

    static ArazzoDocument document(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ArazzoDocument> document = read(text, diagnostics);
        if (diagnostics.hasErrors()) {
            throw new AssertionError(diagnostics.all().toString());
        }
        return document.orElseThrow();
    }
}
