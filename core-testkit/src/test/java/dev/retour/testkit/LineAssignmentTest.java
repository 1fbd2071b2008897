package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.LineKind;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Which parcel a line of a bill belongs to, and where that is not guessed. */
class LineAssignmentTest extends AuditCase {

    @Test
    void a_line_without_waybill_is_no_second_waybill() {
        Parcel unnumbered = Parcel.builder(ParcelId.of("P"))
                .order(OrderId.of("O"))
                .weight(Weight.parse("0.9 kg"))
                .build();
        BillLine silent = new BillLineBuilder()
                .from(line("3").order(OrderId.of("O")).charge(ChargeKind.PEAK).build())
                .waybill(Optional.empty())
                .build();

        AuditSummary summary = audit(
                card().build(), unnumbered, line("12").order(OrderId.of("O")).build(), silent);

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
    }

    @Test
    void the_order_of_the_lines_of_a_stranger_changes_neither_class_nor_place() {
        List<Parcel> twins = List.of(
                Parcel.builder(ParcelId.of("P1")).order(OrderId.of("O")).build(),
                Parcel.builder(ParcelId.of("P2")).order(OrderId.of("O")).build());
        List<BillLine> lines = new ArrayList<>(List.of(
                line("12").order(OrderId.of("O")).build(),
                line("3").charge(ChargeKind.PEAK).build()));

        AuditSummary one = audit(card().build(), AuditPolicy.standard(), twins, lines);
        List<ParcelAudit> before = List.copyOf(audits);
        Collections.reverse(lines);

        assertThat(audit(card().build(), AuditPolicy.standard(), twins, lines)).isEqualTo(one);
        assertThat(audits).isEqualTo(before);
        assertThat(one.classes()).containsOnlyKeys(DiscrepancyClass.AMBIGUOUS_PARCEL);
    }

    @Test
    void a_remark_about_a_stranger_is_no_result() {
        BillLine remark = new BillLineBuilder()
                .from(line("0").kind(LineKind.INFO).build())
                .waybill(Waybill.of("X"))
                .build();

        audit(card().build(), parcel, line("12").build(), remark);

        assertThat(audits).hasSize(1);
    }

    private static BillLine ordered(BillLineBuilder line, String order) {
        return line.order(OrderId.of(order)).build();
    }

    @Test
    void a_line_that_names_only_the_order_belongs_to_its_only_parcel_though_that_has_a_waybill() {
        AuditSummary summary =
                audit(List.of(parcel), line("12").build(), ordered(bare("3").charge(ChargeKind.PEAK), "O"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
        assertThat(audits)
                .singleElement()
                .satisfies(audit -> assertThat(audit.billed()).isEqualTo(Money.parse("CNY 15.00")));
    }

    @Test
    void a_line_that_names_only_the_order_of_several_parcels_is_looked_into_and_not_claimed() {
        Parcel unnumbered = new ParcelBuilder()
                .from(parcel)
                .id(ParcelId.of("P2"))
                .waybill(Optional.empty())
                .build();

        AuditSummary summary = audit(List.of(parcel, unnumbered), line("12").build(), ordered(bare("12"), "O"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.AMBIGUOUS_PARCEL);
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
        assertThat(summary.toAccrue().isZero()).isTrue();
    }

    @Test
    void an_unknown_waybill_of_an_order_of_ours_is_looked_into_with_the_names_of_its_parcels() {
        AuditSummary summary = audit(
                List.of(parcel("A"), parcel("B")),
                ordered(bare("12").waybill(Waybill.of("W-A")), "O"),
                ordered(bare("12").waybill(Waybill.of("W-B")), "O"),
                ordered(bare("9").waybill(Waybill.of("X")), "O"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.OTHER_WAYBILL);
        Discrepancy found = audits.stream()
                .flatMap(audit -> audit.discrepancies().stream())
                .findFirst()
                .orElseThrow();
        assertThat(found.action()).isEqualTo(DiscrepancyClass.Action.INVESTIGATE);
        assertThat(found.reason().text(Language.EN)).contains("X is billed at CNY 9.00", "order O has parcel A, B.");
        assertThat(found.evidence()).containsExactly(SourceRef.of("bill.csv", 4));
    }

    @Test
    void an_order_of_many_parcels_names_the_first_of_them_and_counts_the_rest() {
        List<Parcel> many = IntStream.range(1, 9).mapToObj(i -> parcel("P" + i)).toList();

        audit(many, ordered(bare("9").waybill(Waybill.of("X")), "O"));

        assertThat(audits.get(audits.size() - 1).discrepancies().get(0).reason().text(Language.ZH))
                .contains("P1, P2, P3, P4, P5, +3");
    }

    @Test
    void a_parcel_that_may_be_billed_under_another_waybill_is_not_accrued_as_well() {
        AuditSummary summary = audit(List.of(parcel), ordered(bare("12").waybill(Waybill.of("X")), "O"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.OTHER_WAYBILL);
        assertThat(summary.toAccrue().isZero()).isTrue();
        assertThat(audits)
                .flatExtracting(ParcelAudit::notes)
                .extracting(Reason::code)
                .containsExactly(ClearanceReason.PARCEL_ELSEWHERE);
    }

    @Test
    void a_waybill_that_one_line_leads_to_a_parcel_leads_all_its_lines_there() {
        Parcel unnumbered =
                new ParcelBuilder().from(parcel).waybill(Optional.empty()).build();

        AuditSummary summary = audit(
                List.of(unnumbered),
                ordered(line("12"), "O"),
                line("3").charge(ChargeKind.PEAK).build(),
                ordered(line("2").charge(ChargeKind.FUEL), "unknown"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
        assertThat(audits).hasSize(1);
    }

    @Test
    void a_waybill_of_ours_that_two_parcels_share_does_not_lead_to_a_third_one_by_its_order() {
        Parcel twin = new ParcelBuilder().from(parcel).id(ParcelId.of("P2")).build();
        Parcel third = new ParcelBuilder()
                .from(parcel)
                .id(ParcelId.of("P3"))
                .waybill(Optional.empty())
                .build();

        AuditSummary summary = audit(List.of(parcel, twin, third), ordered(line("12"), "O"));

        assertThat(summary.count(DiscrepancyClass.AMBIGUOUS_PARCEL)).isEqualTo(1);
        assertThat(summary.count(Verdict.CORRECT)).isZero();
    }

    @Test
    void charges_that_name_no_parcel_are_looked_into_and_no_charge_repeats_another() {
        AuditSummary summary = audit(List.of(), bare("5").build(), bare("5").build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.NO_PARCEL_NAMED);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("0", "10"));
    }

    @Test
    void a_remark_makes_no_parcel_shared() {
        Parcel unnumbered =
                new ParcelBuilder().from(parcel).waybill(Optional.empty()).build();

        AuditSummary summary = audit(
                List.of(unnumbered),
                ordered(line("12"), "O"),
                ordered(bare("0").waybill(Waybill.of("X")).kind(LineKind.INFO), "O"));

        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
    }
}
