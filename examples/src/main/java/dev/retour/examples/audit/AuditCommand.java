package dev.retour.examples.audit;

import dev.retour.examples.RetourCommand;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Scope;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditPolicyBuilder;
import dev.retour.reconciliation.billing.AuditSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Audits a courier's bill and says for every parcel what it should have cost, what was charged, and why they differ. */
@Command(
        name = "audit",
        description = "Audits a courier's bill against the shop's parcels and the contract.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:The audit ran, whatever it found.",
            "1:A bug; standard error holds the exception.",
            "2:The input cannot be used; standard error says why."
        })
public final class AuditCommand implements Callable<Integer> {

    /** Errors on the screen where the audit runs all the same. */
    private static final int SHOWN = 20;

    @Option(names = "--orders", required = true, paramLabel = "F", description = "Parcels, or orders with articles.")
    private @Nullable Path orders;

    @Option(names = "--weights", paramLabel = "F", description = "What a piece of each article weighs.")
    private @Nullable Path weights;

    @Option(names = "--zones", paramLabel = "F", description = "Zones, beside those of the rate card.")
    private @Nullable Path zones;

    @Option(names = "--bill", required = true, paramLabel = "F", description = "The courier's bill.")
    private @Nullable Path bill;

    @Option(
            names = "--rate-card",
            required = true,
            paramLabel = "F",
            description = "The contract, as JSON; repeat it for its versions.")
    private List<Path> rateCards = List.of();

    @Option(names = "--columns", paramLabel = "F", description = "How the files are read, as JSON.")
    private @Nullable Path columns;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where audit.csv and findings.csv go.")
    private @Nullable Path out;

    @Option(names = "--account", paramLabel = "A", description = "An account of ours; may be repeated.")
    private List<String> accounts = List.of();

    @Option(
            names = "--billed-through",
            paramLabel = "D",
            converter = DayOption.class,
            description = "Last day of pickup on the bill, yyyy-MM-dd.")
    private @Nullable LocalDate billedThrough;

    @Option(names = "--lang", paramLabel = "L", defaultValue = "en", description = "Language of reasons: en or zh.")
    private Language language = Language.EN;

    @Option(names = "--json", description = "Ends the output with one line of JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** For picocli. */
    public AuditCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Finding> hindrances = Overwrites.of(files().all(), required(out));
        hindrances.forEach(hindrance -> err().println(hindrance.text(language)));
        return hindrances.isEmpty() && audit() ? 0 : RetourCommand.UNUSABLE;
    }

    /** False if the input cannot be used. */
    private boolean audit() throws IOException {
        try (Results results = Results.in(required(out))) {
            FindingsLog findings = FindingsLog.in(results, language);
            AuditSession session = new AuditSession(files(), policy(), findings);
            boolean usable = session.read(context());
            if (usable) {
                findings.lines(SHOWN).forEach(err()::println);
                findings.doubts().forEach(err()::println);
                report(session, results);
                findings.pointer().ifPresent(err()::println);
            } else {
                findings.lines().forEach(err()::println);
                results.publish();
            }
            return usable;
        }
    }

    private AuditFiles files() {
        return new AuditFiles(
                required(orders),
                Optional.ofNullable(weights),
                Optional.ofNullable(zones),
                required(bill),
                rateCards,
                Optional.ofNullable(columns));
    }

    private void report(AuditSession session, Results results) throws IOException {
        WorstParcels worst = new WorstParcels();
        AuditCsv csv = AuditCsv.in(results, language);
        AuditSummary summary = session.finish(worst.andThen(csv::write));
        results.publish();
        out().print(new AuditReport(session.contract(), summary, worst.list(), language).text());
        if (json) {
            out().println(AuditJson.of(summary));
        }
        out().flush();
    }

    private AuditPolicy policy() {
        AuditPolicyBuilder policy = AuditPolicy.builder().addAllAccounts(accounts);
        Optional.ofNullable(billedThrough).ifPresent(policy::billedThrough);
        return policy.build();
    }

    private static CommandContext context() {
        return new CommandContext(
                Scope.of("local", "local"),
                CommandId.of("audit"),
                Actor.of("command"),
                Clock.systemUTC().instant());
    }

    private PrintWriter out() {
        return required(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return required(spec).commandLine().getErr();
    }

    /** Set by picocli before {@link #call()}. */
    private static <T> T required(@Nullable T option) {
        return Optional.ofNullable(option).orElseThrow();
    }
}
