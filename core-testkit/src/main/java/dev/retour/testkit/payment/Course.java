package dev.retour.testkit.payment;

import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a payment service treats a refund, from the first answer to the end. Courses may be added; keep a default branch. */
public enum Course {
    /** It pays at once. */
    AT_ONCE(Outset.ANSWERED, Duration.ZERO, null, null, Telling.NOTHING),
    /** It takes the refund, pays two hours later, and tells. */
    PENDING(Outset.ANSWERED, Duration.ofHours(2), null, null, Telling.ONCE),
    /** It takes the refund and pays three days later. */
    LATE(Outset.ANSWERED, Duration.ofDays(3), null, null, Telling.ONCE),
    /** It takes the refund, pays, and tells so twice. */
    TOLD_TWICE(Outset.ANSWERED, Duration.ofHours(2), null, null, Telling.TWICE),
    /** It takes the refund and pays; that it has taken it, it tells last. */
    TOLD_OUT_OF_ORDER(Outset.ANSWERED, Duration.ofHours(2), null, null, Telling.TURNED_ROUND),
    /** It says no; no money moves. */
    FAILED(Outset.ANSWERED, null, Duration.ZERO, null, Telling.NOTHING),
    /** It takes the refund, and says no a day later. */
    FAILED_LATE(Outset.ANSWERED, null, Duration.ofDays(1), null, Telling.ONCE),
    /** It pays at once, but no answer comes. */
    LOST_PAID(Outset.UNANSWERED, Duration.ZERO, null, null, Telling.NOTHING),
    /** No answer comes, and the service has never heard of it. */
    LOST(Outset.NEVER_CAME, null, null, null, Telling.NOTHING),
    /** No answer comes, and the request reaches the service an hour later, when it may have been sent again. */
    ARRIVES_LATE(Outset.COMES_LATER, Duration.ZERO, null, null, Telling.NOTHING),
    /** The connection is refused: certainly nothing happened. */
    UNREACHABLE(Outset.REFUSED, null, null, null, Telling.NOTHING),
    /** It pays at once; two days later the money comes back to the shop, say because the account is closed. */
    REVERSED(Outset.ANSWERED, Duration.ZERO, null, Duration.ofDays(2), Telling.ONCE);

    /** What becomes of the request itself. */
    enum Outset {
        ANSWERED,
        UNANSWERED,
        NEVER_CAME,
        COMES_LATER,
        REFUSED
    }

    /** What the service tells by itself. */
    enum Telling {
        NOTHING,
        ONCE,
        TWICE,
        TURNED_ROUND
    }

    private final Outset outset;
    private final Optional<Duration> pays;
    private final Optional<Duration> fails;
    private final Optional<Duration> comesBack;
    private final Telling telling;

    Course(
            Outset outset,
            @Nullable Duration pays,
            @Nullable Duration fails,
            @Nullable Duration comesBack,
            Telling telling) {
        this.outset = outset;
        this.pays = Optional.ofNullable(pays);
        this.fails = Optional.ofNullable(fails);
        this.comesBack = Optional.ofNullable(comesBack);
        this.telling = telling;
    }

    Outset outset() {
        return outset;
    }

    /** After how long money leaves the shop; empty if it never does. */
    Optional<Duration> pays() {
        return pays;
    }

    Optional<Duration> fails() {
        return fails;
    }

    Optional<Duration> comesBack() {
        return comesBack;
    }

    Telling telling() {
        return telling;
    }

    /** How long after its request came this is so; empty if it never is. */
    Optional<Duration> until(SettlementAct said) {
        return switch (said) {
            case TAKE -> Optional.of(Duration.ZERO);
            case SETTLE -> pays;
            case FAIL -> fails;
            case REVERSE -> comesBack;
            default -> Optional.empty();
        };
    }
}
