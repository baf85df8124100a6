package io.github.arazzo4j.runtime;

import java.util.function.Supplier;

/**
 * The credentials of one source (S26). They are sent to that source only, and {@code toString} does not show them.
 */
public sealed interface Auth {

    /**
     * A bearer token that never changes.
     *
     * @param token the token
     * @return the credentials
     */
    static Auth bearer(String token) {
        return new Bearer(() -> token);
    }

    /**
     * A bearer token that is asked for before each request.
     *
     * @param token gives the current token; called on the thread of the run
     * @return the credentials
     */
    static Auth bearer(Supplier<String> token) {
        return new Bearer(token);
    }

    /**
     * User name and password (RFC 7617).
     *
     * @param user the user name; it has no colon
     * @param password the password
     * @return the credentials
     * @throws IllegalArgumentException if the user name has a colon
     */
    static Auth basic(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name of basic authentication has no colon");
        }
        return new Basic(user, () -> password);
    }

    /**
     * An API key, put where the API description's security scheme says.
     *
     * @param key the key
     * @return the credentials
     */
    static Auth apiKey(String key) {
        return new ApiKey(() -> key);
    }

    /**
     * A header of one's own, for schemes that no description knows.
     *
     * @param name the header's name
     * @param value gives the current value; called on the thread of the run
     * @return the credentials
     */
    static Auth header(String name, Supplier<String> value) {
        return new Header(name, value);
    }

    /**
     * No credentials, also where the API description asks for some: the request is sent as the document describes it,
     * and unsigned.
     *
     * @return the absence of credentials
     */
    static Auth none() {
        return None.INSTANCE;
    }

    /**
     * A bearer token.
     *
     * @param token gives the token
     */
    record Bearer(Supplier<String> token) implements Auth {
        @Override
        public String toString() {
            return "Auth.bearer(***)";
        }
    }

    /**
     * User name and password.
     *
     * @param user the user name
     * @param password gives the password
     */
    record Basic(String user, Supplier<String> password) implements Auth {
        @Override
        public String toString() {
            return "Auth.basic(***)";
        }
    }

    /**
     * An API key.
     *
     * @param key gives the key
     */
    record ApiKey(Supplier<String> key) implements Auth {
        @Override
        public String toString() {
            return "Auth.apiKey(***)";
        }
    }

    /**
     * A header.
     *
     * @param name its name
     * @param value gives its value
     */
    record Header(String name, Supplier<String> value) implements Auth {
        @Override
        public String toString() {
            return "Auth.header(" + name + ", ***)";
        }
    }

    /** No credentials. */
    enum None implements Auth {
        /** The only one. */
        INSTANCE;

        @Override
        public String toString() {
            return "Auth.none()";
        }
    }
}
