package io.github.arazzo4j.codegen.link.rule;

import io.github.arazzo4j.codegen.link.LinkedStep;
import io.github.arazzo4j.codegen.link.LinkedWorkflow;
import io.github.arazzo4j.codegen.link.Origin;
import io.github.arazzo4j.codegen.link.TypeFlow;
import io.github.arazzo4j.codegen.link.Value;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a place has against the value that is put there. */
final class Objections {

    private Objections() {}

    /**
     * Why a value can't stand in a place.
     *
     * @param value the value
     * @param wanted the schema of the place
     * @param values how the value gets there
     * @param workflow the workflow in which it is written
     * @param step the step in which it is written
     * @param context what is known besides
     * @return the reason, as what follows the name of the place; empty if there is none, or if the value is an input, of
     *     which {@link InputUseRule} tells
     */
    static Optional<String> to(
            Value value,
            Schema wanted,
            SchemaValues values,
            LinkedWorkflow workflow,
            LinkedStep step,
            Rule.Context context) {
        if (value instanceof Value.Constant constant) {
            return values.objection(constant.json(), wanted);
        }
        if (value instanceof Value.Expression expression
                && expression.reference().origin() instanceof Origin.Input) {
            return Optional.empty();
        }
        Set<SchemaType> types = wanted.valueTypes();
        Set<SchemaType> given = types(value, workflow, step, context);
        return values.canBe(given, types)
                ? Optional.empty()
                : Optional.of("must be " + SchemaValues.shown(types) + ", but this is " + SchemaValues.shown(given));
    }

    /** The types that a value may have; empty if that is not known. */
    static Set<SchemaType> types(Value value, LinkedWorkflow workflow, LinkedStep step, Rule.Context context) {
        if (value instanceof Value.Constant constant) {
            return constant.json().isNull() || constant.json().isMissingNode()
                    ? Set.of()
                    : EnumSet.of(SchemaType.ofValue(constant.json()));
        }
        if (value instanceof Value.Members) {
            return EnumSet.of(SchemaType.OBJECT);
        }
        if (value instanceof Value.Elements) {
            return EnumSet.of(SchemaType.ARRAY);
        }
        TypeFlow.Flow flow = context.types().ofValue(workflow, step, value);
        return switch (flow.kind()) {
            case SCHEMA -> flow.schema().map(Schema::valueTypes).orElse(Set.of());
            case STRING -> EnumSet.of(SchemaType.STRING);
            case INT32 -> EnumSet.of(SchemaType.INTEGER);
            case UNKNOWN -> Set.of();
        };
    }
}
