package dev.retour.testkit.payment;

/** The payment service did not answer in time: it may have paid or not. */
public final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1;

    NoAnswerException(String why) {
        super(why);
    }
}
