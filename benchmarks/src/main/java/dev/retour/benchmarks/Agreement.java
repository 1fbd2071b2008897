package dev.retour.benchmarks;

/** Checks that all contenders of a job say the same, before anyone is timed. */
final class Agreement {

    private Agreement() {}

    /**
     * Compares the results of all inputs.
     *
     * @return the digest that all have
     * @throws DisagreementException if a peer has another result
     */
    static String of(Job job) throws Exception {
        String expected = Digest.of(job.ours());
        for (Contender peer : job.peers()) {
            if (!Digest.of(peer).equals(expected)) {
                throw firstDifference(job, peer);
            }
        }
        return expected;
    }

    private static DisagreementException firstDifference(Job job, Contender peer) throws Exception {
        try (Work<?> ours = job.ours().work().get();
                Work<?> theirs = peer.work().get()) {
            int size = Math.min(ours.size(), theirs.size());
            for (int i = 0; i < size; i++) {
                String mine = Digest.text(ours, i);
                String other = Digest.text(theirs, i);
                if (!mine.equals(other)) {
                    return new DisagreementException(job.name() + ": of input " + i + " we say " + mine + " and "
                            + peer.name() + " says " + other + ". Nothing was timed.");
                }
            }
            return new DisagreementException(job.name() + ": we have " + ours.size() + " results and " + peer.name()
                    + " has " + theirs.size() + ". Nothing was timed.");
        }
    }
}
