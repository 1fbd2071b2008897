package dev.retour.house;

import dev.retour.kernel.ReasonCode;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** All enums of reasons that the modules on the class path hold, found by looking at every class. */
final class ReasonCodes {

    private ReasonCodes() {}

    /** The enums, in the order of their rooms. */
    static List<Class<?>> enums() {
        return ReflectionSupport.findAllClassesInPackage("dev.retour", ReasonCodes::isShipped, name -> true).stream()
                .sorted(Comparator.comparing(
                                (Class<?> type) -> codes(type).get(0).room())
                        .thenComparing(Class::getName))
                .toList();
    }

    /** All codes. */
    static List<ReasonCode> all() {
        return enums().stream().flatMap(type -> codes(type).stream()).toList();
    }

    /** The codes of an enum, in its order. */
    static List<ReasonCode> codes(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(ReasonCode.class::cast).toList();
    }

    private static boolean isShipped(Class<?> type) {
        return type.isEnum() && ReasonCode.class.isAssignableFrom(type) && !isTest(type);
    }

    private static boolean isTest(Class<?> type) {
        URL place = type.getProtectionDomain().getCodeSource().getLocation();
        return place.getPath().endsWith("/test-classes/");
    }
}
