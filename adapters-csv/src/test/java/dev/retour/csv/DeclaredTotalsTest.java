package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.retour.courier.DeclaredTotals;
import dev.retour.kernel.Language;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"Sum,36.00,3 pcs", "Sum,36.0O,3"})
    void half_of_a_footer_that_cannot_be_read_does_not_take_the_blame_for_the_other_half(String footer) {
        TableMap map = new TableMapBuilder()
                .from(MAP)
                .putColumns("currency", Column.constant("CNY"))
                .footers(List.of(Footer.builder()
                        .addStartsWith("Sum")
                        .total(Column.named("amount"))
                        .lines(Column.named("count"))
                        .build()))
                .build();
        BillAuditRun run = AnyAudit.begun();
        BillCsvReader.of(map)
                .read(Source.of("bill.csv", "waybill,amount,count\nA1,12.00,\nA2,12.00,\n" + footer + "\n"), run);

        AuditSummary summary = run.finish(audit -> {});

        assertThat(summary.rejectedRows()).isEqualTo(1);
        assertThat(summary.billDiscrepancies())
                .singleElement()
                .matches(found -> found.responsible() == DiscrepancyClass.Party.COURIER);
    }

    @Test
    void a_footer_of_which_a_half_can_be_read_is_told_once_and_says_so() {
        TableMap map = new TableMapBuilder()
                .from(MAP)
                .putColumns("currency", Column.constant("CNY"))
                .footers(List.of(Footer.builder()
                        .addStartsWith("Sum")
                        .total(Column.named("amount"))
                        .lines(Column.named("count"))
                        .build()))
                .build();
        Collected bill = new Collected();
        BillCsvReader.of(map)
                .read(
                        Source.of("bill.csv", "waybill,amount,count\nA1,12.00,\nSum,12.00,1\nSum,12.00,1 pcs\nSum,,\n"),
                        bill);

        assertThat(bill.totals)
                .extracting(DeclaredTotals::total, DeclaredTotals::lines, DeclaredTotals::partial)
                .containsExactly(
                        tuple(Optional.of(Money.parse("CNY 12.00")), Optional.of(1L), false),
                        tuple(Optional.of(Money.parse("CNY 12.00")), Optional.empty(), true),
                        tuple(Optional.empty(), Optional.empty(), false));
    }

    private static List<String> mismatches(String totals) {
        BillAuditRun run = AnyAudit.begun();
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
