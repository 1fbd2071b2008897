package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the mistakes of others names a test for each of them, and no test that is not there. */
class MistakesPageTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    private static final Pattern GROUP = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\|$");

    private static String page() throws IOException {
        return Files.readString(Checkout.root().resolve("docs/explanation/mistakes-of-others.md"));
    }

    private static Set<String> named(String page) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(page).results().forEach(name -> names.add(name.group(1) + "." + name.group(2)));
        return names;
    }

    /** Tests by the name of their class; of several classes of one name, all of their texts. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Checkout.root())) {
            for (Path file : files.filter(MistakesPageTest::isTest).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        return sources;
    }

    private static boolean isTest(Path file) {
        return Checkout.name(file).contains("/src/test/java/")
                && file.toString().endsWith("Test.java");
    }

    private static boolean isThere(String test, Map<String, String> sources) {
        String[] parts = test.split("\\.");
        Pattern method = Pattern.compile("@(Test|Property|ParameterizedTest)[^;{}]*\\bvoid " + parts[1] + "\\(");
        return method.matcher(sources.getOrDefault(parts[0], "")).find();
    }

    @Test
    void every_test_on_the_page_is_there() throws IOException {
        Map<String, String> sources = sources();
        Set<String> missing = named(page());
        assertThat(missing).hasSizeGreaterThan(80);

        missing.removeIf(test -> isThere(test, sources));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_group_has_a_test() throws IOException {
        String page = page();
        List<String> sections = List.of(page.split("\n## "));

        assertThat(groups(sections.get(1)))
                .isEqualTo(IntStream.rangeClosed(1, 26).boxed().toList());
        assertThat(groups(sections.get(2))).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13));
    }

    /** The numbers of the rows that name a test. */
    private static List<Integer> groups(String section) {
        return GROUP.matcher(section)
                .results()
                .filter(row -> NAME.matcher(row.group()).find())
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
    }

    @Test
    void a_test_that_is_not_there_is_found() throws IOException {
        Map<String, String> sources = sources();
        Matcher known = NAME.matcher("`MistakesPageTest.a_test_that_is_not_there_is_found`");

        assertThat(known.find() && isThere(known.group(1) + "." + known.group(2), sources))
                .isTrue();
        assertThat(isThere("MistakesPageTest.nothing_of_the_kind", sources)).isFalse();
        assertThat(isThere("MistakesPageTest.page", sources)).isFalse();
        assertThat(isThere("NoSuchTest.page", sources)).isFalse();
    }
}
