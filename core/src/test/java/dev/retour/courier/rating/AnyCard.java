package dev.retour.courier.rating;

import dev.retour.courier.rating.WeightPricing.Boundary;
import dev.retour.courier.rating.WeightPricing.Segment;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Any sound card, parcel, courier and bill that one seed leads to. */
final class AnyCard {

    private static final List<ChargeKind> SURCHARGES = List.of(
            ChargeKind.REMOTE_AREA, ChargeKind.RESIDENTIAL, ChargeKind.FUEL, ChargeKind.PEAK, ChargeKind.INSURANCE);
    private static final RoundingMode[] MODES = {
        RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.UP, RoundingMode.DOWN
    };

    private final Random random;
    private final CurrencyUnit currency;
    private final int decimals;
    private final int zones;

    AnyCard(long seed) {
        this.random = new Random(seed);
        this.currency = CurrencyUnit.of(one("JPY", "CNY", "KWD"));
        this.decimals = currency.getDecimalPlaces();
        this.zones = 1 + random.nextInt(4);
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private String zone() {
        return "zone" + random.nextInt(zones);
    }

    private BigDecimal amount() {
        long minor = one(random.nextInt(100), random.nextInt(10_000), random.nextInt(99_900));
        int finer = one(0, 0, 1, 6);
        return BigDecimal.valueOf(minor, decimals)
                .add(BigDecimal.valueOf(random.nextInt((int) Math.pow(10, finer)), decimals + finer));
    }

    private Percent percent(int most) {
        return new Percent(BigDecimal.valueOf(random.nextInt(most * 1_000), 3));
    }

    private Weight grams(int from, int to) {
        return Weight.of((long) from + random.nextInt(to - from), WeightUnit.GRAM);
    }

    private Weight unit() {
        return Weight.parse(one("0.1 kg", "0.5 kg", "1 kg", "1 lb", "3 oz", "10 kg", "1 t"));
    }

    RateCard card() {
        RateCardBuilder card = RateCard.builder()
                .id("any")
                .version("1")
                .courier("ACME")
                .currency(currency)
                .validFrom(LocalDate.of(2026, 1, 1))
                .rounding(maybe(this::rounding))
                .roundingLevel(maybe(() -> one(RateCard.RoundingLevel.values())))
                .returnZone(maybe(() -> one(RateCard.ReturnZone.values())))
                .tax(maybe(() -> new Tax(one(Tax.Mode.values()), percent(30))));
        for (int i = 0; i < zones; i++) {
            card.addZones(ZoneRule.to("zone" + i, PlacePattern.provinces("province" + i)));
            for (RateEntry entry : rates("zone" + i)) {
                card.addRates(entry);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            card.addBillableWeights(billable());
        }
        addSurcharges(card);
        for (int i = random.nextInt(3); i > 0; i--) {
            card.addReverse(new ReverseRule(
                    one(Direction.RTO, Direction.CUSTOMER_RETURN),
                    one(List.of(), List.of("air")),
                    one(List.of(), List.of(zone())),
                    reverse()));
        }
        return card.build();
    }

    private Rounding rounding() {
        BigDecimal step = BigDecimal.valueOf(one(1, 5, 10, 100, 1_000), decimals);
        return new Rounding(step, one(MODES));
    }

    private List<RateEntry> rates(String zone) {
        List<RateEntry> rates = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            rates.add(new RateEntry(List.of("air"), List.of(zone), List.of(Direction.FORWARD), pricing()));
        }
        rates.add(new RateEntry(List.of(), List.of(zone), List.of(Direction.FORWARD), pricing()));
        for (Direction direction : List.of(Direction.RTO, Direction.CUSTOMER_RETURN, Direction.REDELIVERY)) {
            if (random.nextInt(4) > 0) {
                rates.add(new RateEntry(List.of(), List.of(zone), List.of(direction), pricing()));
            }
        }
        return rates;
    }

    private WeightPricing pricing() {
        List<Segment> segments = new ArrayList<>();
        int end = 0;
        for (int i = random.nextInt(3); i > 0; i--) {
            end += 100 + random.nextInt(2_000);
            segments.add(new Segment(Optional.of(Weight.of(end, WeightUnit.GRAM)), rate(end)));
        }
        if (segments.isEmpty() || random.nextInt(4) > 0) {
            segments.add(new Segment(Optional.empty(), rate(end + 3_000)));
        }
        BigDecimal least = amount();
        return new WeightPricing(
                maybe(() -> one(Boundary.values())),
                segments,
                random.nextInt(4) == 0 ? Optional.of(least) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(least.add(amount())) : Optional.empty());
    }

    private SegmentRate rate(int lastGram) {
        return switch (one(SegmentRate.Kind.values())) {
            case FIXED -> new SegmentRate.Fixed(amount());
            case PER_UNIT -> new SegmentRate.PerUnit(unit(), amount());
            case FIRST_PLUS_STEP ->
                new SegmentRate.FirstPlusStep(grams(100, 2_000), amount(), grams(100, 2_000), amount());
            case TABLE -> table(lastGram);
        };
    }

    private SegmentRate table(int lastGram) {
        List<SegmentRate.Table.Row> rows = new ArrayList<>();
        int end = Math.max(0, lastGram - 3_000);
        BigDecimal price = amount();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            end += 1 + random.nextInt(1_500);
            price = random.nextInt(8) == 0 ? amount() : price.add(amount());
            rows.add(new SegmentRate.Table.Row(Weight.of(end, WeightUnit.GRAM), price));
        }
        return new SegmentRate.Table(rows);
    }

