package dev.retour.csv;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.LineKind;
import dev.retour.courier.StatedWeights;
import dev.retour.csv.internal.Choice;
import dev.retour.csv.internal.Layout;
import dev.retour.csv.internal.LeftOut;
import dev.retour.csv.internal.PlaceReader;
import dev.retour.csv.internal.RowNotes;
import dev.retour.csv.internal.RowTarget;
import dev.retour.csv.internal.RowValues;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Waybill;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one bill into its lines. */
final class BillRows implements RowTarget {

    private final BillSink sink;
    private final Charges charges;
    private final Choice<LineKind> kinds = Choice.of(LineKind.class);
    private final Choice<Set<Direction>> ways = Choice.legs();
    private RowValues values;
    private RowNotes notes;
    private LeftOut leftOut;
    private PlaceReader origins;
    private PlaceReader destinations;
    private boolean weighed;

    private Optional<Waybill> waybill = Optional.empty();
    private Optional<OrderId> order = Optional.empty();
    private Optional<String> account = Optional.empty();
    private LineKind kind = LineKind.CHARGE;
    private StatedWeights weights = StatedWeights.NONE;
    private Optional<String> zone = Optional.empty();
    private Optional<String> service = Optional.empty();
    private Set<Direction> legs = Set.of();
    private Place origin = Place.UNKNOWN;
    private Place destination = Place.UNKNOWN;
    private Optional<LocalDate> day = Optional.empty();
    private Attributes attributes = Attributes.none();

    @SuppressWarnings("NullAway.Init")
    BillRows(TableMap map, BillSink sink) {
        this.sink = sink;
        charges = new Charges(map);
    }

    @Override
    public void begin(Layout layout, RowValues rowValues) {
        values = rowValues;
        notes = rowValues.notes();
        leftOut = new LeftOut(rowValues, List.of(BillField.WAYBILL, BillField.ORDER), BillField.WAYBILL);
        charges.begin(layout, rowValues);
        origins = new PlaceReader(rowValues, layout, BillField.ORIGIN);
        destinations = new PlaceReader(rowValues, layout, BillField.DESTINATION);
        weighed = BillField.WEIGHTS.stream().anyMatch(field -> layout.slot(field) != null);
    }

    @Override
    public void row() {
        boolean numbered = numbers();
        charges.name();
        if (!numbered && !charges.isNamed()) {
            notes.fail(Reason.of(CsvReason.ID_MISSING).with("fields", "waybill, order"));
        }
        common();
        charges.read(values.currency(BillField.CURRENCY));
        if (!notes.hasFailed()) {
            charges.forEach(this::emit);
        }
    }

    /** False if the row has neither waybill nor order; of one that cannot be read the row has failed already. */
    private boolean numbers() {
        order = Optional.ofNullable(values.number(BillField.ORDER)).map(OrderId::new);
        boolean alone = order.isEmpty() && !notes.hasFailed();
        waybill = Optional.ofNullable(values.waybill(BillField.WAYBILL, alone)).map(Waybill::new);
        return waybill.isPresent() || order.isPresent() || notes.hasFailed();
    }

    private void common() {
        account = Optional.ofNullable(values.text(BillField.ACCOUNT));
        kind = orElse(values.choice(BillField.KIND, kinds), LineKind.CHARGE);
        weights = weights();
        zone = Optional.ofNullable(values.text(BillField.ZONE));
        service = Optional.ofNullable(values.text(BillField.SERVICE));
        legs = orElse(values.choice(BillField.LEGS, ways), Set.of());
        origin = origins.read();
        destination = destinations.read();
        day = Optional.ofNullable(values.day(BillField.DAY));
        attributes = values.attributes();
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private StatedWeights weights() {
        return weighed
                ? new StatedWeights(
                        weight(BillField.WEIGHT_ENTERED),
                        weight(BillField.WEIGHT_ACTUAL),
                        weight(BillField.WEIGHT_VOLUMETRIC),
                        weight(BillField.WEIGHT_AUDITED),
                        weight(BillField.WEIGHT))
                : StatedWeights.NONE;
    }

    private Optional<Weight> weight(BillField field) {
        return Optional.ofNullable(values.weight(field));
    }

    private void emit(Optional<LineKind> ofCharge, ChargeKind charge, String code, Money amount) {
        sink.line(new BillLine(
                notes.source(),
                waybill,
                order,
                account,
                ofCharge.orElse(kind),
                charge,
                code,
                amount,
                weights,
                zone,
                service,
                legs,
                origin,
                destination,
                day,
                attributes));
    }

    @Override
    public void rejected(Cells cells) {
        Optional<String> number = leftOut.number(BillField.WAYBILL, cells);
        if (number.isEmpty() && isTotals(cells)) {
            declare(Optional.empty(), Optional.empty(), true);
        } else {
            number.ifPresent(known -> sink.unread(new Waybill(known), notes.source()));
        }
    }

    /**
     * A row that begins like one of totals is none if it names an order, or a charge beside no count. What only counts
     * parcels may charge for them.
     */
    private boolean isTotals(Cells cells) {
        return cells == Cells.LIKE_TOTALS
                && leftOut.number(BillField.ORDER, cells).isEmpty()
                && !notes.hasFailed()
                && (leftOut.counts(cells) || !charges.isNamed());
    }

    private void declare(Optional<Money> total, Optional<Long> lines, boolean partial) {
        sink.declared(new DeclaredTotals(total, lines, partial, notes.source()));
    }

    @Override
    public void footer(Layout.Totals totals) {
        if (totals.total() == null && totals.lines() == null) {
            return;
        }
        Optional<Money> total = Optional.ofNullable(values.amount(totals.total(), values.currency(BillField.CURRENCY)));
        Optional<Long> lines = Optional.ofNullable(values.count(totals.lines()));
        declare(total, lines, notes.hasFailed());
    }
}
