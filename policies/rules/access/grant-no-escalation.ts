import type { Grant, GrantedPolicy, PolicyDocument } from "../../../posture";
import { escalationsIn, wildcardsIn } from "../../effect";
import type { Escalation } from "../../effect/escalations";
import { fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { list, propertyShown, text } from "../common/words";
import { onEachPolicy } from "./each-policy";

/**
 * Narrow rights are worth nothing where they open the way to wide ones. Art. 32(1)(b) and (4) GDPR: nobody processes but
 * on instruction. A policy that admits all of IAM or STS is shown by grant-no-wildcard already.
 */
export const grantNoEscalation = rule({
  id: "grant-no-escalation",
  kind: "grant",
  title: {
    de: "Niemand kann seine eigenen Rechte erweitern",
    en: "Nobody can widen their own rights",
  },
  why: {
    de: "Wer sich selbst mehr Rechte geben kann, für den gilt das Berechtigungskonzept nicht.",
    en: "Whoever can give themselves more rights isn't bound by the concept of who may do what.",
  },
  measures: ["access.least-privilege"],
  severity: "high",
  decide(grant) {
    return onEachPolicy(grant, (document, policy) => judge(grant, document, policy));
  },
});

function judge(grant: Grant, document: PolicyDocument, policy: GrantedPolicy): Verdict {
  const { everything, services } = wildcardsIn(document);
  if ([everything, services.iam, services.sts].includes("yes")) {
    return notApplicable("the policy admits all of IAM or STS, which grant-no-wildcard judges");
  }
  const ways = escalationsIn(document);
  const open = ways.filter(({ may }) => may === "yes").map(({ escalation }) => escalation);
  if (open.length > 0) return failed(grant, policy, open);
  return ways.some(({ may }) => may === "unknown")
    ? undecided("a resource or condition of the policy is not known yet")
    : pass({ escalations: [] });
}

function failed({ resource }: Grant, { path, from }: GrantedPolicy, ways: readonly Escalation[]): Verdict {
  const property = `\`${propertyShown(path)}\``;
  const passesRole = ways.some(({ way }) => way === "pass-role");
  return fail(
    { escalations: ways.map(({ way }) => way) },
    text(
      `Wer „${resource.name}“ hat, kann über ${property} eigene Rechte erweitern: ${list(ways.map(({ de }) => de))}.`,
      `Whoever has "${resource.name}" can widen their rights by ${property}: ${list(ways.map(({ en }) => en))}.`,
    ),
    text(
      from === "aws"
        ? "Ersetzen Sie die von AWS verwaltete Policy durch eine eigene, die diese Aktionen nur auf benannten Ressourcen erlaubt."
        : `Beschränken Sie diese Aktionen in \`Resource\` auf benannte ARNs${passesRole ? ", und `iam:PassRole` mit der Bedingung `iam:PassedToService` auf die Dienste, denen die Rolle dient" : ""}, oder binden Sie sie an \`iam:PermissionsBoundary\`.`,
      from === "aws"
        ? "Replace the policy that AWS manages by one of your own that allows these actions on named resources only."
        : `Limit these actions to named ARNs in \`Resource\`${passesRole ? ", and `iam:PassRole` to the services that the role serves by the condition `iam:PassedToService`" : ""}, or tie them to \`iam:PermissionsBoundary\`.`,
    ),
  );
}
