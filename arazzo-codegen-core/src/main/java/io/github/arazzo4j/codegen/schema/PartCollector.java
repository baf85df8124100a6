package io.github.arazzo4j.codegen.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a schema apart: follows its references, goes into {@code allOf}, and into an {@code anyOf} or {@code oneOf} that
 * leaves no choice but {@code null}. Where all but one of what it finds only describe, the schema <em>is</em> that one, with
 * another description.
 */
final class PartCollector {

    /** Longer chains of references are taken for an attack, before they exhaust the stack. */
    private static final int MAX_DEPTH = 500;

    private final References references;
    private final List<SchemaPart> parts = new ArrayList<>();
    private final Set<ElementLocation> seen = new HashSet<>();
    private final Set<ElementLocation> path = new HashSet<>();
    private boolean nullable;
    private @Nullable String problem;

    PartCollector(References references) {
        this.references = references;
    }

    /** How much a schema restricts: not at all, to nothing but a type, or in some other way. */
    private enum Weight {
        NONE,
        TYPE,
        FULL
    }

    private record Outcome(ElementLocation identity, Weight weight, Set<SchemaType> types) {
        static Outcome none(ElementLocation location) {
            return new Outcome(location, Weight.NONE, Set.of());
        }
    }

    /**
     * Takes a schema apart.
     *
     * @param location the place that it is known by if it is no other schema
     * @param start the parts that make it up, before references are followed
     */
    SchemaParts collect(ElementLocation location, List<SchemaPart> start) {
        List<Outcome> outcomes = new ArrayList<>();
        for (SchemaPart part : start) {
            outcomes.add(add(part));
        }
        ElementLocation identity = combine(location, outcomes).identity();
        return new SchemaParts(identity, List.copyOf(parts), nullable, Optional.ofNullable(problem));
    }

    private Outcome add(SchemaPart part) {
        if (path.contains(part.location())) {
            report("the schema at '" + part.location().pointer() + "' refers back to itself");
            return Outcome.none(part.location());
        }
        if (path.size() >= MAX_DEPTH) {
            report("more than " + MAX_DEPTH + " references and allOfs lead from one to the next");
            return Outcome.none(part.location());
        }
        if (!seen.add(part.location())) {
            return Outcome.none(part.location());
        }
        path.add(part.location());
        try {
            if (part.node().isBoolean()) {
                parts.add(part);
                return outcomeOf(part);
            }
            if (!part.node().isObject()) {
                report("this is no schema, which is an object or a boolean");
                return Outcome.none(part.location());
            }
            return part.reference().isPresent()
                    ? addReference(part, part.reference().get())
                    : addObject(part);
        } finally {
            path.remove(part.location());
        }
    }

    private Outcome addReference(SchemaPart part, String reference) {
        Outcome siblings = addObject(siblingsOf(part));
        Outcome target = Outcome.none(part.location());
        References.Target followed = references.follow(part.location(), reference);
        if (followed instanceof References.Target.Found found) {
            target = add(new SchemaPart(found.location(), found.node(), part.distance() + 1));
        } else if (followed instanceof References.Target.Broken broken) {
            report(broken.reason());
        }
        return siblings.weight() == Weight.NONE ? target : combine(part.location(), List.of(siblings, target));
    }

    /** What stands beside a reference. OpenAPI 3.0 has it ignored; its descriptions are meant nevertheless. */
    private static SchemaPart siblingsOf(SchemaPart part) {
        boolean ignored = part.location().document().ignoresReferenceSiblings();
        ObjectNode siblings = JsonNodeFactory.instance.objectNode();
        part.node().properties().forEach(member -> {
            boolean reference =
                    member.getKey().equals("$ref") || member.getKey().equals("$dynamicRef");
            if (!reference && (!ignored || member.getKey().equals("description"))) {
                siblings.set(member.getKey(), member.getValue());
            }
        });
        return new SchemaPart(part.location(), siblings, part.distance());
    }

