package dev.retour.host;

/** Follows long work, and may stop it between two blocks. Called on the thread that works. */
@FunctionalInterface
public interface Progress {

    /** Follows nothing and never stops. */
    Progress NONE = (done, phase) -> true;

    /**
     * A block is done.
     *
     * @param done how many items are done so far
     * @param phase the stable name of the phase
     * @return whether to go on; false cancels, and what is done stays done
     */
    boolean goOn(long done, String phase);
}
