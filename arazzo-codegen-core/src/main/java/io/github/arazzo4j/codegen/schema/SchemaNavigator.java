package io.github.arazzo4j.codegen.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows a way into a value through the schema of the value. */
public final class SchemaNavigator {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** Alternatives within alternatives beyond this are taken for an attack, before they exhaust the stack. */
    private static final int MAX_DEPTH = 300;

    private final Access step;

    /** What is known of the schemas that this step was tried on; empty where it is being tried. */
    private final Map<Schema, Optional<Navigation>> tried = new HashMap<>();

    private SchemaNavigator(Access step) {
        this.step = step;
    }

    /**
     * Follows a JSON Pointer.
     *
     * @param start the schema of the value that the pointer is applied to
     * @param pointer the pointer (RFC 6901), without {@code #} and not percent-encoded
     * @return where it leads
     * @throws IllegalArgumentException if it is neither empty nor starts with a slash
     */
    public static Navigation followPointer(Schema start, String pointer) {
        return follow(start, Access.ofPointer(pointer));
    }

    /**
     * Follows a way, step by step.
     *
     * @param start the schema of the value that the way starts from
     * @param way the steps; without any, the schema itself is found
     * @return where it leads
     */
    public static Navigation follow(Schema start, List<Access> way) {
        return follow(List.of(start), way);
    }

    /**
     * Follows a way, step by step, into a value that has one of several schemas.
     *
     * @param start the schemas, one at least
     * @param way the steps; without any, the schemas themselves are found
     * @return where it leads
     */
    public static Navigation follow(List<Schema> start, List<Access> way) {
        Navigation.Found here = new Navigation.Found(start, false);
        for (Access step : way) {
            SchemaNavigator navigator = new SchemaNavigator(step);
            List<Navigation> results =
                    here.alternatives().stream().map(navigator::enter).toList();
            Navigation next = union(results);
            if (!(next instanceof Navigation.Found found)) {
                return next;
            }
            here = new Navigation.Found(
                    found.alternatives(), here.mayBeAbsent() || here.nullable() || found.mayBeAbsent());
        }
        return here;
    }

    /** Takes the step from a schema: by what it says itself, else by what its alternatives say. */
    private Navigation enter(Schema schema) {
        Navigation own = enterItself(schema);
        boolean certain = own instanceof Navigation.Found || (own instanceof Navigation.RuledOut out && out.closed());
        if (certain || schema.alternatives().isEmpty()) {
            return own;
        }
        if (tried.size() >= MAX_DEPTH) {
            return open(schema, "its alternatives are nested too deeply to tell");
        }
        tried.put(schema, Optional.empty());
        List<Navigation> groups = new ArrayList<>();
        for (List<Schema> group : schema.alternatives()) {
            List<Navigation> choices = new ArrayList<>();
            for (Schema alternative : group) {
                Optional<Navigation> known = tried.get(alternative);
                if (known != null) {
                    known.ifPresent(choices::add);
                } else if (!alternative.allowsNullOnly()) {
                    choices.add(enter(alternative));
                }
            }
            if (!choices.isEmpty()) {
                groups.add(union(choices));
            }
        }
        Navigation result = intersection(schema, own, groups);
        tried.put(schema, Optional.of(result));
        return result;
    }

    /** What holds if a schema's own word and one of each group of alternatives hold together. */
    private Navigation intersection(Schema schema, Navigation own, List<Navigation> groups) {
        Set<String> names = new LinkedHashSet<>(schema.properties().keySet());
        boolean ruledOut = own instanceof Navigation.RuledOut;
        boolean closed = false;
        boolean open = own instanceof Navigation.Open;
        for (Navigation group : groups) {
            if (group instanceof Navigation.Found) {
                return group;
            }
            if (group instanceof Navigation.RuledOut out) {
                ruledOut = true;
                closed |= out.closed();
                names.addAll(out.knownNames());
            }
            open |= group instanceof Navigation.Open;
        }
        if (ruledOut && (closed || !open)) {
            return new Navigation.RuledOut(schema, step.label(), List.copyOf(names), closed);
        }
        return open ? open(schema, "its alternatives leave it open") : own;
    }

