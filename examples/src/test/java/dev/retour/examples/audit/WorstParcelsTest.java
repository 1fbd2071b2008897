package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
import dev.retour.testkit.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorstParcelsTest {

    @TempDir
    Path folder;

    @Test
    void an_amount_in_another_currency_is_behind_every_amount_in_that_of_the_card() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.CURRENCY, Mistake.ROUNDING, Mistake.CURRENCY));

        CommandRun run = shop.audit();

        List<String> lines = run.outLines();
        int heading = lines.indexOf(lines.stream()
                .filter(line -> line.contains("the worst, and why"))
                .findFirst()
                .orElseThrow());
        assertThat(lines.get(heading + 1)).contains("within the tolerance for rounding");
        assertThat(lines.get(heading + 2)).contains("is not in CNY");
    }
}
