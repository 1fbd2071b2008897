package dev.retour.house.broken.money;

import dev.retour.house.broken.kernel.Greedy;

/** Uses the kernel, as it may, and is used by it, as it may not. */
public final class Coin {

    /** Where it came from. */
    public final Greedy owner;

    /** Keeps the owner. */
    public Coin(Greedy owner) {
        this.owner = owner;
    }
}
