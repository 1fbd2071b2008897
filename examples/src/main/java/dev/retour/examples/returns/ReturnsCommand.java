package dev.retour.examples.returns;

import dev.retour.kernel.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays a day in an invented shop: its cases, their refunds line by line, what went out, and the deadlines ahead. */
@Command(
        name = "returns",
        description = "Plays a day in an invented shop: cases, refunds, what went out, and deadlines.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:The day was played.",
            "1:A bug; standard error holds the exception.",
            "2:The command line cannot be used; standard error says why."
        })
public final class ReturnsCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "What the day is drawn from.")
    private long seed = 7;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many orders, 1 to 1000. Who has asked for nothing by the evening is not listed.")
    private int cases = 12;

    @Option(names = "--lang", paramLabel = "L", defaultValue = "en", description = "Language: en or zh.")
    private Language language = Language.EN;

    @Option(names = "--json", description = "Ends the output with one line of JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** For picocli. */
    public ReturnsCommand() {}

    @Override
    public Integer call() throws IOException {
        if (cases < 1 || cases > MOST) {
            throw new ParameterException(spec().commandLine(), "A day has 1 to " + MOST + " cases, not " + cases + ".");
        }
        ShopDay day = ShopDay.played(seed, cases);
        PrintWriter out = spec().commandLine().getOut();
        out.print(new DayReport(day, language).text());
        if (json) {
            out.println(DayJson.of(day));
        }
        out.flush();
        return 0;
    }

    /** Set by picocli before {@link #call()}. */
    private CommandSpec spec() {
        return Optional.ofNullable(spec).orElseThrow();
    }
}
