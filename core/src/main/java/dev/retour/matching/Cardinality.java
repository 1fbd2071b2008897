package dev.retour.matching;

/** How many rows of each side a group may hold. More may come; a {@code switch} needs a default branch. */
public enum Cardinality {
    /** One left row and one right row. */
    ONE_TO_ONE(false, false),
    /** One left row and any right rows. */
    ONE_TO_MANY(false, true),
    /** Any left rows and one right row. */
    MANY_TO_ONE(true, false),
    /** Any rows of both sides. */
    MANY_TO_MANY(true, true);

    private final boolean manyLeft;
    private final boolean manyRight;

    Cardinality(boolean manyLeft, boolean manyRight) {
        this.manyLeft = manyLeft;
        this.manyRight = manyRight;
    }

    /**
     * Tells whether a group may hold so many rows.
     *
     * @param left the left rows
     * @param right the right rows
     * @return true if both sides have a row and neither has too many
     */
    public boolean allows(int left, int right) {
        return left > 0 && right > 0 && (manyLeft || left == 1) && (manyRight || right == 1);
    }
}
