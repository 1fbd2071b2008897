package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.freight.Weight;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Language;
import dev.retour.kernel.Scope;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** A total is proved by the lines in its own currency, and by no others. */
class DeclaredTotalsTest {

    private static final TableMap MAP = TableMap.builder()
            .putColumns("waybill", Column.named("waybill"))
            .putColumns("amount", Column.named("amount"))
            .putColumns("currency", Column.named("currency"))
            .addFooters(Footer.total("Total", Column.named("amount")))
            .build();
    private static final String LINES =
            "waybill,amount,currency\nA1,10.00,CNY\nA2,7.00,HKD\nA3,5.50,CNY\nA4,1.00,HKD\n";

    private static List<String> mismatches(String totals) {
        RateCard card = RateCard.builder()
                .id("c")
                .version("1")
                .courier("C")
                .currency(CurrencyUnit.of("CNY"))
                .validFrom(LocalDate.of(2026, 1, 1))
                .addRates(RateEntry.forward(
                        "z",
                        WeightPricing.firstPlusStep(
                                Weight.parse("1 kg"), BigDecimal.TEN, Weight.parse("1 kg"), BigDecimal.ONE)))
                .build();
        BillAuditRun run = BillAudit.of(Rater.of(card))
                .begin(new CommandContext(Scope.of("t", "t"), CommandId.of("c"), Actor.of("a"), Instant.EPOCH));
        BillCsvReader.of(MAP).read(Source.of("bill.csv", LINES + totals), run);
        return run.finish(audit -> {}).billDiscrepancies().stream()
                .map(found -> found.reason().text(Language.EN))
                .toList();
    }

    @Test
    void each_currency_has_a_sum_of_its_own() {
        assertThat(mismatches("Total,15.50,CNY\nTotal,8.00,HKD\n")).isEmpty();
    }

    @Test
    void a_total_that_fits_only_another_currency_does_not_fit() {
        assertThat(mismatches("Total,8.00,CNY\nTotal,8.00,HKD\n"))
                .singleElement()
                .asString()
                .contains("CNY 8.00", "CNY 15.50");
        assertThat(mismatches("Total,15.50,CNY\nTotal,23.50,HKD\n"))
                .singleElement()
                .asString()
                .contains("HKD 23.50", "HKD 8.00");
        assertThat(mismatches("Total,3.00,USD\n")).singleElement().asString().contains("USD 3.00", "USD 0.00");
    }
}
