package io.github.arazzo4j.codegen.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a request, response or message an expression means ({@code source} in the grammar). */
public sealed interface MessageSource {

    /**
     * Calls the visitor's method for this source.
     *
     * @param <R> what the visitor gives
     * @param visitor the visitor
     * @return what the visitor gave
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Tells the sources apart.
     *
     * @param <R> what is given for a source
     */
    interface Visitor<R> {

        /**
         * A header.
         *
         * @param header the source
         * @return the visitor's result
         */
        R header(Header header);

        /**
         * A query parameter.
         *
         * @param query the source
         * @return the visitor's result
         */
        R query(Query query);

        /**
         * A path parameter.
         *
         * @param path the source
         * @return the visitor's result
         */
        R path(Path path);

        /**
         * The body or a part of it.
         *
         * @param body the source
         * @return the visitor's result
         */
        R body(Body body);

        /**
         * The payload or a part of it.
         *
         * @param payload the source
         * @return the visitor's result
         */
        R payload(Payload payload);
    }

    /**
     * {@code header.name}.
     *
     * @param name the header's name as written; headers are found case-insensitively (S4)
     */
    record Header(String name) implements MessageSource {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.header(this);
        }

        @Override
        public String toString() {
            return "header." + name;
        }
    }

    /**
     * {@code query.name}.
     *
     * @param name the parameter's name, case-sensitive
     */
    record Query(String name) implements MessageSource {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.query(this);
        }

        @Override
        public String toString() {
            return "query." + name;
        }
    }

    /**
     * {@code path.name}.
     *
     * @param name the parameter's name, case-sensitive
     */
    record Path(String name) implements MessageSource {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.path(this);
        }

        @Override
        public String toString() {
            return "path." + name;
        }
    }

    /**
     * {@code body}, {@code body#/pointer} or {@code body.a[0]}.
     *
     * @param accesses dotted and indexed access, which comes before the pointer; empty if there is none
     * @param pointer the JSON Pointer behind {@code #}, or {@code null} if there is none
     */
    record Body(List<Access> accesses, @Nullable Pointer pointer) implements MessageSource {
        /**
         * Creates the source.
         *
         * @param accesses the steps
         * @param pointer the pointer
         */
        public Body {
            accesses = List.copyOf(accesses);
        }

        /**
         * Where accesses and pointer lead, as one pointer.
         *
         * @return the pointer, empty for the whole body
         */
        public Pointer fullPointer() {
            return Pointers.join(accesses, pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.body(this);
        }

        @Override
        public String toString() {
            return "body" + (accesses.isEmpty() ? Pointers.suffix(pointer) : Pointers.suffix(fullPointer()));
        }
    }

    /**
     * {@code payload}, {@code payload#/pointer} or {@code payload.a[0]}.
     *
     * @param accesses dotted and indexed access, which comes before the pointer; empty if there is none
     * @param pointer the JSON Pointer behind {@code #}, or {@code null} if there is none
     */
    record Payload(List<Access> accesses, @Nullable Pointer pointer) implements MessageSource {
        /**
         * Creates the source.
         *
         * @param accesses the steps
         * @param pointer the pointer
         */
        public Payload {
            accesses = List.copyOf(accesses);
        }

        /**
         * Where accesses and pointer lead, as one pointer.
         *
         * @return the pointer, empty for the whole payload
         */
        public Pointer fullPointer() {
            return Pointers.join(accesses, pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.payload(this);
        }

        @Override
        public String toString() {
            return "payload" + (accesses.isEmpty() ? Pointers.suffix(pointer) : Pointers.suffix(fullPointer()));
        }
    }
}
