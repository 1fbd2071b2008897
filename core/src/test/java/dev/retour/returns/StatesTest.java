package dev.retour.returns;

import dev.retour.house.ReferencePage;
import dev.retour.kernel.Machine;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.disposition.Dispositions;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.settlement.RefundPart;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StatesTest {

    private static final String HEAD = """
            # States

            Every legal step of a return case and of a parcel. A command that has no step in a state is refused there, with the
            commands that have one. What the world reports is recorded in any state: a scan that has no step moves the parcel to
            the place that it names, and is told as a discrepancy.

            The status of a case, such as `IN_TRANSIT`, is no machine of its own: it is told from those below. What is possible in each
            is on the page [Commands in every status](commands-by-status.md), and of a parcel on
            [Commands on parcels in every status](parcel-commands-by-status.md).

            This page is printed by `StatesTest`.
            """;

    private static String page() {
        return HEAD
                + machine("Return case", Decider.MACHINE)
                + machine("Authorization of a unit", Authorization.MACHINE)
                + machine("Parcel", Tracking.MACHINE)
                + machine("Receipt of a unit", Goods.MACHINE)
                + machine("Disposition of a unit", Dispositions.MACHINE)
                + machine("Settlement of a part of a refund", RefundPart.MACHINE);
    }

    private static String machine(String title, Machine<?, ?, ?> machine) {
        return "\n## " + title + "\n\n```mermaid\n" + machine.mermaid() + "```\n\n" + machine.table();
    }

    @Test
    void thePageShowsEveryStepOfTheMachine() throws IOException {
        ReferencePage.check("states.md", page());
    }
}
