package dev.retour.reconciliation.billing;

import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One thing that is wrong, with what it costs and what proves it.
 *
 * @param type what is wrong
 * @param atStake the signed amount; above 0 where the courier charges too much or what is to be accrued
 * @param responsible who answers for it
 * @param action what to do about it
 * @param reason the facts, for text in English or Chinese
 * @param evidence the lines of the bill that it is about, in the order of the bill
 */
@Value.Builder
public record Discrepancy(
        DiscrepancyClass type,
        Money atStake,
        DiscrepancyClass.Party responsible,
        DiscrepancyClass.Action action,
        Reason reason,
        List<SourceRef> evidence) {

    /** Copies the evidence. */
    public Discrepancy {
        evidence = List.copyOf(evidence);
    }

    /**
     * Starts a discrepancy.
     *
     * @return a builder
     */
    public static DiscrepancyBuilder builder() {
        return new DiscrepancyBuilder();
    }

    /** With the usual party and action; what is to our gain is not disputed. */
    static Discrepancy of(DiscrepancyClass type, Money atStake, Reason reason, List<SourceRef> evidence) {
        boolean toOurGain = atStake.isNegative() && type.action() == DiscrepancyClass.Action.DISPUTE;
        DiscrepancyClass.Action action = toOurGain ? DiscrepancyClass.Action.WARN : type.action();
        return builder()
                .type(type)
                .atStake(atStake)
                .responsible(type.responsible())
                .action(action)
                .reason(reason)
                .evidence(evidence)
                .build();
    }

    /** Not claimed yet. */
    Discrepancy lookedInto() {
        return action == DiscrepancyClass.Action.DISPUTE ? with(DiscrepancyClass.Action.INVESTIGATE) : this;
    }

    Discrepancy with(DiscrepancyClass.Action other) {
        return new DiscrepancyBuilder().from(this).action(other).build();
    }
}
