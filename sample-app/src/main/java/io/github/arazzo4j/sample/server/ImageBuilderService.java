package io.github.arazzo4j.sample.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * EC2 Image Builder in memory, by the protocol AWS REST JSON 1. Recipes and infrastructure configurations are taken to
 * exist; distribution configurations must have been created.
 */
final class ImageBuilderService implements AwsService {

    private static final String CONTENT_TYPE = "application/json";
    private static final String ARN = "arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):";
    private static final String VERSIONED = "/[a-z0-9-_]+/[0-9]+\\.[0-9]+\\.[0-9]+";
    private static final String NAME = "[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]";
    private static final int MAX_TOKEN = 36;

    private record Answered(ObjectNode parameters, ObjectNode result) {}

    private final EmbeddedAwsConfig config;
    private final Map<String, ImageBuild> images = new HashMap<>();
    private final Map<String, ObjectNode> distributionConfigurations = new HashMap<>();
    private final Map<String, Integer> buildNumbers = new HashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();

    ImageBuilderService(EmbeddedAwsConfig config) {
        this.config = config;
    }

    @Override
    public String signingName() {
        return "imagebuilder";
    }

    @Override
    public AwsResponse success(JsonNode result) {
        return new AwsResponse(200, CONTENT_TYPE, Map.of(), result);
    }

    @Override
    public AwsResponse failure(AwsException error) {
        return new AwsResponse(
                error.status(),
                CONTENT_TYPE,
                Map.of("x-amzn-ErrorType", error.type()),
                object().put("message", error.text()));
    }

    @Override
    public synchronized JsonNode handle(AwsRequest request) {
        ObjectNode result = switch (request.method() + " " + request.rawPath()) {
            case "PUT /CreateImage" -> once(request, this::createImage);
            case "GET /GetImage" -> getImage(request);
            case "PUT /CreateDistributionConfiguration" -> once(request, this::createDistributionConfiguration);
            case "GET /GetDistributionConfiguration" -> getDistributionConfiguration(request);
            default -> throw new AwsException(404, "UnknownOperationException", "There is no such operation.");
        };
        return result.put("requestId", UUID.randomUUID().toString());
    }

    private ObjectNode createImage(RequestBody body) {
        String imageRecipe = arn(body, "imageRecipeArn", "image-recipe" + VERSIONED);
        String containerRecipe = arn(body, "containerRecipeArn", "container-recipe" + VERSIONED);
        if ((imageRecipe == null) == (containerRecipe == null)) {
            throw AwsException.badRequest(
                    "InvalidParameterCombinationException",
                    "You must specify exactly one of imageRecipeArn and containerRecipeArn.");
        }
        String infrastructure = required(
                "infrastructureConfigurationArn",
                arn(body, "infrastructureConfigurationArn", "infrastructure-configuration/[a-z0-9-_]+"));
        String distribution = arn(body, "distributionConfigurationArn", "distribution-configuration/[a-z0-9-_]+");
        if (distribution != null && !distributionConfigurations.containsKey(distribution)) {
            throw invalidValue("distributionConfigurationArn", "The specified resource does not exist.");
        }
        RequestBody tests = body.object("imageTestsConfiguration");
        boolean tested = tests == null || tests.bool("imageTestsEnabled", true);

        String recipe = Objects.requireNonNull(imageRecipe == null ? containerRecipe : imageRecipe);
        ObjectNode image = describe(recipe, imageRecipe == null);
        image.put("enhancedImageMetadataEnabled", body.bool("enhancedImageMetadataEnabled", true));
        image.putObject("infrastructureConfiguration").put("arn", infrastructure);
        image.putObject("imageTestsConfiguration").put("imageTestsEnabled", tested);
        ObjectNode configuration = distribution == null ? null : distributionConfigurations.get(distribution);
        if (configuration != null) {
            image.set("distributionConfiguration", configuration.deepCopy());
        }
        image.set("outputResources", outputs(image, configuration));
        String arn = image.path("arn").textValue();
        images.put(arn, new ImageBuild(image, recipe, tested, config.pollsPerState()));
        return object().put("imageBuildVersionArn", arn);
    }

    /** A new build version of what the recipe makes. */
    private ObjectNode describe(String recipeArn, boolean container) {
        String nameAndVersion = recipeArn.substring(recipeArn.indexOf('/') + 1);
        String name = nameAndVersion.substring(0, nameAndVersion.indexOf('/'));
        String version = nameAndVersion.substring(name.length() + 1);
        int build = buildNumbers.merge(nameAndVersion, 1, Integer::sum);
        ObjectNode image = object().put("arn", newArn("image/" + nameAndVersion + "/" + build))
                .put("type", container ? "DOCKER" : "AMI")
                .put("name", name)
                .put("version", version + "/" + build)
                .put("platform", "Linux")
                .put("dateCreated", config.clock().instant().toString())
                .put("buildType", "USER_INITIATED")
                .put("imageSource", "CUSTOM");
        image.putObject(container ? "containerRecipe" : "imageRecipe")
                .put("arn", recipeArn)
                .put("name", name)
                .put("version", version);
        return image;
    }

