package io.github.arazzo4j.codegen.openapi;

import io.github.arazzo4j.codegen.schema.ElementLocation;
import io.github.arazzo4j.codegen.schema.SchemaReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An API description (OpenAPI 3.1.0, OpenAPI Object). It knows where its operations are, and reads each when it is asked for
 * the first time. For use by one thread.
 */
public final class ApiDescription {

    private final Header header;
    private final List<ApiServer> servers;
    private final List<ApiSecurityScheme> securitySchemes;
    private final List<Entry> operations;
    private final List<ApiProblem> problems;
    private final SchemaReader schemas;

    ApiDescription(
            Header header,
            List<ApiServer> servers,
            List<ApiSecurityScheme> securitySchemes,
            List<Entry> operations,
            List<ApiProblem> problems,
            SchemaReader schemas) {
        this.header = header;
        this.servers = List.copyOf(servers);
        this.securitySchemes = List.copyOf(securitySchemes);
        this.operations = List.copyOf(operations);
        this.problems = List.copyOf(problems);
        this.schemas = schemas;
    }

    /** What a description says of itself. */
    record Header(
            ElementLocation location, String specVersion, String title, String version, Optional<String> signingName) {}

    /** An operation that is known to be there. */
    static final class Entry {
        private final OperationReader.Place place;
        private final Supplier<ApiOperation> reader;
        private @Nullable ApiOperation operation;

        Entry(OperationReader.Place place, Supplier<ApiOperation> reader) {
            this.place = place;
            this.reader = reader;
        }

        private ApiOperation read() {
            if (operation == null) {
                operation = reader.get();
            }
            return operation;
        }
    }

    /**
     * The title.
     *
     * @return the title, empty text if there is none
     */
    public String title() {
        return header.title();
    }

    /**
     * The version of the API.
     *
     * @return the version, empty text if there is none
     */
    public String version() {
        return header.version();
    }

    /**
     * The version of OpenAPI that the document is written in.
     *
     * @return the version, as {@code 3.1.0}, or {@code 2.0}
     */
    public String specVersion() {
        return header.specVersion();
    }

    /**
     * The name of the service in AWS signatures, if the description has one (S23).
     *
     * @return {@code x-aws-signingName} of {@code info}
     */
    public Optional<String> signingName() {
        return header.signingName();
    }

    /**
     * The root of the document.
     *
     * @return the place
     */
    public ElementLocation location() {
        return header.location();
    }

    /**
     * The servers.
     *
     * @return the servers in the document's order; empty if there are none, where OpenAPI has it be the server that the
     *     document came from
     */
    public List<ApiServer> servers() {
        return servers;
    }

    /**
     * The security schemes.
     *
     * @return the schemes in the document's order
     */
    public List<ApiSecurityScheme> securitySchemes() {
        return securitySchemes;
    }

    /**
     * A security scheme.
     *
     * @param name its name
     * @return the scheme, empty if there is none of this name
     */
    public Optional<ApiSecurityScheme> securityScheme(String name) {
        return securitySchemes.stream()
                .filter(scheme -> scheme.name().equals(name))
                .findFirst();
    }

    /**
     * What is wrong with the description as a whole, several operations of one id included. The problems of operations are
     * theirs.
     *
     * @return the problems in the document's order
     */
    public List<ApiProblem> problems() {
        return problems;
    }

    /**
     * The reader of this description's schemas.
     *
     * @return the reader
     */
    public SchemaReader schemas() {
        return schemas;
    }

    /**
     * All operations. This reads those that were not read before.
     *
     * @return the operations in the document's order
     */
    public List<ApiOperation> operations() {
        return operations.stream().map(Entry::read).toList();
    }

    /**
     * The ids of all operations, without reading them.
     *
     * @return the ids in the document's order, without those of operations that have none
     */
    public List<String> operationIds() {
        return operations.stream()
                .flatMap(entry -> entry.place.operationId().stream())
                .toList();
    }

    /**
     * The pointers to all operations, without reading them.
     *
     * @return JSON Pointers, as {@code /paths/~1check/post}, in the document's order
     */
    public List<String> operationPointers() {
        return operations.stream().map(entry -> entry.place.pointer().pointer()).toList();
    }

    /**
     * The operation of an id.
     *
     * @param operationId the id, in its case
     * @return the operation, the first if there are several; empty if there is none
     */
    public Optional<ApiOperation> operation(String operationId) {
        Optional<String> id = Optional.of(operationId);
        return first(entry -> entry.place.operationId().equals(id));
    }

    /**
     * The operation that a JSON Pointer leads to.
     *
     * @param pointer the pointer as in an {@code operationPath}, not percent-encoded: {@code /paths/~1check/post}
     * @return the operation, empty if there is none there
     */
    public Optional<ApiOperation> operationAt(String pointer) {
        if (!pointer.startsWith("/")) {
            return Optional.empty();
        }
        List<String> wanted = new ElementLocation(location().document(), pointer).tokens();
        return first(entry -> entry.place.pointer().tokens().equals(wanted));
    }

    /**
     * The operation of a path and a method.
     *
     * @param path the path as written in the description
     * @param method the HTTP method in any case
     * @return the operation, empty if there is none
     */
    public Optional<ApiOperation> operation(String path, String method) {
        return first(
                entry -> entry.place.path().equals(path) && entry.place.method().equalsIgnoreCase(method));
    }

    private Optional<ApiOperation> first(Predicate<Entry> condition) {
        return operations.stream().filter(condition).findFirst().map(Entry::read);
    }
}
