package dev.retour.csv;

import dev.retour.csv.internal.Choice;
import dev.retour.csv.internal.Field;
import dev.retour.csv.internal.Layout;
import dev.retour.csv.internal.LeftOut;
import dev.retour.csv.internal.PlaceReader;
import dev.retour.csv.internal.RowNotes;
import dev.retour.csv.internal.RowTarget;
import dev.retour.csv.internal.RowValues;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Payer;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.ShippedLine;
import dev.retour.parcel.Waybill;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one order list into shipped lines. */
final class OrderRows implements RowTarget {

    private final OrderSink orders;
    private final Choice<Set<Direction>> ways = Choice.legs();
    private final Choice<Payer> payers = Choice.of(Payer.class);
    private final Choice<Purpose> purposes = Choice.of(Purpose.class);
    private RowValues values;
    private RowNotes notes;
    private LeftOut leftOut;
    private PlaceReader origins;
    private PlaceReader destinations;
    private boolean counted;

    @SuppressWarnings("NullAway.Init")
    OrderRows(OrderSink orders) {
        this.orders = orders;
    }

    @Override
    public void begin(Layout layout, RowValues rowValues) {
        values = rowValues;
        notes = rowValues.notes();
        leftOut = new LeftOut(rowValues, OrderField.NUMBERS, OrderField.WAYBILL);
        origins = new PlaceReader(rowValues, layout, OrderField.ORIGIN);
        destinations = new PlaceReader(rowValues, layout, OrderField.DESTINATION);
        counted = layout.slot(OrderField.QUANTITY) != null;
    }

    @Override
    public void row() {
        Optional<String> parcel = Optional.ofNullable(values.number(OrderField.PARCEL));
        Optional<String> order = Optional.ofNullable(values.number(OrderField.ORDER));
        boolean alone = parcel.isEmpty() && order.isEmpty() && !notes.hasFailed();
        Optional<String> waybill = Optional.ofNullable(values.waybill(OrderField.WAYBILL, alone));
        Optional<String> id = parcel.or(() -> waybill).or(() -> order);
        if (id.isEmpty() && !notes.hasFailed()) {
            notes.fail(Reason.of(CsvReason.ID_MISSING).with("fields", "parcel, waybill, order"));
        }
        Parcel stated = parcel(id.orElse("?"), waybill, order);
        String sku = orEmpty(values.id(OrderField.SKU));
        long quantity = quantity(sku);
        if (!notes.hasFailed()) {
            orders.line(new ShippedLine(notes.source(), stated, sku, quantity));
        }
    }

    /** A row that is no row may have its cells in the wrong columns, so the parcel that it names may be another. */
    @Override
    public void rejected(Cells cells) {
        Optional<ParcelId> parcel = id(cells);
        parcel.ifPresent(known -> orders.unreadable(named(known, cells), notes.source()));
        if (parcel.isEmpty() || cells != Cells.IN_PLACE) {
            notes.warn(Reason.of(CsvReason.ROW_WITHOUT_PARCEL));
        }
    }

    /** The first number that is filled. */
    private Optional<ParcelId> id(Cells cells) {
        for (Field number : OrderField.NUMBERS) {
            Optional<String> id = leftOut.number(number, cells);
            if (id.isPresent() || notes.hasFailed()) {
                return id.map(ParcelId::of);
            }
        }
        return Optional.empty();
    }

    private Parcel named(ParcelId id, Cells cells) {
        return Parcel.builder(id)
                .waybill(leftOut.number(OrderField.WAYBILL, cells).map(Waybill::of))
                .order(leftOut.number(OrderField.ORDER, cells).map(OrderId::of))
                .build();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private long quantity(String sku) {
        Long quantity = values.count(OrderField.QUANTITY);
        if (quantity != null) {
            return quantity;
        }
        if (counted && !sku.isEmpty() && !notes.hasFailed()) {
            notes.fail(OrderField.QUANTITY, Reason.of(CsvReason.VALUE_MISSING));
        }
        return sku.isEmpty() ? 0 : 1;
    }

    private Parcel parcel(String id, Optional<String> waybill, Optional<String> order) {
        return Parcel.builder(ParcelId.of(id))
                .waybill(waybill.map(Waybill::of))
                .order(order.map(OrderId::of))
                .account(Optional.ofNullable(values.text(OrderField.ACCOUNT)))
                .service(Optional.ofNullable(values.text(OrderField.SERVICE)))
                .origin(origins.read())
                .destination(destinations.read())
                .weight(Optional.ofNullable(values.weight(OrderField.WEIGHT)))
                .dimensions(dimensions())
                .legs(orElse(values.choice(OrderField.LEGS, ways), Set.of()))
                .outbound(
                        Optional.ofNullable(values.number(OrderField.OUTBOUND)).map(ParcelId::of))
                .payer(orElse(values.choice(OrderField.PAYER, payers), Payer.US))
                .purpose(orElse(values.choice(OrderField.PURPOSE, purposes), Purpose.SALE))
                .shipped(Optional.ofNullable(values.day(OrderField.SHIPPED)))
                .declaredValue(declaredValue())
                .flags(flags())
                .attributes(values.attributes())
                .build();
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private Optional<Money> declaredValue() {
        return Optional.ofNullable(values.amount(OrderField.VALUE, values.currency(OrderField.CURRENCY)));
    }

    private Optional<Dimensions> dimensions() {
        Length length = values.length(OrderField.LENGTH);
        Length width = values.length(OrderField.WIDTH);
        Length height = values.length(OrderField.HEIGHT);
        if (length != null && width != null && height != null) {
            return Optional.of(new Dimensions(length, width, height));
        }
        boolean some = length != null || width != null || height != null;
        if (some && !notes.hasFailed()) {
            notes.warn(Reason.of(CsvReason.SIDES_INCOMPLETE));
        }
        return Optional.empty();
    }

    private Set<String> flags() {
        String text = values.text(OrderField.FLAGS);
        if (text == null) {
            return Set.of();
        }
        Set<String> flags = new TreeSet<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || " +|".indexOf(text.charAt(i)) >= 0) {
                flags.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        flags.remove("");
        return flags;
    }
}