    /** One output for each region that the image goes to: its own, if nothing else was configured. */
    private ObjectNode outputs(ObjectNode image, @Nullable ObjectNode configuration) {
        boolean container = image.path("type").textValue().equals("DOCKER");
        ObjectNode outputs = object();
        ArrayNode list = outputs.putArray(container ? "containers" : "amis");
        List<String> regions =
                configuration == null ? List.of(config.region()) : regions(configuration.path("distributions"));
        for (String region : regions) {
            ObjectNode output = list.addObject().put("region", region);
            String name = image.path("name").textValue();
            if (container) {
                output.putArray("imageUris").add(config.accountId() + ".dkr.ecr." + region + ".amazonaws.com/" + name);
            } else {
                String id = region + image.path("arn").textValue();
                output.put("image", String.format("ami-%017x", Integer.toUnsignedLong(id.hashCode())))
                        .put("name", name)
                        .put("accountId", config.accountId())
                        .putObject("state")
                        .put("status", "AVAILABLE");
            }
        }
        return outputs;
    }

    private static List<String> regions(JsonNode distributions) {
        return StreamSupport.stream(distributions.spliterator(), false)
                .map(distribution -> distribution.path("region").textValue())
                .toList();
    }

    private ObjectNode getImage(AwsRequest request) {
        String arn = required("imageBuildVersionArn", request.query("imageBuildVersionArn"));
        checkArn("imageBuildVersionArn", arn, "image" + VERSIONED + "/[0-9]+");
        ImageBuild build = images.get(arn);
        if (build == null) {
            throw notFound(arn);
        }
        return object().set("image", build.look());
    }

    private ObjectNode createDistributionConfiguration(RequestBody body) {
        String name = required("name", body.string("name"));
        if (!name.matches(NAME)) {
            throw invalidValue("name", "It must match " + NAME + ".");
        }
        List<RequestBody> distributions = required("distributions", body.objects("distributions"));
        if (distributions.isEmpty()) {
            throw invalidValue("distributions", "There must be at least one.");
        }
        distributions.forEach(distribution -> required("distributions.region", distribution.string("region")));
        String arn =
                newArn("distribution-configuration/" + AwsRequest.lower(name).replace(' ', '-'));
        if (distributionConfigurations.containsKey(arn)) {
            throw AwsException.badRequest(
                    "ResourceAlreadyExistsException",
                    "The resource that you are trying to create already exists: " + arn);
        }
        ObjectNode configuration = object().put("arn", arn).put("name", name);
        String description = body.string("description");
        if (description != null) {
            configuration.put("description", description);
        }
        configuration.put("timeoutMinutes", 720);
        configuration.set("distributions", body.json().path("distributions").deepCopy());
        configuration.put("dateCreated", config.clock().instant().toString());
        distributionConfigurations.put(arn, configuration);
        return object().put("distributionConfigurationArn", arn);
    }

    private ObjectNode getDistributionConfiguration(AwsRequest request) {
        String arn = required("distributionConfigurationArn", request.query("distributionConfigurationArn"));
        checkArn("distributionConfigurationArn", arn, "distribution-configuration/[a-z0-9-_]+");
        ObjectNode configuration = distributionConfigurations.get(arn);
        if (configuration == null) {
            throw notFound(arn);
        }
        return object().set("distributionConfiguration", configuration.deepCopy());
    }

    /** Creates once for each client token: the same request gets the same answer, another one is refused. */
    private ObjectNode once(AwsRequest request, Function<RequestBody, ObjectNode> create) {
        RequestBody body = RequestBody.parse(request.body());
        String token = required("clientToken", body.string("clientToken"));
        if (token.isEmpty() || token.length() > MAX_TOKEN) {
            throw invalidValue("clientToken", "It must have 1 to " + MAX_TOKEN + " characters.");
        }
        String key = request.rawPath() + " " + token;
        Answered earlier = answered.get(key);
        if (earlier == null) {
            ObjectNode result = create.apply(body).put("clientToken", token);
            answered.put(key, new Answered(body.json(), result));
            return result.deepCopy();
        }
        if (!earlier.parameters().equals(body.json())) {
            throw AwsException.badRequest(
                    "IdempotentParameterMismatchException",
                    "The client token was used before, in a request with other parameters.");
        }
        return earlier.result().deepCopy();
    }

    private String newArn(String resource) {
        return "arn:aws:imagebuilder:" + config.region() + ":" + config.accountId() + ":" + resource;
    }

    private static @Nullable String arn(RequestBody body, String parameter, String resource) {
        String arn = body.string(parameter);
        if (arn != null) {
            checkArn(parameter, arn, resource);
        }
        return arn;
    }

    private static void checkArn(String parameter, String arn, String resource) {
        if (!arn.matches(ARN + resource)) {
            throw invalidValue(parameter, "It must match " + ARN + resource + ".");
        }
    }

    private static <T> T required(String parameter, @Nullable T value) {
        if (value == null) {
            throw AwsException.badRequest("InvalidRequestException", "Parameter '" + parameter + "' is required.");
        }
        return value;
    }

    private static AwsException invalidValue(String parameter, String why) {
        return AwsException.badRequest(
                "InvalidParameterValueException",
                "The value supplied for parameter '" + parameter + "' is not valid. " + why);
    }

    private static AwsException notFound(String arn) {
        return new AwsException(
                404, "ResourceNotFoundException", "The resource with ARN '" + arn + "' does not exist.");
    }

    private static ObjectNode object() {
        return RequestBody.MAPPER.createObjectNode();
    }
}
