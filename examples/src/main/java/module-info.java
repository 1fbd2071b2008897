/** The {@code retour} command and the examples, which also run on the module path. */
@org.jspecify.annotations.NullMarked
module dev.retour.examples {
    requires dev.retour.core;
    requires dev.retour.csv;
    requires dev.retour.testkit;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires static org.jspecify;

    opens dev.retour.examples to
            info.picocli;
    opens dev.retour.examples.audit to
            info.picocli;
    opens dev.retour.examples.returns to
            info.picocli;
}
