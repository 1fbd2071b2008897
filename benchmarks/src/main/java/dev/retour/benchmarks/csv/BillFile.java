package dev.retour.benchmarks.csv;

import dev.retour.csv.Column;
import dev.retour.csv.TableMap;
import dev.retour.freight.ChargeKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A courier's long bill as a file in memory, the same each time. */
final class BillFile {

    static final String NAME = "bill.csv";
    static final int AMOUNT = 4;

    static final TableMap MAP = TableMap.builder()
            .putColumns("waybill", Column.named("运单号"))
            .putColumns("order", Column.named("订单号"))
            .putColumns("account", Column.named("月结账号"))
            .putColumns("code", Column.named("费用类型"))
            .putColumns("amount", Column.named("应付金额"))
            .putColumns("currency", Column.named("币种"))
            .putColumns("weight", Column.named("计费重量(kg)"))
            .putColumns("zone", Column.named("计费分区"))
            .putColumns("service", Column.named("产品类型"))
            .putColumns("legs", Column.named("方向"))
            .putColumns("day", Column.named("寄件日期"))
            .putCodes("运费", ChargeKind.FREIGHT)
            .putCodes("燃油附加费", ChargeKind.FUEL)
            .build();

    private static final String HEAD = "运单号,订单号,月结账号,费用类型,应付金额,币种,计费重量(kg),计费分区,产品类型,方向,寄件日期\n";
    private static final List<String> ZONES = List.of("一区", "二区", "三区", "四区", "五区", "六区");

    private BillFile() {}

    /** The bytes of a bill of so many lines. */
    static byte[] of(int lines) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < lines; i++) {
            line(i, random, text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(int number, Random random, StringBuilder text) {
        int cents = 100 + random.nextInt(9_000);
        int grams = 10 + random.nextInt(9_000);
        text.append("YT88")
                .append(10_000_000_000L + number / 2)
                .append(",T2603")
                .append(100_000_000L + number / 2);
        text.append(",1234567890,").append(number % 2 == 0 ? "运费," : "燃油附加费,");
        decimal(cents, 100, text).append(",CNY,");
        decimal(grams, 1000, text).append(',').append(ZONES.get(random.nextInt(ZONES.size())));
        text.append(",标快,FORWARD,2026-03-");
        text.append(10 + random.nextInt(20)).append('\n');
    }

    private static StringBuilder decimal(int value, int unit, StringBuilder text) {
        String decimals = String.valueOf(unit + value % unit).substring(1);
        return text.append(value / unit).append('.').append(decimals);
    }
}
