package io.github.arazzo4j.benchmarks.overhead;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** A run of three calls, in a program that has been up for a while. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 10, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PublishBenchmark {

    private static final String[] MANIFESTS = {Example.manifest(0), Example.manifest(1)};

    /** The contestant. */
    @Param({"COMPILED", "HANDWRITTEN", "AWS_SDK"})
    private String contestant = "";

    /** Whether requests go to the server, or are answered from memory, where nothing but the contestant's own work counts. */
    @Param({"NETWORK", "MEMORY"})
    private String answers = "";

    private ServerProcess server;
    private SdkHttpClient http;
    private Contestant publisher;
    private int manifest;

    /** Creates the benchmark; {@link #setUp} makes it ready. */
    public PublishBenchmark() {}

    /**
     * Starts a server, which has seen nothing yet.
     *
     * @throws IOException if it can't be started
     */
    @Setup
    public void setUp() throws IOException {
        server = ServerProcess.start();
        SdkHttpClient network = UrlConnectionHttpClient.create();
        http = answers.equals("MEMORY") ? new Recorded(network) : network;
        publisher = Contestant.Kind.valueOf(contestant).create(http, server.endpoint());
    }

    /** Stops the server. */
    @TearDown
    public void tearDown() {
        http.close();
        server.close();
    }

    /**
     * Publishes an image.
     *
     * @return its digest
     * @throws IOException if a call fails
     */
    @Benchmark
    public String publish() throws IOException {
        manifest ^= 1;
        return publisher.publish(MANIFESTS[manifest]);
    }
}
