package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Links lead somewhere, and the index leads to every page. */
class LinksTest {

    @TestFactory
    Stream<DynamicTest> links_lead_to_files_and_headings() throws IOException {
        return Checkout.pages().stream()
                .map(page -> DynamicTest.dynamicTest(Checkout.name(page), page.toUri(), () -> check(page)));
    }

    private static void check(Path page) throws IOException {
        for (String link : Links.of(Files.readString(page))) {
            assertThat(Links.leads(page, link))
                    .as("%s links to %s, which is not there.", Checkout.name(page), link)
                    .isTrue();
        }
    }

    @Test
    void the_index_leads_to_every_page() throws IOException {
        Path index = Checkout.root().resolve("docs/README.md");
        Set<Path> missing = new TreeSet<>(Checkout.pages());
        missing.removeIf(page -> !page.startsWith(index.getParent()) || page.equals(index));
        for (String link : Links.of(Files.readString(index))) {
            missing.remove(index.resolveSibling(link).normalize());
        }
        assertThat(missing).as("Pages that docs/README.md does not name.").isEmpty();
    }

    @Test
    void code_and_other_sites_are_no_links_of_ours() {
        assertThat(Links.of("`[a](b.md)` [c](https://example.org) ![d](d.png)\n```text\n[e](e.md)\n```\n"))
                .isEqualTo(List.of("d.png"));
    }

    @Test
    void headings_have_anchors_like_on_the_site() {
        assertThat(Links.anchors("# Rate cards: zones & weights\n## 差异 effects\n## One\n## One\n"))
                .containsExactlyInAnyOrder("rate-cards-zones--weights", "差异-effects", "one", "one-1");
    }

    @Test
    void a_link_to_nothing_is_found() throws IOException {
        Path page = Checkout.root().resolve("docs/README.md");

        assertThat(Links.leads(page, "nowhere.md")).isFalse();
        assertThat(Links.leads(page, "README.md#nowhere")).isFalse();
        assertThat(Links.leads(page, "../../outside.md")).isFalse();
        assertThat(Links.leads(page, "../LICENSE")).isTrue();
    }
}
