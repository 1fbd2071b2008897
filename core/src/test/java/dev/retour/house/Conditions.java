package dev.retour.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules ask of a class, where ArchUnit has no words of its own. */
final class Conditions {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "util",
            "utils",
            "utility",
            "utilities",
            "common",
            "commons",
            "misc",
            "impl",
            "impls",
            "helper",
            "helpers",
            "manager",
            "managers",
            "base",
            "dto",
            "dtos",
            "data",
            "info",
            "infos");

    private static final Set<String> FLOATING = Set.of(
            "float",
            "double",
            "java.lang.Float",
            "java.lang.Double",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream");

    private static final String CAMEL_HUMP = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$.]";

    private Conditions() {}

    /** Holds for an internal class that only its own room uses. */
    static ArchCondition<JavaClass> haveNoUserOutsideTheirRoom() {
        return condition(
                "have no user outside their room",
                (each, complaints) -> each.getDirectDependenciesToSelf().stream()
                        .filter(use -> !Room.home(use.getOriginClass().getPackageName())
                                .equals(Room.home(each.getPackageName())))
                        .forEach(use -> complaints.add(use.getDescription())));
    }

    /** Holds for a class whose name and package say something. */
    static ArchCondition<JavaClass> haveNoEmptyWordInTheirName() {
        return condition(
                "have no empty word in their name",
                (each, complaints) -> words(each)
                        .filter(EMPTY_WORDS::contains)
                        .forEach(word -> complaints.add(each.getName() + " holds the word '" + word + "'" + at(each))));
    }

    private static Stream<String> words(JavaClass each) {
        boolean isPackage = each.getSimpleName().equals("package-info");
        String name = isPackage ? each.getPackageName() : each.getName();
        return Stream.of(name.split(CAMEL_HUMP)).map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** Holds for a class whom nobody can extend unasked. */
    static ArchCondition<JavaClass> beClosed() {
        return condition("be records, enums, interfaces, sealed or final", (each, complaints) -> {
            Class<?> type = each.reflect();
            if (!type.isInterface() && !type.isSealed() && !Modifier.isFinal(type.getModifiers())) {
                complaints.add(each.getName() + " is open" + at(each));
            }
        });
    }

    /** Holds for a class without a float or double in sight of its fields, methods and calls. */
    static ArchCondition<JavaClass> countWithoutFloatingPoint() {
        return condition("count without floating point", (each, complaints) -> {
            each.getFields().stream()
                    .filter(field -> isFloating(field.getRawType()))
                    .forEach(field -> complaints.add(field.getDescription() + " is floating" + at(each)));
            each.getCodeUnits().stream()
                    .filter(Conditions::isFloating)
                    .forEach(unit -> complaints.add(unit.getDescription() + " is floating" + at(each)));
            each.getMethodCallsFromSelf().stream()
                    .filter(call -> isFloating(call.getTarget().getRawReturnType()))
                    .forEach(call -> complaints.add(call.getDescription()));
        });
    }

    private static boolean isFloating(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                .anyMatch(Conditions::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    private static String at(JavaClass each) {
        return " in " + each.getSourceCodeLocation();
    }

    private static ArchCondition<JavaClass> condition(String text, Check check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                List<String> complaints = new ArrayList<>();
                check.look(each, complaints);
                complaints.forEach(complaint -> events.add(SimpleConditionEvent.violated(each, complaint)));
            }
        };
    }

    /** Looks at a class and complains. */
    private interface Check {
        void look(JavaClass each, List<String> complaints);
    }
}
