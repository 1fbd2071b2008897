package dev.retour.json;

import dev.retour.freight.Length;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A document that has every form. */
public record Shop(
        String name,
        Optional<Integer> floors,
        Optional<Long> visitors,
        Optional<Boolean> open,
        Optional<BigDecimal> rent,
        Optional<RoundingMode> mode,
        Optional<LocalDate> opened,
        Optional<CurrencyUnit> currency,
        Optional<Weight> load,
        Optional<WeightUnit> unit,
        Optional<Percent> share,
        List<String> tags,
        List<Shelf> shelves,
        Map<String, Integer> stock,
        Optional<Door> door) {

    static final DocumentType<Shop> TYPE = DocumentType.of("test/shop/1", Shop.class);

    public record Shelf(int number, boolean full) {
        public Shelf {
            if (number == 13) {
                throw new IllegalArgumentException("No shelf has the number 13.");
            }
        }
    }

    public sealed interface Door {
        enum Kind {
            SLIDE,
            SWING
        }

        Kind kind();

        record Slide(Length width) implements Door {
            @Override
            public Kind kind() {
                return Kind.SLIDE;
            }
        }

        record Swing(int wings, List<Door> inner) implements Door {
            @Override
            public Kind kind() {
                return Kind.SWING;
            }
        }
    }

    /** A document of which the second line is given, from column 2 on. */
    static String document(String more) {
        return "{\"schema\": \"test/shop/1\", \"name\": \"A\",\n " + more + "}";
    }
}
