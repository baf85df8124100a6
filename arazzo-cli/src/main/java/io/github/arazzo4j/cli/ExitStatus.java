package io.github.arazzo4j.cli;

/** The exit status of the program. */
final class ExitStatus {

    /** The documents are good, the sources written, the run succeeded. */
    static final int SUCCEEDED = 0;
    /** The run failed. */
    static final int RUN_FAILED = 1;
    /** Nothing was done: the documents, the inputs or the options have to be mended. */
    static final int REFUSED = 2;
    /** A defect of ours; EX_SOFTWARE of sysexits.h. */
    static final int DEFECT = 70;

    private ExitStatus() {}
}
