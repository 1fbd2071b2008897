package dev.retour.reconciliation.billing.internal;

import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.OrderId;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Payer;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.Waybill;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** The parcels of an audit. */
public final class ParcelColumns {

    private static final long UNKNOWN = -1;

    private final Texts ids = new Texts();
    private final Texts waybills = new Texts();
    private final Texts orders = new Texts();
    private final Longs weights = new Longs();
    private final Dictionary<Optional<String>> accounts = new Dictionary<>();
    private final Dictionary<Optional<String>> services = new Dictionary<>();
    private final Dictionary<Place> origins = new Dictionary<>();
    private final Dictionary<Place> destinations = new Dictionary<>();
    private final Dictionary<Optional<Dimensions>> dimensions = new Dictionary<>();
    private final Dictionary<Set<Direction>> legs = new Dictionary<>();
    private final Dictionary<Payer> payers = new Dictionary<>();
    private final Dictionary<Purpose> purposes = new Dictionary<>();
    private final Dictionary<Optional<LocalDate>> days = new Dictionary<>();
    private final Dictionary<Optional<Money>> values = new Dictionary<>();
    private final Dictionary<Set<String>> flags = new Dictionary<>();
    private final BitSet unreadable = new BitSet();

    /** Starts empty. */
    public ParcelColumns() {}

    /**
     * Adds a parcel.
     *
     * @param parcel the parcel; it is not kept
     */
    public void add(Parcel parcel) {
        ids.add(parcel.id().value());
        waybills.add(parcel.waybill().map(Waybill::value).orElse(""));
        orders.add(parcel.order().map(OrderId::value).orElse(""));
        weights.add(parcel.weight().map(Weight::quanta).orElse(UNKNOWN));
        accounts.add(parcel.account());
        services.add(parcel.service());
        origins.add(parcel.origin());
        destinations.add(parcel.destination());
        dimensions.add(parcel.dimensions());
        legs.add(parcel.legs());
        payers.add(parcel.payer());
        purposes.add(parcel.purpose());
        days.add(parcel.shipped());
        values.add(parcel.declaredValue());
        flags.add(parcel.flags());
    }

    /**
     * Adds a parcel of which no more could be read than what it is called.
     *
     * @param parcel its names
     */
    public void addUnreadable(Parcel parcel) {
        unreadable.set(size());
        add(parcel);
    }

    /**
     * Tells whether a parcel could be read.
     *
     * @param row its row, from 0
     * @return false if only its names are known
     */
    public boolean isReadable(int row) {
        return !unreadable.get(row);
    }

    /**
     * How many parcels there are.
     *
     * @return the count
     */
    public int size() {
        return services.size();
    }

    /**
     * A parcel as it was added, apart from facts that no audit asks for.
     *
     * @param row its row, from 0
     * @return the parcel
     */
    public Parcel get(int row) {
        return Parcel.builder(new ParcelId(ids.get(row)))
                .waybill(Optional.of(waybill(row))
                        .filter(text -> !text.isEmpty())
                        .map(Waybill::new))
                .order(Optional.of(order(row)).filter(text -> !text.isEmpty()).map(OrderId::new))
                .weight(Optional.of(weights.get(row))
                        .filter(weight -> weight != UNKNOWN)
                        .map(Weight::new))
                .account(accounts.get(row))
                .service(services.get(row))
                .origin(origins.get(row))
                .destination(destinations.get(row))
                .dimensions(dimensions.get(row))
                .legs(legs.get(row))
                .payer(payers.get(row))
                .purpose(purposes.get(row))
                .shipped(days.get(row))
                .declaredValue(values.get(row))
                .flags(flags.get(row))
                .build();
    }

    /**
     * The id of a parcel.
     *
     * @param row its row, from 0
     * @return the text
     */
    public String id(int row) {
        return ids.get(row);
    }

    /**
     * The waybill of a parcel.
     *
     * @param row its row, from 0
     * @return the text; empty if it is not known
     */
    public String waybill(int row) {
        return waybills.get(row);
    }

    /**
     * The order of a parcel.
     *
     * @param row its row, from 0
     * @return the text; empty if it is not known
     */
    public String order(int row) {
        return orders.get(row);
    }
}
