package dev.retour.examples.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The rows of an invoice without quoted cells, to be tampered with: AWB, order and, as the last two, amount and currency. */
final class Invoice {

    private static final int WAYBILL = 0;
    private static final int ORDER = 1;

    private final List<String> header;
    private final List<List<String>> rows;
    private String total = "";

    private Invoice(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** The rows of a file, with a column for the currency behind them. */
    static Invoice read(Path file) throws IOException {
        List<List<String>> rows = Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> new ArrayList<>(List.of(line.split(",", -1))))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> header = rows.remove(0);
        header.add("Currency");
        rows.forEach(row -> row.add("INR"));
        return new Invoice(header, rows);
    }

    int size() {
        return rows.size();
    }

    String order(int row) {
        return rows.get(row).get(ORDER);
    }

    /** Bills these rows once more; the copies come last. */
    void duplicate(List<Integer> numbers) {
        numbers.forEach(number -> rows.add(new ArrayList<>(rows.get(number))));
    }

    /** Puts strangers in the place of these rows; their orders are returned. */
    List<String> invent(List<Integer> numbers) {
        for (int number : numbers) {
            rows.get(number).set(WAYBILL, "99" + number);
            rows.get(number).set(ORDER, "88" + number);
        }
        return numbers.stream().map(this::order).toList();
    }

    void payInDollars(List<Integer> numbers) {
        numbers.forEach(number -> rows.get(number).set(header.size() - 1, "USD"));
    }

    /** Leaves these rows out; the numbers of all rows change. */
    void drop(List<Integer> numbers) {
        numbers.stream().sorted(Collections.reverseOrder()).forEach(number -> rows.remove((int) number));
    }

    void shuffle(long seed) {
        Collections.shuffle(rows, new Random(seed));
    }

    /** Adds a row of totals at the end that is off by so much. */
    void declare(String offBy) {
        BigDecimal sum = rows.stream()
                .filter(row -> row.get(header.size() - 1).equals("INR"))
                .map(row -> new BigDecimal(row.get(header.size() - 2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        total = "Total" + ",".repeat(header.size() - 2) + sum.add(new BigDecimal(offBy)) + ",INR\n";
    }

    /** Puts a column of remarks that nobody reads behind the others. */
    void remark(String title, String remark) {
        header.add(title);
        rows.forEach(row -> row.add(remark));
    }

    void permuteColumns(long seed) {
        permute(header, seed);
        rows.forEach(row -> permute(row, seed));
    }

    private static void permute(List<String> cells, long seed) {
        Collections.shuffle(cells, new Random(seed));
    }

    String text() {
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.append(total).toString();
    }
}
