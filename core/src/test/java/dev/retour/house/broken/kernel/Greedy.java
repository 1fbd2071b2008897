package dev.retour.house.broken.kernel;

import com.fasterxml.jackson.core.JsonFactory;
import dev.retour.house.broken.courier.internal.Secret;
import dev.retour.house.broken.money.Coin;

/** A kernel that knows money, the parser, and another room's secret. */
public final class Greedy {

    /** The wrong way. */
    public final Coin coin = new Coin(this);

    /** The parser outside its room. */
    public final JsonFactory parser = new JsonFactory();

    /** What belongs to another room. */
    public final Secret secret = new Secret();
}
