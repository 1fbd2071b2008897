package dev.retour.json;

import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import dev.retour.order.entitlement.Units;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The types that are one text in every document. */
final class Scalars {

    private static final String NUMBER = "^[0-9]{1,18}(\\.[0-9]{1,18})? ?";
    private static final String WEIGHT_UNITS = "(mg|g|kg|t|oz|lb)$";
    private static final String AMOUNT = "^[A-Z]{3} -?[0-9]+(\\.[0-9]+)?$";
    private static final String LENGTH_UNITS = "(mm|cm|m|in)$";

    /** The table of these types. */
    static final List<ScalarCodec<?>> ALL = List.of(
            ScalarCodec.of(String.class, Function.identity(), ""),
            ScalarCodec.of(LocalDate.class, Scalars::date, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            ScalarCodec.of(CurrencyUnit.class, Scalars::currency, "^[A-Z]{3}$"),
            ScalarCodec.of(Percent.class, Percent::parse, "^-?[0-9]{1,9}(\\.[0-9]{1,12})? ?%$"),
            ScalarCodec.of(Weight.class, Weight::parse, NUMBER + WEIGHT_UNITS),
            ScalarCodec.of(Length.class, Length::parse, NUMBER + LENGTH_UNITS),
            ScalarCodec.of(Instant.class, Scalars::instant, "^[0-9]{4}-.+Z$"),
            new ScalarCodec<>(Duration.class, Scalars::duration, Scalars::text, "^-?P[0-9DTHMS.-]+$"),
            ScalarCodec.of(Money.class, Scalars::money, AMOUNT),
            ScalarCodec.of(BigMoney.class, Scalars::bigMoney, AMOUNT),
            new ScalarCodec<>(ZoneId.class, Scalars::zone, ZoneId::getId, "^[A-Za-z+-][A-Za-z0-9~/._+:-]*$"),
            ScalarCodec.of(Units.class, Units::parse, "^([0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*)?$"),
            new ScalarCodec<>(WeightUnit.class, WeightUnit::of, WeightUnit::symbol, "^" + WEIGHT_UNITS),
            new ScalarCodec<>(LengthUnit.class, LengthUnit::of, LengthUnit::symbol, "^" + LENGTH_UNITS));

    private Scalars() {}

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no instant. Write it such as 2026-03-31T08:00:00Z.", e);
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no duration. Write it such as P7D for seven days, or PT36H for hours.", e);
        }
    }

    /** Whole days as days, which Java writes as hours. */
    private static String text(Duration duration) {
        Duration days = Duration.ofDays(duration.toDays());
        return days.equals(duration) ? "P" + duration.toDays() + "D" : duration.toString();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no time zone. Write it such as Asia/Shanghai.", e);
        }
    }

    private static Money money(String text) {
        try {
            return bigMoney(text).toMoney();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' has more decimals than its currency.", e);
        }
    }

    private static BigMoney bigMoney(String text) {
        try {
            return BigMoney.parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' is no amount. Write it such as CNY 12.50.", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no date. Write it such as 2026-03-31.", e);
        }
    }

    private static CurrencyUnit currency(String text) {
        try {
            return CurrencyUnit.of(text);
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no known currency. Write its ISO 4217 code, such as CNY.", e);
        }
    }
}
