package dev.retour.reconciliation.billing;

import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.List;
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

    /** With the usual party and action; what is to our gain is not disputed. */
    static Discrepancy of(DiscrepancyClass type, Money atStake, Reason reason, List<SourceRef> evidence) {
        boolean toOurGain = atStake.isNegative() && type.action() == DiscrepancyClass.Action.DISPUTE;
        DiscrepancyClass.Action action = toOurGain ? DiscrepancyClass.Action.WARN : type.action();
        return new Discrepancy(type, atStake, type.responsible(), action, reason, evidence);
    }

    Discrepancy with(DiscrepancyClass.Action other) {
        return new Discrepancy(type, atStake, responsible, other, reason, evidence);
    }
}
