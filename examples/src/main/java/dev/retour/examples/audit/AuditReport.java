package dev.retour.examples.audit;

import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.RateCard;
import dev.retour.examples.console.TextTable;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The audit as text for a person. */
final class AuditReport {

    private final Contract contract;
    private final AuditSummary summary;
    private final List<ParcelAudit> worst;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    AuditReport(Contract contract, AuditSummary summary, List<ParcelAudit> worst, Language language) {
        this.contract = contract;
        this.summary = summary;
        this.worst = worst;
        this.language = language;
    }

    String text() {
        title();
        verdicts();
        proof();
        assumptions();
        causes();
        worst();
        clearance();
        return text.toString();
    }

    private void title() {
        String courier = contract.cards().get(0).courier();
        line(say(Heading.TITLE, all(RateCard::id), all(RateCard::version), courier, contract.currency()));
    }

    private String all(Function<RateCard, String> name) {
        return contract.cards().stream().map(name).distinct().collect(Collectors.joining(", "));
    }

    private String say(Heading heading, Object... parts) {
        return heading.say(language, parts);
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
        TextTable table = new TextTable("", ">" + say(Heading.PARCELS), ">" + say(Heading.AMOUNT), "");
        table.row(say(Heading.CORRECT), count(Verdict.CORRECT), plain(summary.correctAmount()), say(Heading.CHARGED));
        table.row(say(Heading.OVER), count(Verdict.OVER), plain(summary.overAmount()), say(Heading.TOO_MUCH));
        table.row(say(Heading.UNDER), count(Verdict.UNDER), plain(summary.underAmount()), say(Heading.TOO_LITTLE));
        table.row(
                say(Heading.NOT_BILLED), count(Verdict.NOT_BILLED), plain(summary.toAccrue()), say(Heading.TO_ACCRUE));
        table.row(say(Heading.NOT_COMPARED), count(Verdict.NOT_COMPARED), "", "");
        text.append(table);
    }

    private void proof() {
        line("");
        line(say(
                Heading.PROOF,
                plain(summary.expected()),
                plain(summary.overAmount()),
                plain(summary.underAmount()),
                plain(summary.outside()),
                plain(summary.billed())));
        if (!summary.otherCurrencies().isEmpty()) {
            String sums =
                    summary.otherCurrencies().stream().map(Money::toString).collect(Collectors.joining(", "));
            line(say(Heading.BESIDE, sums));
        }
    }

    private void assumptions() {
        if (!summary.assumptions().isEmpty()) {
            String parcels = summary.assumptions().entrySet().stream()
                    .map(taken -> taken.getKey() + " " + taken.getValue())
                    .collect(Collectors.joining(", "));
            line(say(Heading.ASSUMED, parcels));
        }
    }

    private void causes() {
        line("");
        TextTable table = new TextTable(
                say(Heading.CAUSE), ">" + say(Heading.COUNT), ">" + say(Heading.AT_STAKE), say(Heading.DEFAULT_ACTION));
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
        TextTable table = new TextTable(
                say(Heading.ORDER),
                say(Heading.WAYBILL),
                ">" + say(Heading.EXPECTED),
                ">" + say(Heading.BILLED),
                say(Heading.WORST));
        for (ParcelAudit audit : worst) {
            table.row(
                    audit.order().map(Object::toString).orElse(""),
                    audit.waybill().map(Object::toString).orElse(""),
                    audit.expected().map(AuditReport::plain).orElse("?"),
                    plain(audit.billed()),
                    audit.main().map(main -> why(main, audit)).orElse(""));
        }
        text.append(table);
    }

    /** Why a parcel has no price stands in the notes. */
    private String why(Discrepancy main, ParcelAudit audit) {
        Stream<Reason> more = main.type() == DiscrepancyClass.NOT_PRICED ? audit.notes().stream() : Stream.of();
        return Stream.concat(Stream.of(main.reason()), more).map(this::said).collect(Collectors.joining(" "));
    }

    private String said(Reason reason) {
        return reason.text(language);
    }

    private void clearance() {
        line("");
        Decision<AuditSummary.BillCleared> clearance = summary.clearance();
        if (clearance instanceof Decision.Refused<AuditSummary.BillCleared> refused) {
            refused.reasons().forEach(reason -> line(say(Heading.NOT_TO_POST, said(reason))));
            return;
        }
        AuditSummary.BillCleared cleared = clearance.orThrow().get(0);
        line(say(Heading.TO_POST, plain(cleared.payable()), plain(cleared.disputed())));
    }
}
