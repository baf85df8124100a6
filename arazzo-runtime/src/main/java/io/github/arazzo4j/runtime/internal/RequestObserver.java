package io.github.arazzo4j.runtime.internal;

import io.github.arazzo4j.runtime.StepExecution;

/** Is told of the requests of one execution of a step, one after another, on one thread. */
interface RequestObserver {

    /** The step that sends. */
    StepExecution step();

    /** What must not be told of them (S26). */
    Secrets secrets();

    /** A request is complete and signed; this may add headers that need no signature. */
    void addHeaders(Outgoing out);

    /** A request goes out. */
    void sent(Outgoing out);

    /** The headers of the answer are there. */
    void headReceived();

    /** The answer is read. */
    void answered(HttpAnswer answer);

    /** There is no usable answer. */
    void failed(Exception failure, String reason);
}
