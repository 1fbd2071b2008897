package dev.retour.examples.audit;

import dev.retour.courier.rating.RateCard;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The audit as text for a person. */
final class AuditReport {

    private final RateCard card;
    private final AuditSummary summary;
    private final List<ParcelAudit> worst;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    AuditReport(RateCard card, AuditSummary summary, List<ParcelAudit> worst, Language language) {
        this.card = card;
        this.summary = summary;
        this.worst = worst;
        this.language = language;
    }

    String text() {
        line("Audit by card " + card.id() + " version " + card.version() + " of " + card.courier() + ", in "
                + card.currency());
        verdicts();
        proof();
        assumptions();
        causes();
        worst();
        clearance();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private String count(Verdict verdict) {
        return Long.toString(summary.count(verdict));
    }

    private void verdicts() {
        line("");
        TextTable table = new TextTable("", ">parcels", ">amount", "");
        table.row("correct", count(Verdict.CORRECT), plain(summary.correctAmount()), "charged");
        table.row("over", count(Verdict.OVER), plain(summary.overAmount()), "too much");
        table.row("under", count(Verdict.UNDER), plain(summary.underAmount()), "too little");
        table.row("not billed", count(Verdict.NOT_BILLED), plain(summary.toAccrue()), "to accrue");
        table.row("not compared", count(Verdict.NOT_COMPARED), "", "");
        text.append(table);
    }

    private void proof() {
        line("");
        line("expected " + plain(summary.expected()) + " + over " + plain(summary.overAmount()) + " - under "
                + plain(summary.underAmount()) + " + outside " + plain(summary.outside()) + " = billed "
                + plain(summary.billed()));
    }

    private void assumptions() {
        if (!summary.assumptions().isEmpty()) {
            String parcels = summary.assumptions().entrySet().stream()
                    .map(taken -> taken.getKey() + " " + taken.getValue())
                    .collect(Collectors.joining(", "));
            line("taken from the bill for want of our own records: " + parcels);
        }
    }

    private void causes() {
        line("");
        TextTable table = new TextTable("cause", ">count", ">at stake", "default action");
        summary.classes()
                .forEach((type, total) -> table.row(
                        type.name(),
                        Long.toString(total.count()),
                        plain(total.atStake()),
                        type.action().name()));
        text.append(table);
    }

    private void worst() {
        line("");
        TextTable table = new TextTable("order", "waybill", ">expected", ">billed", "the worst, and why");
        for (ParcelAudit audit : worst) {
            table.row(
                    audit.order().map(Object::toString).orElse(""),
                    audit.waybill().map(Object::toString).orElse(""),
                    audit.expected().map(AuditReport::plain).orElse("?"),
                    plain(audit.billed()),
                    audit.main().map(Discrepancy::reason).map(this::said).orElse(""));
        }
        text.append(table);
    }

    private String said(Reason reason) {
        return reason.text(language);
    }

    private void clearance() {
        line("");
        Decision<AuditSummary.BillCleared> clearance = summary.clearance();
        if (clearance instanceof Decision.Refused<AuditSummary.BillCleared> refused) {
            refused.reasons().forEach(reason -> line("Do not post this bill: " + said(reason)));
            return;
        }
        AuditSummary.BillCleared cleared = clearance.orThrow().get(0);
        line("The bill may be posted: pay " + plain(cleared.payable()) + ", dispute " + plain(cleared.disputed()));
    }
}
