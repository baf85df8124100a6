package io.github.arazzo4j.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class that stands for a schema. */
public sealed interface TypePlan {

    /**
     * The name of the class.
     *
     * @return the name
     */
    ClassRef name();

    /**
     * A record around a JSON object, with an accessor for each property.
     *
     * @param name the name of the record
     * @param components the properties, in order
     * @param alternatives what the object may be besides
     * @param unions the sealed interfaces that permit it, in order
     * @param presets the members that a new one has, in order: those that can have one value only
     * @param javadoc what the description says of it, as plain text; empty if it says nothing
     */
    record RecordPlan(
            ClassRef name,
            List<ComponentPlan> components,
            List<Alternative> alternatives,
            List<ClassRef> unions,
            Map<String, JsonNode> presets,
            String javadoc)
            implements TypePlan {

        /** Copies the lists. */
        public RecordPlan {
            components = List.copyOf(components);
            alternatives = List.copyOf(alternatives);
            unions = List.copyOf(unions);
            presets = Collections.unmodifiableMap(new LinkedHashMap<>(presets));
        }

        /**
         * A record of its own.
         *
         * @param name the name of the record
         * @param components the properties, in order
         * @param javadoc what the description says of it, as plain text; empty if it says nothing
         */
        public RecordPlan(ClassRef name, List<ComponentPlan> components, String javadoc) {
            this(name, components, List.of(), List.of(), Map.of(), javadoc);
        }
    }

    /**
     * A record around any JSON, which can be asked for each of several types.
     *
     * @param name the name of the record
     * @param components the properties that it has if it is an object, in order
     * @param alternatives the types
     * @param javadoc what the description says of it, as plain text; empty if it says nothing
     */
    record ViewPlan(ClassRef name, List<ComponentPlan> components, List<Alternative> alternatives, String javadoc)
            implements TypePlan {

        /** Copies the lists. */
        public ViewPlan {
            components = List.copyOf(components);
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A sealed interface, whose records a property tells apart.
     *
     * @param name the name of the interface
     * @param tag the name of the property, in JSON
     * @param cases the records
     * @param components the properties that all of them have, in order
     * @param javadoc what the description says of it, as plain text; empty if it says nothing
     */
    record UnionPlan(ClassRef name, String tag, List<Case> cases, List<ComponentPlan> components, String javadoc)
            implements TypePlan {

        /** Copies the lists. */
        public UnionPlan {
            cases = List.copyOf(cases);
            components = List.copyOf(components);
        }
    }

    /**
     * A record that a sealed interface permits.
     *
     * @param type the record
     * @param values the values of the property that tell it, in order
     */
    record Case(ClassRef type, List<String> values) {

        /** Copies the list. */
        public Case {
            values = List.copyOf(values);
        }
    }

    /**
     * One of the types of a value.
     *
     * @param javaName what it is called, capitalized, as {@code Pet} for {@code asPet}
     * @param type the type
     * @param required the members that an object, or those in the list or map, must have to be of this type
     * @param constants the values that some of them must have
     */
    record Alternative(String javaName, JavaType type, List<String> required, Map<String, String> constants) {

        /** Copies the collections, in order. */
        public Alternative {
            required = List.copyOf(required);
            constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        }
    }

    /**
     * A record around a string, with a constant for each known value.
     *
     * @param name the name of the record
     * @param constants the known values, in order
     * @param javadoc what the description says of it, as plain text; empty if it says nothing
     */
    record EnumPlan(ClassRef name, List<Constant> constants, String javadoc) implements TypePlan {

        /** Copies the list. */
        public EnumPlan {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A known value of an enumeration.
     *
     * @param javaName the name of the constant
     * @param value the value
     */
    record Constant(String javaName, String value) {}
}
