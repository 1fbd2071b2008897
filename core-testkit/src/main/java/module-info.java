/** For those who build on Retour: a seeded shop, a courier that makes every mistake on demand, and kits of tests. */
@org.jspecify.annotations.NullMarked
module dev.retour.testkit {
    requires transitive dev.retour.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.retour.testkit;
    exports dev.retour.testkit.simulation;
    exports dev.retour.testkit.storage;

    // JUnit calls the tests that a kit inherits.
    opens dev.retour.testkit.simulation to
            org.junit.platform.commons;
    opens dev.retour.testkit.storage to
            org.junit.platform.commons;
}
