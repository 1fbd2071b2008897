package dev.retour.testkit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.StatedWeights;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.QuoteLine;
import dev.retour.courier.rating.RateRequest;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Prints quotes as the lines of a bill: one line for each leg and kind of charge, a row for each leg. Not thread-safe. */
final class Itemizer {

    private final String source;
    private long row = 1;

    Itemizer(String source) {
        this.source = source;
    }

    /** Where the row after the last one stands. */
    SourceRef end() {
        return SourceRef.of(source, row + 1);
    }

    /** The lines of a quote. */
    List<BillLine> lines(Parcel parcel, RateRequest asked, Quote quote) {
        List<BillLine> lines = new ArrayList<>();
        for (Direction leg : Direction.values()) {
            Map<ChargeKind, Money> sums = sums(quote, leg);
            row += sums.isEmpty() ? 0 : 1;
            sums.forEach((kind, amount) -> lines.add(line(parcel, asked, quote, leg)
                    .charge(kind)
                    .code(kind.name())
                    .amount(amount)
                    .build()));
        }
        return lines;
    }

    private static Map<ChargeKind, Money> sums(Quote quote, Direction leg) {
        Map<ChargeKind, Money> sums = new EnumMap<>(ChargeKind.class);
        for (QuoteLine line : quote.lines()) {
            if (line.leg() == leg) {
                sums.merge(line.kind(), line.amount().toMoney(RoundingMode.UNNECESSARY), Money::plus);
            }
        }
        return sums;
    }

    private BillLineBuilder line(Parcel parcel, RateRequest asked, Quote quote, Direction leg) {
        return BillLine.builder(SourceRef.of(source, row), quote.total())
                .waybill(parcel.waybill())
                .order(parcel.order())
                .account(SimulatedCourier.ACCOUNT)
                .weights(weights(asked, quote))
                .zone(quote.zone())
                .service(asked.service())
                .addLegs(leg)
                .origin(parcel.origin())
                .destination(parcel.destination())
                .day(parcel.shipped());
    }

    /** A courier that measures a parcel states what it charged; without sides that is what the parcel weighs. */
    private static StatedWeights weights(RateRequest asked, Quote quote) {
        return StatedWeights.billed(asked.dimensions().isPresent() ? quote.billableWeight() : asked.weight());
    }

    /** A line once more, on a row of its own. */
    BillLine again(BillLine line) {
        row++;
        return new BillLineBuilder()
                .from(line)
                .source(SourceRef.of(source, row))
                .build();
    }
}
