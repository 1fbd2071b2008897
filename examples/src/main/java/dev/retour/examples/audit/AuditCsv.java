package dev.retour.examples.audit;

import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.csv.SafeCsvWriter;
import dev.retour.kernel.Language;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Writes audit.csv: one row a parcel. */
final class AuditCsv {

    static final String NAME = "audit.csv";

    private final SafeCsvWriter csv;
    private final Language language;

    private AuditCsv(SafeCsvWriter csv, Language language) {
        this.csv = csv;
        this.language = language;
    }

    static AuditCsv in(Results results, Language language) throws IOException {
        return new AuditCsv(results.begin(NAME, header()), language);
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
        csv.text(audit.order().map(Object::toString).orElse(""))
                .text(audit.waybill().map(Object::toString).orElse(""))
                .text(audit.parcel().map(Object::toString).orElse(""));
        amount(audit.expected());
        csv.amount(audit.billed()).amount(audit.outside());
        amount(audit.difference());
        for (Effect effect : Effect.values()) {
            amount(audit.difference().map(compared -> audit.effects().of(effect)));
        }
        csv.text(audit.main().map(main -> main.type().name()).orElse(""))
                .text(audit.verdict().name().toLowerCase(Locale.ROOT))
                .text(reason(audit))
                .endRow();
    }

    private void amount(Optional<Money> amount) {
        amount.ifPresentOrElse(csv::amount, csv::empty);
    }

    private String reason(ParcelAudit audit) {
        return Stream.concat(audit.discrepancies().stream().map(Discrepancy::reason), audit.notes().stream())
                .map(reason -> reason.text(language))
                .collect(Collectors.joining(" "));
    }
}
