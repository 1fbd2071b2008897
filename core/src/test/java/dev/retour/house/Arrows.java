package dev.retour.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.EnumSet;
import java.util.function.Predicate;

/** Who may use whom. The arrows themselves stand in {@link Room}. */
final class Arrows {

    @ArchTest
    static final ArchRule every_class_stands_in_a_room = stands(Room.ROOT);

    @ArchTest
    static final ArchRule kernel_uses_no_room = of(Room.KERNEL, Room.ROOT);

    @ArchTest
    static final ArchRule freight_uses_no_room = of(Room.FREIGHT, Room.ROOT);

    @ArchTest
    static final ArchRule money_uses_only_its_rooms = of(Room.MONEY, Room.ROOT);

    @ArchTest
    static final ArchRule parcel_uses_only_its_rooms = of(Room.PARCEL, Room.ROOT);

    @ArchTest
    static final ArchRule courier_uses_only_its_rooms = of(Room.COURIER, Room.ROOT);

    @ArchTest
    static final ArchRule rating_knows_no_parcel = of(Room.RATING, Room.ROOT);

    @ArchTest
    static final ArchRule matching_uses_no_room = of(Room.MATCHING, Room.ROOT);

    @ArchTest
    static final ArchRule matching_runs_on_the_jdk_alone = matchingAlone(Room.ROOT);

    @ArchTest
    static final ArchRule billing_uses_only_its_rooms = of(Room.BILLING, Room.ROOT);

    @ArchTest
    static final ArchRule store_knows_only_the_kernel = of(Room.STORE, Room.ROOT);

    @ArchTest
    static final ArchRule orders_policies_cases_and_the_desk_use_only_their_rooms =
            CompositeArchRule.of(EnumSet.range(Room.TERMS, Room.DESK).stream()
                    .map(room -> of(room, Room.ROOT))
                    .toList());

    @ArchTest
    static final ArchRule the_front_uses_only_its_rooms = of(Room.FRONT, Room.ROOT);

    @ArchTest
    static final ArchRule nobody_uses_the_front = front(Room.ROOT);

    @ArchTest
    static final ArchRule only_json_touches_jackson = jackson(Room.ROOT);

    @ArchTest
    static final ArchRule what_is_internal_stays_in_its_room = internals(Room.ROOT);

    @ArchTest
    static final ArchRule rooms_form_no_cycle = cycles(Room.ROOT);

    private Arrows() {}

    static ArchRule stands(String root) {
        return classes()
                .should(ArchCondition.from(standing(root)))
                .because("a package without arrows may use anything; add it to Room");
    }

    static ArchRule of(Room room, String root) {
        return noClasses()
                .that(stand(room, root))
                .should()
                .dependOnClassesThat(are(
                        root,
                        "in a room that " + room.path() + " may not use",
                        each -> !Room.of(root, each.getPackageName())
                                .map(room::mayUse)
                                .orElse(false)))
                .because("the arrows allow " + room.path() + " to use " + room.mayUse())
                .allowEmptyShould(true);
    }

    static ArchRule matchingAlone(String root) {
        return noClasses()
                .that(stand(Room.MATCHING, root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.joda..", "com.fasterxml..", "org.slf4j..")
                .because("whoever wants only the matching takes it without any other jar")
                .allowEmptyShould(true);
    }

    static ArchRule front(String root) {
        return noClasses()
                .that(are(
                        root,
                        "behind the front",
                        each -> !stand(Room.FRONT, root).test(each)))
                .should()
                .dependOnClassesThat(stand(Room.FRONT, root))
                .because("the front is for hosts; nothing is decided there");
    }

    static ArchRule jackson(String root) {
        return noClasses()
                .that(are(root, "outside json", each -> !stand(Room.JSON, root).test(each)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .because("one room knows the parser, so that it can be replaced");
    }

    static ArchRule internals(String root) {
        return classes()
                .that(are(root, "internal", each -> Room.isInternal(each.getPackageName())))
                .should(Conditions.haveNoUserOutsideTheirRoom())
                .because("internal packages are nobody else's")
                .allowEmptyShould(true);
    }

    static ArchRule cycles(String root) {
        return slices().assignedFrom(new ByRoom(root)).should().beFreeOfCycles().because("arrows point one way");
    }

    private static DescribedPredicate<JavaClass> standing(String root) {
        return describe(
                "stand in a room of the list",
                each -> Room.of(root, each.getPackageName()).isPresent());
    }

    private static DescribedPredicate<JavaClass> stand(Room room, String root) {
        return describe(
                "stand in " + room.path(),
                each -> Room.of(root, each.getPackageName())
                        .filter(room::equals)
                        .isPresent());
    }

    private static DescribedPredicate<JavaClass> are(String root, String what, Predicate<JavaClass> body) {
        return describe("are " + what, each -> (each.getPackageName() + ".").startsWith(root + ".") && body.test(each));
    }

    /** One slice a room. */
    private record ByRoom(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            return Room.of(root, each.getPackageName())
                    .map(room -> SliceIdentifier.of(room.path()))
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