    /** What holds if one of several schemas does, and it is not known which. */
    private static Navigation union(List<Navigation> results) {
        Set<Schema> schemas = new LinkedHashSet<>();
        List<Navigation.RuledOut> ruledOut = new ArrayList<>();
        boolean absent = false;
        for (Navigation result : results) {
            if (result instanceof Navigation.Found found) {
                schemas.addAll(found.alternatives());
                absent |= found.mayBeAbsent();
            } else if (result instanceof Navigation.RuledOut out) {
                ruledOut.add(out);
            } else {
                return result;
            }
        }
        if (!schemas.isEmpty()) {
            return new Navigation.Found(List.copyOf(schemas), absent || !ruledOut.isEmpty());
        }
        Set<String> names = new LinkedHashSet<>();
        ruledOut.forEach(out -> names.addAll(out.knownNames()));
        Navigation.RuledOut first = ruledOut.get(0);
        boolean closed = ruledOut.stream().allMatch(Navigation.RuledOut::closed);
        return new Navigation.RuledOut(first.at(), first.token(), List.copyOf(names), closed);
    }

    private Navigation enterItself(Schema schema) {
        Set<SchemaType> types = schema.valueTypes();
        if (types.isEmpty()) {
            return schema.allowsNothing() || schema.allowsNullOnly()
                    ? ruledOut(schema, true)
                    : new Navigation.Untyped(schema, step.label());
        }
        List<Navigation> choices = new ArrayList<>();
        if (types.contains(SchemaType.OBJECT) && !(step instanceof Access.Index)) {
            choices.add(enterObject(schema));
        }
        Optional<Long> index = index();
        if (types.contains(SchemaType.ARRAY) && index.isPresent()) {
            choices.add(enterArray(schema, index.get()));
        }
        if (choices.isEmpty()) {
            return ruledOut(schema, true);
        }
        Navigation result = union(choices);
        return result instanceof Navigation.Found found && types.size() > choices.size()
                ? new Navigation.Found(found.alternatives(), true)
                : result;
    }

    private Optional<Long> index() {
        if (step instanceof Access.Index index) {
            return Optional.of(index.index());
        }
        return step instanceof Access.Token token && INDEX.matcher(token.text()).matches()
                ? Optional.of(Long.valueOf(token.text()))
                : Optional.empty();
    }

    private Navigation enterObject(Schema schema) {
        String name = step.label();
        Optional<Schema> property = schema.property(name);
        if (property.isPresent()) {
            return property.get().allowsNothing()
                    ? ruledOut(schema, true)
                    : found(property.get(), !schema.required().contains(name));
        }
        if (!schema.patternProperties().isEmpty()) {
            return open(schema, "its name may match one of the patternProperties");
        }
        if (schema.conditional()) {
            return open(schema, "it may be declared under a condition");
        }
        AdditionalProperties additional = schema.additionalProperties();
        return switch (additional.kind()) {
            case TYPED -> found(additional.schema().orElseThrow(), true);
            case ALLOWED -> open(schema, "further properties are allowed");
            case FORBIDDEN -> ruledOut(schema, true);
            case UNSPECIFIED -> enterUndeclared(schema);
        };
    }

    private Navigation enterUndeclared(Schema schema) {
        if (!schema.properties().isEmpty()) {
            return ruledOut(schema, false);
        }
        return schema.alternatives().isEmpty()
                ? open(schema, "it is an object of which no properties are declared")
                : new Navigation.Untyped(schema, step.label());
    }

    private Navigation enterArray(Schema schema, long index) {
        List<Schema> prefix = schema.prefixItems();
        if (index >= 0 && index < prefix.size()) {
            return found(prefix.get((int) index), true);
        }
        if (index < 0 && !prefix.isEmpty()) {
            return open(schema, "it is counted from the end of an array whose items differ");
        }
        Optional<Schema> items = schema.items();
        if (items.isEmpty()) {
            return open(schema, "the items of the array are not described");
        }
        return items.get().allowsNothing() ? ruledOut(schema, true) : found(items.get(), true);
    }

    private static Navigation found(Schema schema, boolean mayBeAbsent) {
        return new Navigation.Found(List.of(schema), mayBeAbsent);
    }

    private Navigation open(Schema schema, String reason) {
        return new Navigation.Open(schema, step.label(), reason);
    }

    private Navigation ruledOut(Schema schema, boolean closed) {
        return new Navigation.RuledOut(
                schema, step.label(), List.copyOf(schema.properties().keySet()), closed);
    }
}
