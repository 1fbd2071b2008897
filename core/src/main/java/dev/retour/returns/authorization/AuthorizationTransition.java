package dev.retour.returns.authorization;

import static dev.retour.returns.authorization.AuthorizationStatus.APPROVED;
import static dev.retour.returns.authorization.AuthorizationStatus.ESCALATED;
import static dev.retour.returns.authorization.AuthorizationStatus.EXPIRED;
import static dev.retour.returns.authorization.AuthorizationStatus.INFO_REQUIRED;
import static dev.retour.returns.authorization.AuthorizationStatus.REJECTED;
import static dev.retour.returns.authorization.AuthorizationStatus.REQUESTED;
import static dev.retour.returns.authorization.AuthorizationStatus.SENT_BACK;
import static dev.retour.returns.authorization.AuthorizationStatus.UNDER_REVIEW;
import static dev.retour.returns.authorization.AuthorizationStatus.WITHDRAWN;

import dev.retour.kernel.Transition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every legal step of the authorization of a unit. */
public enum AuthorizationTransition implements Transition<AuthorizationStatus, AuthorizationAct> {
    /** A customer asks. */
    SUBMITTED(null, AuthorizationAct.SUBMIT, REQUESTED),
    /** More is asked of a customer. */
    INFO_REQUESTED(REQUESTED, AuthorizationAct.REQUEST_INFO, INFO_REQUIRED),
    /** A reviewer asks for more. */
    INFO_REQUESTED_IN_REVIEW(UNDER_REVIEW, AuthorizationAct.REQUEST_INFO, INFO_REQUIRED),
    /** A customer answers. */
    INFO_SUPPLIED(INFO_REQUIRED, AuthorizationAct.SUPPLY_INFO, UNDER_REVIEW),
    /** A person takes a request up. */
    REVIEW_STARTED(REQUESTED, AuthorizationAct.REVIEW, UNDER_REVIEW),
    /** A request is approved at once. */
    APPROVED_AT_ONCE(REQUESTED, AuthorizationAct.APPROVE, APPROVED),
    /** A reviewer says yes. */
    APPROVED_IN_REVIEW(UNDER_REVIEW, AuthorizationAct.APPROVE, APPROVED),
    /** The platform says yes. */
    APPROVED_BY_PLATFORM(ESCALATED, AuthorizationAct.PLATFORM_APPROVE, APPROVED),
    /** A request is rejected at once. */
    REJECTED_AT_ONCE(REQUESTED, AuthorizationAct.REJECT, REJECTED),
    /** A reviewer says no. */
    REJECTED_IN_REVIEW(UNDER_REVIEW, AuthorizationAct.REJECT, REJECTED),
    /** The platform says no. */
    REJECTED_BY_PLATFORM(ESCALATED, AuthorizationAct.PLATFORM_REJECT, REJECTED),
    /** A request is withdrawn. */
    WITHDRAWN_AT_ONCE(REQUESTED, AuthorizationAct.WITHDRAW, WITHDRAWN),
    /** A customer withdraws instead of an answer. */
    WITHDRAWN_UNANSWERED(INFO_REQUIRED, AuthorizationAct.WITHDRAW, WITHDRAWN),
    /** A customer withdraws during a review. */
    WITHDRAWN_IN_REVIEW(UNDER_REVIEW, AuthorizationAct.WITHDRAW, WITHDRAWN),
    /** A customer withdraws from the platform. */
    WITHDRAWN_FROM_PLATFORM(ESCALATED, AuthorizationAct.WITHDRAW, WITHDRAWN),
    /** A customer keeps what might have come back. */
    WITHDRAWN_AFTER_APPROVAL(APPROVED, AuthorizationAct.WITHDRAW, WITHDRAWN),
    /** Nobody has decided in time. */
    EXPIRED_UNDECIDED(REQUESTED, AuthorizationAct.EXPIRE, EXPIRED),
    /** The customer has not answered in time. */
    EXPIRED_UNANSWERED(INFO_REQUIRED, AuthorizationAct.EXPIRE, EXPIRED),
    /** The goods did not come in time. */
    EXPIRED_AFTER_APPROVAL(APPROVED, AuthorizationAct.EXPIRE, EXPIRED),
    /** It did not come, and nobody waits for it any more. */
    STOPPED_WAITING(APPROVED, AuthorizationAct.STOP_WAITING, EXPIRED),
    /** It came, was refused, and is with the customer again. */
    HANDED_BACK(APPROVED, AuthorizationAct.HAND_BACK, SENT_BACK),
    /** What nobody waits for any more is taken up again. */
    RESUMED_AFTER_EXPIRY(EXPIRED, AuthorizationAct.RESUME, UNDER_REVIEW),
    /** What was withdrawn is taken up again. */
    RESUMED_AFTER_WITHDRAWAL(WITHDRAWN, AuthorizationAct.RESUME, UNDER_REVIEW),
    /** A customer appeals. */
    APPEALED(REJECTED, AuthorizationAct.APPEAL, UNDER_REVIEW),
    /** The platform is called in before anyone has decided. */
    ESCALATED_AT_ONCE(REQUESTED, AuthorizationAct.ESCALATE, ESCALATED),
    /** The platform is called in instead of an answer. */
    ESCALATED_UNANSWERED(INFO_REQUIRED, AuthorizationAct.ESCALATE, ESCALATED),
    /** The platform is called in during a review. */
    ESCALATED_IN_REVIEW(UNDER_REVIEW, AuthorizationAct.ESCALATE, ESCALATED),
    /** The platform is called in against a no. */
    ESCALATED_AFTER_REJECTION(REJECTED, AuthorizationAct.ESCALATE, ESCALATED),
    /** The platform says yes before anyone has decided. */
    APPROVED_BY_PLATFORM_AT_ONCE(REQUESTED, AuthorizationAct.PLATFORM_APPROVE, APPROVED),
    /** The platform says yes without waiting for the customer. */
    APPROVED_BY_PLATFORM_UNANSWERED(INFO_REQUIRED, AuthorizationAct.PLATFORM_APPROVE, APPROVED),
    /** The platform says yes during a review. */
    APPROVED_BY_PLATFORM_IN_REVIEW(UNDER_REVIEW, AuthorizationAct.PLATFORM_APPROVE, APPROVED),
    /** The platform says yes against our no. */
    APPROVED_BY_PLATFORM_AFTER_REJECTION(REJECTED, AuthorizationAct.PLATFORM_APPROVE, APPROVED),
    /** The platform says no before anyone has decided. */
    REJECTED_BY_PLATFORM_AT_ONCE(REQUESTED, AuthorizationAct.PLATFORM_REJECT, REJECTED),
    /** The platform says no without waiting for the customer. */
    REJECTED_BY_PLATFORM_UNANSWERED(INFO_REQUIRED, AuthorizationAct.PLATFORM_REJECT, REJECTED),
    /** The platform says no during a review. */
    REJECTED_BY_PLATFORM_IN_REVIEW(UNDER_REVIEW, AuthorizationAct.PLATFORM_REJECT, REJECTED),
    /** The platform says no against our yes. */
    REJECTED_BY_PLATFORM_AFTER_APPROVAL(APPROVED, AuthorizationAct.PLATFORM_REJECT, REJECTED);

    private final @Nullable AuthorizationStatus from;
    private final AuthorizationAct act;
    private final AuthorizationStatus to;

    AuthorizationTransition(@Nullable AuthorizationStatus from, AuthorizationAct act, AuthorizationStatus to) {
        this.from = from;
        this.act = act;
        this.to = to;
    }

    @Override
    public Optional<AuthorizationStatus> from() {
        return Optional.ofNullable(from);
    }

    @Override
    public AuthorizationAct command() {
        return act;
    }

    @Override
    public AuthorizationStatus to() {
        return to;
    }
}
