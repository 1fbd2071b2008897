package dev.retour.benchmarks.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The extended state of one complaint: where its units are, and its money in cents. Not safe to share between threads. */
final class Ledger {

    private final Complaint complaint;
    private final long[][] units;
    private long calculated;
    private long sent;
    private long settled;

    Ledger(Complaint complaint) {
        this.complaint = complaint;
        this.units = new long[complaint.lines().size()][Bucket.values().length];
        for (int line = 0; line < units.length; line++) {
            units[line][Bucket.FREE.ordinal()] = complaint.units(line);
        }
    }

    /** Whether all units are where they have to be to move. */
    boolean has(List<Move> moves) {
        for (Move move : moves) {
            if (units[move.line()][move.from().ordinal()] < move.units()) {
                return false;
            }
        }
        return true;
    }

    /** How many units will be in a bucket after some moves. */
    long in(Bucket bucket, List<Move> moves) {
        long sum = in(bucket);
        for (Move move : moves) {
            sum += move.to() == bucket ? move.units() : 0;
            sum -= move.from() == bucket ? move.units() : 0;
        }
        return sum;
    }

    private long in(Bucket bucket) {
        long sum = 0;
        for (long[] line : units) {
            sum += line[bucket.ordinal()];
        }
        return sum;
    }

    /** Whether units wait for a decision after some moves. */
    boolean isPending(List<Move> moves) {
        return in(Bucket.REQUESTED, moves) + in(Bucket.INFO_REQUIRED, moves) + in(Bucket.UNDER_REVIEW, moves) > 0;
    }

    /** Whether goods are still to come after some moves. */
    boolean isToCome(List<Move> moves) {
        return in(Bucket.APPROVED, moves) > 0;
    }

    /** Whether goods are still to be looked at after some moves. */
    boolean isToSee(List<Move> moves) {
        return in(Bucket.RECEIVED, moves) > 0;
    }

    /** Whether something has become of all goods after some moves. */
    boolean isDisposed(List<Move> moves) {
        return in(Bucket.ACCEPTED, moves) + in(Bucket.REFUSED, moves) == 0;
    }

    /** What was accepted and is not reckoned yet. */
    private long due() {
        long due = -calculated;
        for (int line = 0; line < units.length; line++) {
            due += accepted(units[line]) * complaint.lines().get(line).cents();
        }
        return due;
    }

    private static long accepted(long[] line) {
        return line[Bucket.ACCEPTED.ordinal()]
                + line[Bucket.RESTOCK.ordinal()]
                + line[Bucket.RESTOCK_B_GRADE.ordinal()];
    }

    /** Whether there is anything to reckon. */
    boolean isDue(List<Move> moves) {
        return has(moves) && due() > 0;
    }

    /** Whether what was reckoned may be sent: no more than the customer paid. */
    boolean maySend(List<Move> moves) {
        return has(moves) && calculated > sent && calculated <= complaint.total();
    }

    void happen(Signal signal, List<Move> moves) {
        switch (signal) {
            case CALCULATE_REFUND -> calculated += due();
            case APPROVE_REFUND -> sent = calculated;
            case REFUND_SETTLED -> settled = sent;
            default -> moves.forEach(this::move);
        }
    }

    /** What is rejected, or goes back to the customer, is free for another case. */
    private void move(Move move) {
        long[] line = units[move.line()];
        line[move.from().ordinal()] -= move.units();
        line[move.to().ordinal()] += move.units();
        boolean isFree = move.to() == Bucket.REJECTED || move.to() == Bucket.SEND_BACK;
        line[Bucket.FREE.ordinal()] += isFree ? move.units() : 0;
    }

    Ending ending(String status) {
        List<List<Long>> lines = new ArrayList<>();
        for (long[] line : units) {
            lines.add(LongStream.of(line).boxed().toList());
        }
        return new Ending(status, lines, settled);
    }
}
