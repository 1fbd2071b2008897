package dev.retour.examples.documents;

import dev.retour.courier.LineKind;
import dev.retour.csv.ChargeColumn;
import dev.retour.csv.Column;
import dev.retour.csv.ColumnBuilder;
import dev.retour.csv.ColumnMaps;
import dev.retour.csv.Footer;
import dev.retour.csv.Sign;
import dev.retour.csv.TableMap;
import dev.retour.csv.TableMapBuilder;
import dev.retour.freight.ChargeKind;

/** Column maps with every part filled. */
final class SampleMaps {

    private SampleMaps() {}

    static ColumnMaps maps() {
        return ColumnMaps.builder()
                .orders(weighed("parcel").build())
                .weights(weighed("sku").build())
                .zones(table("zone").build())
                .bill(weighed("waybill").build())
                .build();
    }

    private static TableMapBuilder weighed(String field) {
        return table(field).putColumns("weight", column().unit("g").build());
    }

    private static TableMapBuilder table(String field) {
        return TableMap.builder()
                .charset("GB18030")
                .separator(";")
                .preamble(2)
                .header(true)
                .addComments("#", "--")
                .addFooters(footer())
                .decimalSign(",")
                .groupingSign(".")
                .addDates("uuuu-MM-dd", "d.M.uuuu")
                .putColumns(field, column().build())
                .putAttributes("收件人", column().personal(true).build())
                .addCharges(charge())
                .putCodes("燃油费", ChargeKind.FUEL)
                .putCodes("\"quoted\" \\ \u2028", ChargeKind.OTHER_SURCHARGE);
    }

    private static Footer footer() {
        return Footer.builder()
                .addStartsWith("合计", "Total")
                .total(column().build())
                .lines(column().build())
                .build();
    }

    private static ChargeColumn charge() {
        return ChargeColumn.builder(column().build(), ChargeKind.REMOTE_AREA)
                .kind(LineKind.CHARGE)
                .code("偏远")
                .build();
    }

    private static ColumnBuilder column() {
        return Column.builder()
                .addNames("运单号", "Waybill \"no.\"")
                .position(3)
                .putValues("退回", "RTO")
                .putValues("😀", "FORWARD")
                .sign(Sign.NEGATE)
                .fallback("0");
    }
}
