package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelAssembly;
import dev.retour.parcel.SkuWeights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Files that nobody here has written; they lie beside the project and are skipped where they are absent. */
class RealFilesTest {

    private final List<Finding> findings = new ArrayList<>();

    private static Source file(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        Path file = folder == null
                ? Path.of(path)
                : folder.resolve("../shared/data").resolve(path).normalize();
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "Skipped: " + file + " is not on this machine.");
        return Source.of(file);
    }

    @Test
    void the_invoice_of_an_Indian_courier_has_124_lines_over_13648_20_rupees() {
        TableMap map = TableMap.builder()
                .putColumns("waybill", Column.named("AWB Code"))
                .putColumns("order", Column.named("Order ID"))
                .putColumns("weight", Column.named("Charged Weight"))
                .putColumns("origin.postcode", Column.named("Warehouse Pincode"))
                .putColumns("destination.postcode", Column.named("Customer Pincode"))
                .putColumns("zone", Column.named("Zone"))
                .putColumns("amount", Column.named("Billing Amount (Rs.)"))
                .putColumns("currency", Column.constant("INR"))
                .putColumns(
                        "legs",
                        Column.builder()
                                .addNames("Type of Shipment")
                                .putValues("Forward charges", "FORWARD")
                                .putValues("Forward and RTO charges", "FORWARD+RTO")
                                .build())
                .build();
        Collected bill = new Collected();

        Tally tally = BillCsvReader.of(map).read(file("courier-charges/invoice.csv"), bill);

        assertThat(bill.findings).isEmpty();
        assertThat(tally).isEqualTo(new Tally(125, 124, 0, 1, 0, 0, 0, 0));
        assertThat(bill.lines.stream().map(BillLine::amount).reduce(Money::plus))
                .contains(Money.ofMinor(CurrencyUnit.of("INR"), 1_364_820));
        assertThat(bill.lines).extracting(BillLine::legs).contains(Set.of(Direction.FORWARD, Direction.RTO));
    }

    @Test
    void the_order_report_and_the_weights_make_124_parcels_of_known_weight() {
        SkuWeights weights = new SkuWeights();
        TableMap articles = TableMap.builder()
                .putColumns("sku", Column.named("SKU"))
                .putColumns(
                        "weight",
                        Column.builder().addNames("Weight (g)").unit("g").build())
                .build();
        Tally skus =
                SkuWeightsCsvReader.of(articles).read(file("courier-charges/sku-master.csv"), weights, findings::add);
        TableMap orders = TableMap.builder()
                .putColumns("order", Column.named("ExternOrderNo"))
                .putColumns("sku", Column.named("SKU"))
                .putColumns("quantity", Column.named("Order Qty"))
                .build();
        CollectedOrders sent = new CollectedOrders();
        Tally report = OrdersCsvReader.of(orders).read(file("courier-charges/order-report.csv"), sent, findings::add);
        ParcelAssembly assembly = new ParcelAssembly(weights, findings::add);
        sent.lines.forEach(assembly::add);

        assertThat(skus.accepted()).isEqualTo(66);
        assertThat(report.isClean()).isTrue();
        assertThat(sent.lines).hasSize(393);
        assertThat(findings).noneMatch(Finding::isError);
        List<Parcel> parcels = new ArrayList<>();
        assembly.drainTo(parcels::add, unread -> {});
        assertThat(parcels).hasSize(124).allMatch(parcel -> parcel.weight().isPresent());
        assertThat(parcels.stream().map(Parcel::weight).filter(w -> w.equals(weight("0.5 kg"))))
                .hasSize(33);
    }

    private static Optional<Weight> weight(String text) {
        return Optional.of(Weight.parse(text));
    }

    @Test
    void the_zone_list_of_124_rows_holds_16_twice_which_is_harmless() {
        TableMap map = TableMap.builder()
                .putColumns("origin.postcode", Column.named("Warehouse Pincode"))
                .putColumns("destination.postcode", Column.named("Customer Pincode"))
                .putColumns("zone", Column.named("Zone"))
                .build();
        List<ZoneRule> rules = new ArrayList<>();

        Tally tally = ZonesCsvReader.of(map)
                .read(file("courier-charges/pincode-zones.csv"), (rule, at) -> rules.add(rule), findings::add);

        assertThat(rules).hasSize(108).doesNotHaveDuplicates();
        assertThat(tally).isEqualTo(new Tally(125, 124, 0, 1, 0, 0, 0, 16));
        assertThat(findings).allMatch(finding -> finding.reason().code() == CsvReason.ZONE_LISTED_TWICE);
    }

    @Test
    void an_Alipay_export_in_GB18030_with_24_lines_above_the_header_is_read() {
        TableMap map = TableMap.builder()
                .putColumns("day", Column.named("交易时间"))
                .putColumns("order", Column.named("交易订单号"))
                .putColumns("amount", Column.named("金额"))
                .putColumns("currency", Column.constant("CNY"))
                .putAttributes("counterparty", personal("交易对方"))
                .build();
        Collected bill = new Collected();

        Tally tally = BillCsvReader.of(map).read(file("statements/cn-bills/example-alipay-records.csv"), bill);

        Balance.check(tally);
        assertThat(bill.places()).containsExactly("CHARSET_GUESSED");
        assertThat(tally.accepted()).isEqualTo(10);
        assertThat(bill.lines.get(0).source().line()).isEqualTo(26);
        assertThat(bill.lines.get(0).attributes()).hasToString("{counterparty=***}");
        assertThat(bill.lines)
                .allMatch(line -> line.order().isPresent() && line.amount().isPositive());
    }

    private static Column personal(String name) {
        return Column.builder().addNames(name).personal(true).build();
    }

    @Test
    void a_WeChat_export_is_read_by_its_16_lines_of_preamble_too() {
        TableMap map = TableMap.builder()
                .preamble(16)
                .putColumns("day", Column.named("交易时间"))
                .putColumns("waybill", Column.named("交易单号"))
                .putColumns("amount", Column.named("金额(元)"))
                .putColumns("currency", Column.constant("CNY"))
                .build();
        Collected bill = new Collected();

        Tally tally = BillCsvReader.of(map).read(file("statements/cn-bills/example-wechat-records.csv"), bill);

        Balance.check(tally);
        assertThat(bill.findings).isEmpty();
        assertThat(tally.skipped()).isEqualTo(17);
        assertThat(bill.lines.get(0).waybill().orElseThrow().value()).isEqualTo("3985734");
        assertThat(bill.lines.get(0).amount()).isEqualTo(Money.ofMinor(CurrencyUnit.of("CNY"), 2_816));
    }
}
