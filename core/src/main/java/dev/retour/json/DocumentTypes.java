package dev.retour.json;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardCheck;

/** The documents of the library. */
public final class DocumentTypes {

    /** A rate card of a courier. */
    public static final DocumentType<RateCard> RATE_CARD =
            DocumentType.of("retour/rate-card/1", RateCard.class).checkedBy(RateCardCheck::check);

    private DocumentTypes() {}
}
