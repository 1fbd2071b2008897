package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.retour.house.broken.BadGuest;
import dev.retour.house.broken.GoodGuest;
import dev.retour.house.broken.helper.PriceUtil;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Shows that each rule can fail, on classes that break it. */
class BrokenHouseTest {

    private static final String ROOT = "dev.retour.house.broken";

    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> a_bad_guest_breaks_each_of_the_manners() {
        JavaClasses guest = new ClassFileImporter().importClasses(BadGuest.class);
        return rules(Manners.class)
                .map(field -> DynamicTest.dynamicTest(
                        field.getName(), () -> assertThat(broken(field, guest)).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> a_good_guest_breaks_none_of_the_manners() {
        JavaClasses guest = new ClassFileImporter().importClasses(GoodGuest.class);
        return rules(Manners.class)
                .map(field -> DynamicTest.dynamicTest(
                        field.getName(), () -> assertThat(broken(field, guest)).isFalse()));
    }

    @TestFactory
    Stream<DynamicTest> an_open_floating_class_without_a_name_breaks_each_of_the_shapes() {
        JavaClasses open = new ClassFileImporter().importClasses(PriceUtil.class);
        return rules(Shapes.class)
                .map(field -> DynamicTest.dynamicTest(
                        field.getName(), () -> assertThat(broken(field, open)).isTrue()));
    }

    @Test
    void a_word_inside_a_longer_word_is_no_empty_word() {
        EvaluationResult result = Shapes.names_say_something.evaluate(
                new ClassFileImporter().importClasses(PriceUtil.class, PriceUtil.Database.class));

        assertThat(result.getFailureReport().getDetails())
                .isNotEmpty()
                .noneMatch(detail -> detail.contains("'base'") || detail.contains("'data'"));
    }

    @Test
    void a_kernel_that_uses_money_breaks_its_arrow() {
        assertThat(details(Arrows.of(Room.KERNEL, ROOT))).anyMatch(detail -> detail.contains("money.Coin"));
        assertThat(details(Arrows.of(Room.MONEY, ROOT))).isEmpty();
    }

    @Test
    void a_class_outside_every_room_is_found() {
        assertThat(details(Arrows.stands(ROOT))).anyMatch(detail -> detail.contains("PriceUtil"));
    }

    @Test
    void a_match_that_knows_joda_is_found() {
        assertThat(details(Arrows.matchingAlone(ROOT))).anyMatch(detail -> detail.contains("PricedMatch"));
    }

    @Test
    void a_parser_outside_json_is_found() {
        assertThat(details(Arrows.jackson(ROOT))).anyMatch(detail -> detail.contains("Greedy"));
    }

    @Test
    void a_secret_that_another_room_uses_is_found() {
        assertThat(details(Arrows.internals(ROOT)))
                .isNotEmpty()
                .allMatch(detail -> detail.contains("Greedy") && detail.contains("Secret"));
    }

    @Test
    void a_circle_is_found() {
        assertThat(details(Arrows.cycles(ROOT))).anyMatch(detail -> detail.contains("Cycle detected"));
    }

    private static List<String> details(ArchRule rule) {
        return rule.evaluate(HOUSE).getFailureReport().getDetails();
    }

    private static Stream<Field> rules(Class<?> holder) {
        return Stream.of(holder.getDeclaredFields()).filter(field -> field.isAnnotationPresent(ArchTest.class));
    }

    private static boolean broken(Field rule, JavaClasses classes) throws IllegalAccessException {
        return ((ArchRule) rule.get(null)).evaluate(classes).hasViolation();
    }
}
