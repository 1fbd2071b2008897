package dev.retour.csv;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.freight.Weight;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Scope;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** An audit for tests of what a reader gives to it, by the smallest card there is. */
final class AnyAudit {

    private AnyAudit() {}

    static BillAuditRun begun() {
        WeightPricing price =
                WeightPricing.firstPlusStep(Weight.parse("1 kg"), BigDecimal.TEN, Weight.parse("1 kg"), BigDecimal.ONE);
        RateCard card = RateCard.builder()
                .id("c")
                .version("1")
                .courier("C")
                .currency(CurrencyUnit.of("CNY"))
                .validFrom(LocalDate.of(2026, 1, 1))
                .addRates(RateEntry.forward("z", price))
                .build();
        return BillAudit.of(Rater.of(card))
                .begin(new CommandContext(Scope.of("t", "t"), CommandId.of("c"), Actor.of("a"), Instant.EPOCH));
    }
}
