package dev.retour.desk;

import dev.retour.host.Configuration;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Observation;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.Scope;
import dev.retour.kernel.Stamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Stamps what happens with its day: the day it happened in the business zone, or the first open day if that is later.
 *
 * @param configuration where zone and first open day are set
 */
record Booking(Configuration configuration) {

    Stamp stamp(CommandContext context) {
        return new Stamp(
                context.at(),
                context.at(),
                day(context.scope(), context.at(), context.at()),
                "command:" + context.command(),
                context.actor());
    }

    Stamp stamp(ObservationContext context, Observation observation) {
        return new Stamp(
                observation.effectiveAt(),
                context.at(),
                day(context.scope(), observation.effectiveAt(), context.at()),
                "observation:" + observation,
                context.actor());
    }

    private LocalDate day(Scope scope, Instant happened, Instant recorded) {
        LocalDate day = LocalDate.ofInstant(
                happened,
                configuration.at(Settings.BUSINESS_ZONE, scope, recorded).value());
        LocalDate open =
                configuration.at(Settings.FIRST_OPEN_DAY, scope, recorded).value();
        return day.isBefore(open) ? open : day;
    }
}
