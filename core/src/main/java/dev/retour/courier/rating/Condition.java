package dev.retour.courier.rating;

import dev.retour.freight.Length;
import dev.retour.freight.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * When a surcharge is due. Where a fact is not known that would decide it, no more is quoted than what is due whatever the
 * fact is, and nobody can say that more is not due.
 */
public sealed interface Condition {

    /**
     * The kinds, for a {@code switch}, which needs a default branch: more may come. Their names are those of the documents.
     */
    enum Kind {
        /** See {@link All}. */
        ALL,
        /** See {@link Any}. */
        ANY,
        /** See {@link Not}. */
        NOT,
        /** See {@link InZones}. */
        IN_ZONES,
        /** See {@link ByServices}. */
        BY_SERVICES,
        /** See {@link ToPlaces}. */
        TO_PLACES,
        /** See {@link Heavier}. */
        HEAVIER,
        /** See {@link Longer}. */
        LONGER,
        /** See {@link WorthMore}. */
        WORTH_MORE,
        /** See {@link Flagged}. */
        FLAGGED,
        /** See {@link Between}. */
        BETWEEN
    }

    /**
     * Which kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Every one holds.
     *
     * @param of the conditions
     */
    record All(List<Condition> of) implements Condition {

        /** Copies the conditions. */
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Kind kind() {
            return Kind.ALL;
        }
    }

    /**
     * One holds or more.
     *
     * @param of the conditions
     */
    record Any(List<Condition> of) implements Condition {

        /** Copies the conditions. */
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Kind kind() {
            return Kind.ANY;
        }
    }

    /**
     * It does not hold.
     *
     * @param of the condition
     */
    record Not(Condition of) implements Condition {

        @Override
        public Kind kind() {
            return Kind.NOT;
        }
    }

    /**
     * The route is in one of the zones.
     *
     * @param zones the zones
     */
    record InZones(List<String> zones) implements Condition {

        /** Copies the zones. */
        public InZones {
            zones = List.copyOf(zones);
        }

        @Override
        public Kind kind() {
            return Kind.IN_ZONES;
        }
    }

    /**
     * It goes by one of the services.
     *
     * @param services the services
     */
    record ByServices(List<String> services) implements Condition {

        /** Copies the services. */
        public ByServices {
            services = List.copyOf(services);
        }

        @Override
        public Kind kind() {
            return Kind.BY_SERVICES;
        }
    }

    /**
     * The customer is in one of the places: the destination of the forward leg, whichever way the parcel goes. It cannot
     * be told where a part of the address that is asked for is not known.
     *
     * @param places the places
     */
    record ToPlaces(PlacePattern places) implements Condition {

        @Override
        public Kind kind() {
            return Kind.TO_PLACES;
        }
    }

    /**
     * The billable weight is above a limit.
     *
     * @param than the limit
     */
    record Heavier(Weight than) implements Condition {

        @Override
        public Kind kind() {
            return Kind.HEAVIER;
        }
    }

    /**
     * The longest side is above a limit. It cannot be told where the dimensions are unknown.
     *
     * @param than the limit
     */
    record Longer(Length than) implements Condition {

        @Override
        public Kind kind() {
            return Kind.LONGER;
        }
    }

    /**
     * The declared value is above a limit. It cannot be told where the value is unknown.
     *
     * @param than the limit, in the currency of the card
     */
    record WorthMore(BigDecimal than) implements Condition {

        @Override
        public Kind kind() {
            return Kind.WORTH_MORE;
        }
    }

    /**
     * The parcel has a flag of the host, such as {@code residential}.
     *
     * @param name the flag
     */
    record Flagged(String name) implements Condition {

        @Override
        public Kind kind() {
            return Kind.FLAGGED;
        }
    }

    /**
     * The day lies between two days, both included. It cannot be told where the day is unknown.
     *
     * @param from the first day
     * @param to the last day
     */
    record Between(LocalDate from, LocalDate to) implements Condition {

        @Override
        public Kind kind() {
            return Kind.BETWEEN;
        }
    }
}
