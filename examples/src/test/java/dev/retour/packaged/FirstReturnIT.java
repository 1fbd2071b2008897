package dev.retour.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.house.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial about the first return works by copy and paste, and so do the changes that it proposes. */
class FirstReturnIT {

    private static final Path PAGE = Checkout.root().resolve("docs/tutorial/first-return.md");
    private static final Path GOLDEN = Checkout.root().resolve("examples/src/test/resources/golden");

    @TempDir
    private Path folder;

    /** The first block of code on the page. */
    private static String program() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```java\n") + "```java\n".length();
        return page.substring(begin, page.indexOf("```\n", begin));
    }

    private Jvm.Ended run(String program) throws Exception {
        Path file = Files.writeString(folder.resolve("FirstReturn.java"), program);
        return new Jvm(folder).run("-Dfile.encoding=UTF-8", "-cp", Packaged.LIB + "/*", file.toString());
    }

    @Test
    void the_program_of_the_page_prints_what_the_page_shows() throws Exception {
        Jvm.Ended ended = run(program());

        assertThat(ended.errors()).isEmpty();
        Checkout.holds(GOLDEN.resolve("first-return.txt"), ended.output());
    }

    @Test
    void on_march_20th_the_window_has_closed() throws Exception {
        Jvm.Ended ended = run(program().replace("2026-03-06", "2026-03-20"));

        String first = ended.errors().lines().findFirst().orElseThrow() + "\n";
        Checkout.holds(GOLDEN.resolve("first-return-too-late.txt"), first);
    }

    @Test
    void without_an_answer_the_case_waits_and_nothing_is_paid_again() throws Exception {
        List<String> lines = run(program().replace("SettlementAct.SETTLE", "SettlementAct.LOSE_SIGHT"))
                .lines();

        String last = lines.stream().skip(lines.size() - 2).collect(Collectors.joining("\n")) + "\n";
        Checkout.holds(GOLDEN.resolve("first-return-no-answer.txt"), last);
    }
}
