package dev.retour.jdbc;

import dev.retour.Shop;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.OrderFact;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;

/** Something that a host sends to its shop. */
sealed interface Deed {

    /** Sends it, and gives the answer on one line, which is the same however often it is sent. */
    String sendTo(Shop shop);

    /** A command; its answer says every reason of a refusal. */
    record Wanted(CommandId id, CaseCommand command) implements Deed {

        @Override
        public String sendTo(Shop shop) {
            return shop.returns().execute(id, command).toString();
        }
    }

    /** A fact; what becomes of it depends on what is known already, so that is no part of its answer. */
    record Seen(Observation observation, OrderId order, OrderFact fact) implements Deed {

        @Override
        public String sendTo(Shop shop) {
            shop.orders().record(observation, order, fact);
            return "NOTED";
        }
    }

    /** News of a case; what becomes of it is no part of its answer either. */
    record Told(Observation observation, OrderId order, CaseId caseId, CaseNews news) implements Deed {

        @Override
        public String sendTo(Shop shop) {
            shop.returns().observe(observation, order, caseId, news);
            return "NOTED";
        }
    }
}
