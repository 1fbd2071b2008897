package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.csv.TableMap;
import dev.retour.kernel.Reason;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds what is wrong with the single characters of a map. */
final class SignCheck {

    private final TableMap map;
    private final BiConsumer<String, Reason> faults;

    /** Faults are told by their path within the map. */
    SignCheck(TableMap map, BiConsumer<String, Reason> faults) {
        this.map = map;
        this.faults = faults;
    }

    void run() {
        refuse("separator", map.separator().filter(text -> !isSingle(text)));
        Optional<String> decimal = map.decimalSign().filter(text -> !isInNumbers(text));
        Optional<String> grouping = map.groupingSign().filter(text -> !isInNumbers(text));
        refuse("decimalSign", decimal);
        refuse("groupingSign", grouping);
        if (decimal.isEmpty() && grouping.isEmpty()) {
            compare();
        }
    }

    private void refuse(String part, Optional<String> wrong) {
        wrong.ifPresent(text -> faults.accept(
                "." + part, Reason.of(CsvReason.SIGN_INVALID).with("part", part).with("value", Shown.of(text))));
    }

    /** The signs that are left out never agree, so the grouping sign is there if they do. */
    private void compare() {
        char sign = Dialect.grouping(map);
        if (sign == Dialect.decimal(map)) {
            faults.accept(
                    ".groupingSign", Reason.of(CsvReason.SIGNS_EQUAL).with("value", Shown.of(String.valueOf(sign))));
        }
    }

    private static boolean isSingle(String text) {
        return text.length() == 1 && !"\"\r\n\0".contains(text);
    }

    private static boolean isInNumbers(String text) {
        if (!isSingle(text)) {
            return false;
        }
        char sign = Chars.fold(text.charAt(0));
        return !Character.isLetterOrDigit(sign) && "+-()".indexOf(sign) < 0;
    }
}
