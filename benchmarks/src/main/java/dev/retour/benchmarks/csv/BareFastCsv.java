package dev.retour.benchmarks.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.retour.benchmarks.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Takes every cell of a bill as text; of one column it makes numbers, so that it can be proved to have read it. */
final class BareFastCsv implements Work<Read> {

    private final byte[] bytes;
    private final int lines;

    BareFastCsv(int lines) {
        this.lines = lines;
        bytes = BillFile.of(lines);
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public long units() {
        return lines;
    }

    @Override
    public Read run(int input) throws IOException {
        long rows = -1;
        long cents = 0;
        long characters = 0;
        InputStreamReader text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                for (int i = 0; i < row.getFieldCount(); i++) {
                    characters += row.getField(i).length();
                }
                cents += rows++ < 0 ? 0 : cents(row.getField(BillFile.AMOUNT));
            }
        }
        return new Read(characters == 0 ? -1 : rows, cents);
    }

    private static long cents(String amount) {
        int point = amount.indexOf('.');
        return 100 * Long.parseLong(amount, 0, point, 10) + Long.parseLong(amount, point + 1, amount.length(), 10);
    }

    @Override
    public Object result(Read answer) {
        return answer;
    }
}
