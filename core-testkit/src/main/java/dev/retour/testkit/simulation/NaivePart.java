package dev.retour.testkit.simulation;

import dev.retour.returns.settlement.SettlementAct;
import java.util.List;

/** Money on its way in the model: what we did about it. What became of it follows from the answers, in whatever order they came. */
final class NaivePart {

    /** What a payment service said of an attempt. */
    record Answer(int attempt, SettlementAct said) {}

    final String tender;
    final String amount;
    int attempts;
    int questions;
    boolean givenUp;
    boolean discarded;

    NaivePart(String tender, String amount) {
        this.tender = tender;
        this.amount = amount;
    }

    /** Money that came back stays back, a payment stays paid, and of an attempt the word that is more sure holds. */
    String status(List<Answer> answers) {
        if (attempts == 0) {
            return discarded ? "DISCARDED" : "CALCULATED";
        }
        if (is(answers, 0, SettlementAct.REVERSE)) {
            return "REVERSED";
        }
        if (is(answers, 0, SettlementAct.SETTLE)) {
            return "SETTLED";
        }
        if (givenUp) {
            return "GIVEN_UP";
        }
        if (is(answers, attempts, SettlementAct.FAIL)) {
            return "FAILED";
        }
        if (is(answers, attempts, SettlementAct.TAKE)) {
            return "PENDING";
        }
        return is(answers, attempts, SettlementAct.LOSE_SIGHT) ? "UNKNOWN" : "REQUESTED";
    }

    /** Whether somebody said so of an attempt; of whichever, if it is 0. */
    private static boolean is(List<Answer> answers, int attempt, SettlementAct said) {
        return answers.stream().anyMatch(each -> each.said() == said && (attempt == 0 || each.attempt() == attempt));
    }

    /** Whether its money is gone, or about to be. */
    boolean isOut(List<Answer> answers) {
        String status = status(answers);
        return attempts > 0 && !status.equals("REVERSED") && !status.equals("GIVEN_UP");
    }
}
