package dev.retour.benchmarks.lifecycle;

import dev.retour.returns.CaseStatus;

/**
 * How a complaint ended at the peer. Its text is the {@link Ending}, which is found only when somebody looks at it.
 *
 * @param status the state of the machine
 * @param ledger its extended state
 */
record SpringStory(CaseStatus status, Ledger ledger) {

    @Override
    public String toString() {
        return ledger.ending(status.name()).toString();
    }
}
