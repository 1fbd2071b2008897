package dev.retour.testkit.simulation;

import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.returns.CaseCommand;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What we sent back, and what may still be sent. */
final class NaiveRefunds {

    private record Sent(String refund, String caseId, Map<String, BigInteger> parts) {}

    private final NaiveFacts facts;
    private final List<NaiveTaking> takings;
    private final NaiveWorth worth;
    private final List<Sent> sent = new ArrayList<>();

    NaiveRefunds(NaiveFacts facts, List<NaiveTaking> takings, NaiveWorth worth) {
        this.facts = facts;
        this.takings = takings;
        this.worth = worth;
    }

    List<String> asked() {
        List<String> asked = new ArrayList<>();
        sent.forEach(each -> each.parts()
                .forEach((tender, part) -> asked.add(each.refund() + " " + each.caseId() + " " + tender + " " + part)));
        return asked;
    }

    boolean hasStarted(String caseId) {
        return sent.stream().anyMatch(each -> each.caseId().equals(caseId));
    }

    NaiveVerdict send(CaseCommand.Refund refund, NaiveTaking taking, OrderTerms terms, List<String> history) {
        boolean ours = facts.isOurs(refund.amount().orElseThrow());
        Map<String, BigInteger> plan =
                ours ? plan(terms, NaiveAmount.minor(refund.amount().orElseThrow())) : Map.of();
        Set<String> codes = against(refund, plan, owed(taking, terms).min(left(terms)));
        if (codes.isEmpty()) {
            sent.add(new Sent(refund.refund().value(), taking.caseId, plan));
            assertWithinCaptured(plan, terms);
            history.add("sent " + refund.refund() + " " + taking.caseId + " " + plan);
        }
        return new NaiveVerdict(codes);
    }

    /** A law of its own, whatever the rules say: no payment that has sent something just now sent more than it brought. */
    private void assertWithinCaptured(Map<String, BigInteger> plan, OrderTerms terms) {
        for (Tender tender : terms.tenders()) {
            BigInteger sum = sent(tender);
            if (plan.containsKey(tender.id().value()) && sum.compareTo(NaiveAmount.minor(tender.captured())) > 0) {
                throw new AssertionError("Payment " + tender.id() + " sent " + sum + ".");
            }
        }
    }

    private BigInteger sent(Tender tender) {
        BigInteger sum = BigInteger.ZERO;
        for (Sent each : sent) {
            sum = sum.add(each.parts().getOrDefault(tender.id().value(), BigInteger.ZERO));
        }
        return sum;
    }

    private Set<String> against(CaseCommand.Refund refund, Map<String, BigInteger> plan, BigInteger most) {
        BigInteger wanted = NaiveAmount.minor(refund.amount().orElseThrow());
        Set<String> codes = new TreeSet<>();
        if (sent.stream().anyMatch(each -> each.refund().equals(refund.refund().value()))) {
            codes.add("entitlement.REFUND_EXISTS");
        }
        if (!facts.isOurs(refund.amount().orElseThrow())) {
            codes.add("entitlement.CURRENCY_OTHER");
        } else if (wanted.signum() <= 0) {
            codes.add("entitlement.AMOUNT_NOT_POSITIVE");
        } else if (sum(plan).compareTo(wanted) < 0) {
            codes.add("return.PAYMENTS_EXHAUSTED");
            if (most.max(BigInteger.ZERO).compareTo(wanted) < 0) {
                codes.add("entitlement.REFUND_EXCEEDED");
            }
        } else if (wanted.compareTo(most) > 0) {
            codes.add("entitlement.REFUND_EXCEEDED");
        }
        return codes;
    }

    private static BigInteger sum(Map<String, BigInteger> parts) {
        return parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Map<String, BigInteger> plan(OrderTerms terms, BigInteger wanted) {
        List<Tender> tenders = new ArrayList<>(terms.tenders());
        tenders.sort(Comparator.comparingInt(Tender::refundRank)
                .thenComparing(tender -> tender.id().value()));
        Map<String, BigInteger> plan = new LinkedHashMap<>();
        BigInteger open = wanted.min(left(terms));
        for (Tender tender : tenders) {
            BigInteger part = open.min(left(tender).max(BigInteger.ZERO));
            if (part.signum() > 0) {
                plan.put(tender.id().value(), part);
                open = open.subtract(part);
            }
        }
        return plan;
    }

    BigInteger left(Tender tender) {
        return NaiveAmount.minor(tender.captured())
                .subtract(facts.gone(tender.id().value()))
                .subtract(sent(tender));
    }

    BigInteger left(OrderTerms terms) {
        BigInteger left = facts.gone().negate();
        for (Tender tender : terms.tenders()) {
            left = left.add(NaiveAmount.minor(tender.captured()));
        }
        for (Sent each : sent) {
            left = left.subtract(sum(each.parts()));
        }
        return left;
    }

    private BigInteger sentBy(String caseId) {
        return sent.stream()
                .filter(each -> each.caseId().equals(caseId))
                .map(each -> sum(each.parts()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Where others gave back for the same units, the cases that have not sent theirs bear it. */
    private BigInteger owed(NaiveTaking taking, OrderTerms terms) {
        if (!taking.approved) {
            return BigInteger.ZERO;
        }
        BigInteger owed = taking.charges().subtract(sentBy(taking.caseId));
        for (String line : taking.lines.keySet()) {
            BigInteger over = terms.line(OrderLineId.of(line))
                    .map(each -> worth.left(each).paid().negate().max(BigInteger.ZERO))
                    .orElse(BigInteger.ZERO);
            for (NaiveTaking other : takings) {
                over = other == taking ? over : over.subtract(unsent(other, line));
            }
            BigInteger share = taking.paid(line).subtract(over.max(BigInteger.ZERO));
            owed = owed.add(share.max(BigInteger.ZERO));
        }
        return owed;
    }

    private BigInteger unsent(NaiveTaking other, String line) {
        BigInteger savings = other.charges().negate().max(BigInteger.ZERO);
        return other.paid(line).subtract(sentBy(other.caseId)).subtract(savings).max(BigInteger.ZERO);
    }
}
