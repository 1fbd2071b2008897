package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.kernel.SourceRef;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Puts lines into an order of their content, so that their order on the bill changes nothing. */
final class LineOrder {

    static final Comparator<BillLine> CANONICAL = optional(BillLine::waybill)
            .thenComparing(optional(BillLine::order))
            .thenComparing(optional(BillLine::day))
            .thenComparing(BillLine::kind)
            .thenComparing(BillLine::charge)
            .thenComparing(BillLine::code)
            .thenComparing(line -> line.amount().getCurrencyUnit())
            .thenComparing(line -> line.amount().getAmount())
            .thenComparing(optional(BillLine::zone))
            .thenComparing(optional(BillLine::service))
            .thenComparing(optional(BillLine::account))
            .thenComparing(optional(line -> line.weights().charged()))
            .thenComparing(optional(line -> line.weights().measured()))
            .thenComparing(by(line -> line.legs().toString()))
            .thenComparing(by(line -> line.origin().toString()))
            .thenComparing(by(line -> line.destination().toString()))
            .thenComparing(line -> line.source().line())
            .thenComparing(by(line -> line.source().toString()));

    /** By source and line. */
    static final Comparator<SourceRef> PLACE =
            Comparator.comparing(SourceRef::source).thenComparing(SourceRef::line);

    private LineOrder() {}

    private static Comparator<BillLine> optional(Function<BillLine, Optional<?>> fact) {
        return by(line -> fact.apply(line).map(Object::toString).orElse(""));
    }

    private static Comparator<BillLine> by(Function<BillLine, String> text) {
        return Comparator.comparing(text);
    }
}
