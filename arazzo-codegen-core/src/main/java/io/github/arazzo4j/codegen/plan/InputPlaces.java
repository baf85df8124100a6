package io.github.arazzo4j.codegen.plan;

import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.Reference;
import io.github.arazzo4j.codegen.plan.JavaType.Scalar;
import io.github.arazzo4j.codegen.schema.Access;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where there are values of a type in what an expression takes from a workflow's inputs, as their schema has them: dates and
 * times, or bytes, are text there, and some places take them otherwise. Schemas that contain themselves are looked into once.
 */
public final class InputPlaces {

    /** Stands for each member or element. */
    private static final String EACH = "*";

    /** Schemas that refer to each other can lead to more places than anybody has values at. */
    private static final int MAX_PLACES = 5_000;

    /** Each way is a call around another one. */
    private static final int MAX_WAYS = 100;

    private final List<List<String>> ways = new ArrayList<>();
    private final Set<Schema> around = new HashSet<>();
    private int places;

    private final Scalar wanted;

    private InputPlaces(Scalar wanted) {
        this.wanted = wanted;
    }

    /**
     * The ways to values of a type.
     *
     * @param workflow the workflow
     * @param reference an expression in it
     * @param wanted the type
     * @return the ways from the expression's value, of names of members and {@code *} for each; empty if it takes none from
     *     the inputs
     */
    public static List<List<String>> of(LinkedWorkflow workflow, Reference reference, Scalar wanted) {
        List<Access> way = new ArrayList<>();
        if (reference.origin() instanceof Origin.Input input) {
            way.add(new Access.Property(input.name()));
        } else if (!(reference.origin() instanceof Origin.AllInputs)) {
            return List.of();
        }
        reference.path().forEach(token -> way.add(new Access.Token(token)));
        InputPlaces places = new InputPlaces(wanted);
        if (SchemaNavigator.follow(workflow.inputs(), way) instanceof Navigation.Found found
                && found.alternatives().size() == 1) {
            places.collect(found.alternatives().get(0), List.of());
        }
        return places.ways;
    }

    private void collect(Schema schema, List<String> way) {
        places++;
        if (places > MAX_PLACES || ways.size() >= MAX_WAYS || !around.add(schema)) {
            return;
        }
        SchemaShape shape = SchemaShape.of(schema);
        if (shape instanceof SchemaShape.Basic basic && basic.type() == wanted) {
            ways.add(way);
        } else if (shape instanceof SchemaShape.ArrayOf array) {
            array.items().ifPresent(items -> collect(items, with(way, EACH)));
        } else if (shape instanceof SchemaShape.Dictionary map) {
            collect(map.values(), with(way, EACH));
        } else if (shape instanceof SchemaShape.Properties) {
            schema.properties().forEach((name, property) -> {
                if (!name.equals(EACH)) {
                    collect(property, with(way, name));
                }
            });
        }
        around.remove(schema);
    }

    private static List<String> with(List<String> way, String step) {
        List<String> longer = new ArrayList<>(way);
        longer.add(step);
        return longer;
    }
}
