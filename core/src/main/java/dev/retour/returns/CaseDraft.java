package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.disposition.Dispositions;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.settlement.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case on its way to the next one: what an event does not change is handed on as it is, and not copied, since every decision makes
 * some. Made for one event.
 */
final class CaseDraft {

    private final CaseId id;
    private OrderId order;
    private Optional<Opened> opened;
    private CaseStage stage;
    private Authorization authorization;
    private boolean granted;
    private List<Pieces> pieces;
    private List<KnownNews> news;
    private List<CaseParcel> parcels;
    private List<Inspected> inspections;
    private Dispositions dispositions;
    private List<Refund> refunds;
    private List<Compensation> compensations;
    private Optional<String> owner;
    private Instant acted;
    private Optional<Passed> passed;
    private Optional<DueDate> dueDate;
    private Optional<Deadline> deadline;

    CaseDraft(ReturnCase before) {
        this.id = before.id();
        this.order = before.order();
        this.opened = before.opened();
        this.stage = before.stage();
        this.authorization = before.authorization();
        this.granted = before.granted();
        this.pieces = before.pieces();
        this.news = before.news();
        this.parcels = before.parcels();
        this.inspections = before.inspections();
        this.dispositions = before.dispositions();
        this.refunds = before.refunds();
        this.compensations = before.compensations();
        this.owner = before.owner();
        this.acted = before.acted();
        this.passed = before.passed();
        this.dueDate = before.dueDate();
        this.deadline = before.deadline();
    }

    CaseDraft order(OrderId other) {
        this.order = other;
        return this;
    }

    CaseDraft opened(Optional<Opened> other) {
        this.opened = other;
        return this;
    }

    CaseDraft stage(CaseStage other) {
        this.stage = other;
        return this;
    }

    CaseDraft authorization(Authorization other) {
        this.authorization = other;
        return this;
    }

    CaseDraft granted(boolean other) {
        this.granted = other;
        return this;
    }

    CaseDraft pieces(List<Pieces> other) {
        this.pieces = other;
        return this;
    }

    CaseDraft news(List<KnownNews> other) {
        this.news = other;
        return this;
    }

    CaseDraft parcels(List<CaseParcel> other) {
        this.parcels = other;
        return this;
    }

    CaseDraft inspections(List<Inspected> other) {
        this.inspections = other;
        return this;
    }

    CaseDraft dispositions(Dispositions other) {
        this.dispositions = other;
        return this;
    }

    CaseDraft refunds(List<Refund> other) {
        this.refunds = other;
        return this;
    }

    CaseDraft compensations(List<Compensation> other) {
        this.compensations = other;
        return this;
    }

    CaseDraft owner(Optional<String> other) {
        this.owner = other;
        return this;
    }

    CaseDraft acted(Instant other) {
        this.acted = other;
        return this;
    }

    CaseDraft passed(Optional<Passed> other) {
        this.passed = other;
        return this;
    }

    CaseDraft dueDate(Optional<DueDate> other) {
        this.dueDate = other;
        return this;
    }

    CaseDraft deadline(Optional<Deadline> other) {
        this.deadline = other;
        return this;
    }

    ReturnCase build() {
        return new ReturnCase(
                id,
                order,
                opened,
                stage,
                authorization,
                granted,
                pieces,
                news,
                parcels,
                inspections,
                dispositions,
                refunds,
                compensations,
                owner,
                acted,
                passed,
                dueDate,
                deadline);
    }
}
