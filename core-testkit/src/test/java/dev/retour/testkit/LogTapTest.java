package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever listens hears every line, at every level, with all causes. */
class LogTapTest {

    private final Logger log = LoggerFactory.getLogger("dev.retour.some");
    private final List<String> lines = new ArrayList<>();

    @Test
    void every_level_is_heard_with_its_arguments() {
        try (LogTap.Listening listening = LogTap.listen(lines::add)) {
            log.trace("a {} c", "b");
            log.debug("d");
            log.info("e {} {}", 1, null);
            log.warn("f");
            log.error("g");
        }

        assertThat(lines)
                .containsExactly(
                        "TRACE dev.retour.some: a b c",
                        "DEBUG dev.retour.some: d",
                        "INFO dev.retour.some: e 1 null",
                        "WARN dev.retour.some: f",
                        "ERROR dev.retour.some: g");
    }

    @Test
    void an_exception_is_heard_with_its_causes() {
        try (LogTap.Listening listening = LogTap.listen(lines::add)) {
            log.atDebug()
                    .setCause(new IllegalStateException("outer", new IllegalArgumentException("inner")))
                    .log("x");
        }

        assertThat(lines)
                .singleElement()
                .asString()
                .contains(
                        "DEBUG dev.retour.some: x", "IllegalStateException: outer", "IllegalArgumentException: inner");
    }

    @Test
    void nothing_is_on_while_nobody_listens() {
        LogTap.listen(lines::add).close();
        log.error("unheard");

        assertThat(lines).isEmpty();
        assertThat(log.isErrorEnabled()).isFalse();
    }
}
