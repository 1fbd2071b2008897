package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.kernel.Language;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class BillAuditLawsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit HKD = CurrencyUnit.of("HKD");
    private static final Mistake[] MISTAKES = Mistake.values();

    /** About half of the parcels are wrong, in every way. */
    private static BiFunction<Integer, Parcel, Mistake> mixed(long seed) {
        return (number, parcel) -> {
            Dice dice = Dice.of(seed, number);
            return dice.chance(50) ? MISTAKES[dice.below(MISTAKES.length)] : Mistake.NONE;
        };
    }

    static Bill mixed(long seed, int parcels) {
        return Bill.of(seed, parcels, mixed(seed));
    }

    @Property(tries = 60)
    void the_sums_prove_each_other_to_the_cent(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int parcels) {
        prove(Bill.of(seed, parcels, mixed(seed)));
    }

    @Property(tries = 3_000)
    @Tag("soak")
    void the_sums_prove_each_other_for_long(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int parcels) {
        prove(Bill.of(seed, parcels, mixed(seed)));
    }

    private static void prove(Bill bill) {
        AuditSummary summary = bill.audit();

        Money proof = summary.expected()
                .plus(summary.overAmount())
                .minus(summary.underAmount())
                .plus(summary.outside());
        assertThat(proof).isEqualTo(summary.billed());
        for (ParcelAudit audit : bill.audits) {
            audit.difference()
                    .ifPresent(difference -> assertThat(audit.effects().total()).isEqualTo(difference));
            assertThat(audit.difference().isPresent()).isEqualTo(isCompared(audit.verdict()));
        }
    }

    private static boolean isCompared(Verdict verdict) {
        return verdict == Verdict.CORRECT || verdict == Verdict.OVER || verdict == Verdict.UNDER;
    }

    @Property(tries = 200)
    void of_the_messiest_bill_no_money_is_lost_in_any_currency(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int parcels) {
        Bill bill = MessyBill.of(seed, parcels);
        prove(bill);
        assertThat(sum(bill.audits.stream().map(ParcelAudit::billed))
                        .plus(sum(bill.audits.stream().map(ParcelAudit::outside))))
                .isEqualTo(sum(charges(bill, CNY)));
        assertThat(sum(HKD, stakes(bill, HKD))).isEqualTo(sum(HKD, charges(bill, HKD)));
    }

    @Property(tries = 100)
    void of_the_messiest_bill_nothing_that_names_a_parcel_of_ours_is_claimed_as_unknown(@ForAll long seed) {
        Bill bill = MessyBill.of(seed, 30);
        bill.audit();
        Set<Object> ours = bill.parcels.stream()
                .flatMap(parcel -> Stream.of(parcel.waybill(), parcel.order()))
                .collect(Collectors.toSet());
        Set<SourceRef> claimed = bill.audits.stream()
                .flatMap(audit -> audit.discrepancies().stream())
                .filter(found -> found.type() == DiscrepancyClass.BILLED_NOT_SHIPPED)
                .flatMap(found -> found.evidence().stream())
                .collect(Collectors.toSet());

        assertThat(bill.lines)
                .filteredOn(line -> claimed.contains(line.source()))
                .noneMatch(line -> line.waybill().isPresent() && ours.contains(line.waybill()))
                .noneMatch(line -> line.order().isPresent() && ours.contains(line.order()));
    }

    private static Stream<Money> charges(Bill bill, CurrencyUnit currency) {
        return bill.lines.stream()
                .filter(line -> line.kind() != LineKind.INFO)
                .map(BillLine::amount)
                .filter(amount -> amount.getCurrencyUnit().equals(currency));
    }

    private static Stream<Money> stakes(Bill bill, CurrencyUnit currency) {
        return bill.audits.stream()
                .flatMap(audit -> audit.discrepancies().stream())
                .map(Discrepancy::atStake)
                .filter(amount -> amount.getCurrencyUnit().equals(currency));
    }

    private static Money sum(Stream<Money> amounts) {
        return sum(CNY, amounts);
    }

    private static Money sum(CurrencyUnit currency, Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    @Property(tries = 40)
    void the_order_of_parcels_and_lines_changes_nothing(@ForAll long seed) {
        shuffle(mixed(seed, 40), seed);
    }

    @Property(tries = 200)
    void the_order_of_parcels_and_lines_of_the_messiest_bill_changes_nothing(@ForAll long seed) {
        shuffle(MessyBill.of(seed, 30), seed);
    }

    private static void shuffle(Bill bill, long seed) {
        AuditSummary summary = bill.audit();
        List<ParcelAudit> audits = List.copyOf(bill.audits);
        byte[] told = told(audits);

        Collections.shuffle(bill.parcels, new Random(seed));
        Collections.shuffle(bill.lines, new Random(seed + 1));

        assertThat(bill.audit()).isEqualTo(summary);
        assertThat(bill.audits).isEqualTo(audits);
        assertThat(told(bill.audits)).isEqualTo(told);
    }

    /** What a reader gets, byte by byte. */
    private static byte[] told(List<ParcelAudit> audits) {
        return audits.stream()
                .flatMap(audit -> audit.explain().stream())
                .map(why -> why.text(Language.EN) + why.text(Language.ZH))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 40)
    void the_same_audit_twice_is_the_same(@ForAll long seed) {
        Bill bill = Bill.of(seed, 30, mixed(seed));
        AuditSummary first = bill.audit();
        List<ParcelAudit> audits = List.copyOf(bill.audits);

        assertThat(bill.audit()).isEqualTo(first);
        assertThat(bill.audits).isEqualTo(audits);
    }
}
