package io.github.arazzo4j.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arazzo4j.sample.server.EcrRepository.ImageId;
import io.github.arazzo4j.sample.server.EcrRepository.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Amazon ECR in memory, by the protocol AWS JSON 1.1. */
final class EcrService implements AwsService {

    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final String TARGET_PREFIX = "AmazonEC2ContainerRegistry_V20150921.";
    private static final String DIGEST = "[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+";
    private static final int MAX_TAG = 300;
    private static final int MAX_IMAGE_IDS = 100;

    private final EmbeddedAwsConfig config;
    private final EcrPages pages;
    private final Map<String, EcrRepository> repositories = new TreeMap<>();

    EcrService(EmbeddedAwsConfig config) {
        this.config = config;
        this.pages = new EcrPages(config.pageSize());
    }

    /** Makes a repository, as if somebody had made it before. */
    synchronized void seed(String repositoryName) {
        createRepository(RequestBody.of(object().put("repositoryName", repositoryName)));
    }

    @Override
    public String signingName() {
        return "ecr";
    }

    @Override
    public AwsResponse success(JsonNode result) {
        return new AwsResponse(200, CONTENT_TYPE, Map.of(), result);
    }

    @Override
    public AwsResponse failure(AwsException error) {
        ObjectNode body = object().put("__type", error.type()).put("message", error.text());
        return new AwsResponse(error.status(), CONTENT_TYPE, Map.of(), body);
    }

    @Override
    public synchronized JsonNode handle(AwsRequest request) {
        String target = request.header("x-amz-target");
        String contentType = request.header("content-type");
        if (!request.method().equals("POST")
                || contentType == null
                || !AwsRequest.lower(contentType).startsWith(CONTENT_TYPE)
                || target == null
                || !target.startsWith(TARGET_PREFIX)) {
            throw unknownOperation();
        }
        RequestBody body = RequestBody.parse(request.body());
        return switch (target.substring(TARGET_PREFIX.length())) {
            case "DescribeRepositories" -> describeRepositories(body);
            case "CreateRepository" -> createRepository(body);
            case "DeleteRepository" -> deleteRepository(body);
            case "PutImage" -> putImage(body);
            case "BatchGetImage" -> batchGetImage(body);
            case "ListImages" -> listImages(body);
            default -> throw unknownOperation();
        };
    }

    private ObjectNode describeRepositories(RequestBody body) {
        List<String> names = body.strings("repositoryNames");
        if (names == null) {
            checkRegistry(body);
            List<ObjectNode> all = repositories.values().stream()
                    .map(EcrRepository::description)
                    .toList();
            return pages.page(body, "repositories", "DescribeRepositories", all);
        }
        EcrConstraints.checkSize("repositoryNames", names.size(), MAX_IMAGE_IDS);
        if (body.integer("maxResults") != null || body.string("nextToken") != null) {
            throw EcrConstraints.invalid("repositoryNames", "cannot be combined with 'maxResults' or 'nextToken'");
        }
        ObjectNode result = object();
        ArrayNode array = result.putArray("repositories");
        names.forEach(name -> array.add(repository(body, EcrConstraints.checkName("repositoryNames", name))
                .description()));
        return result;
    }

    private ObjectNode createRepository(RequestBody body) {
        String name = EcrConstraints.checkName("repositoryName", EcrConstraints.required(body, "repositoryName"));
        if (repositories.containsKey(name)) {
            throw AwsException.badRequest(
                    "RepositoryAlreadyExistsException",
                    "The repository with name '" + name + "' already exists in the registry with id '"
                            + config.accountId() + "'");
        }
        String mutability =
                EcrConstraints.oneOf(body, "imageTagMutability", "MUTABLE", List.of("MUTABLE", "IMMUTABLE"));
        RequestBody scanning = body.object("imageScanningConfiguration");
        RequestBody encryption = body.object("encryptionConfiguration");
        ObjectNode description = object().put(
                        "repositoryArn",
                        "arn:aws:ecr:" + config.region() + ":" + config.accountId() + ":repository/" + name)
                .put("registryId", config.accountId())
                .put("repositoryName", name)
                .put("repositoryUri", config.accountId() + ".dkr.ecr." + config.region() + ".amazonaws.com/" + name)
                .put("createdAt", config.clock().millis() / 1000.0)
                .put("imageTagMutability", mutability);
        description
                .putObject("imageScanningConfiguration")
                .put("scanOnPush", scanning != null && scanning.bool("scanOnPush", false));
        description
                .putObject("encryptionConfiguration")
                .put(
                        "encryptionType",
                        encryption == null
                                ? "AES256"
                                : EcrConstraints.oneOf(
                                        encryption, "encryptionType", "AES256", List.of("AES256", "KMS")));
        repositories.put(
                name, new EcrRepository(name, config.accountId(), mutability.equals("IMMUTABLE"), description));
        return object().set("repository", description.deepCopy());
    }

    private ObjectNode deleteRepository(RequestBody body) {
        EcrRepository repository = requiredRepository(body);
        String name = EcrConstraints.required(body, "repositoryName");
        if (!repository.isEmpty() && !body.bool("force", false)) {
            throw AwsException.badRequest(
                    "RepositoryNotEmptyException",
                    "The repository with name '" + name + "' in registry with id '" + config.accountId()
                            + "' cannot be deleted because it still contains images");
        }
        repositories.remove(name);
        return object().set("repository", repository.description());
    }

