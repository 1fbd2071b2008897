package dev.retour.csv.internal;

import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Which currencies a sign in front of an amount may stand for. A sign never says which currency it is, only which not. */
final class CurrencySigns {

    /** There was no sign. */
    static final char NONE = '\0';

    /** The sign {@code Rs}. */
    static final char RUPEES = 'R';

    private static final Set<String> YUAN_OR_YEN = Set.of("CNY", "CNH", "JPY");
    private static final Set<String> RUPEE = Set.of("INR", "PKR", "LKR", "NPR", "MUR", "SCR", "IDR");
    private static final Set<String> PESO = Set.of("MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP");

    private CurrencySigns() {}

    /** Tells whether an amount with the sign can be in the currency. */
    static boolean fits(char sign, CurrencyUnit currency) {
        String code = currency.getCode();
        return switch (sign) {
            case NONE -> true;
            case '$' -> code.endsWith("D") || PESO.contains(code);
            case '\u00A5', '\uFFE5' -> YUAN_OR_YEN.contains(code);
            case '\u20AC' -> code.equals("EUR");
            case '\u00A3', '\uFFE1' -> code.endsWith("P");
            case '\u20B9', '\u20A8', RUPEES -> RUPEE.contains(code);
            default -> true;
        };
    }
}
