package io.github.arazzo4j.runtime.support;

import io.github.arazzo4j.runtime.StepExecution;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A request as HTTP clients get it, which says on whose behalf it is sent. The fake transport of {@code arazzo-testing}
 * finds its scripted answers by it.
 */
public interface StepRequest extends SdkHttpRequest {

    /**
     * Who sends it.
     *
     * @return the execution of a step
     */
    StepExecution step();

    /**
     * The request that the step made.
     *
     * @return source, operation and the like; the URL may be another one after a redirect
     */
    Request request();
}
