package dev.retour.benchmarks;

import java.util.List;

/**
 * How a suite is to be run.
 *
 * @param rounds how many rounds
 * @param seconds how long each fork warms up, and then how long it measures
 */
record RunArguments(int rounds, int seconds) {

    private static final RunArguments USUAL = new RunArguments(5, 3);

    /**
     * Reads the options behind the name of a suite.
     *
     * @throws IllegalArgumentException if one is unknown or has no whole number above 0
     */
    static RunArguments parse(List<String> options) {
        RunArguments arguments = USUAL;
        for (int i = 0; i < options.size(); i += 2) {
            String value = i + 1 < options.size() ? options.get(i + 1) : "";
            arguments = arguments.with(options.get(i), value);
        }
        return arguments;
    }

    private RunArguments with(String option, String value) {
        return switch (option) {
            case "--rounds" -> new RunArguments(number(option, value), seconds);
            case "--seconds" -> new RunArguments(rounds, number(option, value));
            default -> throw new IllegalArgumentException("There is no option " + option + ".");
        };
    }

    private static int number(String option, String value) {
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(option + " needs a number from 1 to 9999, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }
}
