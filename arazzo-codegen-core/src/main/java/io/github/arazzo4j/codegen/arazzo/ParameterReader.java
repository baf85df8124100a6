package io.github.arazzo4j.codegen.arazzo;

import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads parameters (Arazzo 1.1.0, Parameter Object). */
final class ParameterReader {

    private static final List<String> PLACES = List.of("path", "query", "querystring", "header", "cookie", "channel");

    private final Diagnostics diagnostics;
    private final Purpose purpose;

    /** What takes the parameters, which decides about {@code in}. */
    enum Purpose {
        /** An operation needs to know where a parameter goes. */
        OPERATION,
        /** A workflow takes it as input of that name. */
        WORKFLOW,
        /** That is not known here. */
        UNDECIDED
    }

    ParameterReader(Purpose purpose, Diagnostics diagnostics) {
        this.purpose = purpose;
        this.diagnostics = diagnostics;
    }

    /** A parameter as a component, which cannot itself be a reference. */
    static Optional<ParameterObject> component(Node node, Diagnostics diagnostics) {
        return new ParameterReader(Purpose.UNDECIDED, diagnostics).inline(node);
    }

    /** The field {@code parameters} of an object. */
    List<ParameterEntry> list(ObjectReader owner) {
        return Distinct.firsts(
                owner.list("parameters", this::entry),
                ParameterReader::key,
                DiagnosticCode.DUPLICATE_PARAMETER,
                diagnostics);
    }

    private Optional<ParameterEntry> entry(Node node) {
        return ReusableReader.read(
                node, diagnostics, this::reusable, inline -> inline(inline).map(ParameterEntry.class::cast));
    }

    private ParameterEntry reusable(ReusableObject reusable) {
        reusable.value().ifPresent(value -> SelectorReader.checkInside(value, diagnostics));
        return reusable;
    }

    private Optional<ParameterObject> inline(Node node) {
        return ObjectReader.open(node, ObjectKind.PARAMETER, diagnostics).flatMap(this::read);
    }

    private Optional<ParameterObject> read(ObjectReader object) {
        Optional<Text> name = object.name("name");
        Optional<Text> in = place(object);
        Optional<Node> value = object.any("value");
        value.ifPresent(given -> SelectorReader.checkInside(given, diagnostics));
        return name.isPresent() && value.isPresent()
                ? Optional.of(new ParameterObject(name.get(), in, value.get(), object.node()))
                : Optional.empty();
    }

    private Optional<Text> place(ObjectReader object) {
        if (purpose == Purpose.WORKFLOW) {
            object.ineffective("in", "where the parameters are the inputs of a workflow");
            return Optional.empty();
        }
        if (purpose == Purpose.OPERATION && object.isGiven("name") && !object.isGiven("in")) {
            diagnostics.error(
                    DiagnosticCode.MISSING_PARAMETER_PLACE,
                    object.node().location(),
                    "a parameter of an operation needs the field in");
        }
        return object.word("in", PLACES);
    }

    private static Distinct.Key key(ParameterEntry entry) {
        if (entry instanceof ReusableObject reusable) {
            return ReusableReader.key(reusable);
        }
        ParameterObject parameter = (ParameterObject) entry;
        String in = parameter.in().map(Text::value).orElse("");
        Text name = parameter.name();
        // Names of headers are case-insensitive (S4).
        String comparable = in.equals("header") ? name.value().toLowerCase(Locale.ROOT) : name.value();
        String shown = in.isEmpty() ? "parameter " + name : in + " parameter " + name;
        return new Distinct.Key(List.of(in, comparable), name.location(), shown);
    }
}
