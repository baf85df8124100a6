package io.github.arazzo4j.benchmarks.overhead;

import io.github.arazzo4j.sample.server.ServeAws;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;

/** The sample's embedded AWS in a process of its own, so that what it costs is nobody's. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final URI endpoint;

    private ServerProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts a server that has the repository. */
    static ServerProcess start() throws IOException {
        Process process = new ProcessBuilder(JavaCommand.of(ServeAws.class, Example.REGION.id(), Example.REPOSITORY))
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String endpoint = output.readLine();
        if (endpoint == null) {
            throw new IOException("the server did not start");
        }
        return new ServerProcess(process, URI.create(endpoint));
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
