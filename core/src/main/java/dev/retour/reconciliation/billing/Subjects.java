package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Parcel;
import dev.retour.reconciliation.billing.internal.LineColumns;
import dev.retour.reconciliation.billing.internal.ParcelColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What there is to judge: every parcel, and every waybill or order of the bill that is none of ours. */
final class Subjects {

    private static final int NONE = Assignment.NONE;

    private final ParcelColumns parcels;
    private final LineColumns lines;
    private final Assignment assignment;
    private final Rejected rejected;
    private final int[] byParcel;

    Subjects(ParcelColumns parcels, LineColumns lines, AuditPolicy policy, Rejected rejected) {
        this.parcels = parcels;
        this.lines = lines;
        this.rejected = rejected;
        this.assignment = new Assignment(parcels, lines, policy);
        this.byParcel = IntStream.range(0, lines.size())
                .filter(lines::isCharge)
                .boxed()
                .sorted(Comparator.comparingInt(assignment::parcelOf).thenComparing(this::strangerName))
                .mapToInt(line -> line)
                .toArray();
    }

    /** One thing to judge: a parcel, or a waybill that is none; and where its lines are. */
    private record Subject(String order, String waybill, String id, int parcel, int from, int to) {

        static final Comparator<Subject> ORDER = Comparator.comparing(Subject::order)
                .thenComparing(Subject::waybill)
                .thenComparing(Subject::id);

        boolean isBilled() {
            return from < to;
        }

        /** Two parcels without lines of one name. */
        boolean isTwin(Subject other) {
            return !isBilled() && !other.isBilled() && ORDER.compare(this, other) == 0;
        }
    }

    /** Judges everything, by order, waybill and parcel. */
    void forEach(ParcelJudge judge, Consumer<ParcelAudit> sink) {
        List<Subject> subjects = subjects();
        subjects.sort(Subject.ORDER);
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            boolean twin = i > 0 && subject.isTwin(subjects.get(i - 1));
            twin |= i + 1 < subjects.size() && subject.isTwin(subjects.get(i + 1));
            judge(subject, twin, judge).ifPresent(sink);
        }
    }

    /** Lines without a parcel are told apart by what the bill calls them. */
    private String strangerName(int line) {
        if (assignment.parcelOf(line) != NONE) {
            return "";
        }
        String waybill = lines.waybill(line);
        return waybill.isEmpty() ? "\u0001" + lines.order(line) : waybill;
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        boolean[] seen = new boolean[parcels.size()];
        int to;
        for (int from = 0; from < byParcel.length; from = to) {
            to = end(from);
            subjects.add(subject(from, to));
            int parcel = assignment.parcelOf(byParcel[from]);
            if (parcel != NONE) {
                seen[parcel] = true;
            }
        }
        for (int parcel = 0; parcel < seen.length; parcel++) {
            if (!seen[parcel]) {
                subjects.add(subject(parcel, 0, 0, "", ""));
            }
        }
        return subjects;
    }

    private int end(int from) {
        int to = from + 1;
        while (to < byParcel.length && isSameSubject(byParcel[from], byParcel[to])) {
            to++;
        }
        return to;
    }

    private boolean isSameSubject(int line, int other) {
        return assignment.parcelOf(line) == assignment.parcelOf(other)
                && strangerName(line).equals(strangerName(other));
    }

    private Subject subject(int from, int to) {
        int parcel = assignment.parcelOf(byParcel[from]);
        String order = least(from, to, lines::order);
        String waybill = least(from, to, lines::waybill);
        return parcel == NONE
                ? new Subject(order, waybill, "", NONE, from, to)
                : subject(parcel, from, to, order, waybill);
    }

    private Subject subject(int parcel, int from, int to, String order, String waybill) {
        return new Subject(
                orElse(parcels.order(parcel), order),
                orElse(parcels.waybill(parcel), waybill),
                parcels.id(parcel),
                parcel,
                from,
                to);
    }

    /** The first of the texts of some lines, so that their order on the bill does not matter. */
    private String least(int from, int to, IntFunction<String> text) {
        return Arrays.stream(byParcel, from, to)
                .mapToObj(text)
                .filter(some -> !some.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private Optional<ParcelAudit> judge(Subject subject, boolean twin, ParcelJudge judge) {
        Absences absences = new Absences(parcels, assignment, judge, rejected);
        if (!subject.isBilled()) {
            return unbilled(subject.parcel(), twin, absences, judge);
        }
        List<BillLine> own = Arrays.stream(byParcel, subject.from(), subject.to())
                .mapToObj(lines::get)
                .sorted(LineOrder.CANONICAL)
                .toList();
        return Optional.of(
                subject.parcel() == NONE
                        ? judge.unsettled().stranger(doubt(subject), own, absences.unread(own))
                        : billed(subject.parcel(), own, absences, judge));
    }

    private ParcelAudit billed(int row, List<BillLine> own, Absences absences, ParcelJudge judge) {
        Parcel parcel = parcels.get(row);
        Optional<Reason> unread = absences.unread(row, own);
        if (!parcels.isReadable(row)) {
            return judge.unsettled().unreadable(parcel, own, unread);
        }
        return unread.isPresent()
                ? judge.unsettled().partly(parcel, own, unread.get())
                : judge.billed(parcel, own, absences.of(row, false), absences.siblings(row));
    }

    private Optional<ParcelAudit> unbilled(int row, boolean twin, Absences absences, ParcelJudge judge) {
        return parcels.isReadable(row) ? judge.unbilled(parcels.get(row), absences.of(row, twin)) : Optional.empty();
    }

    /** Why lines have no parcel. */
    private Doubt doubt(Subject subject) {
        int fits = Arrays.stream(byParcel, subject.from(), subject.to())
                .map(assignment::candidates)
                .max()
                .orElse(0);
        if (fits > 1) {
            return Doubt.severalFit(fits);
        }
        Kin kin = Arrays.stream(byParcel, subject.from(), subject.to())
                .mapToObj(assignment::kin)
                .distinct()
                .reduce(Kin.NONE, Kin::and);
        boolean named = !subject.waybill().isEmpty() || !subject.order().isEmpty();
        return kin.isEmpty() ? Doubt.noneFits(named) : Doubt.otherWaybill(kin);
    }
}
