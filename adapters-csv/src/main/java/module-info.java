/** Reads bills, orders, weights and zones from any CSV by a column map, and writes CSV that is safe in a spreadsheet. */
@org.jspecify.annotations.NullMarked
module dev.retour.csv {
    requires transitive dev.retour.core;
    requires de.siegmar.fastcsv;
    requires static org.immutables.value;
    requires static org.jspecify;

    exports dev.retour.csv;
}
