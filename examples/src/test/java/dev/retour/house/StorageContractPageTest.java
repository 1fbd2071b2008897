package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.testkit.storage.JoinedStorageKit;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the storage contract names every promise of the kits as a test, and no test that is not there. */
class StorageContractPageTest {

    private static final Pattern EVIDENCE = Pattern.compile("\\[(`[^\\]]*`)\\](?!\\()");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void every_promise_is_on_the_page_and_every_name_is_a_promise() throws IOException {
        String page = Files.readString(Checkout.root().resolve("docs/explanation/storage-contract.md"));

        assertThat(promises()).hasSizeGreaterThan(100);
        assertThat(named(page)).isEqualTo(promises());
    }

    private static Set<String> promises() {
        return Stream.of(JoinedStorageKit.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String page) {
        Set<String> names = new TreeSet<>();
        Matcher evidence = EVIDENCE.matcher(page);
        while (evidence.find()) {
            NAME.matcher(evidence.group(1)).results().forEach(name -> names.add(name.group(1)));
        }
        return names;
    }

    @Test
    void names_in_brackets_are_tests_over_several_lines_and_links_are_not() {
        assertThat(named("Said [`a_b`,\n`c_d`] and `e_f`, see [`g`](h.md) or [i](j.md)."))
                .containsExactlyInAnyOrder("a_b", "c_d");
    }
}
