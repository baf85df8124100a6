package io.github.arazzo4j.sample.server;

import java.io.IOException;

/** Serves the embedded AWS to other programs until the standard input ends. */
public final class ServeAws {

    private ServeAws() {}

    /**
     * Prints where the server listens, and serves.
     *
     * @param args the region, then the names of repositories that are there from the start
     * @throws IOException if the standard input can't be read
     */
    public static void main(String[] args) throws IOException {
        String region = args.length == 0 ? "us-east-1" : args[0];
        try (EmbeddedAws aws = EmbeddedAws.start(EmbeddedAwsConfig.defaults().withRegion(region))) {
            for (int i = 1; i < args.length; i++) {
                aws.withRepository(args[i]);
            }
            System.out.println(aws.endpoint());
            while (System.in.read() >= 0) {
                // Whoever started this keeps the input open for as long as the server is needed.
            }
        }
    }
}
