package dev.retour.packaged;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.Rater;
import dev.retour.csv.ColumnMaps;
import dev.retour.csv.CsvDocuments;
import dev.retour.csv.SafeCsvWriter;
import dev.retour.csv.TableMap;
import dev.retour.csv.TableMapBuilder;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.json.DocumentTypes;
import dev.retour.json.Documents;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import dev.retour.testkit.Mistake;
import dev.retour.testkit.SampleContract;
import dev.retour.testkit.SampleShop;
import dev.retour.testkit.SimulatedCourier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the files of a large audit, row by row: orders.csv, bill.csv, card.json and columns.json. Every hundredth
 * parcel is billed wrongly, and those behind the last line of the bill not at all.
 */
final class LargeFiles implements BillSink, AutoCloseable {

    private static final List<String> ORDER_HEADER = List.of(
            "parcel",
            "order",
            "waybill",
            "service",
            "weight",
            "legs",
            "purpose",
            "shipped",
            "value",
            "currency",
            "flags",
            "origin.country",
            "origin.province",
            "destination.country",
            "destination.province");
    private static final List<String> BILL_HEADER = List.of(
            "waybill", "order", "account", "code", "amount", "currency", "weight", "zone", "service", "legs", "day");

    private final SafeCsvWriter orders;
    private final SafeCsvWriter bill;
    private final long wanted;
    private long lines;

    private LargeFiles(Path folder, long wanted) throws IOException {
        this.wanted = wanted;
        orders = csv(folder.resolve("orders.csv"), ORDER_HEADER);
        bill = csv(folder.resolve("bill.csv"), BILL_HEADER);
    }

    static void write(Path folder, long parcels, long lines) throws IOException {
        Documents documents = Documents.standard();
        Files.writeString(folder.resolve("card.json"), documents.write(DocumentTypes.RATE_CARD, SampleContract.card()));
        Files.writeString(folder.resolve("columns.json"), documents.write(CsvDocuments.COLUMN_MAPS, maps()));
        try (LargeFiles files = new LargeFiles(folder, lines)) {
            files.fill(parcels);
        }
    }

    private static ColumnMaps maps() {
        TableMapBuilder map = TableMap.builder();
        for (ChargeKind kind : ChargeKind.values()) {
            map.putCodes(kind.name(), kind);
        }
        return ColumnMaps.builder().bill(map.build()).build();
    }

    private static SafeCsvWriter csv(Path file, List<String> header) throws IOException {
        SafeCsvWriter csv = SafeCsvWriter.to(new BufferedOutputStream(Files.newOutputStream(file)));
        header.forEach(csv::text);
        return csv.endRow();
    }

    private void fill(long parcels) {
        SampleShop shop = SampleShop.seeded(42);
        SimulatedCourier courier = new SimulatedCourier(Rater.of(SampleContract.card()), "bill.csv", this);
        long written = 0;
        for (long number = 0; written < parcels; number++) {
            Parcel parcel = shop.parcel(number).parcel();
            if (parcel.isOnOurBill()) {
                order(parcel);
                charge(courier, parcel, number);
                written++;
            }
        }
    }

    private void charge(SimulatedCourier courier, Parcel parcel, long number) {
        if (lines < wanted && !courier.bill(parcel, mistake(number))) {
            courier.bill(parcel, Mistake.NONE);
        }
    }

    private static Mistake mistake(long number) {
        Mistake[] all = Mistake.values();
        return number % 100 == 0 ? all[(int) (number / 100 % all.length)] : Mistake.NONE;
    }

    private void order(Parcel parcel) {
        orders.text(parcel.id().value())
                .text(parcel.order().orElseThrow().value())
                .text(parcel.waybill().orElseThrow().value())
                .text(parcel.service().orElseThrow())
                .number(kilograms(parcel.weight().orElseThrow()))
                .text(joined(parcel.legs()))
                .text(parcel.purpose().name())
                .day(parcel.shipped().orElseThrow());
        parcel.declaredValue()
                .ifPresentOrElse(
                        value -> orders.amount(value)
                                .text(value.getCurrencyUnit().getCode()),
                        () -> orders.empty().empty());
        orders.text(String.join(" ", parcel.flags()))
                .text(parcel.origin().country())
                .text(parcel.origin().province())
                .text(parcel.destination().country())
                .text(parcel.destination().province())
                .endRow();
    }

    @Override
    public void line(BillLine line) {
        if (lines == wanted) {
            return;
        }
        lines++;
        bill.text(line.waybill().orElseThrow().value())
                .text(line.order().map(Object::toString).orElse(""))
                .text(line.account().orElseThrow())
                .text(line.code())
                .amount(line.amount())
                .text(line.amount().getCurrencyUnit().getCode())
                .number(kilograms(line.weights().billed().orElseThrow()))
                .text(line.zone().orElseThrow())
                .text(line.service().orElseThrow())
                .text(joined(line.legs()))
                .day(line.day().orElseThrow())
                .endRow();
    }

    private static BigDecimal kilograms(Weight weight) {
        return weight.in(WeightUnit.KILOGRAM);
    }

    private static String joined(Set<Direction> legs) {
        return legs.stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
    }

    @Override
    public void declared(DeclaredTotals totals) {
        throw new AssertionError(totals);
    }

    @Override
    public void finding(Finding finding) {
        throw new AssertionError(finding);
    }

    @Override
    public void unread(Waybill waybill, SourceRef row) {
        throw new AssertionError(row);
    }

    @Override
    public void close() {
        orders.close();
        bill.close();
    }
}
