package dev.retour.json;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardCheck;
import dev.retour.order.ObservedFact;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsCheck;
import dev.retour.policy.DatedCalendar;
import dev.retour.policy.DatedCalendarCheck;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.ReturnPolicyCheck;
import dev.retour.policy.RiskThresholds;
import dev.retour.policy.RiskThresholdsCheck;
import dev.retour.returns.Patience;
import dev.retour.returns.PatienceCheck;

/** The documents of the library. */
public final class DocumentTypes {

    /** A rate card of a courier. */
    public static final DocumentType<RateCard> RATE_CARD =
            DocumentType.of("retour/rate-card/1", RateCard.class).checkedBy(RateCardCheck::check);

    /** The commercial terms of an order, checked as {@link OrderTermsCheck} says. */
    public static final DocumentType<OrderTerms> ORDER =
            DocumentType.of("retour/order/1", OrderTerms.class).checkedBy(OrderTermsCheck::check);

    /** A fact of an order, as a host tells it. */
    public static final DocumentType<ObservedFact> ORDER_FACT =
            DocumentType.of("retour/order-fact/1", ObservedFact.class);

    /** A policy on returns. */
    public static final DocumentType<ReturnPolicy> RETURN_POLICY =
            DocumentType.of("retour/return-policy/1", ReturnPolicy.class).checkedBy(ReturnPolicyCheck::check);

    /** How long a case may stay where it is. */
    public static final DocumentType<Patience> PATIENCE =
            DocumentType.of("retour/patience/1", Patience.class).checkedBy(PatienceCheck::check);

    /** From where on a return looks doubtful. */
    public static final DocumentType<RiskThresholds> RISK_THRESHOLDS =
            DocumentType.of("retour/risk-thresholds/1", RiskThresholds.class).checkedBy(RiskThresholdsCheck::check);

    /** Which days are working days. */
    public static final DocumentType<DatedCalendar> BUSINESS_CALENDAR =
            DocumentType.of("retour/business-calendar/1", DatedCalendar.class).checkedBy(DatedCalendarCheck::check);

    private DocumentTypes() {}
}
