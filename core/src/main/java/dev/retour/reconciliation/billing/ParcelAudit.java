package dev.retour.reconciliation.billing;

import dev.retour.courier.rating.EffectSplit;
import dev.retour.courier.rating.Quote;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What the audit found about one parcel, or about one waybill of the bill that is no parcel of ours.
 *
 * @param parcel our parcel; empty if it is none of ours
 * @param order its order, from our records or else from the bill
 * @param waybill its waybill, from our records or else from the bill
 * @param verdict how the charges compare
 * @param unjudged whether charges of a parcel of ours were not compared as they have no price or cannot be held, or as its
 *     freight may be among charges that nobody knows or that are in another currency
 * @param expected what it should cost; empty if that could not be told
 * @param billed what was charged, without lines that do not count: repeated, in another currency, not ours, unmapped
 * @param outside what else was charged, in the currency of the contract, and compared with nothing; its reasons are among
 *     the discrepancies and notes, except for claims, collected cash, duties and corrections of earlier bills, which need none
 * @param effects what made the difference; empty where nothing was compared
 * @param discrepancies everything that is wrong
 * @param assumptions what was assumed for want of our own records
 * @param quote the price by our facts, with every line; empty if there is none
 * @param notes what could not be told apart
 */
@Value.Builder
public record ParcelAudit(
        Optional<ParcelId> parcel,
        Optional<OrderId> order,
        Optional<Waybill> waybill,
        Verdict verdict,
        boolean unjudged,
        Optional<Money> expected,
        Money billed,
        Money outside,
        EffectSplit effects,
        List<Discrepancy> discrepancies,
        Set<Assumption> assumptions,
        Optional<Quote> quote,
        List<Reason> notes) {

    private static final Comparator<Discrepancy> BY_STAKE = Comparator.comparing(
            (Discrepancy found) -> found.atStake().getAmount().abs());

    /** Copies the lists. */
    public ParcelAudit {
        discrepancies = List.copyOf(discrepancies);
        Set<Assumption> taken = EnumSet.noneOf(Assumption.class);
        taken.addAll(assumptions);
        assumptions = Collections.unmodifiableSet(taken);
        notes = List.copyOf(notes);
    }

    /**
     * The difference of what was compared.
     *
     * @return billed minus expected; empty where nothing was compared
     */
    public Optional<Money> difference() {
        boolean compared = verdict == Verdict.CORRECT || verdict == Verdict.OVER || verdict == Verdict.UNDER;
        return compared ? expected.map(billed::minus) : Optional.empty();
    }

    /**
     * What weighs most.
     *
     * @return the discrepancy with the most money at stake, the earlier class of two; empty if nothing is wrong
     */
    public Optional<Discrepancy> main() {
        return discrepancies.stream()
                .max(BY_STAKE.thenComparing(
                        Comparator.comparing(Discrepancy::type).reversed()));
    }

    /**
     * Why the parcel costs what it should, and what is wrong with the bill.
     *
     * @return the discrepancies, each a part, and then the quote line by line; empty if there is nothing to say
     */
    public List<Explanation> explain() {
        List<Explanation> parts = new ArrayList<>();
        discrepancies.forEach(found -> parts.add(Explanation.of(found.reason())));
        notes.forEach(note -> parts.add(Explanation.of(note)));
        quote.map(Quote::explain).ifPresent(parts::add);
        return parts;
    }
}
