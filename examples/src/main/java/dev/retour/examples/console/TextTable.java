package dev.retour.examples.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text; a heading that begins with {@code >} is aligned to the right. Chinese characters count double. Not thread-safe.
 */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param headings the headings of its columns
     */
    public TextTable(String... headings) {
        List<String> first = new ArrayList<>();
        for (String heading : headings) {
            right.add(heading.startsWith(">"));
            first.add(heading.startsWith(">") ? heading.substring(1) : heading);
        }
        rows.add(first);
    }

    /**
     * Adds a row.
     *
     * @param cells a text for each column
     */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row, widths).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            line.append(right.get(i) ? padding + row.get(i) : row.get(i) + padding)
                    .append(GAP);
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        boolean wide = script == Character.UnicodeScript.HAN || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
        return wide ? 2 : 1;
    }
}
