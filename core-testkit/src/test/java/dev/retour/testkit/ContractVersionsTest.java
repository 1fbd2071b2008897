package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.SegmentRate;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A bill of a month in which a new version of the contract begins. */
class ContractVersionsTest extends AuditCase {

    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 16);

    private static RateCard later() {
        return card().version("2")
                .validFrom(CHANGE)
                .rates(List.of(RateEntry.forward("far", WeightPricing.of(new SegmentRate.Fixed(new BigDecimal("15"))))))
                .build();
    }

    private final Contract contract =
            Contract.of(List.of(Rater.of(card().validTo(CHANGE.minusDays(1)).build()), Rater.of(later())));

    private AuditSummary audit(Parcel... parcels) {
        BillAuditRun run = BillAudit.of(contract).begin(Bill.CONTEXT);
        List.of(parcels).forEach(run::expect);
        run.line(line("12").waybill(Waybill.of("W-A")).build());
        run.line(line("15").waybill(Waybill.of("W-B")).build());
        return run.finish(audits::add);
    }

    private Parcel parcel(String id, Optional<LocalDate> day) {
        return new ParcelBuilder().from(parcel(id)).shipped(day).build();
    }

    @Test
    void parcels_of_both_halves_of_a_month_are_priced_each_by_the_version_of_its_day() {
        AuditSummary summary = audit(parcel("A", Optional.of(CHANGE.minusDays(1))), parcel("B", Optional.of(CHANGE)));

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("27", "0"));
    }

    @Test
    void the_version_of_another_day_is_not_taken_and_what_is_over_is_disputed() {
        AuditSummary summary = audit(parcel("A", Optional.of(CHANGE)), parcel("B", Optional.of(CHANGE.minusDays(1))));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.RATE_WRONG);
        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 3.00")).isEqualTo(summary.underAmount());
    }

    @Test
    void a_parcel_of_an_unknown_day_is_looked_into_since_no_version_is_guessed() {
        AuditSummary summary = audit(parcel("A", Optional.empty()), parcel("B", Optional.of(CHANGE)));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.NOT_PRICED);
        assertThat(audits.get(0).notes())
                .singleElement()
                .extracting(note -> note.code().name())
                .isEqualTo("DAY_UNKNOWN");
    }
}
