package dev.retour.examples;

import dev.retour.json.DocumentTypes;
import dev.retour.json.Documents;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.money.Percent;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.Check;
import dev.retour.policy.Check.Aspect;
import dev.retour.policy.Checklist;
import dev.retour.policy.Condition;
import dev.retour.policy.Effect;
import dev.retour.policy.FreightPayer;
import dev.retour.policy.Milestone;
import dev.retour.policy.Occasion;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Reduction;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.ReturnPolicyCheck;
import dev.retour.policy.ReturnReason;
import dev.retour.policy.Rule;
import dev.retour.policy.Subject;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A policy on returns in Java, what it says to a phone that comes back, and a fault that its check finds. */
public final class PolicyExample {

    private PolicyExample() {}

    // spotless:off
    static ReturnPolicy policy() {
        // tag::policy[]
        Checklist phone = Checklist.builder("phone").addChecks(
                Check.of("charger", Aspect.ACCESSORY, new Wording("The charger is missing.", "缺少充电器。"),
                        Reduction.of(Money.parse("CNY 60.00"))),
                Check.of("box", Aspect.PACKAGING, new Wording("The box is missing.", "缺少包装盒。"),
                        Reduction.of(Percent.parse("3%"))),
                Check.of("C", Aspect.GRADE, new Wording("The phone is worn.", "手机有使用痕迹。"),
                        Reduction.of(Percent.parse("20%")))).build();
        return ReturnPolicy.builder("acme-2026", ZoneId.of("Asia/Shanghai")).addRules(
                Rule.when("final-sale", Condition.OneOf.of(Subject.FLAG, "sale"),
                        Effect.Judge.of(Verdict.DENY, "Sale is final.", "特价商品不退。")),
                Rule.when("spring", new Condition.PlacedWithin(
                                Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-03-31T16:00:00Z")),
                        Effect.Within.days(30)),
                Rule.when("phones", Condition.OneOf.of(Subject.CATEGORY, "PHONE"),
                        new Effect.Inspect(phone),
                        Effect.Fee.of(Effect.Fee.Sort.RESTOCKING, Percent.parse("5%"))),
                Rule.always("usual",
                        Effect.Within.days(15),
                        new Effect.Freight(FreightPayer.CUSTOMER),
                        new Effect.RefundAt(RefundTiming.INSPECTION),
                        Effect.AutoApprove.upTo(Money.parse("CNY 500.00")),
                        Effect.Compensate.upTo(Money.parse("CNY 50.00")))).build();
        // end::policy[]
    }

    static ReturnPolicy read(Path path) throws IOException {
        // tag::read[]
        ReturnPolicy policy = Documents.standard()
                .read(DocumentTypes.RETURN_POLICY, "policy.json", Files.readString(path)).orThrow();
        // end::read[]
        return policy;
    }

    /** Prints why a phone may come back, in both languages, and the fault of a policy without an end. */
    public static void main(String... args) {
        OrderLine phone = OrderLine.builder(OrderLineId.of("phone"), "PHONE-7", 1)
                .unitPrice(Money.parse("CNY 2000.00").toBigMoney()).category("PHONE")
                .total(TaxedAmount.ofGross(Money.parse("CNY 2000.00"), Money.parse("CNY 230.09")))
                .build();
        OrderTerms terms = OrderTerms.builder(OrderId.of("SO-1"), CurrencyUnit.of("CNY"))
                .shop("tmall-1").channel("TMALL").country("CN")
                .placedAt(Instant.parse("2026-03-10T08:00:00Z")).addLines(phone).build();
        // tag::ask[]
        Occasion occasion = Occasion.builder(
                        terms, phone, ReturnReason.of(ReasonKind.CHANGED_MIND), Instant.parse("2026-04-05T08:00:00Z"))
                .putMilestones(Milestone.DELIVERED, Instant.parse("2026-03-12T04:00:00Z"))
                .build();
        PolicyAnswer answer = policy().judge(occasion);
        System.out.println(answer.verdict() + ", at once: " + answer.autoApproved());
        System.out.println(policy().explain(occasion).text(Language.EN));
        System.out.println(policy().explain(occasion).text(Language.ZH));
        // end::ask[]
        // tag::fault[]
        ReturnPolicy broken = ReturnPolicy.builder("broken", ZoneId.of("UTC"))
                .addRules(Rule.always("usual", Effect.Within.days(-1))).build();
        ReturnPolicyCheck.check(broken).forEach(fault ->
                System.out.println(fault.path() + ": " + fault.reason().text(Language.EN)));
        // end::fault[]
    }
    // spotless:on
}
