package io.github.arazzo4j.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.arazzo4j.codegen.condition.Condition;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.expression.Access;
import io.github.arazzo4j.codegen.link.LinkedCriterion;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.plan.StepPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the body of the method that tells what a step's success criteria look at, for when one does not hold. */
final class ExplainEmitter {

    /** A label of a {@code switch} is a constant, which has its limits; nobody writes conditions that are so long. */
    private static final int LONGEST_LABEL = 10_000;

    private final StepPlan step;
    private final ValueEmitter values;

    ExplainEmitter(StepPlan step, ValueEmitter values) {
        this.step = step;
        this.values = values;
    }

    /** The body, empty if there is nothing to tell but the status. */
    CodeBlock body() {
        Map<String, Map<String, CodeBlock>> seenByCondition = new LinkedHashMap<>();
        for (LinkedCriterion criterion : step.step().criteria()) {
            if (criterion.text().length() <= LONGEST_LABEL) {
                // The same text may stand there for two contexts; then both are told.
                new Operands(criterion, seenByCondition.computeIfAbsent(criterion.text(), key -> new LinkedHashMap<>()))
                        .collect();
            }
        }
        Map<CodeBlock, List<String>> conditionsBySeen = seenByCondition.keySet().stream()
                .filter(condition -> !seenByCondition.get(condition).isEmpty())
                .collect(Collectors.groupingBy(
                        condition -> statements(seenByCondition.get(condition)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (conditionsBySeen.size() == 1 && conditionsBySeen.containsValue(List.copyOf(seenByCondition.keySet()))) {
            return conditionsBySeen.keySet().iterator().next();
        }
        if (conditionsBySeen.isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder().add("switch (condition) {\n$>");
        conditionsBySeen.forEach((seen, conditions) -> code.add(
                "case $L -> {\n$>$L$<}\n",
                conditions.stream().map(Literals::string).collect(CodeBlock.joining(",\n        ")),
                seen));
        return code.add("$<}\n").build();
    }

    private static CodeBlock statements(Map<String, CodeBlock> seen) {
        CodeBlock.Builder code = CodeBlock.builder();
        seen.forEach(
                (expression, value) -> code.addStatement("seen.value($L, $L)", Literals.string(expression), value));
        return code.build();
    }

    /** Collects what a criterion looks at: the expression as written, and as Java. */
    private final class Operands implements Condition.Visitor<Void>, Operand.Visitor<Void> {

        private final LinkedCriterion criterion;
        private final Map<String, CodeBlock> seen;

        Operands(LinkedCriterion criterion, Map<String, CodeBlock> seen) {
            this.criterion = criterion;
            this.seen = seen;
        }

        void collect() {
            if (criterion instanceof LinkedCriterion.Comparison comparison) {
                comparison.condition().accept(this);
            } else {
                criterion.forEachReference(this::add);
            }
        }

        private void add(Reference reference) {
            if (reference.origin() instanceof Origin.StatusCode) {
                return; // The runtime tells it anyway.
            }
            seen.putIfAbsent(reference.text(), values.reference(reference, step.constant()));
        }

        private Reference context() {
            return ((LinkedCriterion.Comparison) criterion).context().orElseThrow();
        }

        @Override
        public Void expression(Operand.ExpressionOperand operand) {
            add(((LinkedCriterion.Comparison) criterion).references().get(operand));
            return null;
        }

        @Override
        public Void contextPath(Operand.ContextPath operand) {
            CodeBlock context = values.tree(context(), step.constant());
            List<String> path = operand.accesses().stream().map(Access::token).toList();
            seen.putIfAbsent(operand.toString(), ValueEmitter.path(context, path));
            return null;
        }

        @Override
        public Void contextQuery(Operand.ContextQuery operand) {
            add(context());
            return null;
        }

        @Override
        public Void length(Operand.Length operand) {
            return operand.of().accept(this);
        }

        @Override
        public Void grouped(Operand.Grouped operand) {
            return operand.condition().accept(this);
        }

        @Override
        public Void literal(Operand.Literal operand) {
            return null;
        }

        @Override
        public Void or(Condition.Or or) {
            or.terms().forEach(term -> term.accept(this));
            return null;
        }

        @Override
        public Void and(Condition.And and) {
            and.terms().forEach(term -> term.accept(this));
            return null;
        }

        @Override
        public Void not(Condition.Not not) {
            return not.condition().accept(this);
        }

        @Override
        public Void comparison(Condition.Comparison comparison) {
            comparison.left().accept(this);
            return comparison.right().accept(this);
        }

        @Override
        public Void truth(Condition.Truth truth) {
            return truth.operand().accept(this);
        }

        @Override
        public Void empty(Condition.Empty empty) {
            return empty.operand().accept(this);
        }
    }
}