    private BillableWeight billable() {
        BillableWeightBuilder rule = BillableWeight.builder()
                .services(one(List.of(), List.of("air")))
                .zones(one(List.of(), List.of(zone())))
                .basis(one(BillableWeight.Basis.values()))
                .volumetric(volumetric())
                .minimum(maybe(() -> grams(1, 1_000)));
        int least = 1 + random.nextInt(999);
        if (random.nextBoolean()) {
            rule.addSteps(
                    new RoundingStep(Optional.of(grams(500, 3_000)), grams(least, 1_000), maybe(() -> one(MODES))));
        }
        if (random.nextBoolean()) {
            rule.addSteps(RoundingStep.up(grams(least, 1_000))).tolerance(maybe(() -> grams(0, Math.min(100, least))));
        }
        return rule.build();
    }

    private Volumetric volumetric() {
        boolean imperial = random.nextBoolean();
        return new Volumetric(
                BigDecimal.valueOf(imperial ? one(139, 166, 194) : one(5_000, 6_000, 12_000)),
                imperial ? LengthUnit.INCH : LengthUnit.CENTIMETER,
                imperial ? WeightUnit.POUND : WeightUnit.KILOGRAM,
                maybe(() -> Length.parse(one("1 cm", "1 in", "5 mm"))),
                maybe(() -> one(MODES)),
                maybe(() -> BigDecimal.valueOf(random.nextInt(30_000), 1)));
    }

    private void addSurcharges(RateCardBuilder card) {
        List<ChargeKind> before = new ArrayList<>(List.of(ChargeKind.FREIGHT, ChargeKind.RETURN_FREIGHT));
        for (ChargeKind kind : SURCHARGES.subList(0, random.nextInt(SURCHARGES.size() + 1))) {
            BigDecimal least = amount();
            card.addSurcharges(new Surcharge(
                    "surcharge " + kind,
                    kind,
                    List.copyOf(legs()),
                    maybe(() -> condition(2)),
                    surcharge(before),
                    random.nextInt(4) == 0 ? Optional.of(least) : Optional.empty(),
                    random.nextInt(4) == 0 ? Optional.of(least.add(amount())) : Optional.empty(),
                    maybe(random::nextBoolean)));
            before.add(kind);
        }
    }

    private SurchargeRate surcharge(List<ChargeKind> before) {
        return switch (one(SurchargeRate.Kind.values())) {
            case FIXED -> new SurchargeRate.Fixed(amount());
            case PER_WEIGHT -> new SurchargeRate.PerWeight(unit(), amount());
            case PERCENT_OF ->
                new SurchargeRate.PercentOf(
                        percent(200), List.of(before.get(random.nextInt(before.size())), before.get(0)));
            case PERCENT_OF_VALUE -> new SurchargeRate.PercentOfValue(percent(5), maybe(this::rounding));
        };
    }

