package com.example;

import com.example.pets.AdoptPetWorkflow;
import com.sun.net.httpserver.HttpServer;
import io.github.arazzo4j.runtime.ArazzoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Uses the generated class, against a server of its own. */
public final class Adoption {

    private Adoption() {}

    /**
     * Adopts a pet.
     *
     * @param args none
     * @throws IOException if the server can't be started
     */
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean found = exchange.getRequestMethod().equals("GET");
            byte[] body = "{\"name\": \"Rex\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(found ? 200 : 201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (ArazzoClient client = ArazzoClient.builder()
                .source("pets", pets -> pets.endpoint(endpoint))
                .build()) {
            AdoptPetWorkflow.Outputs outputs = new AdoptPetWorkflow(client)
                    .run(AdoptPetWorkflow.Inputs.builder().petId(7).build());
            System.out.println("adopted " + outputs.pet().name());
        } finally {
            server.stop(0);
        }
    }
}
