package dev.retour.examples;

import dev.retour.examples.audit.AuditCommand;
import dev.retour.examples.returns.ReturnsCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The {@code retour} command. */
@Command(
        name = "retour",
        description = "Returns and reconciliation.",
        mixinStandardHelpOptions = true,
        version = "retour 0.1.0-SNAPSHOT",
        subcommands = {AuditCommand.class, ReturnsCommand.class})
public final class RetourCommand {

    /** The exit code for input that cannot be used. */
    public static final int UNUSABLE = 2;

    private RetourCommand() {}

    /**
     * Runs the command and ends the JVM with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /**
     * The command with its output in UTF-8, whatever the machine's default is.
     *
     * @return the command line
     */
    public static CommandLine commandLine() {
        return new CommandLine(new RetourCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(RetourCommand::failed)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** A file that cannot be read or written is no bug, nor are numbers beyond all measure: one line says so. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            command.getErr().println("A file cannot be read or written: " + failure);
            return UNUSABLE;
        }
        if (failure instanceof ArithmeticException) {
            command.getErr()
                    .println("The amounts or weights of the files are too large to be added up: "
                            + failure.getMessage());
            return UNUSABLE;
        }
        throw failure;
    }
}
