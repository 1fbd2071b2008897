/** For those who build on Retour: a seeded shop, and a courier that makes every mistake on demand. */
@org.jspecify.annotations.NullMarked
module dev.retour.testkit {
    requires transitive dev.retour.core;
    requires static org.jspecify;

    exports dev.retour.testkit;
}
