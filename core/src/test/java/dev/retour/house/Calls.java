package dev.retour.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Calls, constructions and method references that a rule names. */
final class Calls {

    static final String NEW = JavaConstructor.CONSTRUCTOR_NAME;

    private Calls() {}

    /** Any of some. */
    @SafeVarargs
    static DescribedPredicate<JavaAccess<?>> any(String what, Predicate<JavaAccess<?>>... calls) {
        return describe(what, access -> Stream.of(calls).anyMatch(call -> call.test(access)));
    }

    /** A member of a class, whatever it takes. */
    static Predicate<JavaAccess<?>> to(Class<?> owner, String... names) {
        Set<String> wanted = Set.of(names);
        return access -> access.getTargetOwner().isEquivalentTo(owner) && wanted.contains(access.getName());
    }

    /** A member of a class or of a class that extends it. */
    static Predicate<JavaAccess<?>> below(Class<?> owner, String... names) {
        Set<String> wanted = Set.of(names);
        return access -> access.getTargetOwner().isAssignableTo(owner) && wanted.contains(access.getName());
    }

    /** A member of any class of a package. */
    static Predicate<JavaAccess<?>> inPackage(String name, String member) {
        return access -> access.getTargetOwner().getPackageName().equals(name)
                && access.getName().equals(member);
    }

    /** The call takes none of these. */
    static Predicate<JavaAccess<?>> without(Class<?>... types) {
        return access -> Stream.of(types)
                .noneMatch(type -> takes(access).stream().anyMatch(taken -> taken.isAssignableTo(type)));
    }

    /** The call takes nothing. */
    static Predicate<JavaAccess<?>> bare() {
        return access -> takes(access).isEmpty();
    }

    /** The first thing that the call takes is of this type. */
    static Predicate<JavaAccess<?>> first(Class<?> type) {
        return access -> !takes(access).isEmpty() && takes(access).get(0).isAssignableTo(type);
    }

    private static List<JavaClass> takes(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
    }
}
