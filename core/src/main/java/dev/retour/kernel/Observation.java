package dev.retour.kernel;

import java.time.Instant;

/**
 * What every observation carries: which source saw it, under which id, in which version, and when it happened.
 *
 * <p>An observation is unique by source and external id. A higher version corrects a lower one; a lower one that comes
 * later changes nothing. An observation is never refused: the world has already done it.
 *
 * @param source the system that saw it, such as {@code shop}, {@code wms} or {@code alipay}
 * @param externalId its id in that system
 * @param version the revision of that id, from 1
 * @param effectiveAt when it happened in the world
 */
public record Observation(String source, String externalId, long version, Instant effectiveAt) {

    /**
     * Checks the ids and the version.
     *
     * @throws IllegalArgumentException if an id is no legal {@link Identifier} or the version is below 1
     */
    public Observation {
        Identifier.check("Source of an observation", source);
        Identifier.check("External id of an observation", externalId);
        if (version < 1) {
            throw new IllegalArgumentException("Versions of an observation count from 1, not " + version + ".");
        }
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
