package io.github.arazzo4j.codegen.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.arazzo.CriterionObject;
import io.github.arazzo4j.codegen.arazzo.Text;
import io.github.arazzo4j.codegen.condition.ConditionSyntaxException;
import io.github.arazzo4j.codegen.condition.JsonPathComparisonParser;
import io.github.arazzo4j.codegen.condition.JsonPathSpelling;
import io.github.arazzo4j.codegen.condition.Operand;
import io.github.arazzo4j.codegen.condition.ParsedCondition;
import io.github.arazzo4j.codegen.condition.SimpleConditionParser;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.expression.Dialect;
import io.github.arazzo4j.codegen.jsonpath.JsonPath;
import io.github.arazzo4j.codegen.jsonpath.JsonPathSyntaxException;
import io.github.arazzo4j.codegen.jsonpath.JsonPathTemplate;
import io.github.arazzo4j.runtime.xpath.XPathVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Parses the conditions of criteria (Arazzo 1.1.0, Criterion Object). */
final class CriterionLinker {

    /** No real one has a tenth of it, and some of what makes sense of conditions takes the square of their length. */
    private static final int MAX_LENGTH = 10_000;

    private final Place place;
    private final Diagnostics diagnostics;

    CriterionLinker(Place place) {
        this.place = place;
        this.diagnostics = place.scope().session().diagnostics();
    }

    /** Links criteria; what can't be parsed or resolved has been reported, and is left out. */
    List<LinkedCriterion> link(List<CriterionObject> criteria) {
        List<LinkedCriterion> linked = new ArrayList<>();
        for (CriterionObject criterion : criteria) {
            link(criterion).ifPresent(linked::add);
        }
        return linked;
    }

    private Optional<LinkedCriterion> link(CriterionObject criterion) {
        if (criterion.condition().value().length() > MAX_LENGTH) {
            diagnostics.error(
                    DiagnosticCode.BAD_CONDITION,
                    criterion.condition().location(),
                    "a condition of more than " + MAX_LENGTH + " characters");
            return Optional.empty();
        }
        String type = criterion.type().map(t -> t.type().value()).orElse("simple");
        if (type.equals("simple")) {
            return simple(criterion.condition());
        }
        Optional<Reference> context = criterion.context().flatMap(text -> ValueLinker.linkExpression(place, text));
        if (context.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case "regex" -> regex(criterion.condition(), context.get());
            case "jsonpath" -> jsonPath(criterion, context.get());
            default -> xPath(criterion, context.get());
        };
    }

    private Optional<LinkedCriterion> simple(Text condition) {
        try {
            ParsedCondition parsed = SimpleConditionParser.parse(condition.value());
            for (Dialect dialect : parsed.dialects()) {
                if (dialect == Dialect.D1) {
                    Dialects.report(
                            diagnostics,
                            DiagnosticCode.DIALECT_JSONPATH_COMPARISON,
                            condition.location(),
                            "simple conditions have no .length",
                            null);
                } else if (dialect == Dialect.D2) {
                    Dialects.report(diagnostics, dialect, condition.location(), condition.value());
                }
            }
            return comparison(condition, parsed, Optional.empty());
        } catch (ConditionSyntaxException e) {
            return bad(condition, e);
        }
    }

    private Optional<LinkedCriterion> bad(Text condition, ConditionSyntaxException e) {
        diagnostics.error(
                DiagnosticCode.BAD_CONDITION,
                condition.location(
                        Math.min(e.offset(), condition.value().length()),
                        Math.min(e.offset() + 1, condition.value().length())),
                e.reason());
        return Optional.empty();
    }

    private Optional<LinkedCriterion> comparison(Text condition, ParsedCondition parsed, Optional<Reference> context) {
        Map<Operand.ExpressionOperand, Reference> references = new LinkedHashMap<>();
        boolean complete = true;
        for (Operand.ExpressionOperand operand : Operands.expressions(parsed.condition())) {
            Location location = condition.location(operand.start(), operand.end());
            Optional<Reference> reference = ReferenceResolver.resolveInCondition(place, operand.expression(), location);
            reference.ifPresent(found -> references.put(operand, found));
            complete &= reference.isPresent();
        }
        Map<Operand.TextLiteral, Value.Template> texts = new LinkedHashMap<>();
        for (Operand.TextLiteral operand : Operands.texts(parsed.condition())) {
            Value text = ValueLinker.linkTemplate(place, condition, operand);
            if (text instanceof Value.Template template) {
                texts.put(operand, template);
            }
            complete &= !isMissing(text);
        }
        Map<Operand.ContextQuery, Value> queries = new LinkedHashMap<>();
        for (Operand.ContextQuery operand : Operands.contextQueries(parsed.condition())) {
            Optional<Value> query = contextQuery(condition, operand);
            query.ifPresent(found -> queries.put(operand, found));
            complete &= query.isPresent();
        }
        return complete
                ? Optional.of(new LinkedCriterion.Comparison(
                        condition.value(),
                        parsed.condition(),
                        references,
                        texts,
                        queries,
                        context,
                        condition.location()))
                : Optional.empty();
    }

