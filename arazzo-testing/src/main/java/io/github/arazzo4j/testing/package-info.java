/**
 * What tests of code need that uses workflows, without a network and with any test framework.
 *
 * <p><b>Code that only calls a workflow</b> takes it as a {@link io.github.arazzo4j.runtime.Workflow}, which a test stubs:
 *
 * <pre>{@code
 * Workflow<PublishImageWorkflow.Inputs, PublishImageWorkflow.Outputs> stub = StubWorkflow.succeeding(outputs);
 * new Publisher(stub).publish(image);
 * assertThat(stub.calls()).singleElement()…
 * }</pre>
 *
 * <p><b>The workflow itself</b>, with its conditions, retries and polling, runs against a
 * {@link io.github.arazzo4j.testing.FakeApi}, in the time of a {@link io.github.arazzo4j.testing.VirtualClock}:
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock();
 * FakeApi api = FakeApi.create()
 *     .describedBy(Path.of("src/main/arazzo/openapi/imagebuilder.openapi.yaml"))      // answers with its examples
 *     .step("getImage", FakeAnswer.json("{\"image\": {\"state\": {\"status\": \"PENDING\"}}}"),
 *                       FakeAnswer.json("{\"image\": {\"state\": {\"status\": \"AVAILABLE\"}}}"));
 * ArazzoClient client = api.clientBuilder().clock(clock).build();
 *
 * var outputs = new CreateImageAndPollWorkflow(client).run(inputs);
 *
 * assertThat(api.requests()).extracting(RecordedRequest::stepId).containsExactly("createImage", "getImage", "getImage");
 * assertThat(clock.elapsed()).isPositive();                                           // and nobody has waited for it
 * }</pre>
 */
@NullMarked
package io.github.arazzo4j.testing;

import org.jspecify.annotations.NullMarked;
