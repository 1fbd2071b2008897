package dev.retour.returns;

import dev.retour.host.Versioned;
import dev.retour.policy.BusinessCalendar;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.RiskThresholds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * What a host has set for its cases.
 *
 * @param policies the policy that holds for orders placed at an instant
 * @param patience how long a case may stay where it is
 * @param calendar which days are working days
 * @param zone where the days of the business begin
 * @param risks from where on a return looks doubtful
 */
public record CaseRules(
        Function<Instant, ReturnPolicy> policies,
        Versioned<Patience> patience,
        BusinessCalendar calendar,
        ZoneId zone,
        RiskThresholds risks) {}
