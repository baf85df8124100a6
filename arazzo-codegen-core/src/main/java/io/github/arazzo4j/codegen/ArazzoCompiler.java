package io.github.arazzo4j.codegen;

/** The whole pipeline. */
public final class ArazzoCompiler {

    /**
     * Compiles documents; reports all that is wrong with them, and writes nothing.
     *
     * @param request what to compile
     * @return sources and diagnostics
     */
    public CompileResult compile(CompileRequest request) {
        throw new IllegalStateException(request.toString());
    }
}
