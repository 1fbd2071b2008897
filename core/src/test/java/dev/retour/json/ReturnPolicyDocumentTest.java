package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Loaded;
import dev.retour.policy.Policies;
import dev.retour.policy.ReturnPolicy;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnPolicyDocumentTest {

    private final Documents documents = Documents.standard();

    static Stream<ReturnPolicy> policies() {
        return Stream.of(
                Policies.chinaSevenDays(),
                Policies.europeanFourteenDays(ZoneId.of("Europe/Paris")),
                Policies.sellersThirtyDays(ZoneId.of("America/New_York")));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_policy_is_the_same_after_it_was_a_document(ReturnPolicy policy) {
        String text = documents.write(DocumentTypes.RETURN_POLICY, policy);

        assertThat(documents
                        .read(DocumentTypes.RETURN_POLICY, "policy.json", text)
                        .orThrow())
                .isEqualTo(policy);
    }

    @Test
    void a_policy_is_written_by_hand() {
        String text = """
                {
                  "schema": "retour/return-policy/1",
                  "id": "winter-2026",
                  "zone": "Asia/Shanghai",
                  "rules": [
                    {
                      "code": "final-sale",
                      "when": {"kind": "ONE_OF", "subject": "FLAG", "of": ["sale"]},
                      "then": [{"kind": "JUDGE", "verdict": "DENY", "because": {"en": "Sale is final.", "zh": "特价商品不退。"}}]
                    },
                    {
                      "code": "fifteen-days",
                      "then": [
                        {"kind": "WITHIN", "days": 15, "from": "DELIVERED", "workingDays": false, "extended": false},
                        {"kind": "FEE", "sort": "RETURN_FREIGHT", "fixed": "CNY 12.00"},
                        {"kind": "AUTO_APPROVE", "upTo": "CNY 500.00"}
                      ]
                    }
                  ]
                }
                """;
        Loaded<ReturnPolicy> loaded = documents.read(DocumentTypes.RETURN_POLICY, "policy.json", text);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.orThrow().rules())
                .extracting(rule -> rule.code())
                .containsExactly("final-sale", "fifteen-days");
    }

    @Test
    void a_checklist_is_written_by_hand_and_every_fault_of_it_has_its_place() {
        String text = """
                {
                  "schema": "retour/return-policy/1",
                  "id": "phones",
                  "zone": "Asia/Shanghai",
                  "rules": [
                    {
                      "code": "phones",
                      "when": {"kind": "ONE_OF", "subject": "CATEGORY", "of": ["PHONE"]},
                      "then": [
                        {
                          "kind": "INSPECT",
                          "checklist": {
                            "code": "phone",
                            "rounding": "%s",
                            "checks": [
                              {
                                "code": "charger",
                                "aspect": "ACCESSORY",
                                "because": {"en": "The charger is missing.", "zh": "缺少充电器。"},
                                "less": {"fixed": "CNY 60.00"}
                              },
                              {
                                "code": "%s",
                                "aspect": "PACKAGING",
                                "because": {"en": "The box is missing.", "zh": "缺少包装盒。"},
                                "less": {"percent": "%s"}
                              }
                            ]
                          }
                        }
                      ]
                    }
                  ]
                }
                """;
        assertThat(read(text, "HALF_UP", "box", "3%").findings()).isEmpty();
        assertThat(read(text, "UNNECESSARY", "charger", "103%").findings())
                .extracting(problem -> problem.reason().code().code())
                .containsExactlyInAnyOrder("policy.ROUNDING_MISSING", "policy.CHECK_TWICE", "policy.REDUCTION_INVALID");
    }

    private Loaded<ReturnPolicy> read(String text, Object... values) {
        return documents.read(DocumentTypes.RETURN_POLICY, "policy.json", text.formatted(values));
    }

    @Test
    void a_zone_that_is_none_is_told_with_its_place() {
        String text = "{\"schema\": \"retour/return-policy/1\", \"id\": \"p\", \"zone\": \"Mars/Base\", \"rules\": []}";

        assertThat(documents
                        .read(DocumentTypes.RETURN_POLICY, "policy.json", text)
                        .findings())
                .singleElement()
                .asString()
                .contains("policy.json:1:57", "no time zone");
    }
}
