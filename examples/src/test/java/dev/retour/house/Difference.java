package dev.retour.house;

import java.util.List;
import java.util.stream.Collectors;

/** The lines of two texts that differ, as a person wants to see them. */
final class Difference {

    private static final int MOST = 20;

    private Difference() {}

    /** The lines between the first and the last that differ, of each text the first {@value #MOST}. */
    static String between(String held, String wanted) {
        List<String> before = held.lines().toList();
        List<String> after = wanted.lines().toList();
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
            tail++;
        }
        return "line " + (head + 1) + ":\n" + lines("- ", before.subList(head, before.size() - tail))
                + lines("+ ", after.subList(head, after.size() - tail));
    }

    private static String fromEnd(List<String> lines, int index) {
        return lines.get(lines.size() - 1 - index);
    }

    private static String lines(String sign, List<String> lines) {
        String more = lines.size() > MOST ? sign + "... and " + (lines.size() - MOST) + " more\n" : "";
        return lines.stream().limit(MOST).map(line -> sign + line + "\n").collect(Collectors.joining("", "", more));
    }
}
