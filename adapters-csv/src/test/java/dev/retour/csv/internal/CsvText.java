package dev.retour.csv.internal;

import dev.retour.csv.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bare cells of a text, for tests. */
public final class CsvText {

    private CsvText() {}

    /** The cells as they are written. */
    public static List<List<String>> rows(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Decoded decoded = new Decoded(new ByteArrayInputStream(new byte[0]), StandardCharsets.UTF_8, bytes);
        RowStream rows = new RowStream(decoded, ',', Limits.DEFAULT);
        List<List<String>> all = new ArrayList<>();
        while (rows.next()) {
            all.add(cells(rows.row()));
        }
        return all;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells(); i++) {
            cells.add(new String(row.chars(), row.start(i), row.end(i) - row.start(i)));
        }
        return cells;
    }

    /** The cells without the apostrophe that guards them. */
    public static List<List<String>> restored(String text) {
        return rows(text).stream()
                .map(row -> row.stream().map(Guard::restore).toList())
                .toList();
    }
}
