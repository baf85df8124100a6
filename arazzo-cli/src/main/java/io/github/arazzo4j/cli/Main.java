package io.github.arazzo4j.cli;

import io.github.arazzo4j.codegen.ArazzoCompiler;
import java.io.PrintStream;

/** The program {@code arazzo}. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the JVM.
     *
     * @param args the command with its options; see {@code --help}
     */
    public static void main(String[] args) {
        PrintStream stdout = System.out;
        // Results are printed by the commands alone; what any library prints must not get between them.
        System.setOut(System.err);
        Terminal terminal = Terminal.ofSystem(stdout, System.err);
        int status = new ArazzoTool(terminal, new ArazzoCompiler()::compile).execute(args);
        System.exit(status);
    }
}
