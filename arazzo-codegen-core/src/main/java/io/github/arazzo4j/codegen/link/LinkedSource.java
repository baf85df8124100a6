package io.github.arazzo4j.codegen.link;

import io.github.arazzo4j.codegen.arazzo.ArazzoDocument;
import io.github.arazzo4j.codegen.openapi.ApiDescription;
import io.github.arazzo4j.codegen.source.SourceFile;

/** A source description with what it leads to. */
public sealed interface LinkedSource {

    /**
     * The name of the source.
     *
     * @return the name
     */
    String name();

    /**
     * An API.
     *
     * @param name the name of the source
     * @param url the URL, as written
     * @param file the file of the API description, as shown to the user
     * @param api the API description
     */
    record Api(String name, String url, SourceFile file, ApiDescription api) implements LinkedSource {}

    /**
     * Another Arazzo document.
     *
     * @param name the name of the source
     * @param url the URL, as written
     * @param document the document
     */
    record Workflows(String name, String url, ArazzoDocument document) implements LinkedSource {}

    /**
     * An AsyncAPI description. It is not read; steps that use it can't be generated.
     *
     * @param name the name of the source
     * @param url the URL, as written
     */
    record AsyncApi(String name, String url) implements LinkedSource {}

    /**
     * A source that could not be read, which has been reported; what refers to it is not reported again.
     *
     * @param name the name of the source
     * @param url the URL, as written
     */
    record Broken(String name, String url) implements LinkedSource {}

    /**
     * The URL, as written.
     *
     * @return the URL
     */
    String url();
}
