package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import dev.retour.freight.Place;

/** One leg while it is priced: the facts that conditions ask for. */
record Leg(RateRequest request, Direction direction, String zone, Place customer, long billable) {}
