package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.arazzo.ArazzoReader;
import io.github.arazzo4j.codegen.arazzo.SourceDescriptionObject;
import io.github.arazzo4j.codegen.diagnostic.DiagnosticCode;
import io.github.arazzo4j.codegen.diagnostic.Diagnostics;
import io.github.arazzo4j.codegen.diagnostic.Location;
import io.github.arazzo4j.codegen.openapi.ApiDescription;
import io.github.arazzo4j.codegen.openapi.ApiDescriptionReader;
import io.github.arazzo4j.codegen.openapi.ReadResult;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.source.Resolution;
import io.github.arazzo4j.codegen.source.SourceFile;
import io.github.arazzo4j.codegen.source.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what source descriptions lead to, each file once. */
final class SourceLoader {

    private final Workspace workspace;

    /** For {@code $ref}s of API descriptions: that one is broken is a warning here, whatever is wrong with it. */
    private final Workspace references;

    private final Diagnostics diagnostics;
    private final Map<String, ArazzoDocument> entries = new HashMap<>();
    private final Map<SourceFile, Optional<ApiDescription>> apis = new HashMap<>();
    private final Map<SourceFile, Optional<ArazzoDocument>> documents = new HashMap<>();
    private final Map<SourceFile, Document> trees = new HashMap<>();
    private final Map<String, SourceFile> files = new HashMap<>();
    private final Map<InputReference, SourceFile> referred = new HashMap<>();

    /** A reference from the inputs of an Arazzo document to another file. */
    private record InputReference(String document, String url) {}

    SourceLoader(Workspace workspace, Diagnostics diagnostics, Iterable<ArazzoDocument> entries) {
        this.workspace = workspace;
        this.references = workspace.reportingTo(new Diagnostics());
        this.diagnostics = diagnostics;
        entries.forEach(entry -> this.entries.put(entry.file().displayName(), entry));
    }

    LinkedSource load(ArazzoDocument document, SourceDescriptionObject description) {
        String name = description.name().value();
        String url = description.url().value();
        if (description.type().filter(type -> type.value().equals("asyncapi")).isPresent()) {
            return new LinkedSource.AsyncApi(name, url);
        }
        Optional<Resolution> resolution =
                workspace.resolve(url, document.file(), description.url().location());
        if (resolution.isEmpty()) {
            return new LinkedSource.Broken(name, url);
        }
        SourceFile file = resolution.get().file();
        if (description.type().isEmpty() && hasField(file, "asyncapi")) {
            return new LinkedSource.AsyncApi(name, url);
        }
        boolean isArazzo =
                description.type().map(type -> type.value().equals("arazzo")).orElseGet(() -> hasField(file, "arazzo"));
        return isArazzo ? workflows(name, url, file) : api(name, url, file, description);
    }

    private LinkedSource workflows(String name, String url, SourceFile file) {
        ArazzoDocument entry = entries.get(file.displayName());
        Optional<ArazzoDocument> document = entry != null
                ? Optional.of(entry)
                : documents.computeIfAbsent(file, key -> ArazzoReader.read(key, diagnostics));
        return document.<LinkedSource>map(read -> new LinkedSource.Workflows(name, url, read))
                .orElseGet(() -> new LinkedSource.Broken(name, url));
    }

    private LinkedSource api(String name, String url, SourceFile file, SourceDescriptionObject description) {
        Optional<ApiDescription> api = apis.get(file);
        if (api == null) {
            ReadResult result = ApiDescriptionReader.read(tree(file), documents());
            if (result instanceof ReadResult.Refused refused) {
                diagnostics.error(
                        DiagnosticCode.API_DESCRIPTION_UNREADABLE,
                        description.url().location(),
                        file.displayName() + ": " + refused.problem().message());
            }
            api = result.description();
            apis.put(file, api);
        }
        return api.<LinkedSource>map(read -> new LinkedSource.Api(name, url, file, read))
                .orElseGet(() -> new LinkedSource.Broken(name, url));
    }

    /** The files that {@code $ref}s lead to; asked for only where something is needed from them. */
    Documents documents() {
        return (from, reference) -> {
            SourceFile referredTo = referred.get(new InputReference(from.key(), reference));
            if (referredTo != null) {
                return Optional.of(tree(referredTo).referredFrom(from));
            }
            SourceFile file = files.get(from.key());
            if (file == null) {
                return Optional.empty();
            }
            Optional<Document> found =
                    references.resolve(reference, file, file.location()).map(resolution -> tree(resolution.file()));
            if (found.isEmpty()) {
                // A broken part of an API description is no reason to refuse the document: it is left untyped.
                diagnostics.warning(
                        DiagnosticCode.UNKNOWN_SCHEMA,
                        file.location(),
                        "$ref to " + reference + " leads nowhere; what it stands for is taken as any JSON");
            }
            return found.map(document -> document.referredFrom(from));
        };
    }

    /**
     * Finds the file that a reference of an Arazzo document's inputs means, as source descriptions are found.
     *
     * @param document the file of the document
     * @param reference the reference, with or without a fragment
     * @param at where it stands; what is wrong with it is reported there
     * @return whether there is one
     */
    boolean refer(SourceFile document, String reference, Location at) {
        Optional<Resolution> found = workspace.resolve(reference, document, at);
        int hash = reference.indexOf('#');
        String url = hash < 0 ? reference : reference.substring(0, hash);
        found.ifPresent(resolution -> referred.put(new InputReference(document.displayName(), url), resolution.file()));
        return found.isPresent();
    }

    private Document tree(SourceFile file) {
        files.put(file.displayName(), file);
        return trees.computeIfAbsent(
                file, key -> new Document(key.displayName(), key.root().toJson()));
    }

    private static boolean hasField(SourceFile file, String field) {
        return file.root().asMapping().flatMap(root -> root.get(field)).isPresent();
    }
}
