package dev.retour.examples.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads CSV without the library under test. */
final class Table {

    private Table() {}

    /** The rows, each by its headers. */
    static List<Map<String, String>> rows(Path file) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows by the one of their columns that tells them apart. */
    static Map<String, Map<String, String>> rows(Path file, String key) {
        return byKey(rows(file), row -> row.get(key));
    }

    /** The bytes of every line by its first cell, for a file without quotes in its first column. */
    static Map<String, String> linesByOrder(Path file) {
        try {
            List<String> lines = List.of(Files.readString(file).split("\n"));
            return byKey(lines.subList(1, lines.size()), line -> line.split(",", 2)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        for (T item : items) {
            if (byKey.put(key.apply(item), item) != null) {
                throw new AssertionError("Twice: " + key.apply(item));
            }
        }
        return byKey;
    }
}
