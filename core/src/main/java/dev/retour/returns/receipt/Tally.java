package dev.retour.returns.receipt;

/** Counts what came of one line, and what was said of it. Made for one look at a case. */
final class Tally {

    private final Expected expected;
    private long came;
    private long accepted;
    private long refused;

    Tally(Expected expected) {
        this.expected = expected;
    }

    Expected expected() {
        return expected;
    }

    void come(long units) {
        came = Math.addExact(came, units);
    }

    void move(Inspected each) {
        add(each.to(), each.units().quantity());
        add(each.from(), -each.units().quantity());
    }

    private void add(GoodsStatus status, long units) {
        accepted += status == GoodsStatus.ACCEPTED ? units : 0;
        refused += status == GoodsStatus.REFUSED ? units : 0;
    }

    /** How many more came than were expected, below 0 for fewer. */
    long over() {
        return came - expected.units();
    }

    LineGoods line(boolean complete) {
        long received = Math.min(came, expected.units());
        return new LineGoods(expected.line(), expected.units(), received, accepted, refused, complete);
    }
}
