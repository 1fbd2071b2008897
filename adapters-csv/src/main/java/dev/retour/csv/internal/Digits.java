package dev.retour.csv.internal;

/** The digits of a number as they come, as a whole number and its scale; one object serves all numbers in turn. */
final class Digits {

    private static final int MOST = 18;

    private boolean any;
    private boolean tooMany;
    private int count;
    private int pendingZeros;
    private long unscaled;
    private int scale;

    void clear() {
        any = false;
        tooMany = false;
        count = 0;
        pendingZeros = 0;
        unscaled = 0;
        scale = 0;
    }

    /** Whether there was a digit. */
    boolean any() {
        return any;
    }

    /** Whether there were more than can be held. */
    boolean tooMany() {
        return tooMany;
    }

    /** The digits without their decimal sign. */
    long unscaled() {
        return unscaled;
    }

    /** The number of decimals, without zeros at the end. */
    int scale() {
        return scale;
    }

    /** Takes a digit before the decimal sign. */
    void whole(int digit) {
        any = true;
        if (count == MOST) {
            tooMany = true;
            return;
        }
        unscaled = 10 * unscaled + digit;
        count += unscaled == 0 ? 0 : 1;
    }

    /** Takes a digit behind the decimal sign; zeros wait for a digit that needs them. */
    void decimal(int digit) {
        any = true;
        if (digit == 0) {
            pendingZeros++;
            return;
        }
        if (scale + pendingZeros >= MOST) {
            tooMany = true;
            return;
        }
        scale += pendingZeros + 1;
        for (; pendingZeros > 0; pendingZeros--) {
            whole(0);
        }
        whole(digit);
    }
}
