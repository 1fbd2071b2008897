package dev.retour.desk;

import dev.retour.host.Authorizer;
import dev.retour.host.Configuration;
import dev.retour.host.RetourObserver;
import java.time.Clock;

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
}
