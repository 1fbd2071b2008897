package dev.retour.testkit.story;

import dev.retour.order.Basis;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Resolution;
import dev.retour.returns.Authority;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import java.util.List;
import java.util.Optional;

/** Writes stories of which somebody decides otherwise than it first seemed. */
record AwkwardWishes(StoryPen pen) {

    void write() {
        switch (pen.kind) {
            case INTERCEPTED -> intercepted();
            case APPEALED -> appealed();
            case RULED_BY_PLATFORM -> ruled();
            case FORCED_BY_PLATFORM -> forced();
            default -> worn();
        }
    }

    /** The customer calls it off when it has left already, and the courier turns round. */
    private void intercepted() {
        pen.ship();
        pen.open(pen.wish(ReasonKind.CANCELLED).basis(Basis.REFUSED));
        pen.days(3);
        pen.receive(1);
        pen.refund();
        pen.putAway(1);
    }

    private void rejected() {
        pen.arrive();
        pen.open(pen.complaint());
        pen.days(1);
        pen.authorize("reject", AuthorizationAct.REJECT, 1, Optional.of("PHOTO_SHOWS_NOTHING"));
        pen.days(1);
    }

    private void all(String id, AuthorizationAct act) {
        pen.command(id, CaseCommand.Authorize.all(pen.terms.id(), pen.caseId, act));
    }

    private void appealed() {
        rejected();
        all("appeal", AuthorizationAct.APPEAL);
        pen.days(1);
        all("approve", AuthorizationAct.APPROVE);
        pen.comeBack(1);
        pen.refund();
    }

    private void ruled() {
        rejected();
        all("escalate", AuthorizationAct.ESCALATE);
        pen.days(3);
        rules();
        pen.comeBack(1);
        pen.refund();
    }

    private void rules() {
        pen.news("ruling", new CaseNews.PlatformRuled(List.of(pen.units(1)), List.of()));
    }

    private void forced() {
        pen.arrive();
        pen.open(pen.wish(ReasonKind.NOT_AS_DESCRIBED)
                .addEvidence("PHOTO")
                .authority(Authority.PLATFORM)
                .resolution(Resolution.REFUND_ONLY));
        pen.days(2);
        rules();
        pen.refund();
    }

    /** What was worn is not taken back, and goes to the customer again. */
    private void worn() {
        pen.arrive();
        pen.open(pen.changedMind());
        pen.days(4);
        pen.receive(1);
        pen.hours(3);
        pen.inspect(Inspection.refused(pen.units(1), Grade.of(Grade.Kind.D)));
        pen.dispose(DispositionRequest.refused(pen.units(1), DispositionAct.SEND_BACK, StoryPen.WAREHOUSE));
    }
}
