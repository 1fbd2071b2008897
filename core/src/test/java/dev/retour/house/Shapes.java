package dev.retour.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.retour.kernel.RetourException;

/** What a type of the core looks like: its name, its openness, its numbers. */
final class Shapes {

    @ArchTest
    static final ArchRule names_say_something = classes()
            .should(Conditions.haveNoEmptyWordInTheirName())
            .because("a name such as helper or data says nothing and grows without end");

    @ArchTest
    static final ArchRule public_types_are_closed = classes()
            .that()
            .areTopLevelClasses()
            .and(modifier(PUBLIC))
            // Rooms extend it, and the kernel that it stands in may not name them.
            .and(not(equivalentTo(RetourException.class)))
            .should(Conditions.beClosed())
            .because("what others may extend can never change again");

    @ArchTest
    static final ArchRule numbers_are_exact = classes()
            .that()
            .resideOutsideOfPackage("..matching..")
            .should(Conditions.countWithoutFloatingPoint())
            .because("a float loses cents; only the scores of matching may be double");

    private Shapes() {}
}
