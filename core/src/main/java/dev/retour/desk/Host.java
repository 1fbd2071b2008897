package dev.retour.desk;

import dev.retour.host.Authorizer;
import dev.retour.host.Configuration;
import dev.retour.host.Permission;
import dev.retour.host.RetourObserver;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Reason;
import dev.retour.store.StreamId;
import java.time.Clock;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the host has lent to the desk.
 *
 * @param configuration its settings
 * @param authorizer its permissions
 * @param observer who watches
 * @param clock measures how long commands take; no decision reads it
 */
public record Host(Configuration configuration, Authorizer authorizer, RetourObserver observer, Clock clock) {

    /** Stamps by its settings. */
    Booking booking() {
        return new Booking(configuration);
    }

    /** Why a command may not be given by whoever gives it; empty if it may. */
    Optional<Reason> forbidden(CommandContext context, String command, StreamId about, Optional<Money> amount) {
        String resource = about.toString();
        Permission permission = authorizer.check(context, command, resource, amount);
        DeskReason code = switch (permission.answer()) {
            case ALLOW -> null;
            case DENY -> DeskReason.NOT_ALLOWED;
            case NEEDS_SECOND -> DeskReason.NEEDS_SECOND;
        };
        return Optional.ofNullable(code)
                .map(Reason::of)
                .map(reason -> reason.with("actor", context.actor())
                        .with("command", command)
                        .with("resource", resource)
                        .with("role", permission.role()));
    }
}
