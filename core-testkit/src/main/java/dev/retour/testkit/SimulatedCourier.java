package dev.retour.testkit;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Rater;
import dev.retour.parcel.Parcel;
import java.util.List;
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

    private final Rater rater;
    private final BillSink sink;
    private final Itemizer itemizer;
    private final WrongFacts wrongFacts;
    private final WrongLines wrongLines;
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
        this.sink = sink;
        this.itemizer = new Itemizer(source);
        this.wrongFacts = new WrongFacts(rater);
        this.wrongLines = new WrongLines(itemizer);
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
        RateRequest asked = wrongFacts.instead(own, right, mistake);
        Quote charged = rater.quote(asked);
        boolean repriced = !asked.equals(own);
        if (repriced && charged.total().equals(right.total())) {
            return false;
        }
        List<BillLine> lines = itemizer.lines(parcel, asked, charged);
        if (!wrongLines.spoil(lines, mistake, charged.total().minus(right.total()))) {
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
        sink.declared(
                DeclaredTotals.builder(itemizer.end()).total(total.plus(offBy)).build());
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
}
