package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a charge that is billed again from one that occurs again.
 *
 * <p>It is billed again if parcel, kind, code, legs and size are the same and the days do not differ. A line without a day
 * may be of any day. Of these, {@link Credits} take back one each. On another day a charge may well occur again, such as
 * storage or a second attempt; then it is compared with the card, which knows how often it is due. So it is where the
 * parcel went several ways and the charge does not say which: it may occur once for each.
 */
final class Repeats {

    private final Credits credits;
    private final Ways ways;
    private final Map<Charge, Copies> copies = new HashMap<>();

    Repeats(List<BillLine> lines, Ways ways) {
        this.credits = new Credits(lines);
        this.ways = ways;
        lines.stream().filter(line -> line.amount().isPositive()).forEach(line -> of(line).count(line));
    }

    private record Charge(Credits.Charge charge, String code) {}

    private Copies of(BillLine line) {
        return copies.computeIfAbsent(
                new Charge(credits.charge(line), line.code()), charge -> new Copies(ways.of(line)));
    }

    /** Takes a line that repeats another one; of each charge one copy always stays. Copies are interchangeable. */
    boolean take(BillLine line) {
        return line.amount().isPositive() && of(line).take(line) && !credits.takeBack(line);
    }

    /** How often one charge is billed, by day. */
    private static final class Copies {

        private final Map<Optional<LocalDate>, Integer> charged = new HashMap<>();
        private final int due;
        private int all;

        Copies(int due) {
            this.due = due;
        }

        void count(BillLine line) {
            charged.merge(line.day(), 1, Integer::sum);
            all++;
        }

        boolean take(BillLine line) {
            boolean repeated = spare(line.day()) > 0;
            if (repeated) {
                charged.merge(line.day(), -1, Integer::sum);
                all--;
            }
            return repeated;
        }

        /** All copies of a day but one; without a day all, if there are others with one. As many as are due stay. */
        private int spare(Optional<LocalDate> day) {
            boolean otherDays = day.isEmpty() && charged.size() > 1;
            return Math.min(all - due, charged.getOrDefault(day, 0) - (otherDays ? 0 : 1));
        }
    }
}
