package io.github.arazzo4j.sample;

import java.util.Optional;

/**
 * What the command line says.
 *
 * @param region the AWS region, or empty for the embedded server
 * @param repository the ECR repository to publish to
 * @param recipeArn the image recipe to build from
 * @param infrastructureArn the infrastructure configuration to build on
 */
record SampleOptions(Optional<String> region, String repository, String recipeArn, String infrastructureArn) {

    static final String USAGE = """
            Usage: sample-app [--region REGION --recipe ARN --infrastructure ARN] [--repository NAME]
              --region          talk to AWS there, with the default credential chain; else to an embedded server
              --repository      the ECR repository to publish to (team/app)
              --recipe          the ARN of the image recipe to build from
              --infrastructure  the ARN of the infrastructure configuration to build on""";

    private static final String EXAMPLE_ARN = "arn:aws:imagebuilder:eu-west-1:123456789012:";

    static SampleOptions parse(String[] args) {
        Optional<String> region = Optional.empty();
        String repository = "team/app";
        Optional<String> recipe = Optional.empty();
        Optional<String> infrastructure = Optional.empty();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--region" -> region = Optional.of(value);
                case "--repository" -> repository = value;
                case "--recipe" -> recipe = Optional.of(value);
                case "--infrastructure" -> infrastructure = Optional.of(value);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        if (region.isPresent() && (recipe.isEmpty() || infrastructure.isEmpty())) {
            throw new IllegalArgumentException("to build images on AWS, --recipe and --infrastructure are needed");
        }
        return new SampleOptions(
                region,
                repository,
                recipe.orElse(EXAMPLE_ARN + "image-recipe/web-server/1.0.0"),
                infrastructure.orElse(EXAMPLE_ARN + "infrastructure-configuration/small"));
    }
}
