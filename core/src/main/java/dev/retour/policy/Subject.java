package dev.retour.policy;

import dev.retour.order.Basis;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    /** The promotions that lessened the price of the line. */
    PROMOTION;

    /** What an occasion has of it. */
    Stream<String> of(Occasion occasion) {
        return switch (this) {
            case REASON -> Stream.of(occasion.reason().kind().name());
            case REASON_CODE -> Stream.of(occasion.reason().code());
            case RESOLUTION -> Stream.of(occasion.resolution().name());
            case BASIS -> Stream.of(occasion.basis().name());
            case CATEGORY -> occasion.line().category().stream();
            case FLAG -> occasion.line().flags().stream();
            case SKU -> Stream.of(occasion.line().sku());
            case CONDITION -> occasion.condition().stream();
            case CHANNEL -> Stream.of(occasion.terms().channel());
            case INTAKE -> Stream.of(occasion.intake());
            case COUNTRY -> Stream.of(occasion.terms().country());
            case PROMOTION -> occasion.line().discounts().stream().flatMap(discount -> discount.promotion().stream());
        };
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
