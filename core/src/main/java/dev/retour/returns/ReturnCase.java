package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.disposition.Dispositions;
import dev.retour.returns.receipt.Expected;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.settlement.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A return case as it stands: what follows from all that happened to it.
 *
 * <p>What the world tells may come in any order, also before the case is opened: any permutation of the same observations ends in the
 * same case. Three things depend on what was known when: a ruling that rejects units of which goods have come, or money has gone,
 * moves nothing of them, and tells so; what was written off is put right by movements, numbered as the finds were heard; and an
 * answer that a payment service repeats has the time with which it was heard first.
 *
 * @param id its id
 * @param order the order that it belongs to; as long as it is not opened, the one that its parcels name, else its earliest news
 * @param opened what was said when it was opened; empty as long as only the world told something
 * @param stage whether it is worked on
 * @param authorization how far its units are authorized
 * @param granted whether a person said yes to a case of charges alone
 * @param pieces which pieces it has of lines with serial numbers
 * @param news what the world told of goods and of rulings, by source and external id
 * @param parcels the parcels with goods of it, by id
 * @param inspections what was said of goods
 * @param dispositions what became of goods
 * @param refunds its refunds, in the order in which they were reckoned
 * @param compensations what is given beyond the price, in the order in which it was granted
 * @param owner who answers for it, the host's id; empty for nobody
 * @param acted when we did something to it last
 * @param passed what was missed when somebody was reminded last, or got it; empty if that never happened
 * @param dueDate what a person has set last and nothing was done at; empty if there is none
 * @param deadline until when something has to happen; empty if there is no deadline
 */
