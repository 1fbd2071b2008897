package dev.retour.reconciliation.billing.internal;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.courier.StatedWeights;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The lines of a bill. */
public final class LineColumns {

    private static final long UNKNOWN = -1;

    /** Where in its row a line stands. */
    private record Spot(int column, String field) {}

    private final Texts waybills = new Texts();
    private final Texts orders = new Texts();
    private final Longs amounts = new Longs();
    private final Longs weights = new Longs();
    private final Longs measured = new Longs();
    private final Longs lineNumbers = new Longs();
    private final Dictionary<String> files = new Dictionary<>();
    private final Dictionary<Spot> spots = new Dictionary<>();
    private final Dictionary<CurrencyUnit> currencies = new Dictionary<>();
    private final Dictionary<LineKind> kinds = new Dictionary<>();
    private final Dictionary<ChargeKind> charges = new Dictionary<>();
    private final Dictionary<String> codes = new Dictionary<>();
    private final Dictionary<Optional<String>> accounts = new Dictionary<>();
    private final Dictionary<Optional<String>> zones = new Dictionary<>();
    private final Dictionary<Optional<String>> services = new Dictionary<>();
    private final Dictionary<Set<Direction>> legs = new Dictionary<>();
    private final Dictionary<Place> origins = new Dictionary<>();
    private final Dictionary<Place> destinations = new Dictionary<>();
    private final Dictionary<Optional<LocalDate>> days = new Dictionary<>();

    /** Starts empty. */
    public LineColumns() {}

    /**
     * Adds a line.
     *
     * @param line the line; it is not kept
     * @throws ArithmeticException if its amount cannot be held; then nothing is added
     */
    public void add(BillLine line) {
        long amount = line.amount().getAmountMinorLong();
        waybills.add(line.waybill().map(Waybill::value).orElse(""));
        orders.add(line.order().map(OrderId::value).orElse(""));
        amounts.add(amount);
        weights.add(line.weights().charged().map(Weight::quanta).orElse(UNKNOWN));
        measured.add(line.weights().measured().map(Weight::quanta).orElse(UNKNOWN));
        lineNumbers.add(line.source().line());
        files.add(line.source().source());
        spots.add(new Spot(line.source().column(), line.source().field()));
        currencies.add(line.amount().getCurrencyUnit());
        kinds.add(line.kind());
        charges.add(line.charge());
        codes.add(line.code());
        accounts.add(line.account());
        zones.add(line.zone());
        services.add(line.service());
        legs.add(line.legs());
        origins.add(line.origin());
        destinations.add(line.destination());
        days.add(line.day());
    }

    /**
     * How many lines there are.
     *
     * @return the count
     */
    public int size() {
        return amounts.size();
    }

    /**
     * A line as it was added, without attributes and of its weights only the charged and the measured one.
     *
     * @param row its row, from 0
     * @return the line
     */
    public BillLine get(int row) {
        return BillLine.builder(source(row), Money.ofMinor(currencies.get(row), amounts.get(row)))
                .waybill(Optional.of(waybill(row))
                        .filter(text -> !text.isEmpty())
                        .map(Waybill::new))
                .order(Optional.of(order(row)).filter(text -> !text.isEmpty()).map(OrderId::new))
                .weights(weights(row))
                .kind(kinds.get(row))
                .charge(charges.get(row))
                .code(codes.get(row))
                .account(accounts.get(row))
                .zone(zones.get(row))
                .service(services.get(row))
                .legs(legs.get(row))
                .origin(origins.get(row))
                .destination(destinations.get(row))
                .day(days.get(row))
                .build();
    }

    private StatedWeights weights(int row) {
        return StatedWeights.builder()
                .actual(weight(measured, row))
                .billed(weight(weights, row))
                .build();
    }

    private static Optional<Weight> weight(Longs column, int row) {
        return column.get(row) == UNKNOWN ? Optional.empty() : Optional.of(new Weight(column.get(row)));
    }

    private SourceRef source(int row) {
        Spot spot = spots.get(row);
        return new SourceRef(files.get(row), lineNumbers.get(row), spot.column(), spot.field());
    }

    /**
     * The waybill of a line.
     *
     * @param row its row, from 0
     * @return the text; empty if the bill states none
     */
    public String waybill(int row) {
        return waybills.get(row);
    }

    /**
     * The order of a line.
     *
     * @param row its row, from 0
     * @return the text; empty if the bill states none
     */
    public String order(int row) {
        return orders.get(row);
    }

    /**
     * How many rows with charges the bill has; a wide row holds several lines. A line without a number is a row of its own.
     *
     * @return the count
     */
    public long rows() {
        long unplaced = IntStream.range(0, size())
                .filter(row -> isCharge(row) && lineNumbers.get(row) == 0)
                .count();
        long placed = IntStream.range(0, size())
                .filter(row -> isCharge(row) && lineNumbers.get(row) != 0)
                .mapToLong(
                        row -> Math.addExact(Math.multiplyExact(lineNumbers.get(row), files.values()), files.code(row)))
                .distinct()
                .count();
        return unplaced + placed;
    }

    /**
     * Tells whether a line charges anything.
     *
     * @param row its row, from 0
     * @return false if it is a remark
     */
    public boolean isCharge(int row) {
        return kinds.get(row) != LineKind.INFO;
    }

    /**
     * Tells whether a line may be a charge for moving a parcel; of an unknown charge that cannot be ruled out.
     *
     * @param row its row, from 0
     * @return false if it is a remark, a correction of an earlier bill, or about something that no card prices
     */
    public boolean isForMoving(int row) {
        return isForMoving(kinds.get(row), charges.get(row));
    }

    /**
     * Tells the same of a line that is of a kind.
     *
     * @param kind how the line counts
     * @param charge what it is for
     * @return true if it may charge for moving a parcel
     */
    public static boolean isForMoving(LineKind kind, ChargeKind charge) {
        boolean priced = charge == ChargeKind.UNKNOWN || charge.family() != ChargeKind.Family.OUTSIDE;
        return kind != LineKind.INFO && kind != LineKind.ADJUSTMENT && priced;
    }

    /**
     * The account of a line.
     *
     * @param row its row, from 0
     * @return the text; empty if the bill states none
     */
    public String account(int row) {
        return accounts.get(row).orElse("");
    }
}
