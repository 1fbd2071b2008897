package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private static OptionalInt index(String path, String list) {
        return Problem.error(path, Reason.of(Why.PLAIN)).indexIn(list);
    }

    @ParameterizedTest
    @CsvSource({"$[0],$,0", "$[12].id,$,12", "$.zones[3],$.zones,3", "$.zones[407].destination.cities[1],$.zones,407"})
    void a_problem_within_an_element_of_a_list_says_which_one(String path, String list, int expected) {
        assertThat(index(path, list)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.zones", "$.zonesOfOld[1]", "$.rates[2].zones[1]", "$[1]"})
    void a_problem_of_something_else_is_in_no_element(String path) {
        assertThat(index(path, "$.zones")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.zones[", "$.zones[3"})
    void a_path_that_breaks_off_within_a_position_is_in_no_element(String path) {
        assertThat(index(path, "$.zones")).isEmpty();
    }

    @Test
    void the_list_itself_is_none_of_its_elements() {
        assertThat(index("$", "$")).isEmpty();
    }
}
