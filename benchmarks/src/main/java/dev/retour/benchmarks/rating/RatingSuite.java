package dev.retour.benchmarks.rating;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Suite;
import java.util.List;

/** Quotes and repricing by a card of the provinces of China. */
public final class RatingSuite {

    private static final int PARCELS = 100_000;

    private RatingSuite() {}

    /**
     * The suite.
     *
     * @return the suite
     */
    public static Suite suite() {
        return suite(PARCELS);
    }

    /** The suite with a number of parcels. */
    static Suite suite(int parcels) {
        return new Suite(
                "rating",
                List.of(
                        quotes("quote-province-card", 1, parcels),
                        quotes("quote-threads-2", 2, parcels),
                        reprice(parcels)));
    }

    private static Job quotes(String name, int threads, int parcels) {
        String title = "one quote by a province card with two surcharges, against the total in BigDecimal by hand,"
                + " without and with its lines, threads: " + threads;
        Contender ours = Contender.ours(() -> new RaterQuotes(Shipment.samples(parcels)));
        return new Job(
                name,
                title,
                "quotes/s",
                threads,
                ours,
                List.of(
                        new Contender("bigdecimal", () -> new HandTotals(Shipment.samples(parcels))),
                        new Contender("bigdecimal-explained", () -> new HandLines(Shipment.samples(parcels)))));
    }

    private static Job reprice(int parcels) {
        String title =
                "one billed difference split into zone, weight and rate, against three prices in BigDecimal by hand";
        Contender ours = Contender.ours(() -> new RaterRepricing(BilledShipment.samples(parcels)));
        Contender peer = new Contender("bigdecimal", () -> new HandRepricing(BilledShipment.samples(parcels)));
        return new Job("reprice", title, "repricings/s", 1, ours, List.of(peer));
    }
}
