package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.matching.Cardinality;
import dev.retour.matching.MatchGroup;
import dev.retour.matching.MatchPlan;
import dev.retour.matching.MatchResult;
import dev.retour.matching.Residual;
import dev.retour.matching.Side;
import dev.retour.reconciliation.billing.internal.LineColumns;
import dev.retour.reconciliation.billing.internal.ParcelColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Gives every line of a bill its parcel: by waybill first, then by order for parcels whose waybill the host does not
 * know.
 */
final class Assignment {

    private static final String BY_WAYBILL = "waybill";
    private static final String BY_ORDER = "order";
    private static final int NONE = -1;

    private final ParcelColumns parcels;
    private final LineColumns lines;
    private final int[] parcelOf;
    private final int[] candidates;
    private final int[] rivals;

    Assignment(ParcelColumns parcels, LineColumns lines) {
        this.parcels = parcels;
        this.lines = lines;
        this.parcelOf = new int[lines.size()];
        this.candidates = new int[lines.size()];
        this.rivals = new int[parcels.size()];
        Arrays.fill(parcelOf, NONE);
        match();
    }

    private void match() {
        Side<Integer> bill =
                Side.of(Integer.class).key(BY_WAYBILL, lines::waybill).key(BY_ORDER, lines::order);
        Side<Integer> ours = Side.of(Integer.class)
                .key(BY_WAYBILL, parcels::waybill)
                .key(BY_ORDER, row -> parcels.waybill(row).isEmpty() ? parcels.order(row) : null);
        MatchResult<Integer, Integer> result = MatchPlan.between(bill, ours)
                .pass(BY_WAYBILL, pass -> pass.on(BY_WAYBILL).cardinality(Cardinality.MANY_TO_ONE))
                .pass(BY_ORDER, pass -> pass.on(BY_ORDER).cardinality(Cardinality.MANY_TO_ONE))
                .match(rows(lines.size()), rows(parcels.size()));
        for (MatchGroup<Integer, Integer> group : result.groups()) {
            group.left().forEach(line -> parcelOf[line] = group.right().get(0));
        }
        for (Residual<Integer> residual : result.left()) {
            candidates[residual.row()] = residual.right();
        }
        for (Residual<Integer> residual : result.right()) {
            rivals[residual.row()] = residual.right();
        }
    }

