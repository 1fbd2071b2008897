package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import java.util.Map;
import org.joda.money.Money;

/**
 * One leg while it is priced: the facts that conditions ask for.
 *
 * @param presumed what was billed of the kinds that are taken for due where no fact speaks against them
 */
record Leg(
        RateRequest request,
        Direction direction,
        String zone,
        Place customer,
        long billable,
        Map<ChargeKind, Money> presumed) {}
