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
        char decimal = map.decimalSign().orElse(".").charAt(0);
        char usual = decimal == ',' ? '.' : ',';
        char grouping = map.groupingSign().map(sign -> sign.charAt(0)).orElse(usual);
        return new Dialect(
                map.separator().orElse(",").charAt(0),
                Chars.fold(decimal),
                Chars.fold(grouping),
                new Days(map.dates()));
    }
}
