package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Code and output in the documentation are those of files that are compiled and run. */
class SnippetsTest {

    private static final String HERE = "examples/src/test/java/dev/retour/house/SnippetsTest.java";

    @TestFactory
    Stream<DynamicTest> pages_show_what_is_compiled_and_run() throws IOException {
        return Checkout.pages().stream()
                .map(page -> DynamicTest.dynamicTest(Checkout.name(page), page.toUri(), () -> check(page)));
    }

    private static void check(Path page) throws IOException {
        Snippets snippets = new Snippets(Checkout.root(), Checkout.name(page));
        String filled = snippets.fill(Files.readString(page));
        assertThat(snippets.faults()).isEmpty();
        Checkout.holds(page, filled);
    }

    @Test
    void a_block_is_replaced_by_the_region_without_its_indent() throws IOException {
        // tag::sample[]
        String page = "<!-- snippet: " + HERE + "#sample -->\n```java\nold\n```\nafter\n";
        // end::sample[]

        assertThat(sample().fill(page))
                .isEqualTo("<!-- snippet: " + HERE + "#sample -->\n```java\n"
                        + "String page = \"<!-- snippet: \" + HERE + \"#sample -->\\n```java\\nold\\n```\\nafter\\n\";\n"
                        + "```\nafter\n");
    }

    @Test
    void a_block_of_output_is_replaced_by_the_file() throws IOException {
        String page = "<!-- output: .gitattributes -->\n```text\nold\n```\n";

        assertThat(sample().fill(page)).contains("\n```text\n* text=auto").endsWith("\n```\n");
    }

    @Test
    void a_difference_shows_only_the_lines_that_differ() {
        assertThat(Difference.between("a\nb\nc\nd\n", "a\nx\ny\nd\n")).isEqualTo("line 2:\n- b\n- c\n+ x\n+ y\n");
        assertThat(Difference.between("a\na\n", "a\n")).isEqualTo("line 2:\n- a\n");
    }

    @Test
    void code_without_a_mark_is_a_fault() throws IOException {
        assertThat(faults("text\n\n```java\nint a;\n```\n"))
                .singleElement()
                .asString()
                .startsWith("sample.md:3: code needs a mark");
        assertThat(faults("- item\n  ```java\n  int a;\n  ```\n")).hasSize(1);
    }

    @Test
    void a_mark_without_a_block_is_a_fault() throws IOException {
        assertThat(faults("<!-- output: LICENSE -->\n\n```text\n```\n")).hasSize(1);
    }

    @Test
    void files_and_regions_must_exist() throws IOException {
        assertThat(faults("<!-- output: nowhere.txt -->\n```text\n```\n")).hasSize(1);
        assertThat(faults("<!-- snippet: " + HERE + "#nothing -->\n```java\n```\n"))
                .hasSize(1);
        assertThat(faults("<!-- snippet: LICENSE#nothing -->\n```java\n```\n")).hasSize(1);
    }

    @Test
    void blocks_of_other_languages_stay_as_they_are() throws IOException {
        String page = "```sh\nmvn verify\n```\n";

        assertThat(sample().fill(page)).isEqualTo(page);
        assertThat(faults(page)).isEmpty();
    }

    private static List<String> faults(String page) throws IOException {
        Snippets snippets = sample();
        snippets.fill(page);
        return snippets.faults();
    }

    private static Snippets sample() {
        return new Snippets(Checkout.root(), "sample.md");
    }
}
