package dev.retour.examples.audit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.csv.Column;
import dev.retour.csv.ColumnMaps;
import dev.retour.csv.CsvDocuments;
import dev.retour.csv.Footer;
import dev.retour.csv.SafeCsvWriter;
import dev.retour.csv.TableMap;
import dev.retour.csv.TableMapBuilder;
import dev.retour.examples.CommandRun;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The six files of a small Chinese shop in a folder, and the command that audits them. */
final class ShopFiles implements BillSink {

    private static final List<String> ORDERS = List.of(
            "parcel", "order", "waybill", "service", "sku", "quantity", "legs", "payer", "purpose", "shipped", "value");
    private static final List<String> MORE_ORDERS =
            List.of("currency", "flags", "origin.province", "origin.city", "destination.province", "destination.city");

    private static final Map<String, String> BILL = bill();

    final List<BillLine> lines = new ArrayList<>();
    private final Path folder;
    private final Map<String, Path> options = new LinkedHashMap<>();
    private final List<SampleShop.Packed> parcels = new ArrayList<>();
    private Optional<Money> total = Optional.empty();

    private ShopFiles(Path folder) {
        this.folder = folder;
    }

    private static Map<String, String> bill() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("waybill", "运单号");
        titles.put("order", "订单号");
        titles.put("account", "月结账号");
        titles.put("charge", "费用类型");
        titles.put("amount", "应付金额");
        titles.put("currency", "币种");
        titles.put("weight", "计费重量(kg)");
        titles.put("zone", "计费分区");
        titles.put("service", "产品类型");
        titles.put("legs", "方向");
        titles.put("day", "寄件日期");
        return titles;
    }

    /** A shop whose courier makes these mistakes, each with one parcel, and a courier that adds up its bill rightly. */
    static ShopFiles in(Path folder, List<Mistake> mistakes) throws IOException {
        ShopFiles files = new ShopFiles(folder);
        files.ship(mistakes);
        files.writeOrders();
        files.writeWeights();
        files.writeBill();
        files.writeDocuments();
        return files;
    }

    /** Parcels that others pay for are in the list of the shop too, but on no bill. */
    private void ship(List<Mistake> mistakes) {
        SampleShop shop = SampleShop.seeded(7);
        SimulatedCourier courier = new SimulatedCourier(Rater.of(SampleContract.card()), "bill.csv", this);
        int number = 0;
        for (int done = 0; done < mistakes.size(); number++) {
            SampleShop.Packed packed = shop.parcel(number);
            boolean ours = packed.parcel().isOnOurBill();
            if (!ours) {
                parcels.add(packed);
            } else if (courier.bill(packed.parcel(), mistakes.get(done))) {
                parcels.add(packed);
                done++;
            }
        }
        courier.close(Money.parse("CNY 0.00"));
    }

    @Override
    public void line(BillLine line) {
        lines.add(line);
    }

    @Override
    public void declared(DeclaredTotals totals) {
        total = totals.total();
    }

    @Override
    public void finding(Finding finding) {
        throw new AssertionError(finding);
    }

    @Override
    public void unread(Waybill waybill, SourceRef row) {
        throw new AssertionError(row);
    }

    /** The sum of the bill in the currency of the contract. */
    BigDecimal billed() {
        return total.orElseThrow().getAmount();
    }

    private SafeCsvWriter csv(String option) throws IOException {
        Path file = folder.resolve(option + ".csv");
        options.put(option, file);
        return SafeCsvWriter.to(Files.newOutputStream(file));
    }

    private void writeOrders() throws IOException {
        try (SafeCsvWriter csv = csv("orders")) {
            ORDERS.forEach(csv::text);
            MORE_ORDERS.forEach(csv::text);
            csv.endRow();
            for (SampleShop.Packed packed : parcels) {
                packed.content().forEach((sku, pieces) -> write(packed.parcel(), sku, pieces, csv));
            }
        }
    }

    private static void write(Parcel parcel, String sku, long pieces, SafeCsvWriter csv) {
        csv.text(parcel.id().value())
                .text(orEmpty(parcel.order()))
                .text(orEmpty(parcel.waybill()))
                .text(orEmpty(parcel.service()))
                .text(sku)
                .number(pieces)
                .text(names(parcel.legs()))
                .text(parcel.payer().name())
                .text(parcel.purpose().name())
                .text(orEmpty(parcel.shipped()))
                .text(orEmpty(parcel.declaredValue().map(Money::getAmount)))
                .text("CNY")
                .text(String.join("+", parcel.flags()))
                .text(parcel.origin().province())
                .text(parcel.origin().city())
                .text(parcel.destination().province())
                .text(parcel.destination().city())
                .endRow();
    }

    private static String orEmpty(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String names(Set<Direction> legs) {
        return legs.stream().sorted().map(Direction::name).collect(Collectors.joining("+"));
    }

    private void writeWeights() throws IOException {
        try (SafeCsvWriter csv = csv("weights")) {
            csv.text("sku").text("weight").endRow();
            SampleShop.seeded(7)
                    .articles()
                    .forEach((sku, weight) ->
                            csv.text(sku).number(kilograms(weight)).endRow());
        }
    }

    private static BigDecimal kilograms(Weight weight) {
        return weight.in(WeightUnit.KILOGRAM);
    }

    private void writeBill() throws IOException {
        try (SafeCsvWriter csv = csv("bill")) {
            BILL.values().forEach(csv::text);
            csv.endRow();
            lines.forEach(line -> write(line, csv));
            csv.text("合计").empty().empty().empty().amount(total.orElseThrow()).text("CNY");
            for (int i = 6; i < BILL.size(); i++) {
                csv.empty();
            }
            csv.endRow();
        }
    }

    private static void write(BillLine line, SafeCsvWriter csv) {
        csv.text(orEmpty(line.waybill()))
                .text(orEmpty(line.order()))
                .text(orEmpty(line.account()))
                .text(line.charge().name())
                .amount(line.amount())
                .text(line.amount().getCurrencyUnit().getCode())
                .number(kilograms(line.weights().billed().orElseThrow()))
                .text(orEmpty(line.zone()))
                .text(orEmpty(line.service()))
                .text(names(line.legs()))
                .day(line.day().orElse(LocalDate.EPOCH))
                .endRow();
    }

    private void writeDocuments() throws IOException {
        RateCard card = SampleContract.card();
        RateCard withoutZones =
                new RateCardBuilder().from(card).zones(List.of()).build();
        write("rate-card", Documents.standard().write(DocumentTypes.RATE_CARD, withoutZones));
        try (SafeCsvWriter csv = csv("zones")) {
            csv.text("zone").text("destination.province").endRow();
            for (ZoneRule rule : card.zones()) {
                PlacePattern places = rule.destination().orElseThrow();
                places.provinces()
                        .forEach(
                                province -> csv.text(rule.zone()).text(province).endRow());
            }
        }
        TableMapBuilder bill = TableMap.builder();
        BILL.forEach((field, title) -> bill.putColumns(field, Column.named(title)));
        bill.addFooters(Footer.total("合计", Column.named(BILL.get("amount"))));
        ColumnMaps maps = ColumnMaps.builder().bill(bill.build()).build();
        write("columns", Documents.standard().write(CsvDocuments.COLUMN_MAPS, maps));
    }

    private void write(String option, String json) throws IOException {
        options.put(option, Files.writeString(folder.resolve(option + ".json"), json));
    }

    /** The file behind an option. */
    Path file(String option) {
        return Optional.ofNullable(options.get(option)).orElseThrow();
    }

    /** Gives an option another file, or none at all. */
    ShopFiles with(String option, Optional<Path> other) {
        other.ifPresentOrElse(file -> options.put(option, file), () -> options.remove(option));
        return this;
    }

    /** Changes the text of a file. */
    ShopFiles replace(String option, String part, String other) throws IOException {
        String text = Files.readString(file(option));
        if (!text.contains(part)) {
            throw new AssertionError(option + " does not hold " + part);
        }
        Files.writeString(file(option), text.replace(part, other));
        return this;
    }

    Path out() {
        return folder.resolve("out");
    }

    CommandRun audit(String... more) {
        return auditTo(out(), more);
    }

    CommandRun auditTo(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit"));
        options.forEach((option, file) -> arguments.add("--" + option + "=" + file));
        arguments.add("--out=" + out);
        arguments.add("--account=" + SimulatedCourier.ACCOUNT);
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments);
    }
}
