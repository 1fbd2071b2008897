package dev.retour.parcel.tracking;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.Observation;
import dev.retour.kernel.StorableText;
import java.util.Optional;

/**
 * What somebody saw of a parcel: the courier, the warehouse, the platform. It is never refused, however late, often or oddly it comes.
 *
 * @param observation who saw it, under which id and in which version, and when it happened; unique by source and id within its parcel
 * @param kind what was seen
 * @param place where, in the words of the source; names and numbers of persons belong to the attributes, marked as personal
 * @param code what the source calls it, such as {@code 304}; kept as it came
 * @param attributes whatever else the source says
 */
public record Scan(
        Observation observation,
        TrackingEvent kind,
        Optional<String> place,
        Optional<String> code,
        Attributes attributes) {

    /**
     * Checks the kind and the texts.
     *
     * @throws IllegalArgumentException if the kind is something that we do, or a text is no {@link StorableText}
     */
    public Scan {
        if (kind.isAct()) {
            throw new IllegalArgumentException(kind + " is what we do, and no scan. Decide on a command instead.");
        }
        place.ifPresent(text -> StorableText.check("The place of a scan", text));
        code.ifPresent(text -> StorableText.check("The code of a scan", text));
    }

    /**
     * A scan of which nothing more is known.
     *
     * @param observation who saw it, and when it happened
     * @param kind what was seen
     * @return the scan
     * @throws IllegalArgumentException if the kind is something that we do
     */
    public static Scan of(Observation observation, TrackingEvent kind) {
        return new Scan(observation, kind, Optional.empty(), Optional.empty(), Attributes.none());
    }

    /**
     * The same scan with other attributes.
     *
     * @param others whatever else the source says
     * @return the scan
     */
    public Scan with(Attributes others) {
        return new Scan(observation, kind, place, code, others);
    }
}
