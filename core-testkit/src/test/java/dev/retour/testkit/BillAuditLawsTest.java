package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

class BillAuditLawsTest {

    private static final Mistake[] MISTAKES = Mistake.values();

    /** About half of the parcels are wrong, in every way. */
    private static BiFunction<Integer, Parcel, Mistake> mixed(long seed) {
        return (number, parcel) -> {
            Dice dice = Dice.of(seed, number);
            return dice.chance(50) ? MISTAKES[dice.below(MISTAKES.length)] : Mistake.NONE;
        };
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

    @Property(tries = 40)
    void the_order_of_parcels_and_lines_changes_nothing(@ForAll long seed) {
        Bill bill = Bill.of(seed, 40, mixed(seed));
        AuditSummary summary = bill.audit();
        List<String> audits = withoutPlaces(bill.audits);

        Collections.shuffle(bill.parcels, new Random(seed));
        Collections.shuffle(bill.lines, new Random(seed + 1));

        assertThat(bill.audit()).isEqualTo(summary);
        assertThat(withoutPlaces(bill.audits)).isEqualTo(audits);
    }

    /** Of two interchangeable lines either may be called the repeated one, so places are left out. */
    private static List<String> withoutPlaces(List<ParcelAudit> audits) {
        return audits.stream()
                .map(audit -> audit.toString().replaceAll(SourceRef.class.getSimpleName() + "\\[[^]]*]", ""))
                .map(text -> text.replaceAll("bill\\.csv:[0-9]+", ""))
                .toList();
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