public record ReturnCase(
        CaseId id,
        OrderId order,
        Optional<Opened> opened,
        CaseStage stage,
        Authorization authorization,
        boolean granted,
        List<Pieces> pieces,
        List<KnownNews> news,
        List<CaseParcel> parcels,
        List<Inspected> inspections,
        Dispositions dispositions,
        List<Refund> refunds,
        List<Compensation> compensations,
        Optional<String> owner,
        Instant acted,
        Optional<Passed> passed,
        Optional<DueDate> dueDate,
        Optional<Deadline> deadline) {

    /** Where goods may be inside. */
    private static final Set<ParcelWay> WITH_GOODS =
            EnumSet.of(ParcelWay.AWAITED, ParcelWay.COMING, ParcelWay.ARRIVED, ParcelWay.LOST);

    /** Copies the lists. */
    public ReturnCase {
        pieces = List.copyOf(pieces);
        news = List.copyOf(news);
        parcels = List.copyOf(parcels);
        inspections = List.copyOf(inspections);
        refunds = List.copyOf(refunds);
        compensations = List.copyOf(compensations);
    }

    /**
     * A case of which nothing is known.
     *
     * @param id its id
     * @param order its order
     * @return the case
     */
    public static ReturnCase unknown(CaseId id, OrderId order) {
        return new ReturnCase(
                id,
                order,
                Optional.empty(),
                CaseStage.UNOPENED,
                new Authorization(List.of()),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Dispositions.NONE,
                List.of(),
                List.of(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The case after its first event.
     *
     * @param id its id
     * @param event that it was opened, or that the world or a parcel told something
     * @return the case
     * @throws IllegalArgumentException if it is another event
     */
    public static ReturnCase first(CaseId id, CaseEvent event) {
        return switch (event.fact().kind()) {
            case OPENED -> unknown(id, ((Opened) event.fact()).order()).with(event);
            case TOLD -> unknown(id, ((CaseFact.Told) event.fact()).order()).with(event);
            case PARCEL_MOVED ->
                unknown(id, ((CaseFact.ParcelMoved) event.fact()).order()).with(event);
            default ->
                throw new IllegalArgumentException(
                        "No case begins with " + event.fact().kind() + ".");
        };
    }

    /**
     * The case after something that happened to it.
     *
     * @param event what happened
     * @return the case
     * @throws IllegalArgumentException if that cannot happen to it
     */
    public ReturnCase with(CaseEvent event) {
        return new Folding(this, event).after();
    }

    /**
     * When something happened to it last: what we did, what the world told and still holds, or where one of its parcels got. What a customer thinks of it when it
     * is over is nothing that happens to it.
     *
     * @return the instant
     */
    public Instant moved() {
        Instant last = acted;
        for (KnownNews each : news) {
            Instant at = each.observation().effectiveAt();
            boolean isOfCase = each.news().kind() != CaseNews.Kind.SURVEY_ANSWERED;
            last = isOfCase && at.isAfter(last) ? at : last;
        }
        for (CaseParcel each : parcels) {
            Instant at = each.since().orElse(last);
            last = at.isAfter(last) ? at : last;
        }
        return last;
    }

    /** The same case with another deadline. */
    ReturnCase until(Optional<Deadline> other) {
        return new CaseDraft(this).deadline(other).build();
    }

    /**
     * Where it is.
     *
     * @return the status, derived from everything else
     */
    public CaseStatus status() {
        return new Progress(new Look(this)).status();
    }

    /**
     * What it is about.
     *
     * @return its kind; empty as long as it is not opened
     */
    public Optional<CaseKind> about() {
        return opened.map(Opened::about);
    }

    /**
     * Its goods.
     *
     * @return how far they are, and what does not fit
     */
    public Goods goods() {
        return Goods.of(expected(), receipts(), inspections);
    }

    private List<Expected> expected() {
        if (opened.isEmpty() || !opened.get().about().expectsGoods()) {
            return List.of();
        }
        List<Expected> expected = new ArrayList<>(authorization.lines().size());
        for (AuthorizedLine line : authorization.lines()) {
            expected.add(expected(line));
        }
        return expected;
    }

    private Expected expected(AuthorizedLine line) {
        long handedBack = line.in(AuthorizationStatus.SENT_BACK);
        return new Expected(
                line.line(),
                line.in(AuthorizationStatus.APPROVED) + handedBack,
                handedBack > 0 ? allSerials(line.line()) : serials(line.line()));
    }

    /** The pieces of a line that it was opened for. */
    List<String> allSerials(OrderLineId line) {
        return reserved(line).map(ReservedLine::serials).orElse(List.of());
    }

    /** How many units of a line came, of all that were ever asked for. */
    long came(AuthorizedLine line) {
        Expected all = new Expected(line.line(), line.requested(), allSerials(line.line()));
        return Goods.of(List.of(all), receipts(), List.of()).lines().get(0).received();
    }

    /** The serial numbers of a line that warehouses have read. */
    Set<String> readSerials(OrderLineId line) {
        return receipts().stream()
                .flatMap(receipt -> receipt.items().stream())
                .filter(item -> item.line().filter(line::equals).isPresent())
                .flatMap(item -> item.serials().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a warehouse has something of it, or a parcel is to bring something, or was. */
    boolean hasGoods() {
        return receipts().stream().anyMatch(receipt -> !receipt.items().isEmpty())
                || parcels.stream().anyMatch(parcel -> WITH_GOODS.contains(parcel.way()));
    }

    /** Whether a warehouse opened something with nothing inside. */
    boolean isAnyEmpty() {
        for (Receipt each : receipts()) {
            if (each.items().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A parcel that a warehouse has opened is not lost, whatever its courier says. */
    boolean isLost(CaseParcel parcel) {
        return parcel.way() == ParcelWay.LOST && !isOpened(parcel.parcel());
    }

    /** Whether a warehouse has opened a parcel. */
    boolean isOpened(ParcelId parcel) {
        return receipts().stream()
                .anyMatch(receipt -> receipt.parcel().filter(parcel::equals).isPresent());
    }

    /** Whether a warehouse said that all has come. */
    boolean isAllReceived() {
        for (Receipt each : receipts()) {
            if (each.last()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What was lost on its way back, and who bears that.
     *
     * @return a reason for each line of which units are lost; empty if none is
     */
    public List<Reason> losses() {
        return opened.isEmpty() ? List.of() : new Look(this).dues().absence().losses();
    }

    private List<String> serials(OrderLineId line) {
        for (Pieces each : pieces) {
            if (each.line().equals(line)) {
                return each.serials();
            }
        }
        return List.of();
    }

    /** What it took of a line when it was opened. */
    Optional<ReservedLine> reserved(OrderLineId line) {
        return opened.isEmpty() ? Optional.empty() : reserved(opened.get(), line);
    }

    private static Optional<ReservedLine> reserved(Opened opened, OrderLineId line) {
        for (ReservedLine each : opened.lines()) {
            if (each.line().equals(line)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private List<Receipt> receipts() {
        List<Receipt> receipts = new ArrayList<>(0);
        for (KnownNews each : news) {
            if (each.news() instanceof CaseNews.GoodsReceived received) {
                receipts.add(received.receipt());
            }
        }
        return receipts;
    }

    /**
     * Tells whether a courier has any of its goods, or had.
     *
     * @return true once one was scanned
     */
    public boolean isShipped() {
        return isToldShipped() || !only(each -> each.way().isShipped()).isEmpty();
    }

    /** Whether a courier has any of its goods that are not lost, or had. */
    boolean isComing() {
        return isToldShipped()
                || !only(each -> each.way().isShipped() && !isLost(each)).isEmpty();
    }

    private boolean isToldShipped() {
        for (KnownNews each : news) {
            if (each.news().kind() == CaseNews.Kind.GOODS_SHIPPED) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody told of a parcel of which nothing else is known, and which nobody has opened yet. */
    boolean isToldOfAnother() {
        return !isAllReceived()
                && news.stream()
                        .map(KnownNews::news)
                        .anyMatch(each -> each instanceof CaseNews.GoodsShipped shipped
                                && parcel(shipped.parcel()).isEmpty()
                                && !isOpened(shipped.parcel()));
    }

    /**
     * How the customer says that it went.
     *
     * @return the last answer; empty if there is none
     */
    public Optional<CaseNews.SurveyAnswered> survey() {
        return news.stream()
                .filter(each -> each.news().kind() == CaseNews.Kind.SURVEY_ANSWERED)
                .max(Rulings.BY_TIME)
                .map(each -> (CaseNews.SurveyAnswered) each.news());
    }

    /** How many of some units of a line a courier has, or had: all of them, where nobody said which are in a parcel. */
    long shipped(OrderLineId line, long units) {
        return isToldShipped()
                ? units
                : CaseParcel.inside(only(each -> each.way().isShipped()), line, units);
    }

    /**
     * How many of some units of a line are listed in parcels that are still on their way, beside all that came; none once a warehouse
     * said that all has come. A warehouse that names no parcel and never says that leaves those units open for a person.
     */
    long coming(OrderLineId line, long units) {
        return isAllReceived() ? 0 : CaseParcel.listed(unopened(EnumSet.of(ParcelWay.COMING)), line, units);
    }

    /**
     * How many units of a line the customer still has to send: those that neither came nor are in a parcel, be it only planned.
     *
     * @param line the line of the order
     * @return how many, 0 or more; 0 where goods are in a parcel of which nobody said what is inside
     */
    public long unsent(OrderLineId line) {
        long rest = goods().line(line)
                .map(goods -> Math.max(0, goods.expected() - goods.received()))
                .orElse(0L);
        return rest - CaseParcel.inside(unopened(WITH_GOODS), line, rest);
    }

    private List<CaseParcel> unopened(Set<ParcelWay> ways) {
        return only(each -> ways.contains(each.way()) && !isOpened(each.parcel()));
    }

    /** Most cases have no parcel that anybody scans. */
    List<CaseParcel> only(Predicate<CaseParcel> wanted) {
        return parcels.isEmpty() ? parcels : parcels.stream().filter(wanted).toList();
    }

    /**
     * What it knows of a parcel.
     *
     * @param parcel the parcel
     * @return the parcel; empty if no goods of it are inside, as far as anybody said
     */
    public Optional<CaseParcel> parcel(ParcelId parcel) {
        return parcels.stream().filter(each -> each.parcel().equals(parcel)).findFirst();
    }

    /**
     * What is known of an observation of it.
     *
     * @param observation the observation, of any version
     * @return the version of it that holds; empty if it is new
     */
    public Optional<KnownNews> known(Observation observation) {
        for (KnownNews each : news) {
            if (each.observation().isSame(observation)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * What is given beyond the price.
     *
     * @param compensation its id
     * @return the compensation; empty if there is none
     */
    public Optional<Compensation> compensation(CompensationId compensation) {
        return compensations.stream()
                .filter(each -> each.id().equals(compensation))
                .findFirst();
    }

    /**
     * What accepted goods lack of which no refund can take anything off any more, since all of their line was refunded before. It is to
     * be claimed from the customer, or to be let be.
     *
     * @return what is lacking and how much it is, in the order in which it was found
     */
    public List<Reason> lateLacks() {
        return new LateLacks(this).since(0);
    }

    /**
     * What is left to give of what follows from the price of the approved units by the policy, such as three times the price. All that
     * was given beyond the price counts, whatever for, and it is never more than the policy allows.
     *
     * @return the amount, above 0; empty if nothing is left, or the policy says nothing of that
     */
    public Optional<Money> owedBeyondPrice() {
        return new BeyondPrice(this).owed();
    }

    /**
     * A refund.
     *
     * @param refund its id
     * @return the refund; empty if there is none
     */
    public Optional<Refund> refund(RefundId refund) {
        for (Refund each : refunds) {
            if (each.id().equals(refund)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
