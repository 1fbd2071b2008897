package dev.retour.examples.documents;

import dev.retour.courier.LineKind;
import dev.retour.csv.ChargeColumn;
import dev.retour.csv.Column;
import dev.retour.csv.ColumnMaps;
import dev.retour.csv.Footer;
import dev.retour.csv.Sign;
import dev.retour.csv.TableMap;
import dev.retour.freight.ChargeKind;
import java.util.List;
import java.util.Optional;

/** Column maps with every part filled. */
final class SampleMaps {

    private SampleMaps() {}

    static ColumnMaps maps() {
        return ColumnMaps.builder()
                .orders(table("parcel"))
                .weights(table("sku"))
                .zones(table("zone"))
                .bill(table("waybill"))
                .build();
    }

    private static TableMap table(String field) {
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
                .putColumns(field, column())
                .putColumns("weight", column())
                .putAttributes("收件人", column())
                .addCharges(charge())
                .putCodes("燃油费", ChargeKind.FUEL)
                .putCodes("\"quoted\" \\ \u2028", ChargeKind.OTHER_SURCHARGE)
                .build();
    }

    private static Footer footer() {
        return new Footer(List.of("合计", "Total"), Optional.of(column()), Optional.of(column()));
    }

    private static ChargeColumn charge() {
        return new ChargeColumn(column(), ChargeKind.REMOTE_AREA, Optional.of(LineKind.CHARGE), Optional.of("偏远"));
    }

    private static Column column() {
        return Column.builder()
                .addNames("运单号", "Waybill \"no.\"")
                .position(3)
                .unit("g")
                .putValues("退回", "RTO")
                .putValues("😀", "FORWARD")
                .sign(Sign.NEGATE)
                .fallback("0")
                .personal(true)
                .build();
    }
}
