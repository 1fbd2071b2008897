package dev.retour.csv;

import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.PlacePatternBuilder;
import dev.retour.courier.rating.PostcodeRange;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.csv.internal.Layout;
import dev.retour.csv.internal.RowNotes;
import dev.retour.csv.internal.RowTarget;
import dev.retour.csv.internal.RowValues;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one list of zones into rules. */
final class ZoneRows implements RowTarget {

    private static final PlacePattern ANYWHERE = PlacePattern.builder().build();

    private final BiConsumer<ZoneRule, SourceRef> rules;
    private final Set<ZoneRule> known = new HashSet<>();
    private RowValues values;
    private RowNotes notes;

    @SuppressWarnings("NullAway.Init")
    ZoneRows(BiConsumer<ZoneRule, SourceRef> rules) {
        this.rules = rules;
    }

    @Override
    public void begin(Layout layout, RowValues rowValues) {
        values = rowValues;
        notes = rowValues.notes();
    }

    @Override
    public void row() {
        String zone = values.text(ZoneField.ZONE);
        Optional<PlacePattern> origin = pattern(ZoneField.ORIGIN);
        Optional<PlacePattern> destination = pattern(ZoneField.DESTINATION);
        if (notes.hasFailed()) {
            return;
        }
        if (zone == null) {
            notes.fail(ZoneField.ZONE, Reason.of(CsvReason.VALUE_MISSING));
        } else if (origin.isEmpty() && destination.isEmpty()) {
            notes.fail(Reason.of(CsvReason.ID_MISSING).with("fields", "origin, destination"));
        } else {
            add(new ZoneRule(zone, destination, origin));
        }
    }

    private void add(ZoneRule rule) {
        if (known.add(rule)) {
            rules.accept(rule, notes.source(ZoneField.ZONE));
            return;
        }
        Reason reason = Reason.of(CsvReason.ZONE_LISTED_TWICE).with("zone", rule.zone());
        notes.remark(reason);
    }

    private Optional<PlacePattern> pattern(List<ZoneField> parts) {
        PlacePatternBuilder pattern = PlacePattern.builder().country(Optional.ofNullable(values.text(parts.get(0))));
        with(parts.get(1), pattern::addProvinces);
        with(parts.get(2), pattern::addCities);
        with(parts.get(3), pattern::addDistricts);
        with(parts.get(4), pattern::addPostcodes);
        with(parts.get(5), pattern::addPrefixes);
        range(parts.get(6), parts.get(7)).ifPresent(pattern::addRanges);
        return Optional.of(pattern.build()).filter(place -> !place.equals(ANYWHERE));
    }

    private void with(ZoneField field, Consumer<String> part) {
        String text = values.text(field);
        if (text != null) {
            part.accept(text);
        }
    }

    private Optional<PostcodeRange> range(ZoneField from, ZoneField to) {
        String first = values.text(from);
        String last = values.text(to);
        if (first == null && last == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PostcodeRange(orEmpty(first), orEmpty(last)));
        } catch (IllegalArgumentException e) {
            notes.fail(
                    from,
                    Reason.of(CsvReason.RANGE_INVALID)
                            .with("from", orEmpty(first))
                            .with("to", orEmpty(last)));
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
