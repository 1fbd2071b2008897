package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.SegmentRate;
import dev.retour.courier.rating.SurchargeRate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KindsTest {

    @Test
    void everySealedTypeOfADocumentHasARecordOfTheSameNameForEachKind() throws ReflectiveOperationException {
        Set<Class<?>> roots = new LinkedHashSet<>();
        collect(RateCard.class, new LinkedHashSet<>(), roots);
        assertThat(roots).contains(Condition.class, SegmentRate.class, SurchargeRate.class, ReverseRate.class);
        for (Class<?> root : roots) {
            for (Map.Entry<String, Class<?>> kind : Kinds.of(root).entrySet()) {
                Object instance = AnyRecord.sample(kind.getValue());
                assertThat(root.getMethod("kind").invoke(instance)).hasToString(kind.getKey());
            }
        }
    }

    private static void collect(Type type, Set<Type> seen, Set<Class<?>> roots) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(one -> collect(one, seen, roots));
        } else if (type instanceof Class<?> plain && seen.add(plain)) {
            collectParts(plain, seen, roots);
        }
    }

    private static void collectParts(Class<?> type, Set<Type> seen, Set<Class<?>> roots) {
        if (type.isRecord() && type.getName().contains(".rating.")) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(part -> collect(part, seen, roots));
        }
        if (type.isSealed() && type.isInterface()) {
            roots.add(type);
            Arrays.stream(type.getPermittedSubclasses()).forEach(part -> collect(part, seen, roots));
        }
    }

    sealed interface Uneven permits Uneven.One {
        enum Kind {
            ONE,
            TWO
        }

        Kind kind();

        record One(Kind kind) implements Uneven {}
    }

    sealed interface Silent permits Silent.One {
        record One() implements Silent {}
    }

    @Test
    void aTypeThatDoesNotFollowTheConventionIsRefused() {
        assertThatThrownBy(() -> Kinds.of(Uneven.class)).hasMessageContaining("no record for the kind TWO");
        assertThatThrownBy(() -> Kinds.of(Silent.class)).hasMessageContaining("no method kind()");
    }
}
