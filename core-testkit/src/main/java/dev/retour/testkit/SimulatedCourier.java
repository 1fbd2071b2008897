package dev.retour.testkit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.StatedWeights;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.QuoteLine;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.RateRequestBuilder;
import dev.retour.courier.rating.Rater;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A courier that bills parcels by a rate card and makes the {@link Mistake} it is told to.
 *
 * <p>It itemizes: one line for each leg and kind of charge, all lines of a leg with one line number. Not thread-safe.
 */
public final class SimulatedCourier {

    /** The account that it bills to when it does nothing wrong. */
    public static final String ACCOUNT = "1234567890";

    /** The account of someone else. */
    public static final String OTHER_ACCOUNT = "9999999999";

    /** The code of a charge that nobody knows. */
    public static final String UNKNOWN_CODE = "神秘费";

    private static final CurrencyUnit FOREIGN = CurrencyUnit.of("HKD");
    private static final Weight MORE = Weight.of(1600, WeightUnit.GRAM);

    private final Rater rater;
    private final String source;
    private final BillSink sink;
    private long row = 1;
    private Money total;

    /**
     * Starts a bill.
     *
     * @param rater prices by the contract
     * @param source the name of the bill
     * @param sink takes the lines
     */
    public SimulatedCourier(Rater rater, String source, BillSink sink) {
        this.rater = rater;
        this.source = source;
        this.sink = sink;
        this.total = Money.zero(rater.card().currency());
    }

    /**
     * Bills a parcel.
     *
     * @param parcel the parcel, of known weight, service and legs
     * @param mistake what to do wrong
     * @return false if the mistake would change nothing for this parcel; then nothing is billed
     */
    public boolean bill(Parcel parcel, Mistake mistake) {
        RateRequest own = request(parcel);
        Quote right = rater.quote(own);
        RateRequest asked = changed(own, right, mistake);
        Quote charged = rater.quote(asked);
        boolean repriced = !asked.equals(own);
        if (repriced && charged.total().equals(right.total())) {
            return false;
        }
        List<BillLine> lines = lines(parcel, asked, charged);
        if (!spoil(lines, mistake, charged.total().minus(right.total()))) {
            return false;
        }
        lines.forEach(this::emit);
        return true;
    }

    /**
     * Ends the bill.
     *
     * @param offBy what the declared total is more than the lines; zero for an honest bill
     */
    public void close(Money offBy) {
        SourceRef place = SourceRef.of(source, row + 1);
        sink.declared(new DeclaredTotals(Optional.of(total.plus(offBy)), Optional.empty(), place));
    }

    private void emit(BillLine line) {
        sink.line(line);
        if (line.amount().getCurrencyUnit().equals(total.getCurrencyUnit())) {
            total = total.plus(line.amount());
        }
    }

    /**
     * What the contract asks of a parcel.
     *
     * @param parcel the parcel, of known weight
     * @return the request
     */
    public static RateRequest request(Parcel parcel) {
        return RateRequest.builder(parcel.weight().orElseThrow())
                .origin(parcel.origin())
                .destination(parcel.destination())
                .dimensions(parcel.dimensions())
                .service(parcel.service().orElse(""))
                .legs(parcel.legs())
                .day(parcel.shipped())
                .declaredValue(parcel.declaredValue().map(Money::getAmount))
                .flags(parcel.flags())
                .build();
    }

    private RateRequest changed(RateRequest own, Quote right, Mistake mistake) {
        RateRequestBuilder copy = new RateRequestBuilder().from(own);
        return switch (mistake) {
            case ZONE, COMPENSATING -> copy.zone(otherZone(right.zone())).build();
            case HEAVIER -> copy.weight(own.weight().plus(MORE)).build();
            case LIGHTER -> copy.weight(lighter(own.weight())).build();
            case SERVICE -> copy.service(otherService(own.service())).build();
            case DIRECTION -> copy.addLegs(Direction.RTO).build();
            default -> own;
        };
    }

    private static Weight lighter(Weight weight) {
        return new Weight(Math.max(1, weight.quanta() - MORE.quanta()));
    }

    private String otherZone(String zone) {
        return rater.card().rates().stream()
                .map(RateEntry::zones)
                .flatMap(List::stream)
                .filter(other -> !other.equals(zone))
                .reduce((first, second) -> second)
                .orElse(zone);
    }

    private String otherService(String service) {
        return rater.card().rates().stream()
                .map(RateEntry::services)
                .flatMap(List::stream)
                .filter(other -> !other.equals(service))
                .findFirst()
                .orElse(service);
    }

    private List<BillLine> lines(Parcel parcel, RateRequest asked, Quote quote) {
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
                .account(ACCOUNT)
                .weights(StatedWeights.billed(asked.weight()))
                .zone(quote.zone())
                .service(asked.service())
                .addLegs(leg)
                .origin(parcel.origin())
                .destination(parcel.destination())
                .day(parcel.shipped());
    }

    /** Changes the lines themselves; false if there is nothing to change. */
    private boolean spoil(List<BillLine> lines, Mistake mistake, Money toMakeUp) {
        BillLine freight = lines.get(0);
        switch (mistake) {
            case FORGETS -> lines.clear();
            case REPEATS -> lines.add(next(freight).build());
            case INVENTS ->
                lines.replaceAll(line -> copy(line)
                        .waybill(stranger(line))
                        .order(Optional.empty())
                        .build());
            case RATE -> lines.set(0, plus(freight, Money.of(freight.amount().getCurrencyUnit(), 2)));
            case ROUNDING ->
                lines.set(0, plus(freight, Money.ofMinor(freight.amount().getCurrencyUnit(), 1)));
            case SURCHARGE -> lines.add(extra(freight, ChargeKind.PEAK, "PEAK", 3));
            case UNKNOWN_CODE -> lines.add(extra(freight, ChargeKind.UNKNOWN, UNKNOWN_CODE, 5));
            case CURRENCY -> lines.replaceAll(SimulatedCourier::foreign);
            case ACCOUNT ->
                lines.replaceAll(line -> copy(line).account(OTHER_ACCOUNT).build());
            case COMPENSATING -> lines.set(0, plus(freight, toMakeUp.negated()));
            case SURCHARGE_RATE -> {
                return raiseSurcharge(lines);
            }
            default -> {}
        }
        return true;
    }

    private static boolean raiseSurcharge(List<BillLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).charge().family() == ChargeKind.Family.SURCHARGE) {
                BillLine line = lines.get(i);
                lines.set(i, plus(line, Money.of(line.amount().getCurrencyUnit(), 1)));
                return true;
            }
        }
        return false;
    }

    private BillLineBuilder next(BillLine line) {
        row++;
        return copy(line).source(SourceRef.of(source, row));
    }

    private static BillLineBuilder copy(BillLine line) {
        return new BillLineBuilder().from(line);
    }

    private static BillLine plus(BillLine line, Money more) {
        return copy(line).amount(line.amount().plus(more)).build();
    }

    private static BillLine extra(BillLine freight, ChargeKind kind, String code, int amount) {
        Money fee = Money.of(freight.amount().getCurrencyUnit(), amount);
        return copy(freight).charge(kind).code(code).amount(fee).build();
    }

    private static BillLine foreign(BillLine line) {
        return copy(line).amount(Money.of(FOREIGN, line.amount().getAmount())).build();
    }

    private static Waybill stranger(BillLine line) {
        return Waybill.of("X" + line.waybill().map(Waybill::value).orElse("0"));
    }
}
