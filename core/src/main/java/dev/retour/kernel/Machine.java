package dev.retour.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The legal edges of one state machine, looked up in an array and printed for people.
 *
 * <p>Immutable and thread-safe; keep it in a constant.
 *
 * @param <S> the states
 * @param <C> the commands
 * @param <T> the edges
 */
public final class Machine<S extends Enum<S>, C extends Enum<C>, T extends Enum<T> & Transition<S, C>> {

    private static final String START = "[*]";

    private final List<S> states;
    private final List<C> commands;
    private final List<T> edges;
    private final List<List<Optional<T>>> byFrom;

    private Machine(Class<S> states, Class<C> commands, Class<T> edges) {
        this.states = List.of(states.getEnumConstants());
        this.commands = List.of(commands.getEnumConstants());
        this.edges = List.of(edges.getEnumConstants());
        this.byFrom = Stream.generate(this::row).limit(this.states.size() + 1L).toList();
        this.edges.forEach(this::place);
    }

    /**
     * A machine.
     *
     * @param states its states
     * @param commands its commands
     * @param edges its legal edges
     * @param <S> the states
     * @param <C> the commands
     * @param <T> the edges
     * @return the machine
     * @throws IllegalArgumentException if two edges of one state have the same command
     */
    public static <S extends Enum<S>, C extends Enum<C>, T extends Enum<T> & Transition<S, C>> Machine<S, C, T> of(
            Class<S> states, Class<C> commands, Class<T> edges) {
        return new Machine<>(states, commands, edges);
    }

    private List<Optional<T>> row() {
        return new ArrayList<>(Collections.nCopies(commands.size(), Optional.empty()));
    }

    private void place(T edge) {
        edge(edge.from(), edge.command()).ifPresent(other -> {
            throw new IllegalArgumentException(edge + " and " + other + " are one command in one state.");
        });
        row(edge.from()).set(edge.command().ordinal(), Optional.of(edge));
    }

    private List<Optional<T>> row(Optional<S> from) {
        return byFrom.get(from.isPresent() ? from.get().ordinal() + 1 : 0);
    }

    /**
     * The edge that a command moves along.
     *
     * @param from the state; empty if nothing was created yet
     * @param command the command
     * @return the edge; empty if the command is not legal there
     */
    public Optional<T> edge(Optional<S> from, C command) {
        return row(from).get(command.ordinal());
    }

    /**
     * The commands that are legal in a state.
     *
     * @param from the state; empty if nothing was created yet
     * @return the commands in their order; none in a state that is an end
     */
    public List<C> legal(Optional<S> from) {
        return commands.stream()
                .filter(command -> edge(from, command).isPresent())
                .toList();
    }

    /**
     * All edges.
     *
     * @return the edges in their order
     */
    public List<T> edges() {
        return edges;
    }

    /**
     * All states.
     *
     * @return the states in their order
     */
    public List<S> states() {
        return states;
    }

    /**
     * Draws the machine.
     *
     * @return a state diagram of Mermaid, ending with a line break
     */
    public String mermaid() {
        String lines = edges.stream().map(this::arrow).collect(Collectors.joining());
        String ends = states.stream()
                .filter(state -> legal(Optional.of(state)).isEmpty())
                .map(state -> "    " + state + " --> " + START + "\n")
                .collect(Collectors.joining());
        return "stateDiagram-v2\n" + lines + ends;
    }

    private String arrow(T edge) {
        return "    " + from(edge) + " --> " + edge.to() + " : " + edge.command() + "\n";
    }

    private String from(T edge) {
        return edge.from().map(Enum::toString).orElse(START);
    }

    /**
     * Lists the machine.
     *
     * @return a table in Markdown, ending with a line break
     */
    public String table() {
        return edges.stream()
                .map(edge -> Arrays.asList(
                        from(edge), edge.command().toString(), edge.to().toString(), edge.toString()))
                .map(cells ->
                        cells.stream().map(cell -> "`" + cell + "`").collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining("", "| from | command | to | edge |\n| --- | --- | --- | --- |\n", ""));
    }
}
