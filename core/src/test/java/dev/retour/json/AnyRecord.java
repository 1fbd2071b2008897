package dev.retour.json;

import dev.retour.courier.rating.PostcodeRange;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import dev.retour.order.entitlement.Units;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitrary values of any record of a rate card, made by looking at it. */
final class AnyRecord {

    private static final int DEEP = 3;
    private static final Set<String> IDENTIFIERS = Set.of("id", "version", "courier");

    private AnyRecord() {}

    static <T extends Record> Arbitrary<T> of(Class<T> type) {
        return any(type, 0).map(type::cast);
    }

    static Object sample(Class<?> type) {
        return any(type, DEEP).sample();
    }

    private static Arbitrary<Object> any(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Arbitrary<Object> item = any(generic.getActualTypeArguments()[0], depth + 1);
            return generic.getRawType() == Optional.class
                    ? item.optional().map(Object.class::cast)
                    : item.list().ofMaxSize(2).map(Object.class::cast);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum() && plain != WeightUnit.class && plain != LengthUnit.class) {
            return Arbitraries.of(plain.getEnumConstants()).map(Object.class::cast);
        }
        if (plain.isSealed() && plain.isInterface()) {
            return choice(plain, depth);
        }
        return scalar(plain).orElseGet(() -> record(plain, depth));
    }

    private static Arbitrary<Object> choice(Class<?> root, int depth) {
        List<Arbitrary<Object>> variants = new ArrayList<>();
        for (Class<?> variant : root.getPermittedSubclasses()) {
            if (depth < 2 * DEEP || !containsItself(root, variant)) {
                variants.add(any(variant, depth));
            }
        }
        return Arbitraries.oneOf(variants);
    }

    private static boolean containsItself(Class<?> root, Class<?> variant) {
        return Arrays.stream(variant.getRecordComponents())
                .anyMatch(component -> component.getGenericType().getTypeName().contains(root.getName()));
    }

    private static Arbitrary<Object> record(Class<?> type, int depth) {
        List<Arbitrary<Object>> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean identifier = IDENTIFIERS.contains(component.getName());
            parts.add(identifier ? word() : any(component.getGenericType(), depth + 1));
        }
        MethodHandle constructor = Reflection.constructor(type);
        return Combinators.combine(parts)
                .as(arguments -> made(constructor, arguments))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Optional<Object> made(MethodHandle constructor, List<Object> arguments) {
        try {
            return Optional.of(Reflection.make(constructor, arguments.toArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // such as a reverse rule for the way forward
        }
    }

    private static Arbitrary<Object> word() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9).map(Object.class::cast);
    }

    private static Optional<Arbitrary<Object>> scalar(Class<?> type) {
        Arbitrary<?> values = null;
        if (type == String.class) {
            values = Arbitraries.strings().ofMaxLength(8).filter(AnyRecord::isUnicode);
        } else if (type == Boolean.class || type == boolean.class) {
            values = Arbitraries.of(true, false);
        } else if (type == BigDecimal.class) {
            values = decimals();
        } else if (type == LocalDate.class) {
            values = Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
        } else if (type == Instant.class) {
            values = Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        } else if (type == Duration.class) {
            values = Arbitraries.longs().between(-1_000_000, 100_000_000).map(Duration::ofMillis);
        } else if (type == Money.class) {
            values = Arbitraries.longs().map(minor -> Money.ofMinor(CurrencyUnit.of("CNY"), minor));
        } else if (type == BigMoney.class) {
            values = decimals().map(amount -> BigMoney.of(CurrencyUnit.of("CNY"), amount));
        } else if (type == ZoneId.class) {
            values = Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "UTC", "+08:00")
                    .map(ZoneId::of);
        } else if (type == Units.class) {
            values = Arbitraries.longs().between(1, 99).map(first -> Units.of(first, first + first % 3));
        } else if (type == CurrencyUnit.class) {
            values = Arbitraries.of("CNY", "INR", "USD", "JPY").map(CurrencyUnit::of);
        } else if (type == Weight.class) {
            values = Arbitraries.longs().between(1, Long.MAX_VALUE).map(Weight::new);
        } else if (type == Length.class) {
            values = Arbitraries.longs().between(0, Long.MAX_VALUE).map(Length::new);
        } else if (type == WeightUnit.class) {
            values = Arbitraries.of(WeightUnit.values());
        } else if (type == LengthUnit.class) {
            values = Arbitraries.of(LengthUnit.values());
        } else if (type == Percent.class) {
            values = decimals().map(Percent::new);
        } else if (type == PostcodeRange.class) {
            values = Arbitraries.integers().between(100_000, 500_000).map(AnyRecord::range);
        }
        return Optional.ofNullable(values).map(some -> some.map(Object.class::cast));
    }

    private static PostcodeRange range(int from) {
        return new PostcodeRange(Integer.toString(from), Integer.toString(2 * from - 100_000 + 1));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.longs()
                .between(1, 999_999_999L)
                .flatMap(
                        digits -> Arbitraries.integers().between(0, 9).map(scale -> BigDecimal.valueOf(digits, scale)));
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