    private Optional<Value> contextQuery(Text condition, Operand.ContextQuery operand) {
        try {
            JsonPath path = JsonPath.parse(JsonPathTemplate.withoutExpressions(operand.jsonPath()));
            if (!hasPatterns(condition, operand.start(), path)) {
                return Optional.empty();
            }
            Value query = ValueLinker.linkTemplate(place, condition, operand.start(), operand.end());
            requireTemplate(query, JsonPath.Dialect.RFC9535);
            return Optional.of(query).filter(value -> !isMissing(value));
        } catch (JsonPathSyntaxException e) {
            badJsonPath(condition, operand.start() + e.position(), e);
            return Optional.empty();
        }
    }

    /**
     * Whether the literal patterns of a JSONPath are I-Regexps. One that is none matches nothing (RFC 9535 §2.4.6), which
     * nobody means.
     */
    private boolean hasPatterns(Text condition, int start, JsonPath path) {
        for (JsonPathSyntaxException problem : path.patternProblems()) {
            diagnostics.error(
                    DiagnosticCode.BAD_REGEX, character(condition, start + problem.position()), problem.getMessage());
        }
        return path.patternProblems().isEmpty();
    }

    /** Whatever is embedded, it must be the same JSONPath (S10). */
    private static void requireTemplate(Value path, JsonPath.Dialect dialect) {
        if (path instanceof Value.Template template) {
            JsonPathTemplate.parse(template.literals(), dialect);
        }
    }

    private void badJsonPath(Text condition, int position, JsonPathSyntaxException fault) {
        diagnostics.error(
                DiagnosticCode.BAD_JSONPATH, character(condition, position), "not a JSONPath: " + fault.getMessage());
    }

    private static Location character(Text condition, int position) {
        int at = Math.min(position, condition.value().length());
        return condition.location(at, Math.min(at + 1, condition.value().length()));
    }

    private Optional<LinkedCriterion> regex(Text condition, Reference context) {
        Value pattern = ValueLinker.linkTemplate(place, condition);
        if (pattern instanceof Value.Constant constant && constant.json().isTextual()) {
            try {
                Pattern.compile(constant.json().textValue());
            } catch (PatternSyntaxException e) {
                int at = Math.max(0, Math.min(e.getIndex(), condition.value().length()));
                diagnostics.error(
                        DiagnosticCode.BAD_REGEX,
                        condition.location(
                                at, Math.min(at + 1, condition.value().length())),
                        "not a regular expression: " + e.getDescription());
                return Optional.empty();
            } catch (StackOverflowError e) {
                diagnostics.error(
                        DiagnosticCode.BAD_REGEX,
                        condition.location(),
                        "not a regular expression: it nests too deeply");
                return Optional.empty();
            }
        }
        return isMissing(pattern)
                ? Optional.empty()
                : Optional.of(new LinkedCriterion.Regex(condition.value(), context, pattern, condition.location()));
    }

    private Optional<LinkedCriterion> jsonPath(CriterionObject criterion, Reference context) {
        Text condition = criterion.condition();
        JsonPath.Dialect dialect = criterion.type().map(SelectorLinker::dialect).orElse(JsonPath.Dialect.RFC9535);
        JsonPathSyntaxException fault;
        try {
            JsonPath parsed = JsonPath.parse(JsonPathTemplate.withoutExpressions(condition.value()), dialect);
            return hasPatterns(condition, 0, parsed) ? jsonPath(condition, context, dialect) : Optional.empty();
        } catch (JsonPathSyntaxException e) {
            fault = e;
        }
        try {
            ParsedCondition parsed = JsonPathComparisonParser.parse(condition.value());
            Dialects.report(
                    diagnostics,
                    DiagnosticCode.DIALECT_JSONPATH_COMPARISON,
                    condition.location(),
                    "a JSONPath selects nodes, it does not compare them",
                    "write " + JsonPathSpelling.of(parsed.condition(), context.text()));
            return comparison(condition, parsed, Optional.of(context));
        } catch (ConditionSyntaxException e) {
            badJsonPath(condition, fault.position(), fault);
            return Optional.empty();
        }
    }

    private Optional<LinkedCriterion> jsonPath(Text condition, Reference context, JsonPath.Dialect dialect) {
        Value path = ValueLinker.linkTemplate(place, condition);
        try {
            requireTemplate(path, dialect);
        } catch (JsonPathSyntaxException e) {
            badJsonPath(condition, e.position(), e);
            return Optional.empty();
        }
        return isMissing(path)
                ? Optional.empty()
                : Optional.of(new LinkedCriterion.JsonPathTest(
                        condition.value(), context, path, dialect, condition.location()));
    }

    private Optional<LinkedCriterion> xPath(CriterionObject criterion, Reference context) {
        Text condition = criterion.condition();
        XPathVersion version = SelectorLinker.version(criterion.type());
        if (!XPathChecks.check(place, condition, withoutExpressions(condition.value()), version)) {
            return Optional.empty();
        }
        Value path = ValueLinker.linkTemplate(place, condition);
        return isMissing(path)
                ? Optional.empty()
                : Optional.of(
                        new LinkedCriterion.XPathTest(condition.value(), context, path, version, condition.location()));
    }

    /** The condition with a value in place of each embedded expression, so that its syntax can be checked. */
    private static String withoutExpressions(String condition) {
        return condition.replaceAll("\\{\\$[^{}]*}", "0");
    }

    private static boolean isMissing(Value value) {
        return value instanceof Value.Constant constant && isMissing(constant.json());
    }

    private static boolean isMissing(JsonNode json) {
        return json.isMissingNode();
    }
}
