package dev.retour.policy;

import dev.retour.money.Percent;
import dev.retour.order.terms.Customer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** When a rule of a policy holds. It looks at nothing but the {@link Occasion}. */
public sealed interface Condition {

    /** The kinds, for a {@code switch}, which needs a default branch: more may come. Their names are those of the documents. */
    enum Kind {
        /** See {@link All}. */
        ALL,
        /** See {@link AnyOf}. */
        ANY_OF,
        /** See {@link Not}. */
        NOT,
        /** See {@link OneOf}. */
        ONE_OF,
        /** See {@link Gift}. */
        GIFT,
        /** See {@link DearerThan}. */
        DEARER_THAN,
        /** See {@link PlacedWithin}. */
        PLACED_WITHIN,
        /** See {@link ReturnsOften}. */
        RETURNS_OFTEN,
        /** See {@link RefusedBefore}. */
        REFUSED_BEFORE,
        /** See {@link Risky}. */
        RISKY,
        /** See {@link Attribute}. */
        ATTRIBUTE
    }

    /**
     * Which kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Tells whether it holds.
     *
     * @param occasion what the policy is asked about
     * @return true if it does
     */
    boolean holds(Occasion occasion);

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

        @Override
        public boolean holds(Occasion occasion) {
            for (Condition each : of) {
                if (!each.holds(occasion)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * One holds or more.
     *
     * @param of the conditions
     */
    record AnyOf(List<Condition> of) implements Condition {

        /** Copies the conditions. */
        public AnyOf {
            of = List.copyOf(of);
        }

        @Override
        public Kind kind() {
            return Kind.ANY_OF;
        }

        @Override
        public boolean holds(Occasion occasion) {
            for (Condition each : of) {
                if (each.holds(occasion)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Another one does not hold.
     *
     * @param of the other one
     */
    record Not(Condition of) implements Condition {
        @Override
        public Kind kind() {
            return Kind.NOT;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return !of.holds(occasion);
        }
    }

    /**
     * A subject has one of these values. Of a subject with several values, such as marks, one suffices.
     *
     * @param subject what is looked at
     * @param of the values
     */
    record OneOf(Subject subject, List<String> of) implements Condition {

        /** Copies the values. */
        public OneOf {
            of = List.copyOf(of);
        }

        /**
         * A subject has one of these values.
         *
         * @param subject what is looked at
         * @param of the values
         * @return the condition
         */
        public static OneOf of(Subject subject, String... of) {
            return new OneOf(subject, List.of(of));
        }

        @Override
        public Kind kind() {
            return Kind.ONE_OF;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return subject.isOneOf(of, occasion);
        }
    }

    /** The line was given free. */
    record Gift() implements Condition {
        @Override
        public Kind kind() {
            return Kind.GIFT;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return occasion.line().gift();
        }
    }

    /**
     * What comes back was sold for more than a limit. It never holds of an order in another currency.
     *
     * @param limit the limit, with tax
     */
    record DearerThan(Money limit) implements Condition {
        @Override
        public Kind kind() {
            return Kind.DEARER_THAN;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return Stake.of(occasion).isDearerThan(limit);
        }
    }

    /**
     * The order was placed within a time, such as a campaign.
     *
     * @param from the first instant of the time
     * @param until the first instant after it
     */
    record PlacedWithin(Instant from, Instant until) implements Condition {
        @Override
        public Kind kind() {
            return Kind.PLACED_WITHIN;
        }

        @Override
        public boolean holds(Occasion occasion) {
            Instant placed = occasion.terms().placedAt();
            return !placed.isBefore(from) && placed.isBefore(until);
        }
    }

    /**
     * The customer has brought back more of the orders before than a share.
     *
     * @param share the share, which itself is not too often
     * @param orders the fewest orders that tell anything
     */
    record ReturnsOften(Percent share, long orders) implements Condition {
        @Override
        public Kind kind() {
            return Kind.RETURNS_OFTEN;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return occasion.terms().customer().filter(this::isOften).isPresent();
        }

        boolean isOften(Customer customer) {
            BigDecimal returned = BigDecimal.valueOf(customer.returns()).movePointRight(2);
            BigDecimal most = share.value().multiply(BigDecimal.valueOf(customer.orders()));
            return customer.orders() >= orders && returned.compareTo(most) > 0;
        }
    }

    /**
     * The customer has refused parcels before.
     *
     * @param parcels how many or more
     */
    record RefusedBefore(long parcels) implements Condition {
        @Override
        public Kind kind() {
            return Kind.REFUSED_BEFORE;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return occasion.terms()
                    .customer()
                    .filter(customer -> customer.refusals() >= parcels)
                    .isPresent();
        }
    }

    /**
     * A signal of risk weighs as much, or more.
     *
     * @param level how much
     */
    record Risky(RiskSignal.Level level) implements Condition {
        @Override
        public Kind kind() {
            return Kind.RISKY;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return occasion.risks().stream().anyMatch(risk -> risk.level().compareTo(level) >= 0);
        }
    }

    /**
     * The host says so of the line, or of the order where the line says nothing. Personal attributes are never looked at.
     *
     * @param name the name of the attribute
     * @param value its text
     */
    record Attribute(String name, String value) implements Condition {
        @Override
        public Kind kind() {
            return Kind.ATTRIBUTE;
        }

        @Override
        public boolean holds(Occasion occasion) {
            return occasion.line()
                    .attributes()
                    .find(name)
                    .or(() -> occasion.terms().attributes().find(name))
                    .filter(each -> !each.personal() && each.text().equals(value))
                    .isPresent();
        }
    }
}
