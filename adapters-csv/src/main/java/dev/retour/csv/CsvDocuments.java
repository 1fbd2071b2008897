package dev.retour.csv;

import dev.retour.json.DocumentType;

/** The documents of this module, to be read and written by {@link dev.retour.json.Documents}. */
public final class CsvDocuments {

    /** How the tables of an audit are read. */
    public static final DocumentType<ColumnMaps> COLUMN_MAPS =
            DocumentType.of("retour/column-maps/1", ColumnMaps.class).checkedBy(ColumnMaps::faults);

    private CsvDocuments() {}
}
