package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.diagnostic.Diagnostic;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Proposals;
import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.source.MappingNode;
import io.github.arazzo4j.codegen.source.ScalarNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that goes out as it is, although its author will have meant an expression: one that is misspelt inside of other text,
 * or that has lost its dollar sign.
 */
final class LooseExpressionRule implements Rule {

    private static final List<String> ROOTS = List.of(
            "inputs",
            "steps",
            "response",
            "request",
            "statusCode",
            "outputs",
            "workflows",
            "components",
            "method",
            "url",
            "self",
            "sourceDescriptions",
            "message");

    /** A name behind a dollar sign, with what it would be part of. */
    private static final Pattern WITH_DOLLAR = Pattern.compile(
            "\\$([A-Za-z]{3,30})(?=[.}#]|\\s|$)(?:\\.([A-Za-z0-9_-]{1,200}))?(?:\\.outputs\\.([A-Za-z0-9_-]{1,200}))?");

    /** An expression without its dollar sign, as a whole or in braces. */
    private static final Pattern WITHOUT_DOLLAR = Pattern.compile(
            "(?:inputs\\.[A-Za-z0-9_.#/-]{1,200}|steps\\.[A-Za-z0-9_-]{1,200}\\.outputs\\.[A-Za-z0-9_.#/-]{1,200}"
                    + "|response\\.(?:body|header)[A-Za-z0-9_.#/-]{0,200}|statusCode)");

    private static final Pattern IN_BRACES = Pattern.compile("\\{(" + WITHOUT_DOLLAR.pattern() + ")}");

    /** Inside other text only what names something declared can be meant. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?<![A-Za-z0-9_.$/-])(?:inputs\\.([A-Za-z0-9_-]{1,200})|steps\\.([A-Za-z0-9_-]{1,200})\\.outputs\\.)");

    private static final Set<String> NO_VALUES = Set.of(
            "description", "summary", "title", "operationPath", "operationId", "workflowId", "stepId", "reference");

    @Override
    public void check(LinkedWorkflow workflow, Context context) {
        if (context.diagnostics().hasErrors(workflow.key().document())) {
            // What is no expression may have been told.
            return;
        }
        Checker checker = new Checker(workflow, context);
        Scalars.forEach(workflow.source().node(), checker::check);
    }

    private record Checker(LinkedWorkflow workflow, Context context) {

        void check(@Nullable MappingNode owner, String key, ScalarNode scalar) {
            if (scalar.isString()
                    && !NO_VALUES.contains(key)
                    && !scalar.pointer().contains("/inputs/")) {
                misspelt(scalar).or(() -> withoutDollar(scalar)).ifPresent(context.diagnostics()::report);
            }
        }

        private Optional<Diagnostic> misspelt(ScalarNode scalar) {
            Matcher matcher = WITH_DOLLAR.matcher(scalar.text());
            while (matcher.find()) {
                String root = matcher.group(1);
                String name = matcher.group(2);
                if (!ROOTS.contains(root)) {
                    Optional<String> meant = Proposals.closest(root, ROOTS);
                    if (meant.isPresent()) {
                        return Optional.of(report(scalar, matcher.start(), matcher.end(), "$" + meant.get()));
                    }
                } else if (name != null && !isDeclared(root, name, matcher.group(3))) {
                    return Optional.of(
                            report(scalar, matcher.start(), matcher.end(), null).withProposal(name, names(root)));
                }
            }
            return Optional.empty();
        }

        private boolean isDeclared(String root, String name, @Nullable String output) {
            return switch (root) {
                case "inputs" ->
                    workflow.inputNames().map(names -> isOneOf(name, names)).orElse(true);
                case "steps" ->
                    workflow.step(name)
                            .map(step -> output == null
                                    || step.outputs().isEmpty()
                                    || isOneOf(output, step.outputs().keySet()))
                            .orElse(false);
                default -> true;
            };
        }

        /** Names may have characters that end them in text (D11), and text may go on with a hyphen. */
        private static boolean isOneOf(String name, Collection<String> declared) {
            Pattern beginning = Pattern.compile(Pattern.quote(name) + "(?![A-Za-z0-9_]).*", Pattern.DOTALL);
            return declared.stream().anyMatch(each -> beginning.matcher(each).matches() || name.startsWith(each + "-"));
        }

        private List<String> names(String root) {
            return root.equals("inputs")
                    ? workflow.inputNames().orElse(List.of())
                    : workflow.steps().stream().map(LinkedStep::id).toList();
        }

        private Optional<Diagnostic> withoutDollar(ScalarNode scalar) {
            String text = scalar.text();
            if (WITHOUT_DOLLAR.matcher(text).matches()) {
                return Optional.of(report(scalar, 0, text.length(), "$" + text));
            }
            Matcher braces = IN_BRACES.matcher(text);
            if (braces.find()) {
                return Optional.of(report(scalar, braces.start(1), braces.end(1), "$" + braces.group(1)));
            }
            Matcher inside = INSIDE.matcher(text);
            while (inside.find()) {
                List<String> known = names(inside.group(1) != null ? "inputs" : "steps");
                if (known.contains(inside.group(1) != null ? inside.group(1) : inside.group(2))) {
                    return Optional.of(report(scalar, inside.start(), inside.end(), "$" + inside.group()));
                }
            }
            return Optional.empty();
        }

        private static Diagnostic report(ScalarNode scalar, int start, int end, @Nullable String meant) {
            return Diagnostic.of(
                            DiagnosticCode.LOOKS_LIKE_EXPRESSION,
                            scalar.location(start, end),
                            "\"" + scalar.text().substring(start, end)
                                    + "\" names nothing, so that it is text as it stands")
                    .withHint(meant == null ? null : "did you mean " + meant + "?");
        }
    }
}
