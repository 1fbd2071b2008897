package dev.retour.testkit.simulation;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Consignment;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.testkit.Dice;
import dev.retour.testkit.FixedClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws what is done about parcels and what is seen of them, in an order that nobody would choose. Not thread-safe. */
final class AnyParcel {

    /** The ids that parcels have. */
    static final List<String> PARCELS = List.of("P-1", "P-2", "P-3");

    private static final List<TrackingEvent> SEEN = Arrays.stream(TrackingEvent.values())
            .filter(event -> !event.isAct())
            .toList();

    private static final List<TrackingEvent> COMMON = List.of(
            TrackingEvent.HANDED_OVER,
            TrackingEvent.MOVED,
            TrackingEvent.DELIVERED,
            TrackingEvent.RETURNED,
            TrackingEvent.LOST,
            TrackingEvent.FOUND);

    private final Dice dice;
    private final FixedClock clock;
    private final List<AnyOrder> orders;
    private final Map<String, Scan> scans = new HashMap<>();

    AnyParcel(Dice dice, FixedClock clock, List<AnyOrder> orders) {
        this.dice = dice;
        this.clock = clock;
        this.orders = orders;
    }

    private ParcelId parcel() {
        return ParcelId.of(PARCELS.get(dice.below(PARCELS.size())));
    }

    ParcelCommand command() {
        return new ParcelCommand(parcel(), act());
    }

    private TrackingCommand act() {
        int die = dice.below(100);
        if (die < 25) {
            List<Carried> goods = dice.chance(25) ? List.of() : List.of(goods());
            return dice.chance(65) ? TrackingCommand.Plan.ofReturn(goods) : TrackingCommand.Plan.ofSale(goods);
        }
        if (die < 45) {
            return new TrackingCommand.LinkCase(goods());
        }
        if (die < 56) {
            return new TrackingCommand.UnlinkCase(goods().caseId());
        }
        return die < 62 ? new TrackingCommand.StateConsignment(carrier()) : step();
    }

    private TrackingCommand step() {
        return switch (dice.below(8)) {
            case 0, 1, 2 -> new TrackingCommand.IssueLabel(carrier());
            case 3, 4 -> new TrackingCommand.BookPickup();
            case 5 -> new TrackingCommand.Cancel();
            default -> new TrackingCommand.RequestIntercept();
        };
    }

    private Consignment carrier() {
        return Consignment.of("sf", "SF" + dice.between(1, 3));
    }

    /** Goods of a case, seldom of one that is of another order. */
    private Carried goods() {
        String caseId = AnyCase.CASES.get(dice.below(AnyCase.CASES.size()));
        OrderId order = AnyCase.order(orders, caseId);
        OrderId named = dice.chance(3) ? orders.get(dice.below(orders.size())).id() : order;
        LineUnits[] units = dice.chance(40)
                ? new LineUnits[0]
                : new LineUnits[] {LineUnits.of(orders.get(0).anyLine(), dice.between(1, 2))};
        return Carried.of(named, CaseId.of(caseId), units);
    }

    /** A scan that may be told again, be corrected, or come before its time. A version of it has one content. */
    Seen scan() {
        ParcelId parcel = dice.chance(60) ? ParcelId.of("P-1") : parcel();
        String key = parcel + " s" + dice.below(5) + " " + dice.between(1, dice.chance(80) ? 1 : 2);
        return new Seen(parcel, Objects.requireNonNull(scans.computeIfAbsent(key, this::drawn)));
    }

    private Scan drawn(String key) {
        String[] words = key.split(" ", -1);
        Observation observation = new Observation(
                "courier",
                words[1],
                Long.parseLong(words[2]),
                clock.instant().plus(Duration.ofHours(dice.between(-72, 2))));
        List<TrackingEvent> kinds = dice.chance(60) ? COMMON : SEEN;
        return Scan.of(observation, kinds.get(dice.below(kinds.size())));
    }

    /**
     * A scan of a parcel.
     *
     * @param parcel the parcel
     * @param scan what was seen
     */
    record Seen(ParcelId parcel, Scan scan) {}
}
