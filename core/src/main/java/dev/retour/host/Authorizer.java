package dev.retour.host;

import dev.retour.kernel.CommandContext;
import java.util.Optional;
import org.joda.money.Money;

/** Decides who may do what. Asked before every command and every preview; must be thread-safe. */
@FunctionalInterface
public interface Authorizer {

    /** Lets everybody do everything: what holds where the host lends no authorizer. */
    Authorizer ANYBODY = (context, command, resource, amount) -> Permission.allow();

    /**
     * Decides.
     *
     * @param context who asks, and for whom
     * @param command the stable name of the command, such as {@code return.open}
     * @param resource what it is about, such as {@code order/4711}
     * @param amount the money that the command would send, or bring nearer to being sent: of a refund of all that is due, all
     *     that is due; of a command that is refused anyway, what it names; empty if it sends none
     * @return the permission; of a refusal the answer is kept, with the role that is wanting
     */
    Permission check(CommandContext context, String command, String resource, Optional<Money> amount);
}
