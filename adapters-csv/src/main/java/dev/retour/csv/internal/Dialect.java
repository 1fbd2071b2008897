package dev.retour.csv.internal;

import dev.retour.csv.TableMap;

/**
 * The signs of a table and how it writes days.
 *
 * @param separator between cells
 * @param decimalSign before decimals
 * @param groupingSign between groups of digits
 * @param days reads days
 */
record Dialect(char separator, char decimalSign, char groupingSign, Days days) {

    static Dialect of(TableMap map) {
        return new Dialect(map.separator().orElse(",").charAt(0), decimal(map), grouping(map), new Days(map.dates()));
    }

    static char decimal(TableMap map) {
        return Chars.fold(map.decimalSign().orElse(".").charAt(0));
    }

    static char grouping(TableMap map) {
        String usual = decimal(map) == ',' ? "." : ",";
        return Chars.fold(map.groupingSign().orElse(usual).charAt(0));
    }
}
