package dev.retour.testkit;

import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeBuilder;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** Any card of November, any parcel, the bill of a courier that knows all its facts, and what we know of them. */
final class HonestBill {

    private static final ChargeKind[] KINDS = {
        ChargeKind.PEAK, ChargeKind.OVERSIZE, ChargeKind.INSURANCE, ChargeKind.FUEL
    };

    private static final List<List<Direction>> DIRECTIONS =
            List.of(List.of(Direction.FORWARD), List.of(Direction.RTO), List.of(Direction.FORWARD, Direction.RTO));

    private static final RoundingMode[] MODES = {
        RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN
    };

    /** Most cards round to the cent. */
    private static final List<String> STEPS = List.of("0.01", "0.01", "0.10", "1.00");

    final RateCard card;
    final Parcel ours;
    final Map<ChargeKind, Money> charges;
    final Quote due;
    private final Dice dice;

    HonestBill(long seed, Parcel parcel) {
        this(seed, parcel, parcel.weight().orElseThrow());
    }

    /** Takes the weight that the courier charges. */
    HonestBill(long seed, Parcel parcel, Weight charged) {
        this.dice = new Dice(seed);
        this.card = card();
        LocalDate day = november(dice.between(1, 30));
        Dimensions sides = new Dimensions(centimeters(dice.between(40, 189)), centimeters(10), centimeters(10));
        BigDecimal value = BigDecimal.valueOf(dice.below(450));
        Place place = Place.ofProvince(dice.chance(50) ? "新疆" : "浙江");
        Set<Direction> legs =
                dice.chance(50) ? EnumSet.of(Direction.FORWARD) : EnumSet.of(Direction.FORWARD, Direction.RTO);
        this.due = Rater.of(card)
                .quote(RateRequest.builder(charged)
                        .legs(legs)
                        .destination(place)
                        .day(day)
                        .dimensions(sides)
                        .declaredValue(value)
                        .build());
        this.charges = HonestCharges.of(due, dice);
        ParcelBuilder known = new ParcelBuilder().from(parcel).legs(legs);
        known = dice.chance(33) ? known.destination(place) : known;
        known = dice.chance(33) ? known.shipped(day) : known;
        known = dice.chance(33) ? known.dimensions(sides) : known;
        this.ours = (dice.chance(33) ? known.declaredValue(Money.of(card.currency(), value)) : known).build();
    }

    private RateCard card() {
        RateCardBuilder card = AuditCase.card()
                .validFrom(november(1))
                .validTo(november(30))
                .addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("60%"))));
        List<ChargeKind> before = new ArrayList<>(List.of(ChargeKind.FREIGHT, ChargeKind.RETURN_FREIGHT));
        for (int i = dice.between(1, 3); i > 0; i--) {
            Surcharge one = surcharge("s" + i, before);
            card.addSurcharges(one);
            before.add(one.kind());
        }
        if (dice.chance(25)) {
            tiers().forEach(card::addSurcharges);
        }
        card = dice.chance(33)
                ? card.tax(new Tax(Tax.Mode.ON_TOP, Percent.parse(dice.chance(50) ? "10%" : "6%")))
                : card;
        return rounded(card).build();
    }

    private RateCardBuilder rounded(RateCardBuilder card) {
        RoundingMode mode = MODES[dice.below(MODES.length)];
        RateCard.RoundingLevel level = dice.chance(50) ? RateCard.RoundingLevel.QUOTE : RateCard.RoundingLevel.LINE;
        BigDecimal step = new BigDecimal(STEPS.get(dice.below(STEPS.size())));
        return card.rounding(new Rounding(step, mode)).roundingLevel(level);
    }

    /** A share of the value up to a limit, and something else beyond it. */
    private List<Surcharge> tiers() {
        Condition dear = new Condition.WorthMore(BigDecimal.valueOf(100L * dice.between(1, 3)));
        SurchargeRate beyond = dice.chance(50) ? new SurchargeRate.Fixed(BigDecimal.valueOf(3)) : share("0.3%");
        return List.of(
                Surcharge.of("cheap", ChargeKind.INSURANCE, new Condition.Not(dear), share("1%")),
                Surcharge.of("dear", ChargeKind.INSURANCE, dear, beyond));
    }

    private static SurchargeRate share(String percent) {
        return SurchargeRate.PercentOfValue.of(Percent.parse(percent));
    }

    private Surcharge surcharge(String code, List<ChargeKind> before) {
        SurchargeBuilder one = new SurchargeBuilder()
                .code(code)
                .kind(KINDS[dice.below(KINDS.length)])
                .rate(rate(before))
                .taxFree(dice.chance(25))
                .directions(DIRECTIONS.get(dice.below(DIRECTIONS.size())));
        one = dice.chance(80) ? one.when(condition(1)) : one;
        return (dice.chance(20) ? one.minimum(BigDecimal.valueOf(dice.between(1, 2))) : one).build();
    }

    private SurchargeRate rate(List<ChargeKind> before) {
        return switch (dice.below(4)) {
            case 0 -> share(dice.chance(50) ? "1%" : "1.37%");
            case 1 ->
                new SurchargeRate.PercentOf(
                        Percent.parse("10%"), before.stream().distinct().toList());
            default -> new SurchargeRate.Fixed(BigDecimal.valueOf(25L * dice.between(4, 36), 2));
        };
    }

    private Condition condition(int depth) {
        return switch (dice.below(depth > 0 ? 7 : 4)) {
            case 0 -> days(dice.between(1, 25), dice.below(15));
            case 1 -> new Condition.Longer(centimeters(50 * dice.between(1, 3)));
            case 2 -> new Condition.WorthMore(BigDecimal.valueOf(100L * dice.between(1, 3)));
            case 3 ->
                new Condition.ToPlaces(PlacePattern.builder().addProvinces("新疆").build());
            case 4 -> new Condition.Not(condition(depth - 1));
            case 5 -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
            default -> new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
        };
    }

    private static Condition days(int first, int more) {
        return new Condition.Between(november(first), november(Math.min(30, first + more)));
    }

    private static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Length centimeters(int count) {
        return Length.of(count, LengthUnit.CENTIMETER);
    }
}