    private ObjectNode putImage(RequestBody body) {
        EcrRepository repository = requiredRepository(body);
        String text = EcrConstraints.required(body, "imageManifest");
        String tag = body.string("imageTag");
        if (tag != null && (tag.isEmpty() || tag.length() > MAX_TAG)) {
            throw EcrConstraints.invalid("imageTag", "Member must have length between 1 and " + MAX_TAG);
        }
        Manifest manifest =
                new Manifest("sha256:" + CanonicalRequest.sha256(text.getBytes(UTF_8)), text, mediaType(body, text));
        String stated = body.string("imageDigest");
        if (stated != null && !stated.equals(manifest.digest())) {
            throw AwsException.badRequest(
                    "ImageDigestDoesNotMatchException",
                    "The provided image digest '" + stated + "' does not match the calculated digest '"
                            + manifest.digest() + "'");
        }
        return object().set("image", image(body, manifest, repository.put(manifest, tag)));
    }

    private static String mediaType(RequestBody body, String manifest) {
        JsonNode json = RequestBody.parseJson(manifest);
        if (json == null || !json.isObject()) {
            throw EcrConstraints.invalid("ImageManifest", "Invalid JSON syntax");
        }
        String stated = body.string("imageManifestMediaType");
        String own = json.path("mediaType").textValue();
        if (stated == null && own == null) {
            throw EcrConstraints.invalid(
                    "imageManifestMediaType", "Member must not be null if the manifest has no media type");
        }
        if (stated != null && own != null && !stated.equals(own)) {
            throw EcrConstraints.invalid("imageManifestMediaType", "Member must equal the manifest's media type");
        }
        return Objects.requireNonNull(own == null ? stated : own);
    }

    private ObjectNode batchGetImage(RequestBody body) {
        EcrRepository repository = requiredRepository(body);
        List<RequestBody> ids = EcrConstraints.required("imageIds", body.objects("imageIds"));
        EcrConstraints.checkSize("imageIds", ids.size(), MAX_IMAGE_IDS);
        ObjectNode result = object();
        ArrayNode images = result.putArray("images");
        ArrayNode failures = result.putArray("failures");
        for (RequestBody id : ids) {
            String digest = id.string("imageDigest");
            String tag = id.string("imageTag");
            Manifest manifest =
                    digest != null ? repository.manifest(digest) : tag != null ? repository.taggedManifest(tag) : null;
            if (digest == null && tag == null) {
                failures.add(imageFailure(
                        id, "MissingDigestAndTag", "Invalid request parameters: both tag and digest cannot be null"));
            } else if (digest != null && !digest.matches(DIGEST)) {
                failures.add(imageFailure(
                        id,
                        "InvalidImageDigest",
                        "Invalid request parameters: image digest should satisfy the regex '" + DIGEST + "'"));
            } else if (manifest == null) {
                failures.add(imageFailure(id, "ImageNotFound", "Requested image not found"));
            } else if (tag != null && !manifest.equals(repository.taggedManifest(tag))) {
                failures.add(imageFailure(id, "ImageTagDoesNotMatchDigest", "Tag does not match digest"));
            } else {
                images.add(image(body, manifest, new ImageId(manifest.digest(), tag)));
            }
        }
        return result;
    }

    private static ObjectNode imageFailure(RequestBody id, String code, String reason) {
        ObjectNode failure = object();
        failure.set("imageId", id.json().deepCopy());
        return failure.put("failureCode", code).put("failureReason", reason);
    }

    private ObjectNode listImages(RequestBody body) {
        EcrRepository repository = requiredRepository(body);
        RequestBody filter = body.object("filter");
        String tagStatus = filter == null
                ? "ANY"
                : EcrConstraints.oneOf(filter, "tagStatus", "ANY", List.of("TAGGED", "UNTAGGED", "ANY"));
        List<ObjectNode> ids = new ArrayList<>();
        for (ImageId id : repository.imageIds()) {
            if (tagStatus.equals("ANY") || tagStatus.equals("TAGGED") == (id.tag() != null)) {
                ids.add(id.toJson());
            }
        }
        return pages.page(body, "imageIds", EcrConstraints.required(body, "repositoryName") + ":" + tagStatus, ids);
    }

    private ObjectNode image(RequestBody body, Manifest manifest, ImageId id) {
        ObjectNode image = object().put("registryId", config.accountId())
                .put("repositoryName", EcrConstraints.required(body, "repositoryName"));
        image.set("imageId", id.toJson());
        return image.put("imageManifest", manifest.text()).put("imageManifestMediaType", manifest.mediaType());
    }

    private EcrRepository requiredRepository(RequestBody body) {
        return repository(
                body, EcrConstraints.checkName("repositoryName", EcrConstraints.required(body, "repositoryName")));
    }

    private EcrRepository repository(RequestBody body, String name) {
        String registry = checkRegistry(body);
        EcrRepository repository = registry.equals(config.accountId()) ? repositories.get(name) : null;
        if (repository == null) {
            throw AwsException.badRequest(
                    "RepositoryNotFoundException",
                    "The repository with name '" + name + "' does not exist in the registry with id '" + registry
                            + "'");
        }
        return repository;
    }

    private String checkRegistry(RequestBody body) {
        String registry = body.string("registryId");
        if (registry != null && !registry.matches("[0-9]{12}")) {
            throw EcrConstraints.invalid("registryId", "must satisfy regular expression '[0-9]{12}'");
        }
        return registry == null ? config.accountId() : registry;
    }

    private static AwsException unknownOperation() {
        return AwsException.badRequest(
                "UnknownOperationException", "The operation is not known, or was not asked for in AWS JSON 1.1.");
    }

    private static ObjectNode object() {
        return RequestBody.MAPPER.createObjectNode();
    }
}
