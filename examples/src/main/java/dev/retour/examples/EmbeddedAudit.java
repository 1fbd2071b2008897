package dev.retour.examples;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.Rater;
import dev.retour.csv.BillCsvReader;
import dev.retour.csv.Source;
import dev.retour.csv.TableMap;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Scope;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The audit inside a host: its own shipments, a bill as a stream, and what may be paid. */
public final class EmbeddedAudit {

    private static final List<Shipment> SHIPMENTS = List.of(
            new Shipment(1, "YT01", "新疆", "900 g", LocalDate.of(2026, 3, 2)),
            new Shipment(2, "YT02", "西藏", "1400 g", LocalDate.of(2026, 3, 5)),
            new Shipment(3, "YT03", "新疆", "800 g", LocalDate.of(2026, 4, 1)));
    private static final Source BILL = Source.of("2026-03.csv", """
            waybill,account,zone,weight,currency,amount
            YT01,8001,far,2.3,CNY,37.92
            YT02,8001,far,1.4,CNY,22.33
            YT09,8001,far,1.0,CNY,14.54
            """);

    private EmbeddedAudit() {}

    private record Shipment(long id, String waybill, String province, String weight, LocalDate day) {}

    // spotless:off
    // tag::parcel[]
    private static Parcel parcel(Shipment row) {
        return Parcel.builder(ParcelId.of("S-" + row.id())).waybill(Waybill.of(row.waybill()))
                .destination(Place.ofProvince(row.province())).weight(Weight.parse(row.weight()))
                .addLegs(Direction.FORWARD).shipped(row.day()).build();
    }
    // end::parcel[]

    // tag::findings[]
    private record Shown(BillSink next) implements BillSink {
        @Override public void finding(Finding finding) {
            System.out.println(finding.text(Language.EN));
            next.finding(finding);
        }
        @Override public void line(BillLine line) { next.line(line); }
        @Override public void declared(DeclaredTotals totals) { next.declared(totals); }
        @Override public void unread(Waybill waybill, SourceRef row) { next.unread(waybill, row); }
    }
    // end::findings[]

    public static void main(String... args) {
        // tag::audit[]
        AuditPolicy policy = AuditPolicy.builder().addAccounts("8001").billedThrough(LocalDate.of(2026, 3, 31))
                .roundingTolerance(1L).weightTolerance(Weight.parse("50 g")).build();
        CommandContext context = new CommandContext(Scope.of("acme", "CN01"), CommandId.of("bill-2026-03"),
                Actor.of("erp"), Instant.parse("2026-04-02T01:00:00Z"));
        BillAuditRun run = BillAudit.of(Rater.of(RateCardExample.card())).with(policy).begin(context);
        SHIPMENTS.forEach(row -> run.expect(parcel(row)));
        BillCsvReader.of(TableMap.CANONICAL).read(BILL, new Shown(run));
        AuditSummary summary = run.finish(audit -> {
            System.out.println(audit.waybill().orElseThrow() + " " + audit.verdict());
            audit.discrepancies().forEach(found -> System.out.println("  " + found.action() + " "
                    + found.reason().text(Language.EN) + " " + found.evidence()));
        });
        // end::audit[]
        // tag::clearance[]
        if (summary.clearance() instanceof Decision.Refused<AuditSummary.BillCleared> refused) {
            refused.reasons().forEach(reason -> System.out.println("Do not post: " + reason.text(Language.EN)));
        } else {
            AuditSummary.BillCleared bill = summary.clearance().orThrow().get(0);
            System.out.println("Pay " + bill.payable() + ", dispute " + bill.disputed());
        }
        // end::clearance[]
    }
    // spotless:on
}