    private Condition condition(int depth) {
        Condition.Kind kind = one(Condition.Kind.values());
        return switch (depth == 0 && kind.compareTo(Condition.Kind.NOT) <= 0 ? Condition.Kind.FLAGGED : kind) {
            case ALL -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
            case ANY -> new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
            case NOT -> new Condition.Not(condition(depth - 1));
            case IN_ZONES -> new Condition.InZones(List.of(zone()));
            case BY_SERVICES -> new Condition.ByServices(List.of("air"));
            case TO_PLACES -> new Condition.ToPlaces(PlacePattern.provinces("province0"));
            case HEAVIER -> new Condition.Heavier(grams(0, 5_000));
            case LONGER -> new Condition.Longer(Length.of(random.nextInt(200), LengthUnit.CENTIMETER));
            case WORTH_MORE -> new Condition.WorthMore(amount());
            case FLAGGED -> new Condition.Flagged("fragile");
            case BETWEEN -> new Condition.Between(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        };
    }

    private ReverseRate reverse() {
        return switch (one(ReverseRate.Kind.values())) {
            case OWN_RATES -> new ReverseRate.OwnRates();
            case FRACTION_OF_FORWARD -> new ReverseRate.FractionOfForward(percent(150));
            case PRICED -> new ReverseRate.Priced(pricing());
            case FREE -> new ReverseRate.Free();
        };
    }

    private Set<Direction> legs() {
        Set<Direction> legs = EnumSet.noneOf(Direction.class);
        legs.add(one(Direction.values()));
        if (random.nextBoolean()) {
            legs.add(one(Direction.values()));
        }
        return legs;
    }

    /** A parcel of up to a ton, most often a few kilograms, and most often one that has a price. */
    RateRequest request() {
        return RateRequest.builder(weight())
                .origin(Place.ofProvince("province" + random.nextInt(zones)))
                .destination(Place.ofProvince("province" + random.nextInt(zones)))
                .zone(random.nextInt(3) == 0 ? Optional.of(one(zone(), "elsewhere")) : Optional.empty())
                .dimensions(maybe(() -> new Dimensions(side(), side(), side())))
                .service(one("", "air", "road"))
                .legs(one(Set.of(Direction.FORWARD), legs()))
                .day(maybe(() -> LocalDate.of(2026, 6, 15)))
                .declaredValue(maybe(this::amount))
                .addFlags(one("fragile", "residential"))
                .build();
    }

    private Length side() {
        return new Length(one(1_000_000L, 127L, 25_400_000L) * random.nextInt(1_000));
    }

    Weight weight() {
        return one(
                grams(0, 6_000),
                grams(0, 6_000),
                new Weight(random.nextInt(6_000_000) * 1_000_000L + random.nextInt(1_000_000)),
                Weight.of(random.nextInt(1_000_001), WeightUnit.GRAM),
                Weight.of(random.nextInt(400), WeightUnit.OUNCE),
                Weight.parse("1 t"));
    }

    CourierInputs courier() {
        return CourierInputs.builder()
                .zone(maybe(() -> one(zone(), zone(), "elsewhere")))
                .weight(maybe(this::weight))
                .service(maybe(() -> one("", "air")))
                .legs(random.nextBoolean() ? legs() : Set.of())
                .build();
    }

    BilledCharges bill() {
        Map<ChargeKind, Money> charges = new EnumMap<>(ChargeKind.class);
        ChargeKind[] kinds = ChargeKind.values();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            ChargeKind kind = one(one(kinds), ChargeKind.FREIGHT, ChargeKind.ALL_IN, ChargeKind.TAX);
            if (kind.family() != ChargeKind.Family.OUTSIDE) {
                charges.put(kind, Money.ofMinor(currency, random.nextInt(2_000_000) - 500_000L));
            }
        }
        return new BilledCharges(currency, charges);
    }
}
