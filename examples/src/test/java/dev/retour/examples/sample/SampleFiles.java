package dev.retour.examples.sample;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.csv.SafeCsvWriter;
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
import dev.retour.testkit.Dice;
import dev.retour.testkit.Mistake;
import dev.retour.testkit.SampleContract;
import dev.retour.testkit.SampleShop;
import dev.retour.testkit.SampleShop.Packed;
import dev.retour.testkit.SimulatedCourier;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Makes the files of the sample that the project ships: a month of an invented Chinese shop, and its courier's bill with
 * every mistake.
 */
final class SampleFiles implements BillSink {

    private static final long SEED = 20260301;
    private static final int PARCELS = 360;

    private static final Map<ChargeKind, String> CHARGES = charges();

    private final SampleShop shop = SampleShop.seeded(SEED);
    private final RateCard card = SampleContract.card();
    private final List<Packed> sent = new ArrayList<>();
    private final Map<Long, List<BillLine>> rows = new LinkedHashMap<>();
    private Optional<Money> declared = Optional.empty();

    private static Map<ChargeKind, String> charges() {
        Map<ChargeKind, String> names = new TreeMap<>();
        names.put(ChargeKind.FREIGHT, "运费");
        names.put(ChargeKind.RETURN_FREIGHT, "退回运费");
        names.put(ChargeKind.FUEL, "燃油附加费");
        names.put(ChargeKind.REMOTE_AREA, "偏远附加费");
        names.put(ChargeKind.INSURANCE, "保价费");
        names.put(ChargeKind.PEAK, "旺季附加费");
        names.put(ChargeKind.UNKNOWN, SimulatedCourier.UNKNOWN_CODE);
        return names;
    }

