package io.github.arazzo4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself, without a command. */
@Command(
        name = "arazzo",
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks Arazzo workflow documents, compiles them into typed Java, and runs them.",
        mixinStandardHelpOptions = true,
        versionProvider = ArazzoCommand.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "arazzo COMMAND --help tells more about a command."})
final class ArazzoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.REFUSED;
    }

    /** Reads the version that the build has left for us. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
                properties.load(in);
            }
            return new String[] {"arazzo " + properties.getProperty("version")};
        }
    }
}
