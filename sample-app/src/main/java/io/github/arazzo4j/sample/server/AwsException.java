package io.github.arazzo4j.sample.server;

/** An error that goes to the caller in the service's own shape. */
final class AwsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String text;

    /**
     * An error.
     *
     * @param status the HTTP status of the answer
     * @param type AWS's name of the error, for example {@code RepositoryNotFoundException}
     * @param text the message that the caller gets
     */
    AwsException(int status, String type, String text) {
        super(type + ": " + text);
        this.status = status;
        this.type = type;
        this.text = text;
    }

    /** The usual error of the caller, with status 400. */
    static AwsException badRequest(String type, String text) {
        return new AwsException(400, type, text);
    }

    /** A request that AWS's front door turns away, with status 403. */
    static AwsException forbidden(String type, String text) {
        return new AwsException(403, type, text);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String text() {
        return text;
    }
}
