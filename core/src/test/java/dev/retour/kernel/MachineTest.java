package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MachineTest {

    enum Door {
        OPEN,
        CLOSED,
        GONE
    }

    enum Push {
        BUILD,
        SHUT,
        PULL,
        BURN
    }

    enum Swing implements Transition<Door, Push> {
        BUILT(null, Push.BUILD, Door.OPEN),
        SHUT(Door.OPEN, Push.SHUT, Door.CLOSED),
        PULLED(Door.CLOSED, Push.PULL, Door.OPEN),
        BURNT(Door.CLOSED, Push.BURN, Door.GONE);

        private final Optional<Door> from;
        private final Push command;
        private final Door to;

        Swing(Door from, Push command, Door to) {
            this.from = Optional.ofNullable(from);
            this.command = command;
            this.to = to;
        }

        @Override
        public Optional<Door> from() {
            return from;
        }

        @Override
        public Push command() {
            return command;
        }

        @Override
        public Door to() {
            return to;
        }
    }

    enum Twice implements Transition<Door, Push> {
        ONE,
        TWO;

        @Override
        public Optional<Door> from() {
            return Optional.of(Door.OPEN);
        }

        @Override
        public Push command() {
            return Push.SHUT;
        }

        @Override
        public Door to() {
            return Door.CLOSED;
        }
    }

    private final Machine<Door, Push, Swing> machine = Machine.of(Door.class, Push.class, Swing.class);

    @Property
    void itFindsAnEdgeExactlyWhereOneIsListed(@ForAll Optional<Door> from, @ForAll Push command) {
        Optional<Swing> listed = machine.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.command() == command)
                .findFirst();

        assertThat(machine.edge(from, command)).isEqualTo(listed);
        assertThat(machine.legal(from).contains(command)).isEqualTo(listed.isPresent());
    }

    @Test
    void oneCommandLeadsOneWayOnly() {
        assertThatThrownBy(() -> Machine.of(Door.class, Push.class, Twice.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TWO and ONE are one command in one state.");
    }

    @Test
    void itIsDrawnFromItsStartToItsEnds() {
        assertThat(machine.mermaid()).isEqualTo("""
                        stateDiagram-v2
                            [*] --> OPEN : BUILD
                            OPEN --> CLOSED : SHUT
                            CLOSED --> OPEN : PULL
                            CLOSED --> GONE : BURN
                            GONE --> [*]
                        """);
        assertThat(machine.table()).contains("| `CLOSED` | `BURN` | `GONE` | `BURNT` |\n");
    }
}
