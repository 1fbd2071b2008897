package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month's bill as a courier's customer service sends it: GBK, free text above, charges side by side, totals below. */
class ChineseBillStoryTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final String BILL = String.join(
            "\r\n",
            "某某速运 月结客户对账单,,,,,,,,",
            "客户:\"杭州某某店\",账期：2026年5月,,,,,,,",
            ",,,,,,,,",
            "日期 ,运单号,订单号,计费重量(kg),目的省份,类型,运费,燃油附加费,费用合计",
            "2026/5/3,\"SF1001\"\t,8001\t,1.2,浙江省,派送,10.00,0.50,10.50",
            "2026/5/4,SF1002\t,8002\t,0.8,广东省,退回,￥9.00,,9.00",
            "2026/5/5,SF1003\t,8003\t,２．５,新疆,派送,\"1,020.00\",30.00,1050.00",
            "2026/5/6,1.00E+12,8004\t,1,江苏省,派送,8.00,0.40,8.40",
            "2026/5/7,SF1005\t,8005\t,1,江苏省,派送,8.00,0.40,9.40",
            "合计,,,,,,1055.00,31.30,\"1,087.30\"",
            "");

    private static final TableMap MAP = TableMap.builder()
            .putColumns("day", Column.named("日期"))
            .putColumns("waybill", Column.named("运单号"))
            .putColumns("order", Column.named("订单号"))
            .putColumns("weight", Column.named("计费重量(kg)", "计费重量"))
            .putColumns("destination.province", Column.named("目的省份"))
            .putColumns("currency", Column.constant("CNY"))
            .putColumns("amount", Column.named("费用合计"))
            .putColumns(
                    "legs",
                    Column.builder()
                            .addNames("类型")
                            .putValues("派送", "FORWARD")
                            .putValues("退回", "FORWARD+RTO")
                            .build())
            .addCharges(ChargeColumn.of(ChargeKind.FREIGHT, "运费"))
            .addCharges(ChargeColumn.of(ChargeKind.FUEL, "燃油附加费"))
            .addFooters(Footer.total("合计", Column.named("费用合计")))
            .build();

    private final Collected bill = new Collected();
    private Tally tally;

    @BeforeEach
    void read() {
        byte[] bytes = BILL.getBytes(Charset.forName("GB18030"));
        tally = BillCsvReader.of(MAP).read(Source.of("2026-05.csv", bytes), bill);
    }

    @Test
    void every_charge_becomes_a_line_and_every_row_is_counted() {
        Balance.check(tally);
        assertThat(tally).isEqualTo(new Tally(10, 4, 1, 4, 1, 1, 1, 1));
        assertThat(bill.lines).hasSize(8);
    }

    @Test
    void a_line_says_what_its_row_says() {
        BillLine fuel = bill.lines.get(1);

        assertThat(fuel.source()).hasToString("2026-05.csv:5");
        assertThat(fuel.waybill().orElseThrow().value()).isEqualTo("SF1001");
        assertThat(fuel.order().orElseThrow().value()).isEqualTo("8001");
        assertThat(fuel.charge()).isEqualTo(ChargeKind.FUEL);
        assertThat(fuel.code()).isEqualTo("燃油附加费");
        assertThat(fuel.amount()).isEqualTo(Money.ofMinor(CNY, 50));
        assertThat(fuel.weights().billed()).contains(Weight.of(new BigDecimal("1.2"), WeightUnit.KILOGRAM));
        assertThat(fuel.destination().province()).isEqualTo("浙江省");
        assertThat(fuel.day()).contains(LocalDate.of(2026, 5, 3));
        assertThat(fuel.legs()).containsExactly(Direction.FORWARD);
    }

    @Test
    void a_charge_that_is_empty_gives_no_line_and_a_refused_parcel_has_two_legs() {
        assertThat(bill.lines)
                .filteredOn(line -> line.order().orElseThrow().value().equals("8002"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.amount()).isEqualTo(Money.ofMinor(CNY, 900));
                    assertThat(line.legs()).isEqualTo(Set.of(Direction.FORWARD, Direction.RTO));
                });
    }

    @Test
    void full_width_digits_and_grouping_are_read() {
        BillLine far = bill.lines.get(3);

        assertThat(far.amount()).isEqualTo(Money.ofMinor(CNY, 102_000));
        assertThat(far.weights().billed()).contains(Weight.parse("2.5 kg"));
    }

    @Test
    void what_is_wrong_is_told_with_line_and_column() {
        assertThat(bill.places()).containsExactly("CHARSET_GUESSED", "DIGITS_LOST@8:2", "ROW_SUM_DIFFERS@9:0");
        assertThat(bill.findings.get(1).source().field()).isEqualTo("运单号");
    }

    @Test
    void the_declared_total_is_handed_over_and_not_checked_here() {
        assertThat(bill.totals).singleElement().satisfies(totals -> {
            assertThat(totals.total()).contains(Money.ofMinor(CNY, 108_730));
            assertThat(totals.source().line()).isEqualTo(10);
        });
    }
}
