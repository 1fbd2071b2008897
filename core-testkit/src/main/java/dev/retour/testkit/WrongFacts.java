package dev.retour.testkit;

import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.RateRequestBuilder;
import dev.retour.courier.rating.Rater;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import java.util.List;

/** The facts that a courier prices instead of the true ones. Immutable; thread-safe. */
final class WrongFacts {

    private static final Weight MORE = Weight.of(1600, WeightUnit.GRAM);

    private final Rater rater;

    WrongFacts(Rater rater) {
        this.rater = rater;
    }

    /** What the courier asks its card; the true request if the mistake is no wrong fact. */
    RateRequest instead(RateRequest own, Quote right, Mistake mistake) {
        RateRequestBuilder copy = new RateRequestBuilder().from(own);
        return switch (mistake) {
            case ZONE, COMPENSATING -> copy.zone(otherZone(right.zone())).build();
            case HEAVIER -> copy.weight(own.weight().plus(MORE)).build();
            case LIGHTER -> copy.weight(lighter(own.weight())).build();
            case SERVICE -> copy.service(otherService(own.service())).build();
            case DIRECTION -> copy.addLegs(Direction.RTO).build();
            default -> own;
        };
    }

    private static Weight lighter(Weight weight) {
        return new Weight(Math.max(weight.quanta() - MORE.quanta(), weight.quanta() / 2));
    }

    private String otherZone(String zone) {
        return rater.card().rates().stream()
                .map(RateEntry::zones)
                .flatMap(List::stream)
                .filter(other -> !other.equals(zone))
                .reduce((first, second) -> second)
                .orElse(zone);
    }

    private String otherService(String service) {
        return rater.card().rates().stream()
                .map(RateEntry::services)
                .flatMap(List::stream)
                .filter(other -> !other.equals(service))
                .findFirst()
                .orElse(service);
    }
}
