package io.github.arazzo4j.sample.server;

import static io.github.arazzo4j.sample.server.AwsCaller.json;
import static io.github.arazzo4j.sample.server.AwsCaller.manifest;
import static io.github.arazzo4j.sample.server.AwsCaller.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.sample.server.AwsCaller.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcrServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.250Z");

    private EmbeddedAws aws;
    private AwsCaller caller;

    @BeforeEach
    void start() {
        aws = EmbeddedAws.start(EmbeddedAwsConfig.defaults()
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
                .withPageSize(3));
        caller = AwsCaller.of(aws);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void aRepositoryIsCreatedAndDescribed() {
        Answer created = caller.ecr("CreateRepository", json("repositoryName", "team/app"));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.headers().firstValue("content-type")).hasValue("application/x-amz-json-1.1");
        JsonNode repository = created.body().path("repository");
        assertThat(repository.path("repositoryArn").asText())
                .isEqualTo("arn:aws:ecr:us-east-1:123456789012:repository/team/app");
        assertThat(repository.path("repositoryUri").asText())
                .isEqualTo("123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app");
        assertThat(repository.path("registryId").asText()).isEqualTo("123456789012");
        assertThat(repository.path("imageTagMutability").asText()).isEqualTo("MUTABLE");
        assertThat(repository.at("/imageScanningConfiguration/scanOnPush").booleanValue())
                .isFalse();
        assertThat(repository.at("/encryptionConfiguration/encryptionType").asText())
                .isEqualTo("AES256");
        assertThat(repository.path("createdAt").isNumber()).isTrue();
        assertThat(repository.path("createdAt").doubleValue()).isEqualTo(NOW.toEpochMilli() / 1000.0);

        Answer described = caller.ecr("DescribeRepositories", "{\"repositoryNames\":[\"team/app\"]}");
        assertThat(described.status()).isEqualTo(200);
        assertThat(described.body().path("repositories")).containsExactly(repository);
        assertThat(described.body().has("nextToken")).isFalse();
    }

    @Test
    void aRepositoryTakesItsOptions() {
        Answer created = caller.ecr(
                "CreateRepository",
                "{\"repositoryName\":\"x1\",\"imageTagMutability\":\"IMMUTABLE\","
                        + "\"imageScanningConfiguration\":{\"scanOnPush\":true},"
                        + "\"encryptionConfiguration\":{\"encryptionType\":\"KMS\"}}");

        JsonNode repository = created.body().path("repository");
        assertThat(repository.path("imageTagMutability").asText()).isEqualTo("IMMUTABLE");
        assertThat(repository.at("/imageScanningConfiguration/scanOnPush").booleanValue())
                .isTrue();
        assertThat(repository.at("/encryptionConfiguration/encryptionType").asText())
                .isEqualTo("KMS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeleteRepository", "PutImage", "BatchGetImage", "ListImages"})
    void aRepositoryMustExist(String operation) {
        ObjectNode request = RequestBody.MAPPER.createObjectNode().put("repositoryName", "nowhere");
        request.put("imageManifest", manifest("a"))
                .putArray("imageIds")
                .addObject()
                .put("imageTag", "a");

        refused(
                caller.ecr(operation, request.toString()),
                "RepositoryNotFoundException",
                "The repository with name 'nowhere' does not exist in the registry with id '123456789012'");
    }

    @Test
    void describingAMissingRepositoryIsAnError() {
        create("there");

        refused(
                caller.ecr("DescribeRepositories", "{\"repositoryNames\":[\"there\",\"nowhere\"]}"),
                "RepositoryNotFoundException",
                "The repository with name 'nowhere' does not exist in the registry with id '123456789012'");
        refused(
                caller.ecr("DescribeRepositories", "{\"repositoryNames\":[\"there\"],\"registryId\":\"999999999999\"}"),
                "RepositoryNotFoundException",
                "The repository with name 'there' does not exist in the registry with id '999999999999'");
    }

    @Test
    void aRepositoryIsCreatedOnce() {
        create("there");

        refused(
                caller.ecr("CreateRepository", json("repositoryName", "there")),
                "RepositoryAlreadyExistsException",
                "The repository with name 'there' already exists in the registry with id '123456789012'");
    }

    @Test
    void onlyAnEmptyRepositoryIsDeletedWithoutForce() {
        create("full");
        put("full", manifest("a"), "a");

        refused(
                caller.ecr("DeleteRepository", json("repositoryName", "full")),
                "RepositoryNotEmptyException",
                "The repository with name 'full' in registry with id '123456789012' cannot be deleted because it still"
                        + " contains images");
        Answer deleted = caller.ecr("DeleteRepository", "{\"repositoryName\":\"full\",\"force\":true}");
        assertThat(deleted.body().at("/repository/repositoryName").asText()).isEqualTo("full");
        assertThat(caller.ecr("DescribeRepositories", "{}").body().path("repositories"))
                .isEmpty();
    }

    @Test
    void anImageIsPutAndReadBack() {
        create("team/app");
        String manifest = manifest("grüße");

        JsonNode image = put("team/app", manifest, "1.0");

        String digest = "sha256:" + CanonicalRequest.sha256(manifest.getBytes(UTF_8));
        assertThat(image.at("/imageId/imageDigest").asText()).isEqualTo(digest);
        assertThat(image.at("/imageId/imageTag").asText()).isEqualTo("1.0");
        assertThat(image.path("imageManifest").asText()).isEqualTo(manifest);
        assertThat(image.path("imageManifestMediaType").asText())
                .isEqualTo("application/vnd.oci.image.manifest.v1+json");
        Answer read = batchGet("team/app", json("imageTag", "1.0"), json("imageDigest", digest));
        assertThat(read.body().path("failures")).isEmpty();
        assertThat(read.body().path("images")).hasSize(2);
        assertThat(read.body().at("/images/0")).isEqualTo(image);
        assertThat(read.body().at("/images/1/imageId").has("imageTag")).isFalse();
    }

    @Test
    void theMediaTypeComesFromTheManifestOrTheRequest() {
        create("r1");

        Answer put = caller.ecr(
                "PutImage",
                json("repositoryName", "r1", "imageManifest", "{}", "imageManifestMediaType", "application/x"));
        assertThat(put.body().at("/image/imageManifestMediaType").asText()).isEqualTo("application/x");
        assertThat(put.body().at("/image/imageId").has("imageTag")).isFalse();
        invalid(caller.ecr("PutImage", json("repositoryName", "r1", "imageManifest", "{}")), "imageManifestMediaType");
        invalid(
                caller.ecr(
                        "PutImage",
                        json(
                                "repositoryName",
                                "r1",
                                "imageManifest",
                                manifest("a"),
                                "imageManifestMediaType",
                                "application/x")),
                "imageManifestMediaType");
    }

    @Test
    void theSameImageIsPutOnce() {
        create("r1");
        String digest = put("r1", manifest("a"), "a").at("/imageId/imageDigest").asText();

        refused(
                caller.ecr("PutImage", json("repositoryName", "r1", "imageManifest", manifest("a"), "imageTag", "a")),
                "ImageAlreadyExistsException",
                "Image with digest '" + digest + "' and tag 'a' already exists in the repository with name 'r1' in"
                        + " registry with id '123456789012'");
        refused(
                caller.ecr("PutImage", json("repositoryName", "r1", "imageManifest", manifest("a"))),
                "ImageAlreadyExistsException",
                "Image with digest '" + digest + "' already exists in the repository with name 'r1' in registry with"
                        + " id '123456789012'");
        put("r1", manifest("a"), "another");
    }

    @Test
    void aTagMovesUnlessTheRepositoryForbidsIt() {
        create("mutable");
        put("mutable", manifest("a"), "latest");
        String second = put("mutable", manifest("b"), "latest")
                .at("/imageId/imageDigest")
                .asText();
        assertThat(batchGet("mutable", json("imageTag", "latest"))
                        .body()
                        .at("/images/0/imageId/imageDigest")
                        .asText())
                .isEqualTo(second);

        caller.ecr("CreateRepository", json("repositoryName", "fixed", "imageTagMutability", "IMMUTABLE"));
        put("fixed", manifest("a"), "latest");
        refused(
                caller.ecr(
                        "PutImage",
                        json("repositoryName", "fixed", "imageManifest", manifest("b"), "imageTag", "latest")),
                "ImageTagAlreadyExistsException",
                "The image tag 'latest' already exists in the 'fixed' repository and cannot be overwritten because the"
                        + " repository is immutable.");
    }

    @Test
    void aStatedDigestMustBeTheManifests() {
        create("r1");

        assertThat(caller.ecr(
                                "PutImage",
                                json(
                                        "repositoryName",
                                        "r1",
                                        "imageManifest",
                                        manifest("a"),
                                        "imageDigest",
                                        "sha256:00"))
                        .errorType())
                .isEqualTo("ImageDigestDoesNotMatchException");
    }

    @Test
    void whatCannotBeReadIsAmongTheFailures() {
        create("r1");
        String digest = put("r1", manifest("a"), "a").at("/imageId/imageDigest").asText();
        put("r1", manifest("b"), "b");

        Answer read = batchGet(
                "r1",
                json("imageTag", "a"),
                json("imageTag", "none"),
                json("imageDigest", "sha256:00"),
                json("imageDigest", "nonsense"),
                json("imageDigest", digest, "imageTag", "b"),
                "{}");

        assertThat(read.status()).isEqualTo(200);
        assertThat(texts(read.body().path("images"), "/imageId/imageTag")).containsExactly("a");
        JsonNode failures = read.body().path("failures");
        assertThat(texts(failures, "/failureCode"))
                .containsExactly(
                        "ImageNotFound",
                        "ImageNotFound",
                        "InvalidImageDigest",
                        "ImageTagDoesNotMatchDigest",
                        "MissingDigestAndTag");
        assertThat(failures.at("/0/imageId")).hasToString("{\"imageTag\":\"none\"}");
        assertThat(failures.at("/0/failureReason").asText()).isEqualTo("Requested image not found");
    }

    @Test
    void atMostAHundredImagesAreReadAtOnce() {
        create("r1");
        String[] ids = new String[101];
        Arrays.fill(ids, json("imageTag", "a"));

        refused(
                batchGet("r1", ids),
                "InvalidParameterException",
                "Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have length less than or"
                        + " equal to 100'");
        refused(
                batchGet("r1"),
                "InvalidParameterException",
                "Invalid parameter at 'imageIds' failed to satisfy constraint: 'Member must have length greater than or"
                        + " equal to 1'");
    }

    @Test
    void imagesAreListedPageByPage() {
        create("r1");
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
            put("r1", manifest(name), name);
        }

        assertThat(pages("{\"repositoryName\":\"r1\"}", "imageIds")).containsExactly(3, 3, 1);
        assertThat(pages("{\"repositoryName\":\"r1\",\"maxResults\":2}", "imageIds"))
                .containsExactly(2, 2, 2, 1);
        assertThat(pages("{\"repositoryName\":\"r1\",\"maxResults\":7}", "imageIds"))
                .containsExactly(7);
        assertThat(pages("{\"repositoryName\":\"r1\",\"maxResults\":1000}", "imageIds"))
                .containsExactly(7);
    }

    @Test
    void theTagStatusFilters() {
        create("r1");
        put("r1", manifest("a"), "a");
        put("r1", manifest("a"), "a2");
        put("r1", manifest("b"), "b");
        put("r1", manifest("c"), "b");

        assertThat(listed("TAGGED")).containsExactly("a", "a2", "b");
        assertThat(listed("UNTAGGED")).containsExactly("");
        assertThat(listed("ANY")).containsExactly("a", "a2", "", "b");
    }

    @Test
    void aTokenBelongsToItsList() {
        create("r1");
        create("r2");
        for (String name : List.of("a", "b", "c", "d")) {
            put("r1", manifest(name), name);
        }
        String token = caller.ecr("ListImages", json("repositoryName", "r1"))
                .body()
                .path("nextToken")
                .asText();

        invalid(caller.ecr("ListImages", json("repositoryName", "r2", "nextToken", token)), "nextToken");
        invalid(caller.ecr("DescribeRepositories", json("nextToken", token)), "nextToken");
        invalid(caller.ecr("ListImages", json("repositoryName", "r1", "nextToken", "nonsense")), "nextToken");
        invalid(caller.ecr("ListImages", json("repositoryName", "r1", "nextToken", "")), "nextToken");
    }

    @Test
    void repositoriesAreListedPageByPage() {
        for (String name : List.of("r4", "r3", "r2", "r1")) {
            create(name);
        }

        Answer first = caller.ecr("DescribeRepositories", "{}");
        assertThat(texts(first.body().path("repositories"), "/repositoryName")).containsExactly("r1", "r2", "r3");
        Answer second = caller.ecr(
                "DescribeRepositories",
                json("nextToken", first.body().path("nextToken").asText()));
        assertThat(texts(second.body().path("repositories"), "/repositoryName")).containsExactly("r4");
        assertThat(second.body().has("nextToken")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CreateRepository | {"repositoryName":"Upper"} | repositoryName
            CreateRepository | {"repositoryName":"x"} | repositoryName
            CreateRepository | {"repositoryName":"a//b"} | repositoryName
            CreateRepository | {"repositoryName":"r1","imageTagMutability":"SOMETIMES"} | imageTagMutability
            DescribeRepositories | {"repositoryNames":[]} | repositoryNames
            DescribeRepositories | {"repositoryNames":["r1"],"maxResults":1} | repositoryNames
            DescribeRepositories | {"registryId":"1"} | registryId
            DescribeRepositories | {"maxResults":0} | maxResults
            DescribeRepositories | {"maxResults":1001} | maxResults
            ListImages | {"repositoryName":"there","filter":{"tagStatus":"tagged"}} | tagStatus
            PutImage | {"repositoryName":"there","imageManifest":"{}","imageTag":""} | imageTag
            PutImage | {"repositoryName":"there","imageManifest":"no json"} | ImageManifest
            PutImage | {"repositoryName":"there","imageManifest":"[]"} | ImageManifest
            """)
    void constraintsAreKept(String operation, String json, String parameter) {
        create("there");

        invalid(caller.ecr(operation, json), parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "CreateRepository, {}, repositoryName",
        "CreateRepository, {\"repositoryName\":null}, repositoryName",
        "ListImages, {}, repositoryName",
        "PutImage, {\"repositoryName\":\"there\"}, imageManifest",
        "BatchGetImage, {\"repositoryName\":\"there\"}, imageIds",
    })
    void whatIsRequiredMustBeThere(String operation, String json, String parameter) {
        create("there");

        refused(
                caller.ecr(operation, json),
                "ValidationException",
                "1 validation error detected: Value null at '" + parameter
                        + "' failed to satisfy constraint: Member must not be null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CreateRepository | {
            CreateRepository | []
            CreateRepository | nonsense
            CreateRepository | {"repositoryName":1}
            CreateRepository | {"repositoryName":"r1","imageScanningConfiguration":true}
            CreateRepository | {"repositoryName":"r1","imageScanningConfiguration":{"scanOnPush":"yes"}}
            DescribeRepositories | {"repositoryNames":"r1"}
            DescribeRepositories | {"repositoryNames":[1]}
            DescribeRepositories | {"maxResults":"1"}
            DescribeRepositories | {"maxResults":1.5}
            BatchGetImage | {"repositoryName":"there","imageIds":["a"]}
            """)
    void whatCannotBeReadIsASerializationException(String operation, String json) {
        create("there");

        Answer answer = caller.ecr(operation, json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorType()).isEqualTo("SerializationException");
    }

    @Test
    void anUnknownOperationIsRefused() {
        assertThat(caller.ecr("DescribeEverything", "{}").errorType()).isEqualTo("UnknownOperationException");
        assertThat(AwsCaller.send(caller.sign("ecr", "POST", "/", Map.of(), "{}"))
                        .errorType())
                .isEqualTo("UnknownOperationException");
        assertThat(AwsCaller.send(caller.sign(
                                "ecr",
                                "POST",
                                "/",
                                Map.of(
                                        "Content-Type",
                                        "application/json",
                                        "X-Amz-Target",
                                        "AmazonEC2ContainerRegistry_V20150921.DescribeRepositories"),
                                "{}"))
                        .errorType())
                .isEqualTo("UnknownOperationException");
    }

    private void create(String name) {
        assertThat(caller.ecr("CreateRepository", json("repositoryName", name)).status())
                .isEqualTo(200);
    }

    private JsonNode put(String repository, String manifest, String tag) {
        Answer answer =
                caller.ecr("PutImage", json("repositoryName", repository, "imageManifest", manifest, "imageTag", tag));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("image");
    }

    private Answer batchGet(String repository, String... ids) {
        return caller.ecr(
                "BatchGetImage",
                "{\"repositoryName\":\"" + repository + "\",\"imageIds\":[" + String.join(",", ids) + "]}");
    }

    private List<String> listed(String tagStatus) {
        Answer answer = caller.ecr(
                "ListImages",
                "{\"repositoryName\":\"r1\",\"maxResults\":100,\"filter\":{\"tagStatus\":\"" + tagStatus + "\"}}");
        return texts(answer.body().path("imageIds"), "/imageTag");
    }

    /** The sizes of all pages; no image may come twice. */
    private List<Integer> pages(String firstRequest, String member) {
        List<Integer> sizes = new ArrayList<>();
        List<JsonNode> seen = new ArrayList<>();
        String request = firstRequest;
        while (true) {
            JsonNode page = caller.ecr("ListImages", request).body();
            sizes.add(page.path(member).size());
            page.path(member).forEach(seen::add);
            if (!page.has("nextToken")) {
                assertThat(seen).doesNotHaveDuplicates();
                return sizes;
            }
            request = firstRequest.replaceAll("}$", ",\"nextToken\":" + page.path("nextToken") + "}");
        }
    }

    private static void invalid(Answer answer, String parameter) {
        assertThat(answer.errorType()).isEqualTo("InvalidParameterException");
        assertThat(answer.message())
                .startsWith("Invalid parameter at '" + parameter + "' failed to satisfy constraint: '");
        assertThat(answer.status()).isEqualTo(400);
    }

    private static void refused(Answer answer, String type, String message) {
        assertThat(answer.body())
                .hasToString(RequestBody.MAPPER
                        .createObjectNode()
                        .put("__type", type)
                        .put("message", message)
                        .toString());
        assertThat(answer.status()).isEqualTo(400);
    }
}
