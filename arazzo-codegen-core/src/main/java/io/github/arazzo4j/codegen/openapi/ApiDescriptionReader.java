package io.github.arazzo4j.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.References;
import io.github.arazzo4j.codegen.schema.References.Target.Found;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads API descriptions: OpenAPI 3.0, 3.1 and 3.2, later 3.x with a problem that says so, and Swagger 2.0.
 *
 * <p>It opens nothing itself: documents other than the given one come from {@link Documents}, when something is read that
 * refers to them.
 */
public final class ApiDescriptionReader {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final Reading reading;
    private final Found root;
    private final List<ApiDescription.Entry> operations = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> pointers = new HashSet<>();

    private ApiDescriptionReader(Document document, Documents documents) {
        References references = new References(documents);
        this.reading = new Reading(references, new SchemaReader(references));
        this.root = new Found(ElementLocation.root(document), document.root());
    }

    /**
     * Reads an API description.
     *
     * @param document the document
     * @param documents finds the documents that it refers to
     * @return the description, or why it is refused; never throws because of its content
     */
    public static ReadResult read(Document document, Documents documents) {
        Optional<SpecVersion> version = SpecVersion.of(document.root());
        if (version.isEmpty()) {
            return refused(document, "this is no API description: " + guess(document.root()));
        }
        if (!version.get().supported()) {
            String name = (version.get().swagger() ? "Swagger " : "OpenAPI ")
                    + version.get().text();
            return refused(document, name + " is not supported: it takes OpenAPI 3.0 to 3.2 or Swagger 2.0");
        }
        if (!version.get().swagger()) {
            return new ApiDescriptionReader(document, documents).read(version.get(), List.of());
        }
        SwaggerTwo.Outcome converted = SwaggerTwo.convert(document);
        return converted.document().isPresent()
                ? new ApiDescriptionReader(converted.document().get(), documents)
                        .read(version.get(), converted.problems())
                : new ReadResult.Refused(converted.problems().get(0));
    }

    private static ReadResult refused(Document document, String message) {
        return new ReadResult.Refused(new ApiProblem(ElementLocation.root(document), message));
    }

    private static String guess(JsonNode root) {
        if (!root.isObject()) {
            return "it is not even an object";
        }
        return Stream.of("asyncapi", "arazzo", "swaggerVersion", "overlay")
                .filter(root::has)
                .findFirst()
                .map(key -> "it has '" + key + "' in place of 'openapi'")
                .orElse("it has neither 'openapi' nor 'swagger' with a version");
    }

    private ReadResult read(SpecVersion version, List<ApiProblem> known) {
        known.forEach(problem -> reading.problem(problem.location(), problem.message()));
        if (!version.known()) {
            reading.problem(
                    root.location().child(version.swagger() ? "swagger" : "openapi"),
                    "version " + version.text() + " is not known, and read like 3.2");
        }
        JsonNode info = root.node().path("info");
        ApiDescription.Header header = new ApiDescription.Header(
                root.location(),
                version.text(),
                Reading.text(info, "title").orElse(""),
                Reading.text(info, "version").orElse(""),
                Reading.text(info, "x-aws-signingName"));
        List<ApiServer> servers = new ServerReader(reading).servers(root);
        List<ApiSecurityScheme> schemes = new SecurityReader(reading).schemes(root);
        ElementLocation paths = root.location().child("paths");
        root.node().path("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith("x-")) {
                addPath(path.getKey(), new Found(paths.child(path.getKey()), path.getValue()));
            }
        });
        return new ReadResult.Read(
                new ApiDescription(header, servers, schemes, operations, reading.problems(), reading.schemas()));
    }

    private void addPath(String path, Found item) {
        List<Found> levels = levels(item);
        for (Found level : levels) {
            level.node().properties().forEach(member -> {
                if (METHODS.contains(member.getKey())) {
                    ElementLocation place = item.location().child(member.getKey());
                    Found operation = new Found(level.location().child(member.getKey()), member.getValue());
                    addOperation(path, member.getKey().toUpperCase(Locale.ROOT), place, levels, operation);
                } else if (member.getKey().equals("additionalOperations")) {
                    ElementLocation own = level.location().child(member.getKey());
                    ElementLocation places = item.location().child(member.getKey());
                    member.getValue().properties().forEach(additional -> {
                        String method = additional.getKey();
                        Found operation = new Found(own.child(method), additional.getValue());
                        addOperation(path, method, places.child(method), levels, operation);
                    });
                }
            });
        }
    }

    /** A path item, and the one that it refers to: OpenAPI 3.1 allows members beside the {@code $ref}. */
    private List<Found> levels(Found item) {
        List<Found> levels = new ArrayList<>();
        if (References.referenceIn(item.node()).isPresent()) {
            levels.add(item);
        }
        reading.element(item.location(), item.node(), "a path item").ifPresent(levels::add);
        return List.copyOf(levels);
    }

    private void addOperation(String path, String method, ElementLocation place, List<Found> item, Found found) {
        if (!pointers.add(place.pointer())) {
            return; // the path item has it itself, and so has the one that it refers to
        }
        Optional<Found> operation = reading.element(found.location(), found.node(), "an operation");
        if (operation.isEmpty()) {
            return;
        }
        Optional<String> id =
                Reading.text(operation.get().node(), "operationId").filter(text -> !text.isBlank());
        if (id.isPresent() && !operationIds.add(id.get())) {
            reading.problem(operation.get().location(), "there is another operation with the id '" + id.get() + "'");
        }
        OperationReader.Place known = new OperationReader.Place(id, method, path, place);
        operations.add(new ApiDescription.Entry(
                known, () -> new OperationReader(reading.separately()).read(known, item, operation.get(), root)));
    }
}
