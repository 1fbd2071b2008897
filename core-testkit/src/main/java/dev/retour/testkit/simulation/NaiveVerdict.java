package dev.retour.testkit.simulation;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the model expects of a command.
 *
 * @param codes the codes of all reasons against it; none if it is accepted
 */
record NaiveVerdict(Set<String> codes) {

    static final NaiveVerdict ACCEPTED = new NaiveVerdict(Set.of());

    static NaiveVerdict refused(String... codes) {
        return new NaiveVerdict(new TreeSet<>(Set.of(codes)));
    }

    boolean isAccepted() {
        return codes.isEmpty();
    }
}
