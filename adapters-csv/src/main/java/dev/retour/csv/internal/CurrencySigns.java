package dev.retour.csv.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which currencies a sign beside an amount may stand for. A sign never says which currency it is, only which not; a pair
 * that is not in the table is no pair.
 */
final class CurrencySigns {

    /** There was no sign. */
    static final String NONE = "";

    private static final Set<String> DOLLARS_AND_PESOS = Set.of(
            "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "BND", "FJD", "SBD", "JMD", "TTD", "BBD", "BSD", "BMD",
            "BZD", "KYD", "XCD", "GYD", "SRD", "LRD", "NAD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP");
    private static final Set<String> POUNDS = Set.of("GBP", "EGP", "FKP", "GIP", "SHP", "LBP", "SYP", "SDG", "SSP");
    private static final Set<String> YUAN = Set.of("CNY", "CNH");
    private static final Set<String> YUAN_OR_YEN = Set.of("CNY", "CNH", "JPY");
    private static final Set<String> RUPEES = Set.of("INR", "PKR", "LKR", "NPR", "MUR", "SCR");

    private static final Map<String, Set<String>> BEFORE = Map.ofEntries(
            Map.entry("$", DOLLARS_AND_PESOS),
            Map.entry("US$", Set.of("USD")),
            Map.entry("C$", Set.of("CAD", "NIO")),
            Map.entry("CA$", Set.of("CAD")),
            Map.entry("A$", Set.of("AUD")),
            Map.entry("AU$", Set.of("AUD")),
            Map.entry("NZ$", Set.of("NZD")),
            Map.entry("S$", Set.of("SGD")),
            Map.entry("HK$", Set.of("HKD")),
            Map.entry("NT$", Set.of("TWD")),
            Map.entry("MX$", Set.of("MXN")),
            Map.entry("R$", Set.of("BRL")),
            Map.entry("\u00A3", POUNDS),
            Map.entry("\uFFE1", POUNDS),
            Map.entry("\u00A5", YUAN_OR_YEN),
            Map.entry("\uFFE5", YUAN_OR_YEN),
            Map.entry("CN\u00A5", YUAN),
            Map.entry("RMB", YUAN),
            Map.entry("JP\u00A5", Set.of("JPY")),
            Map.entry("\u20AC", Set.of("EUR")),
            Map.entry("\u20B9", Set.of("INR")),
            Map.entry("\u20A8", RUPEES),
            Map.entry("Rs", RUPEES),
            Map.entry("Rs.", RUPEES),
            Map.entry("Rp", Set.of("IDR")),
            Map.entry("RM", Set.of("MYR")),
            Map.entry("\u20A9", Set.of("KRW", "KPW")),
            Map.entry("\uFFE6", Set.of("KRW", "KPW")),
            Map.entry("\u0E3F", Set.of("THB")),
            Map.entry("\u20AB", Set.of("VND")),
            Map.entry("\u20B1", Set.of("PHP")),
            Map.entry("\u20BD", Set.of("RUB")),
            Map.entry("\u20BA", Set.of("TRY")),
            Map.entry("\u20AA", Set.of("ILS")));

    private static final Map<String, Set<String>> BEHIND =
            Map.of("\u5143", Set.of("CNY", "CNH", "HKD", "TWD", "MOP"), "\u5186", Set.of("JPY"));

    private static final Comparator<String> LONGEST =
            Comparator.comparing(String::length).reversed();
    private static final Map<Character, List<String>> BY_START = byStart(BEFORE.keySet());

    private CurrencySigns() {}

    /** The longest sign first, so that {@code Rs.} is not taken for {@code Rs}. */
    private static Map<Character, List<String>> byStart(Collection<String> signs) {
        Map<Character, List<String>> byStart = new HashMap<>();
        for (String sign : signs) {
            char start = sign.charAt(0);
            byStart.put(
                    start,
                    signs.stream()
                            .filter(other -> other.charAt(0) == start)
                            .sorted(LONGEST)
                            .toList());
        }
        return byStart;
    }

    /** The sign that begins at a position, or null. */
    static @Nullable String find(char[] chars, int from, int to) {
        for (String sign : BY_START.getOrDefault(Chars.fold(chars[from]), List.of())) {
            if (isAt(sign, chars, from, to)) {
                return sign;
            }
        }
        return null;
    }

    private static boolean isAt(String sign, char[] chars, int from, int to) {
        if (to - from < sign.length()) {
            return false;
        }
        for (int i = 0; i < sign.length(); i++) {
            if (Chars.fold(chars[from + i]) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether an amount with the sign before it can be in the currency. */
    static boolean fits(String sign, CurrencyUnit currency) {
        return sign.isEmpty() || BEFORE.getOrDefault(sign, Set.of()).contains(currency.getCode());
    }

    /** Tells whether a text behind an amount names the currency: its code, or a word for it. */
    static boolean names(String text, CurrencyUnit currency) {
        return text.equals(currency.getCode())
                || BEHIND.getOrDefault(text, Set.of()).contains(currency.getCode());
    }
}
