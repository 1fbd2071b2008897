package dev.retour.policy;

import dev.retour.order.Basis;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.Discount;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a {@link Condition.OneOf} looks at. Subjects may be added; keep a default branch. */
public enum Subject {
    /** The kind of the reason, see {@link ReasonKind}. */
    REASON,
    /** The host's own code of the reason. */
    REASON_CODE,
    /** What the customer wants, see {@link Resolution}. */
    RESOLUTION,
    /** On which ground units come back, see {@link Basis}. */
    BASIS,
    /** The host's category of the line. */
    CATEGORY,
    /** The host's marks of the line. */
    FLAG,
    /** The article. */
    SKU,
    /** The host's code of the condition that the customer says the goods are in. */
    CONDITION,
    /** The channel through which the order was sold. */
    CHANNEL,
    /** The channel through which the customer asked. */
    INTAKE,
    /** The country that the order was sold to, two letters of ISO 3166. */
    COUNTRY,
    /** The host's tier of the customer. */
    TIER,
    /** The promotions that lessened the price of the line. */
    PROMOTION;

    /** Whether an occasion has one of some values of it. */
    boolean isOneOf(List<String> values, Occasion occasion) {
        return switch (this) {
            case REASON -> values.contains(occasion.reason().kind().name());
            case REASON_CODE -> values.contains(occasion.reason().code());
            case RESOLUTION -> values.contains(occasion.resolution().name());
            case BASIS -> values.contains(occasion.basis().name());
            case CATEGORY -> occasion.line().category().filter(values::contains).isPresent();
            case FLAG -> !Collections.disjoint(occasion.line().flags(), values);
            case SKU -> values.contains(occasion.line().sku());
            case CONDITION -> occasion.condition().filter(values::contains).isPresent();
            case CHANNEL -> values.contains(occasion.terms().channel());
            case INTAKE -> values.contains(occasion.intake());
            case COUNTRY -> values.contains(occasion.terms().country());
            case TIER ->
                occasion.terms()
                        .customer()
                        .flatMap(Customer::tier)
                        .filter(values::contains)
                        .isPresent();
            case PROMOTION -> occasion.line().discounts().stream().anyMatch(each -> isOneOf(values, each));
        };
    }

    private static boolean isOneOf(List<String> values, Discount discount) {
        return discount.promotion().filter(values::contains).isPresent();
    }

    /** The only values that it has; empty if the host names them. */
    Optional<List<String>> known() {
        return switch (this) {
            case REASON -> names(ReasonKind.values());
            case RESOLUTION -> names(Resolution.values());
            case BASIS -> names(Basis.values());
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> names(Enum<?>[] values) {
        return Optional.of(Arrays.stream(values).map(Enum::name).toList());
    }
}
