package dev.retour.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of either side for the tests of this package. */
record Row(
        String id,
        long amount,
        @Nullable LocalDate day,
        @Nullable String waybill,
        @Nullable String shop) {

    static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    static Row of(String id, long amount, @Nullable String waybill) {
        return new Row(id, amount, MAY, waybill, null);
    }

    Row in(String otherShop) {
        return new Row(id, amount, day, waybill, otherShop);
    }

    static Side<Row> side() {
        return Side.of(Row.class)
                .id(Row::id)
                .amount(Row::amount)
                .date(Row::day)
                .key("waybill", Row::waybill)
                .key("shop", Row::shop)
                .key("amount", row -> Long.toString(row.amount()));
    }
}
