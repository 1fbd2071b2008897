package dev.retour.kernel;

import java.time.Instant;

/**
 * What every observation carries: which source saw it, under which id, in which version, and when it happened.
 *
 * <p>An observation is unique by source and external id within its order. A higher version corrects a lower one; a lower
 * one that comes later changes nothing. An observation is never refused: the world has already done it.
 *
 * <p>The same source and id under another order are another observation. To move a fact to another order, send a higher
 * version that says nothing any more, such as a delivery without lines, to the order that it does not belong to, and the
 * fact to the one that it belongs to.
 *
 * @param source the system that saw it, such as {@code shop}, {@code wms} or {@code alipay}
 * @param externalId its id in that system
 * @param version the revision of that id, from 1
 * @param effectiveAt when it happened in the world, to the microsecond, see {@link Moment}
 */
public record Observation(String source, String externalId, long version, Instant effectiveAt) {

    /**
     * Checks the ids and the version, and cuts the instant to the microsecond.
     *
     * @throws IllegalArgumentException if an id is no legal {@link Identifier}, the version is below 1, or the instant is
     *     outside of the years 1 to 9999
     */
    public Observation {
        Identifier.check("Source of an observation", source);
        Identifier.check("External id of an observation", externalId);
        if (version < 1) {
            throw new IllegalArgumentException("Versions of an observation count from 1, not " + version + ".");
        }
        effectiveAt = Moment.of("The instant of an observation", effectiveAt);
    }

    /**
     * The first version of an observation.
     *
     * @param source the system that saw it
     * @param externalId its id in that system
     * @param effectiveAt when it happened in the world
     * @return the observation
     */
    public static Observation of(String source, String externalId, Instant effectiveAt) {
        return new Observation(source, externalId, 1, effectiveAt);
    }

    /**
     * The same observation in another version.
     *
     * @param revision the revision, from 1
     * @return the observation
     */
    public Observation version(long revision) {
        return new Observation(source, externalId, revision, effectiveAt);
    }

    /**
     * Tells whether another observation is of the same source and id, in whichever version.
     *
     * @param other the other observation
     * @return true if both are versions of one
     */
    public boolean isSame(Observation other) {
        return source.equals(other.source) && externalId.equals(other.externalId);
    }

    @Override
    public String toString() {
        return source + "/" + externalId + "/" + version;
    }
}