    private static List<Integer> rows(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /** One thing to judge: a parcel, or a waybill that is none; and where its lines are. */
    private record Subject(String order, String waybill, String id, int parcel, int from, int to) {

        static final Comparator<Subject> ORDER = Comparator.comparing(Subject::order)
                .thenComparing(Subject::waybill)
                .thenComparing(Subject::id);
    }

    /** Judges everything, by order, waybill and parcel. */
    void forEachSubject(ParcelJudge judge, Consumer<Judged> sink) {
        int[] byParcel = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer line) -> parcelOf[line])
                        .thenComparing(this::strangerName))
                .mapToInt(line -> line)
                .toArray();
        List<Subject> subjects = subjects(byParcel);
        subjects.sort(Subject.ORDER);
        for (Subject subject : subjects) {
            judge(subject, byParcel, judge).ifPresent(sink);
        }
    }

    /** Lines without a parcel are told apart by what the bill calls them. */
    private String strangerName(int line) {
        if (parcelOf[line] != NONE) {
            return "";
        }
        String waybill = lines.waybill(line);
        return waybill.isEmpty() ? "\u0001" + lines.order(line) : waybill;
    }

    private List<Subject> subjects(int[] byParcel) {
        List<Subject> subjects = new ArrayList<>();
        boolean[] seen = new boolean[parcels.size()];
        int to;
        for (int from = 0; from < byParcel.length; from = to) {
            to = end(byParcel, from);
            subjects.add(subject(byParcel, from, to));
            if (parcelOf[byParcel[from]] != NONE) {
                seen[parcelOf[byParcel[from]]] = true;
            }
        }
        for (int parcel = 0; parcel < seen.length; parcel++) {
            if (!seen[parcel]) {
                subjects.add(subject(parcel, 0, 0, parcels.order(parcel), parcels.waybill(parcel)));
            }
        }
        return subjects;
    }

    private int end(int[] byParcel, int from) {
        int to = from + 1;
        while (to < byParcel.length && isSameSubject(byParcel[from], byParcel[to])) {
            to++;
        }
        return to;
    }

    private boolean isSameSubject(int line, int other) {
        return parcelOf[line] == parcelOf[other] && strangerName(line).equals(strangerName(other));
    }

    private Subject subject(int[] byParcel, int from, int to) {
        int parcel = parcelOf[byParcel[from]];
        String order = least(byParcel, from, to, lines::order);
        String waybill = least(byParcel, from, to, lines::waybill);
        return parcel == NONE
                ? new Subject(order, waybill, "", NONE, from, to)
                : subject(
                        parcel,
                        from,
                        to,
                        orElse(parcels.order(parcel), order),
                        orElse(parcels.waybill(parcel), waybill));
    }

    /** The first of the texts of some lines, so that their order on the bill does not matter. */
    private static String least(int[] byParcel, int from, int to, IntFunction<String> text) {
        return Arrays.stream(byParcel, from, to)
                .mapToObj(text)
                .filter(some -> !some.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private Subject subject(int parcel, int from, int to, String order, String waybill) {
        return new Subject(order, waybill, parcels.id(parcel), parcel, from, to);
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private Optional<Judged> judge(Subject subject, int[] byParcel, ParcelJudge judge) {
        if (subject.from() == subject.to()) {
            return unbilled(subject.parcel(), judge);
        }
        List<BillLine> own = Arrays.stream(byParcel, subject.from(), subject.to())
                .mapToObj(lines::get)
                .sorted(CANONICAL)
                .toList();
        if (subject.parcel() != NONE) {
            return Optional.of(judge.billed(parcels.get(subject.parcel()), own));
        }
        if (own.stream().allMatch(line -> line.kind() == LineKind.INFO)) {
            return Optional.empty();
        }
        int known = Arrays.stream(byParcel, subject.from(), subject.to())
                .map(line -> candidates[line])
                .max()
                .orElse(0);
        DiscrepancyClass type = known > 1 ? DiscrepancyClass.AMBIGUOUS_PARCEL : DiscrepancyClass.BILLED_NOT_SHIPPED;
        return Optional.of(judge.stranger(type, Optional.empty(), own, known));
    }

    private Optional<Judged> unbilled(int parcel, ParcelJudge judge) {
        return rivals[parcel] > 1
                ? Optional.of(judge.shared(parcels.get(parcel), rivals[parcel]))
                : judge.unbilled(parcels.get(parcel));
    }

    /** Lines in an order of their content, so that the order of the bill changes nothing. */
    private static final Comparator<BillLine> CANONICAL = by(line ->
                    line.waybill().map(Object::toString).orElse(""))
            .thenComparing(by(line -> line.order().map(Object::toString).orElse("")))
            .thenComparing(by(line -> line.day().map(Object::toString).orElse("")))
            .thenComparing(BillLine::kind)
            .thenComparing(BillLine::charge)
            .thenComparing(BillLine::code)
            .thenComparing(line -> line.amount().getCurrencyUnit())
            .thenComparing(line -> line.amount().getAmount())
            .thenComparing(by(line -> line.zone().orElse("")))
            .thenComparing(by(line -> line.service().orElse("")))
            .thenComparing(by(line -> line.account().orElse("")))
            .thenComparing(
                    by(line -> line.weights().charged().map(Object::toString).orElse("")))
            .thenComparing(by(line -> line.legs().stream().sorted().toList().toString()))
            .thenComparing(by(line -> line.origin().toString()))
            .thenComparing(by(line -> line.destination().toString()))
            .thenComparing(line -> line.source().line());

    private static Comparator<BillLine> by(Function<BillLine, String> text) {
        return Comparator.comparing(text);
    }
}
