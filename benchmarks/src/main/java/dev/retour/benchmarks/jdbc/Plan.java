package dev.retour.benchmarks.jdbc;

/**
 * Which order the next case is opened on. Each case takes one unit, so an order has room for {@link #MOST} cases.
 *
 * @param orders how many orders there are
 * @param inRow how many cases are opened on one order before it is the turn of the next
 */
record Plan(int orders, int inRow) {

    /** How many units an order has. */
    static final int MOST = 50;

    /** A case on each order in turn. */
    static Plan spread(int orders) {
        return new Plan(orders, 1);
    }

    /** All cases on one order until it is empty, then on the next. */
    static Plan hot(int orders) {
        return new Plan(orders, MOST);
    }

    /**
     * The visit that a command makes.
     *
     * @param command the number of the command, from 0
     * @throws IllegalStateException if the orders are empty
     */
    Visit visit(long command) {
        if (command >= (long) orders * MOST) {
            throw new IllegalStateException("The orders are empty. Take fewer seconds, or more orders.");
        }
        long row = command / inRow;
        long number = row / orders * inRow + command % inRow;
        return new Visit((int) (row % orders), (int) number);
    }
}
