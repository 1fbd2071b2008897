package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order of many parcels against as many waybills that are not ours: what is done grows with their sum. */
class LargeOrderTest extends AuditCase {

    private static final int MANY = 20_000;

    /** What a thread may ask of memory for each parcel and waybill; it does not depend on how busy the machine is. */
    private static final long BYTES = 50_000;

    private final List<Parcel> parcels = new ArrayList<>();
    private final List<BillLine> lines = new ArrayList<>();

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void the_names_of_the_parcels_of_an_order_are_found_once_and_not_for_each_waybill() {
        for (int i = 0; i < MANY; i++) {
            parcels.add(parcel("P" + (MANY + i)));
            lines.add(bare("12")
                    .waybill(Waybill.of("X" + i))
                    .order(OrderId.of("O"))
                    .build());
        }
        long before = allocated();

        AuditSummary summary = audit(card().build(), AuditPolicy.standard(), parcels, lines);

        assertThat(allocated() - before).isLessThan(2L * MANY * BYTES);
        assertThat(summary.count(DiscrepancyClass.OTHER_WAYBILL)).isEqualTo(MANY);
        assertThat(audits.stream()
                        .flatMap(audit -> audit.discrepancies().stream())
                        .map(found -> found.reason().text(Language.EN))
                        .filter(text -> text.contains("has parcel P20000, P20001, P20002, P20003, P20004, +19995.")))
                .hasSize(MANY);
    }

    @Test
    void a_waybill_with_lines_of_two_orders_may_be_about_the_parcels_of_both() {
        parcels.add(parcel("P1"));
        parcels.add(parcel("P2"));
        Parcel other = new ParcelBuilder()
                .from(parcel("P3"))
                .order(OrderId.of("O3"))
                .build();
        parcels.add(other);
        for (String order : List.of("O", "O3", "O")) {
            lines.add(bare("12").waybill(Waybill.of("X")).order(OrderId.of(order)).build());
        }

        audit(card().build(), AuditPolicy.standard(), parcels, lines);

        assertThat(audits.stream().flatMap(audit -> audit.discrepancies().stream()))
                .filteredOn(found -> found.type() == DiscrepancyClass.OTHER_WAYBILL)
                .singleElement()
                .extracting(found -> found.reason().text(Language.EN))
                .asString()
                .contains("has parcel P1, P2, P3.");
    }
}
