package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillAuditTest {

    private static final int PARCELS = 60;
    private static final int WRONG = 7;

    private static BiFunction<Integer, Parcel, Mistake> first(int count, Mistake mistake) {
        return (number, parcel) -> number < count ? mistake : Mistake.NONE;
    }

    private static Map<DiscrepancyClass, Long> counts(AuditSummary summary) {
        Map<DiscrepancyClass, Long> counts = new java.util.EnumMap<>(DiscrepancyClass.class);
        summary.classes().forEach((type, total) -> counts.put(type, total.count()));
        return counts;
    }

    @Test
    void an_honest_bill_is_correct_to_the_cent_and_may_be_posted() {
        Bill bill = Bill.honest(1, PARCELS);

        AuditSummary summary = bill.audit();

        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(PARCELS);
        assertThat(summary.classes()).isEmpty();
        assertThat(summary.billed()).isEqualTo(summary.expected());
        assertThat(summary.clearance().kind()).isEqualTo(Decision.Kind.ACCEPTED);
        assertThat(summary.clearance().orThrow())
                .containsExactly(new AuditSummary.BillCleared(summary.billed(), Money.parse("CNY 0.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "FORGETS,SHIPPED_NOT_BILLED",
        "REPEATS,DUPLICATE_LINE",
        "ZONE,ZONE_WRONG",
        "HEAVIER,WEIGHT_OVER",
        "LIGHTER,WEIGHT_UNDER",
        "SERVICE,SERVICE_WRONG",
        "DIRECTION,DIRECTION_WRONG",
        "RATE,RATE_WRONG",
        "SURCHARGE,SURCHARGE_NOT_DUE",
        "SURCHARGE_RATE,SURCHARGE_RATE_WRONG",
        "ROUNDING,ROUNDING",
        "UNKNOWN_CODE,UNKNOWN_CHARGE_CODE",
        "COMPENSATING,COMPENSATING_ERRORS"
    })
    void each_mistake_is_found_as_its_class_as_often_as_it_was_made_and_nothing_else_is(
            Mistake mistake, DiscrepancyClass type) {
        Bill bill = Bill.of(2, PARCELS, first(WRONG, mistake));

        AuditSummary summary = bill.audit();

        assertThat(counts(summary)).isEqualTo(Map.of(type, (long) WRONG));
        assertThat(bill.audits.stream().filter(audit -> audit.discrepancies().isEmpty()))
                .hasSize(PARCELS - WRONG)
                .allMatch(audit -> audit.verdict() == Verdict.CORRECT);
    }

    @Test
    void a_charge_on_another_account_is_not_ours_so_its_parcel_is_still_to_be_billed() {
        Bill bill = Bill.of(2, PARCELS, first(WRONG, Mistake.ACCOUNT));

        AuditSummary summary = bill.audit();

        assertThat(summary.classes())
                .containsOnlyKeys(DiscrepancyClass.NOT_OUR_ACCOUNT, DiscrepancyClass.SHIPPED_NOT_BILLED);
        assertThat(summary.count(Verdict.NOT_BILLED)).isEqualTo(WRONG);
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(PARCELS - WRONG);
    }

    @Test
    void a_charge_in_another_currency_is_compared_with_nothing_and_in_no_sum() {
        Bill bill = Bill.of(2, PARCELS, first(1, Mistake.CURRENCY));

        AuditSummary summary = bill.audit();

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.CURRENCY_WRONG);
        assertThat(bill.audits.get(0).verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(summary.billed()).isEqualTo(summary.expected());
    }

    @Test
    void an_invented_parcel_is_billed_not_shipped_and_the_true_one_is_not_billed() {
        Bill bill = Bill.of(2, PARCELS, first(WRONG, Mistake.INVENTS));

        assertThat(counts(bill.audit()))
                .isEqualTo(Map.of(
                        DiscrepancyClass.BILLED_NOT_SHIPPED, (long) WRONG,
                        DiscrepancyClass.SHIPPED_NOT_BILLED, (long) WRONG));
    }

    @Test
    void a_declared_value_in_another_currency_is_not_compared_with_amounts_of_the_card() {
        Bill bill = Bill.honest(13, PARCELS);
        bill.parcels.replaceAll(parcel -> new ParcelBuilder()
                .from(parcel)
                .declaredValue(Money.parse("JPY 90000"))
                .build());

        assertThat(bill.audit().classes()).isEmpty();
    }

    @Test
    void facts_that_we_lack_are_taken_from_the_bill_and_said_so() {
        Bill bill = Bill.honest(9, 1);
        Parcel known = bill.parcels.remove(0);
        bill.parcels.add(Parcel.builder(known.id())
                .order(known.order())
                .weight(known.weight())
                .flags(known.flags())
                .build());

        bill.audit();

        ParcelAudit audit = bill.audits.get(0);
        assertThat(audit.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(audit.assumptions())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("ORIGIN", "DESTINATION", "SERVICE", "LEGS");
    }

    @Test
    void under_billing_is_reported_and_never_set_off_against_over_billing() {
        Bill bill = Bill.of(10, PARCELS, (number, parcel) -> number % 2 == 0 ? Mistake.RATE : Mistake.NONE);
        List<BillLine> lower = new ArrayList<>();
        bill.lines.replaceAll(line -> {
            boolean lowered =
                    lower.isEmpty() && line.order().equals(bill.parcels.get(1).order());
            BillLine changed = lowered
                    ? new BillLineBuilder()
                            .from(line)
                            .amount(line.amount().minus(3))
                            .build()
                    : line;
            lower.addAll(lowered ? List.of(changed) : List.of());
            return changed;
        });

        AuditSummary summary = bill.audit();

        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 60.00"));
        assertThat(summary.underAmount()).isEqualTo(Money.parse("CNY 3.00"));
    }

    @Test
    void a_discrepancy_tells_what_is_wrong_in_both_languages_with_its_proof() {
        Bill bill = Bill.of(11, 1, (number, parcel) -> Mistake.ZONE);

        bill.audit();

        ParcelAudit audit = bill.audits.get(0);
        Discrepancy zone = audit.main().orElseThrow();
        assertThat(zone.type()).isEqualTo(DiscrepancyClass.ZONE_WRONG);
        assertThat(zone.atStake())
                .isEqualTo(audit.effects().of(Effect.ZONE))
                .isEqualTo(audit.difference().orElseThrow());
        assertThat(zone.reason().text(Language.EN)).startsWith("The courier charged zone 六区 where the route is zone ");
        assertThat(zone.reason().text(Language.ZH)).startsWith("承运商按分区 六区 计费");
        assertThat(zone.evidence()).isNotEmpty().allMatch(line -> line.source().equals("bill.csv") && line.line() > 1);
        assertThat(audit.explain()).hasSize(2);
    }

    @Test
    void what_is_tolerated_may_be_paid_and_what_is_wrong_or_unclear_may_not() {
        Mistake[] mistakes = {Mistake.ROUNDING, Mistake.RATE, Mistake.REPEATS, Mistake.UNKNOWN_CODE};
        Bill bill = Bill.of(12, 4, (number, parcel) -> mistakes[number]);

        AuditSummary summary = bill.audit();

        Money repeated = bill.audits.stream()
                .flatMap(audit -> audit.discrepancies().stream())
                .filter(found -> found.type() == DiscrepancyClass.DUPLICATE_LINE)
                .map(Discrepancy::atStake)
                .findFirst()
                .orElseThrow();
        Money wrong = Money.parse("CNY 2.00").plus(repeated).plus(5);
        assertThat(summary.clearance().orThrow())
                .containsExactly(new AuditSummary.BillCleared(summary.billed().minus(wrong), wrong));
    }
}
