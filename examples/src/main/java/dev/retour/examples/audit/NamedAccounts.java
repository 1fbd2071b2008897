package dev.retour.examples.audit;

import dev.retour.kernel.Reason;
import dev.retour.reconciliation.billing.AuditPolicy;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The accounts that bill and orders name, to tell whether ours is among them. */
final class NamedAccounts {

    private static final int MOST = 3;

    private final AuditPolicy policy;
    private final SortedSet<String> others = new TreeSet<>();
    private boolean isOursNamed;

    NamedAccounts(AuditPolicy policy) {
        this.policy = policy;
    }

    void add(Optional<String> account) {
        account.ifPresent(this::add);
    }

    private void add(String account) {
        if (policy.accounts().contains(account)) {
            isOursNamed = true;
        } else if (others.size() < MOST) {
            others.add(account);
        }
    }

    /** Why the accounts that were given may be wrong. */
    Optional<Reason> doubt() {
        if (policy.accounts().isEmpty() || isOursNamed) {
            return Optional.empty();
        }
        return Optional.of(
                others.isEmpty()
                        ? Reason.of(CommandReason.ACCOUNT_UNUSED)
                        : Reason.of(CommandReason.ACCOUNT_ELSEWHERE).with("accounts", String.join(", ", others)));
    }
}
