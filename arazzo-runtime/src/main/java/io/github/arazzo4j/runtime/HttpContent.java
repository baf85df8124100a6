package io.github.arazzo4j.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or an answer, as far as it may be shown. It refers to the bytes, so a listener that keeps it
 * keeps them.
 */
public final class HttpContent {

    private final @Nullable String mediaType;
    private final int size;
    private final Supplier<@Nullable String> text;

    /**
     * Creates content. Applications need this only to test listeners of theirs.
     *
     * @param mediaType what {@code Content-Type} says, or {@code null}
     * @param size in bytes
     * @param text gives the text without its secrets, or {@code null}
     */
    public HttpContent(@Nullable String mediaType, int size, Supplier<@Nullable String> text) {
        this.mediaType = mediaType;
        this.size = size;
        this.text = text;
    }

    /**
     * What the content is.
     *
     * @return the value of {@code Content-Type}, or {@code null} if there was none
     */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /**
     * How long the content is, after decompression.
     *
     * @return the number of bytes, 0 if there is no content
     */
    public int size() {
        return size;
    }

    /**
     * The content with {@code ***} in place of what might be secret (S26): known credentials, {@code format: password}
     * inputs, and what the names of members, fields and elements tell. It is worked out on each call.
     *
     * @return the text of JSON, XML or a form; {@code null} for anything else, in which no secret could be found
     */
    public @Nullable String text() {
        return text.get();
    }

    /** Tells type and size only. */
    @Override
    public String toString() {
        return "HttpContent[" + mediaType + ", " + size + " bytes]";
    }
}
