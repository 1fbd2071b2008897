package dev.retour.examples.audit;

import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.csv.SafeCsvWriter;
import dev.retour.kernel.Language;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Writes audit.csv: one row a parcel. */
final class AuditCsv implements AutoCloseable {

    private static final String NAME = "audit.csv";

    private final OutputFile file;
    private final Language language;

    private AuditCsv(OutputFile file, Language language) {
        this.file = file;
        this.language = language;
    }

    static AuditCsv in(Path folder, Language language) throws IOException {
        return new AuditCsv(OutputFile.in(folder, NAME, header()), language);
    }

    private static List<String> header() {
        List<String> header =
                new ArrayList<>(List.of("order", "waybill", "parcel", "expected", "billed", "outside", "difference"));
        for (Effect effect : Effect.values()) {
            header.add(effect.name().toLowerCase(Locale.ROOT) + "_effect");
        }
        header.addAll(List.of("class", "verdict", "reason"));
        return header;
    }

    void write(ParcelAudit audit) {
        SafeCsvWriter csv = file.csv();
        csv.text(audit.order().map(Object::toString).orElse(""))
                .text(audit.waybill().map(Object::toString).orElse(""))
                .text(audit.parcel().map(Object::toString).orElse(""));
        amount(audit.expected(), csv);
        csv.amount(audit.billed()).amount(audit.outside());
        amount(audit.difference(), csv);
        for (Effect effect : Effect.values()) {
            amount(audit.difference().map(compared -> audit.effects().of(effect)), csv);
        }
        csv.text(audit.main().map(main -> main.type().name()).orElse(""))
                .text(audit.verdict().name().toLowerCase(Locale.ROOT))
                .text(reason(audit))
                .endRow();
    }

    private static void amount(Optional<Money> amount, SafeCsvWriter csv) {
        amount.ifPresentOrElse(csv::amount, csv::empty);
    }

    private String reason(ParcelAudit audit) {
        return Stream.concat(audit.discrepancies().stream().map(Discrepancy::reason), audit.notes().stream())
                .map(reason -> reason.text(language))
                .collect(Collectors.joining(" "));
    }

    /** Results of an earlier run beside the findings of this one would be taken for its results. */
    static void discard(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    void publish() throws IOException {
        file.publish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
