/** For those who build on Retour: a seeded shop, a courier and a payment service that make every mistake on demand, stories of returns, and kits of tests. */
@org.jspecify.annotations.NullMarked
module dev.retour.testkit {
    requires transitive dev.retour.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.retour.testkit;
    exports dev.retour.testkit.payment;
    exports dev.retour.testkit.simulation;
    exports dev.retour.testkit.storage;
    exports dev.retour.testkit.story;

    // JUnit calls the tests that a kit inherits.
    opens dev.retour.testkit.simulation to
            org.junit.platform.commons;
    opens dev.retour.testkit.storage to
            org.junit.platform.commons;
}
