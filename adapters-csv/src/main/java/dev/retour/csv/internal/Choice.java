package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.freight.Direction;
import dev.retour.kernel.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of which a cell holds one. Belongs to one run of one reader.
 *
 * @param <T> what a word means
 */
public final class Choice<T> {

    private final Words<T> words;

    private Choice(Words<T> words) {
        this.words = words;
    }

    Words<T> words() {
        return words;
    }

    /**
     * The names of an enum, in capitals or small letters.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the choice
     */
    public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        return new Choice<>(new Words<>(text -> {
            try {
                return Reading.of(Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return Reading.failed(unknown(text, type));
            }
        }));
    }

    /**
     * Legs, joined by {@code +}.
     *
     * @return the choice
     */
    public static Choice<Set<Direction>> legs() {
        return new Choice<>(new Words<>(text -> {
            Set<Direction> legs = EnumSet.noneOf(Direction.class);
            try {
                for (String leg : text.split("\\+", -1)) {
                    legs.add(Direction.valueOf(leg.strip().toUpperCase(Locale.ROOT)));
                }
                return Reading.of(Direction.copyOf(legs));
            } catch (IllegalArgumentException e) {
                return Reading.failed(unknown(text, Direction.class));
            }
        }));
    }

    private static Reason unknown(String text, Class<? extends Enum<?>> type) {
        String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return Reason.of(CsvReason.VALUE_UNKNOWN).with("value", Shown.of(text)).with("allowed", allowed);
    }
}
