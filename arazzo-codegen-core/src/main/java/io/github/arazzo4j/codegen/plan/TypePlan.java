package io.github.arazzo4j.codegen.plan;

import java.util.List;

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
     * @param javadoc what the description says of it, as plain text; empty if it says nothing
     */
    record RecordPlan(ClassRef name, List<ComponentPlan> components, String javadoc) implements TypePlan {

        /** Copies the list. */
        public RecordPlan {
            components = List.copyOf(components);
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
