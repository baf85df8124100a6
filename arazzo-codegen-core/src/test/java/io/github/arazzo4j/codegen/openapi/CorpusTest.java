package io.github.arazzo4j.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arazzo4j.codegen.openapi.ApiParameter.In;
import io.github.arazzo4j.codegen.schema.Document;
import io.github.arazzo4j.codegen.schema.Documents;
import io.github.arazzo4j.codegen.schema.Navigation;
import io.github.arazzo4j.codegen.schema.Schema;
import io.github.arazzo4j.codegen.schema.SchemaNavigator;
import io.github.arazzo4j.codegen.schema.SchemaType;
import io.github.arazzo4j.codegen.schema.TestDocuments;
import io.github.arazzo4j.codegen.source.JsonPointers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads real descriptions, as other people wrote them. */
class CorpusTest {

    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final int DEPTH = 12;

    private int operations;
    private int schemas;
    private int problems;

    @BeforeEach
    void corpusIsThere() {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS + ", so nothing to read");
    }

    @Test
    void readsAllDescriptions() throws IOException {
        int descriptions = 0;
        long reading = 0;
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(CorpusTest::isDescription).sorted().toList()) {
                Document document = new Document(file.toString(), TestDocuments.yaml(Files.readString(file)));
                if (!document.root().has("openapi") && !document.root().has("swagger")) {
                    continue;
                }
                descriptions++;
                long start = System.nanoTime();
                ReadResult result = ApiDescriptionReader.read(document, Documents.none());
                assertThat(result.description()).as(file.toString()).isPresent();
                walk(result.description().orElseThrow());
                reading += System.nanoTime() - start;
            }
        }
        System.out.printf(
                "corpus: read %d descriptions, %d operations, %d schemas, %d problems in %d ms%n",
                descriptions, operations, schemas, problems, reading / 1_000_000);
        assertThat(descriptions).isPositive();
        assertThat(operations).isGreaterThan(descriptions);
    }

    private static boolean isDescription(Path file) {
        String name = file.toString();
        return name.contains("openapi") && (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private void walk(ApiDescription api) {
        problems += api.problems().size();
        Set<Schema> seen = new HashSet<>();
        for (ApiOperation operation : api.operations()) {
            operations++;
            problems += operation.problems().size();
            assertThat(api.operationAt(operation.pointer())).contains(operation);
            assertThat(operation.pathTemplate()).doesNotContain("#", "?");
            Stream<ApiMediaType> bodies = Stream.concat(
                    operation.requestBody().stream().flatMap(body -> body.content().values().stream()),
                    operation.responses().values().stream().flatMap(response -> response.content().values().stream()));
            List<Schema> roots = Stream.concat(
                            bodies.flatMap(body -> body.schema().stream()),
                            operation.parameters().stream().flatMap(parameter -> parameter.schema().stream()))
                    .toList();
            walk(roots, seen);
        }
    }

    private void walk(List<Schema> roots, Set<Schema> seen) {
        Deque<Schema> level = new ArrayDeque<>(roots);
        for (int depth = 0; depth < DEPTH && !level.isEmpty(); depth++) {
            Deque<Schema> next = new ArrayDeque<>();
            for (Schema schema : level) {
                problems += schema.problem().isPresent() ? 1 : 0;
                if (seen.add(schema)) {
                    schemas++;
                    ask(schema);
                    schema.properties().forEach((name, property) -> {
                        Navigation way = SchemaNavigator.followPointer(schema, JsonPointers.of(name));
                        assertThat(way).as(schema + " " + name).isInstanceOf(Navigation.Found.class);
                        next.add(property);
                    });
                    schema.items().ifPresent(next::add);
                    schema.additionalProperties().schema().ifPresent(next::add);
                    schema.alternatives().forEach(next::addAll);
                    next.addAll(schema.allOf());
                }
            }
            level = next;
        }
    }

    private static void ask(Schema schema) {
        assertThat(schema.types()).isNotNull();
        assertThat(schema.nullable() && schema.allowsNothing()).isFalse();
        assertThat(schema.constraints()).isNotNull();
        assertThat(schema.annotations()).isNotNull();
        assertThat(schema.discriminator()).isNotNull();
        assertThat(schema.name()).isNotNull();
    }

    @Test
    @DisplayName("S22, S23 Amazon ECR: paths with #, SigV4 by a description")
    void readsAmazonEcr() throws IOException {
        ApiDescription api = read("aws/amazon-ecr/openapi/amazon-ecr-openapi.yml");

        assertThat(api.problems()).isEmpty();
        assertThat(api.servers()).extracting(ApiServer::url).containsExactly("https://api.ecr.amazonaws.com");
        assertThat(api.securitySchemes())
                .singleElement()
                .satisfies(scheme -> assertThat(scheme.sigV4()).isTrue());
        ApiOperation put = api.operation("/#PutImage", "post").orElseThrow();
        assertThat(api.operationAt("/paths/~1#PutImage/post")).containsSame(put);
        assertThat(put.pathTemplate()).isEqualTo("/");
        assertThat(put.constants()).isEmpty();
        assertThat(put.problems()).isEmpty();
        assertThat(put.parameter(In.HEADER, "X-Amz-Target").orElseThrow().onlyValue())
                .contains("AmazonEC2ContainerRegistry_V20150921.PutImage");
        Schema body = put.requestBody()
                .orElseThrow()
                .content()
                .get("application/x-amz-json-1.1")
                .schema()
                .orElseThrow();
        assertThat(body.required()).contains("repositoryName", "imageManifest");
        assertThat(SchemaNavigator.followPointer(body, "/imageManifset"))
                .isInstanceOfSatisfying(Navigation.RuledOut.class, out -> {
                    assertThat(out.knownNames()).contains("imageManifest");
                    assertThat(out.closed()).isFalse();
                });
    }

    @Test
    @DisplayName("S22, S23 EC2 Image Builder: http and https, signing name, signing parameters, allOf of a reference")
    void readsImageBuilder() throws IOException {
        ApiDescription api = read("aws/amazon-ec2-image-builder/openapi/amazon-ec2-image-builder-openapi.yaml");

        assertThat(api.signingName()).contains("imagebuilder");
        assertThat(api.servers()).hasSize(4);
        assertThat(api.servers().get(0).url()).startsWith("http://");
        assertThat(api.servers().get(1).variables().get("region").defaultValue())
                .contains("us-east-1");
        assertThat(api.securityScheme("hmac").orElseThrow().sigV4()).isTrue();
        ApiOperation get = api.operation("GetImage").orElseThrow();
        assertThat(get.path()).isEqualTo("/GetImage#imageBuildVersionArn");
        assertThat(get.pathTemplate()).isEqualTo("/GetImage");
        assertThat(get.parameter(In.QUERY, "imageBuildVersionArn").orElseThrow().required())
                .isTrue();
        assertThat(get.parameter(In.HEADER, "X-Amz-Date").orElseThrow().signing())
                .isTrue();
        assertThat(get.parameters().stream().filter(ApiParameter::signing)).hasSize(7);
        Schema response = get.response(200)
                .orElseThrow()
                .content()
                .get("application/json")
                .schema()
                .orElseThrow();
        Navigation status = SchemaNavigator.followPointer(response, "/image/state/status");
        assertThat(status).isInstanceOfSatisfying(Navigation.Found.class, found -> {
            Schema schema = found.schema().orElseThrow();
            assertThat(schema.name()).contains("ImageStatus");
            assertThat(schema.enumValues()).extracting(JsonNode::asText).contains("AVAILABLE");
            assertThat(schema.annotations().description()).isPresent();
            assertThat(found.mayBeAbsent()).isTrue();
        });
        Schema requestId = response.property("requestId").orElseThrow();
        assertThat(requestId.name()).contains("NonEmptyString");
        assertThat(requestId.types()).containsExactly(SchemaType.STRING);
        assertThat(requestId.annotations().description())
                .hasValueSatisfying(text -> assertThat(text).contains("request ID"));
    }

    @Test
    @DisplayName("S23 Amazon EC2: the action in the path's query")
    void readsConstants() throws IOException {
        ApiOperation run = read("aws/amazon-ec2/openapi/amazon-ec2-openapi.yml")
                .operation("runInstances")
                .orElseThrow();

        assertThat(run.path()).isEqualTo("/?Action=RunInstances");
        assertThat(run.pathTemplate()).isEqualTo("/");
        assertThat(run.constants()).containsExactly(new ConstantParameter(In.QUERY, "Action", "RunInstances"));
        assertThat(run.parameter(In.QUERY, "ImageId").orElseThrow().required()).isTrue();
    }

    private static ApiDescription read(String file) throws IOException {
        Document document = new Document(file, TestDocuments.yaml(Files.readString(CORPUS.resolve(file))));
        return ApiDescriptionReader.read(document, Documents.none())
                .description()
                .orElseThrow();
    }
}
