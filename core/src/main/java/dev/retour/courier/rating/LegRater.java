package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices one leg of a parcel with its surcharges. Thread-safe. */
final class LegRater {

    private final Tariff tariff;

    LegRater(Tariff tariff) {
        this.tariff = tariff;
    }

    /** Adds the lines of a leg, or why it has no price. */
    void add(Leg leg, int service, int zone, List<QuoteLine> lines, List<Reason> reasons) {
        QuoteLine freight = leg.direction().isReverse() ? back(leg, service, zone) : there(leg, service, zone);
        if (freight == null) {
            reasons.add(noPrice(leg, service, zone));
            return;
        }
        lines.add(freight);
        List<SurchargeRule> surcharges = tariff.surcharges;
        for (int i = 0; i < surcharges.size(); i++) {
            if (surcharges.get(i).isDue(leg)) {
                surcharges.get(i).add(leg, lines);
            }
        }
    }

    private @Nullable QuoteLine there(Leg leg, int service, int zone) {
        return priced(tariff.price(leg.direction(), service, zone), ChargeKind.FREIGHT, leg);
    }

    private @Nullable QuoteLine back(Leg leg, int service, int zone) {
        ReversePrice reverse = tariff.reverse(leg.direction(), service, zone);
        if (reverse == null) {
            return priced(tariff.price(leg.direction(), service, zone), ChargeKind.RETURN_FREIGHT, leg);
        }
        return switch (reverse.kind()) {
            case OWN_RATES -> priced(tariff.price(leg.direction(), service, zone), ChargeKind.RETURN_FREIGHT, leg);
            case PRICED -> priced(reverse.price(), ChargeKind.RETURN_FREIGHT, leg);
            case FREE -> new QuoteLine(reverse, ChargeKind.RETURN_FREIGHT, leg.direction(), 0, 0, tariff.scale);
            case FRACTION_OF_FORWARD -> fraction(reverse, leg, service, zone);
        };
    }

    private @Nullable QuoteLine priced(@Nullable WeightPrice price, ChargeKind kind, Leg leg) {
        long fine = price == null ? WeightPrice.NONE : price.of(leg.billable());
        return price == null || fine == WeightPrice.NONE
                ? null
                : new QuoteLine(price, kind, leg.direction(), fine, leg.billable(), tariff.scale);
    }

    private @Nullable QuoteLine fraction(ReversePrice reverse, Leg leg, int service, int zone) {
        WeightPrice price = tariff.price(Direction.FORWARD, service, zone);
        long forward = price == null ? WeightPrice.NONE : price.of(leg.billable());
        return forward == WeightPrice.NONE
                ? null
                : new QuoteLine(
                        reverse,
                        ChargeKind.RETURN_FREIGHT,
                        leg.direction(),
                        reverse.fraction(forward),
                        forward,
                        tariff.scale);
    }

    private static String service(Leg leg) {
        return leg.request().service().isEmpty() ? "-" : leg.request().service();
    }

    private Reason noPrice(Leg leg, int service, int zone) {
        ReversePrice reverse = tariff.reverse(leg.direction(), service, zone);
        boolean byForward = reverse != null && reverse.kind() == ReverseRate.Kind.FRACTION_OF_FORWARD;
        Direction priced = byForward ? Direction.FORWARD : leg.direction();
        boolean beyond = tariff.price(priced, service, zone) != null
                || (reverse != null && reverse.kind() == ReverseRate.Kind.PRICED);
        boolean ruleMissing = reverse == null && leg.direction().isReverse();
        RatingReason code = beyond
                ? RatingReason.WEIGHT_BEYOND_RATES
                : ruleMissing ? RatingReason.REVERSE_MISSING : RatingReason.RATE_MISSING;
        return Reason.of(code)
                .with("service", service(leg))
                .with("zone", leg.zone())
                .with("direction", priced)
                .with("weight", new Weight(leg.billable()));
    }
}