    /** The files by name. */
    static Map<String, byte[]> make() {
        SampleFiles files = new SampleFiles();
        files.sell();
        Map<String, byte[]> made = new TreeMap<>();
        made.put("orders.csv", csv(files::writeOrders));
        made.put("weights.csv", csv(files::writeWeights));
        made.put("zones.csv", csv(files::writeZones));
        made.put("bill.csv", csv(files::writeBill));
        made.put("rate-card.json", files.rateCard().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    private static byte[] csv(Consumer<SafeCsvWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsvWriter csv = SafeCsvWriter.to(bytes)) {
            content.accept(csv);
        }
        return bytes.toByteArray();
    }

    private void sell() {
        SimulatedCourier courier = new SimulatedCourier(Rater.of(card), "bill.csv", this);
        Mistake[] mistakes = Mistake.values();
        int wrong = 0;
        for (long number = 0; sent.size() < PARCELS; number++) {
            Packed packed = shop.parcel(number);
            sent.add(packed);
            if (packed.parcel().isOnOurBill()) {
                boolean errs = Dice.of(SEED, -number).chance(25);
                boolean erred = errs && courier.bill(packed.parcel(), mistakes[wrong % mistakes.length]);
                wrong += erred ? 1 : 0;
                if (!erred) {
                    courier.bill(packed.parcel(), Mistake.NONE);
                }
            }
        }
        courier.close(Money.parse("CNY 12.00"));
    }

    private String rateCard() {
        RateCard bare = new RateCardBuilder().from(card).zones(List.of()).build();
        return Documents.standard().write(DocumentTypes.RATE_CARD, bare);
    }

    private static void row(SafeCsvWriter csv, String... cells) {
        for (String cell : cells) {
            csv.text(cell);
        }
        csv.endRow();
    }

    private void writeOrders(SafeCsvWriter csv) {
        row(
                csv, "订单号", "包裹号", "运单号", "商品编码", "数量", "产品", "发货省", "收货省", "流向", "付款方", "用途", "发货日期", "声明价值", "标记",
                "原包裹号");
        sent.forEach(packed -> packed.content().forEach((sku, quantity) -> {
            Parcel parcel = packed.parcel();
            row(
                    csv,
                    parcel.order().orElseThrow().value(),
                    parcel.id().value(),
                    parcel.waybill().orElseThrow().value(),
                    sku,
                    Long.toString(quantity),
                    parcel.service().orElseThrow(),
                    parcel.origin().province(),
                    parcel.destination().province(),
                    legs(parcel),
                    parcel.payer().name(),
                    parcel.purpose().name(),
                    parcel.shipped().orElseThrow().toString(),
                    parcel.declaredValue()
                            .map(value -> value.getAmount().toPlainString())
                            .orElse(""),
                    String.join("|", parcel.flags()),
                    parcel.outbound().map(Object::toString).orElse(""));
        }));
    }

    private static String legs(Parcel parcel) {
        return EnumSet.copyOf(parcel.legs()).stream().map(Direction::name).collect(Collectors.joining("+"));
    }

    private void writeWeights(SafeCsvWriter csv) {
        row(csv, "商品编码", "重量(克)");
        shop.articles().forEach((sku, weight) -> row(csv, sku, grams(weight)));
    }

    private static String grams(Weight weight) {
        return weight.in(WeightUnit.GRAM).toPlainString();
    }

    private void writeZones(SafeCsvWriter csv) {
        row(csv, "分区", "收货省");
        for (ZoneRule rule : card.zones()) {
            rule.destination().orElseThrow().provinces().forEach(province -> row(csv, rule.zone(), province));
        }
    }

    private void writeBill(SafeCsvWriter csv) {
        row(csv, "德摩快递 月结对账单（虚构数据）");
        row(csv, "账期 2026-03-01 至 2026-03-31");
        List<String> header =
                new ArrayList<>(List.of("运单号", "订单号", "月结账号", "寄件日期", "目的地", "产品", "流向", "计费重量(kg)", "分区", "币种"));
        header.addAll(CHARGES.values());
        header.add("小计");
        row(csv, header.toArray(String[]::new));
        rows.values().stream()
                .sorted(Comparator.comparing(
                        (List<BillLine> lines) -> lines.get(0).day().orElseThrow()))
                .forEach(lines -> writeRow(csv, lines));
        List<String> footer = new ArrayList<>(java.util.Collections.nCopies(header.size(), ""));
        footer.set(0, "合计");
        footer.set(header.size() - 1, declared.orElseThrow().getAmount().toPlainString());
        row(csv, footer.toArray(String[]::new));
    }

    private static void writeRow(SafeCsvWriter csv, List<BillLine> lines) {
        BillLine line = lines.get(0);
        Direction leg = line.legs().iterator().next();
        csv.text(line.waybill().orElseThrow().value())
                .text(line.order().map(Object::toString).orElse(""))
                .text(line.account().orElseThrow())
                .text(line.day().orElseThrow().toString())
                .text(line.destination().province())
                .text(line.service().orElseThrow())
                .text(leg == Direction.FORWARD ? "正向" : leg == Direction.RTO ? "拒收退回" : "客户退货")
                .text(line.weights()
                        .charged()
                        .orElseThrow()
                        .in(WeightUnit.KILOGRAM)
                        .toPlainString())
                .text(line.zone().orElseThrow())
                .text(line.amount().getCurrencyUnit().getCode());
        Money sum = Money.zero(line.amount().getCurrencyUnit());
        for (ChargeKind kind : CHARGES.keySet()) {
            Optional<Money> amount = lines.stream()
                    .filter(each -> each.charge() == kind)
                    .map(BillLine::amount)
                    .reduce(Money::plus);
            amount.ifPresentOrElse(csv::amount, csv::empty);
            sum = amount.map(sum::plus).orElse(sum);
        }
        csv.amount(sum).endRow();
    }

    @Override
    public void line(BillLine line) {
        rows.computeIfAbsent(line.source().line(), number -> new ArrayList<>()).add(line);
    }

    @Override
    public void declared(DeclaredTotals totals) {
        declared = totals.total();
    }

    @Override
    public void finding(Finding finding) {
        throw new AssertionError(finding);
    }

    @Override
    public void unread(Waybill waybill, SourceRef row) {
        throw new AssertionError(row);
    }
}