    private Outcome addObject(SchemaPart part) {
        if (!part.node().isEmpty()) {
            parts.add(part);
        }
        nullable |= part.get("nullable").asBoolean();
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(outcomeOf(part));
        ElementLocation allOf = part.location().child("allOf");
        for (int i = 0; i < part.list("allOf").size(); i++) {
            outcomes.add(add(new SchemaPart(allOf.child(i), part.list("allOf").get(i), part.distance())));
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            Optional<SchemaPart> only = onlyAlternative(references, part, keyword);
            if (only.isPresent()) {
                nullable |= part.list(keyword).size() > 1;
                outcomes.add(add(only.get()));
            }
        }
        return combine(part.location(), outcomes);
    }

    private Outcome outcomeOf(SchemaPart part) {
        if (part.node().isBoolean()) {
            // `true` says nothing, `false` everything.
            return part.node().booleanValue()
                    ? Outcome.none(part.location())
                    : new Outcome(part.location(), Weight.FULL, Set.of());
        }
        Weight weight = Weight.NONE;
        for (String keyword : (Iterable<String>) part.node()::fieldNames) {
            if (keyword.equals("type")) {
                weight = weight == Weight.NONE ? Weight.TYPE : weight;
            } else if (SchemaPart.restricts(keyword) && !leavesNoChoice(part, keyword)) {
                weight = Weight.FULL;
            }
        }
        return new Outcome(part.location(), weight, SchemaTypes.of(part.node()));
    }

    private boolean leavesNoChoice(SchemaPart part, String keyword) {
        return (keyword.equals("anyOf") || keyword.equals("oneOf"))
                && onlyAlternative(references, part, keyword).isPresent();
    }

    /** The one outcome that restricts, if the others don't, or only to the types that it has anyway; else a new one. */
    private static Outcome combine(ElementLocation location, List<Outcome> outcomes) {
        if (outcomes.size() == 1) {
            return outcomes.get(0);
        }
        List<Outcome> full =
                outcomes.stream().filter(o -> o.weight() == Weight.FULL).toList();
        List<Outcome> typed =
                outcomes.stream().filter(o -> o.weight() == Weight.TYPE).toList();
        List<Outcome> heavy = full.isEmpty() ? typed : full;
        if (heavy.isEmpty()) {
            return Outcome.none(location);
        }
        Outcome first = heavy.get(0);
        boolean only = heavy.size() == 1
                && typed.stream()
                        .allMatch(o -> !first.types().isEmpty() && o.types().containsAll(first.types()));
        Set<SchemaType> types = Stream.concat(full.stream(), typed.stream())
                .map(Outcome::types)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(Set.of());
        return only ? first : new Outcome(location, Weight.FULL, types);
    }

    /**
     * The alternative that remains when {@code null} is left aside.
     *
     * @return the alternative, empty if there are several, or none
     */
    static Optional<SchemaPart> onlyAlternative(References references, SchemaPart part, String keyword) {
        JsonNode alternatives = part.list(keyword);
        ElementLocation location = part.location().child(keyword);
        List<SchemaPart> remaining = new ArrayList<>();
        for (int i = 0; i < alternatives.size() && remaining.size() < 2; i++) {
            SchemaPart alternative = new SchemaPart(location.child(i), alternatives.get(i), part.distance());
            if (!allowsNullOnly(references, alternative)) {
                remaining.add(alternative);
            }
        }
        return remaining.size() == 1 ? Optional.of(remaining.get(0)) : Optional.empty();
    }

    /** Whether an alternative stands for {@code null} and nothing else. */
    static boolean allowsNullOnly(References references, SchemaPart part) {
        return references.resolve(part.location(), part.node()) instanceof References.Target.Found found
                && SchemaTypes.allowsNullOnly(found.node());
    }

    private void report(String reason) {
        if (problem == null) {
            problem = reason;
        }
    }
}
