package dev.retour.examples;

import dev.retour.courier.BillLine;
import dev.retour.courier.StatedWeights;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.courier.rating.ZoneRule;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Language;
import dev.retour.kernel.Scope;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One parcel, one line of a bill, and why they differ. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Prints the audit of one parcel.
     *
     * @param args none
     */
    public static void main(String... args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CommandContext context = new CommandContext(
                Scope.of("acme", "CN01"),
                CommandId.of("audit-7"),
                Actor.of("erp"),
                Instant.parse("2026-04-01T02:00:00Z"));

        // spotless:off
        // tag::quick-start[]
        RateCard card = RateCard.builder()
                .id("yto-2026").version("1").courier("YTO").currency(CurrencyUnit.of("CNY"))
                .validFrom(LocalDate.of(2026, 1, 1))
                .addZones(ZoneRule.to("far", PlacePattern.provinces("新疆", "西藏")))
                .addRates(RateEntry.forward("far", WeightPricing.firstPlusStep(
                        Weight.parse("1 kg"), new BigDecimal("12"), Weight.parse("0.5 kg"), new BigDecimal("6.5"))))
                .build();
        BillAuditRun run = BillAudit.of(Rater.of(card)).begin(context);
        run.expect(Parcel.builder(ParcelId.of("P-1")).waybill(Waybill.of("YT880001"))
                .destination(Place.ofProvince("新疆")).weight(Weight.parse("0.9 kg")).build());
        run.line(BillLine.builder(SourceRef.of("bill.csv", 2), Money.parse("CNY 33.00"))
                .waybill(Waybill.of("YT880001")).weights(StatedWeights.billed(Weight.parse("2.3 kg"))).build());
        run.finish(audit -> audit.explain().forEach(why -> out.println(why.text(Language.EN))));
        // end::quick-start[]
        // spotless:on
    }
}
