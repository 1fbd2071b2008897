package dev.retour.returns;

import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.FreightPayer;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.PolicyReason;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.LineGoods;
import java.util.List;
import java.util.Optional;

/** What of the approved units did not come: whose loss it is, what the customer keeps, and for which somebody waits. Made for one look. */
record Absence(ReturnCase of, Opened opened, Goods goods) {

    private static long absent(LineGoods line) {
        return line.expected() - line.received();
    }

    /** Units that the customer keeps. */
    private long kept(LineGoods line) {
        return Math.min(absent(line), decided(line.line(), Disposition.KEEP_BY_CUSTOMER));
    }

    private long decided(OrderLineId line, Disposition what) {
        return of.dispositions().movements().isEmpty() ? 0 : of.dispositions().in(line, Origin.ABSENT, what);
    }

    /** Units that are lost at our risk, so that their money goes back as if they had come. */
    long borne(LineGoods line) {
        long open = absent(line) - kept(line);
        return open == 0 ? 0 : Math.min(open, Math.max(decided(line.line(), Disposition.LOST), ours(line, open)));
    }

    /** Units that somebody has written off. */
    long writtenOff(LineGoods line) {
        return Math.min(absent(line) - kept(line), decided(line.line(), Disposition.LOST));
    }

    /** Only what is lost for certain. */
    private long ours(LineGoods line, long open) {
        long lost = new Losses(of).certain(line.line(), open);
        return lost > 0 && why(line.line()).isPresent() ? lost : 0;
    }

    /**
     * Why a loss on the way back is ours: we sent what never arrived, or a rule says that we or the platform bear the freight. Where
     * the customer has chosen and paid the courier, or no rule says, a person decides.
     */
    private Optional<Reason> why(OrderLineId line) {
        return opened.about() == CaseKind.UNDELIVERED
                ? Optional.of(Reason.of(CaseReason.LOSS_OF_UNDELIVERED))
                : opened.answer(line)
                        .filter(answer -> answer.freight() != FreightPayer.CUSTOMER)
                        .flatMap(Absence::freight);
    }

    private static Optional<Reason> freight(PolicyAnswer answer) {
        return answer.terms().stream()
                .filter(each -> each.code() == PolicyReason.FREIGHT_TERM)
                .findFirst();
    }

    /** Units that somebody waits for, or would if not all was said to have come. */
    long awaited(LineGoods line) {
        return absent(line) - kept(line) - borne(line);
    }

    /** Units that are still to come. */
    long toCome() {
        long units = 0;
        for (LineGoods line : goods.lines()) {
            units += line.complete() ? 0 : awaited(line);
        }
        return units;
    }

    /** Whether what did not come does not come by itself, or none came at all, so that a person has to decide on it. */
    boolean needsHelp() {
        boolean isAwaited = false;
        boolean isWithout = true;
        boolean isLost = false;
        Losses losses = new Losses(of);
        for (LineGoods line : goods.lines()) {
            isAwaited |= awaited(line) > 0;
            isWithout &= line.received() == 0 && line.complete();
            isLost |= losses.possible(line.line(), absent(line)) > borne(line) + kept(line);
        }
        return isAwaited && (isWithout || isLost || isAstray() || of.isAnyEmpty());
    }

    private boolean isAstray() {
        for (CaseParcel each : of.parcels()) {
            if (each.way().needsHelp() && each.way() != ParcelWay.LOST) {
                return true;
            }
        }
        return false;
    }

    List<Reason> losses() {
        return goods.lines().stream().flatMap(line -> loss(line).stream()).toList();
    }

    private Optional<Reason> loss(LineGoods line) {
        long borne = borne(line);
        long open = absent(line) - kept(line);
        long lost = Math.max(borne, new Losses(of).possible(line.line(), open));
        if (lost == 0) {
            return Optional.empty();
        }
        return Optional.of(borne < lost ? about(doubt(line, lost), line, lost - borne) : borne(line, borne));
    }

    private Reason borne(LineGoods line, long units) {
        return about(CaseReason.LOSS_BORNE, line, units)
                .with("because", why(line.line()).orElseGet(() -> Reason.of(CaseReason.LOSS_WRITTEN_OFF)));
    }

    /** Whose loss it is, or whether it is one. */
    private CaseReason doubt(LineGoods line, long lost) {
        boolean isCertain = new Losses(of).certain(line.line(), absent(line) - kept(line)) == lost;
        return isCertain ? CaseReason.LOSS_UNDECIDED : CaseReason.LOSS_UNCERTAIN;
    }

    private static Reason about(CaseReason code, LineGoods line, long units) {
        return Reason.of(code).with("units", units).with("line", line.line());
    }
}
