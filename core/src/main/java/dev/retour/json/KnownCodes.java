package dev.retour.json;

import dev.retour.desk.DeskReason;
import dev.retour.kernel.Language;
import dev.retour.kernel.ReasonCode;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.parcel.tracking.TrackingReason;
import dev.retour.policy.PolicyReason;
import dev.retour.returns.CaseReason;
import dev.retour.returns.authorization.AuthorizationReason;
import dev.retour.returns.disposition.DispositionReason;
import dev.retour.returns.receipt.ReceiptReason;
import dev.retour.returns.settlement.SettlementReason;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes that an answer may hold, by their stored text. A code of another release or of the host has no text here. */
final class KnownCodes {

    private static final Map<String, ReasonCode> BY_CODE = Stream.<ReasonCode[]>of(
                    DeskReason.values(),
                    CaseReason.values(),
                    EntitlementReason.values(),
                    PolicyReason.values(),
                    AuthorizationReason.values(),
                    ReceiptReason.values(),
                    DispositionReason.values(),
                    SettlementReason.values(),
                    TrackingReason.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(ReasonCode::code, Function.identity()));

    private KnownCodes() {}

    /**
     * The code of a stored text.
     *
     * @param code room and name
     * @return the code
     */
    static ReasonCode find(String code) {
        ReasonCode known = BY_CODE.get(code);
        return known == null ? new Unlisted(code) : known;
    }

    /** A code that this release does not know. */
    private record Unlisted(String code) implements ReasonCode {

        @Override
        public String room() {
            return code.substring(0, Math.max(0, code.indexOf('.')));
        }

        @Override
        public String name() {
            return code.substring(code.indexOf('.') + 1);
        }

        @Override
        public String template(Language language) {
            return code;
        }
    }
}
