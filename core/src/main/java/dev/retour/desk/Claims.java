package dev.retour.desk;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Reason;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.returns.CaseCommand;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.Hash;
import dev.retour.store.StorageException;
import dev.retour.store.StoreReason;
import dev.retour.store.Unit;
import dev.retour.store.UnreadableException;
import java.util.List;
import java.util.Optional;

/**
 * Makes commands happen once: the id of a command belongs to its content and to its first answer, for ever.
 *
 * @param forms how commands and answers are stored
 */
record Claims(Forms forms) {

    ClaimRequest request(CommandContext context, Hash content, Reply reply) {
        return new ClaimRequest(
                context.command(),
                content,
                forms.replies().schema(),
                forms.replies().write(reply));
    }

    Hash content(CaseCommand command) {
        return Hash.of(forms.commands().write(command));
    }

    Hash content(ParcelCommand command) {
        return Hash.of(forms.parcelCommands().write(command));
    }

    /** The answer that a command has; empty if it is new. */
    Optional<Answer> known(Unit unit, CommandContext context, Hash content) {
        List<ClaimRequest> wish = List.of(request(context, content, Reply.accepted()));
        return Optional.ofNullable(unit.claimed(wish).get(0)).map(claim -> answer(context, claim));
    }

    /** Claims the id of a command for its answer. The answer that it has already, if it is not new. */
    Optional<Answer> claim(Unit unit, CommandContext context, Hash content, Answer answer) {
        Claim claim =
                unit.claim(List.of(request(context, content, answer.reply()))).get(0);
        return claim.kind() == Claim.Kind.FIRST ? Optional.empty() : Optional.of(answer(context, claim));
    }

    /**
     * The answer to a command whose id was claimed before.
     *
     * @throws StorageException if a later release wrote it in a form that this one cannot read
     */
    Answer answer(CommandContext context, Claim claim) {
        return switch (claim.kind()) {
            case FIRST -> throw new IllegalArgumentException("A first claim has no answer yet.");
            case SAME -> new Answer(first(context, (Claim.Same) claim), Outcome.REPEATED);
            case OTHER -> new Answer(reused(context), Outcome.REFUSED);
        };
    }

    private Reply first(CommandContext context, Claim.Same same) {
        try {
            return forms.replies().read(same.schema(), same.result());
        } catch (UnreadableException e) {
            throw new StorageException(
                    Reason.of(StoreReason.RESULT_UNREADABLE)
                            .with("command", context.command())
                            .with("schema", same.schema()),
                    e);
        }
    }

    private static Reply reused(CommandContext context) {
        return Reply.refused(List.of(Reason.of(DeskReason.COMMAND_ID_REUSED).with("command", context.command())));
    }
}
