import { regions } from "../../../catalogue/promise/regions";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Guardrail } from "../../../posture";
import { deniesRegion, type Ternary } from "../../effect";
import { allOf, anyOf } from "../../effect/ternary";
import { decideOn, fail, notApplicable, pass, rule, undecided } from "../../rule";
import { list, text } from "../common/words";

/**
 * What the program doesn't make, somebody can make by hand: only a policy of the organization keeps all accounts within
 * the promised regions. Art. 25(1) GDPR.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export const residencyGuard = rule({
  id: "residency-guard",
  kind: "guardrail",
  title: {
    de: "Die Organisation sperrt alle nicht zugesagten Regionen",
    en: "The organization denies every region that is not promised",
  },
  why: {
    de: "Sonst kann jeder mit Rechten im Konto Daten in einer beliebigen Region anlegen.",
    en: "Otherwise anybody with rights in an account can put data into any region.",
  },
  measures: ["residency.region"],
  severity: "high",
  decide(guardrail, promise) {
    if (forbidden(promise).length === 0) return notApplicable("every region of the partition is promised");
    return decideOn(guardrail.policies, {
      absent: () => unguarded(guardrail, promise),
      known: (policies) => {
        const open = policies.some(({ state }) => state === "unknown");
        const documents = policies.flatMap((policy) => (policy.state === "known" ? [policy.value] : []));
        const denied = allOf(
          forbidden(promise).map((region): Ternary =>
            anyOf(documents.map((document) => deniesRegion(document, region))),
          ),
        );
        if (denied === "yes") return pass({ "other-regions": "denied" });
        if (denied === "unknown" || open) return undecided("a service control policy is not known yet");
        return unguarded(guardrail, promise);
      },
    });
  },
});

/** Regions of the same partition that are not promised: accounts can't reach those of another one. */
function forbidden({ residency }: Promised): string[] {
  const partitions = regions.filter(({ name }) => residency.regions.includes(name)).map(({ partition }) => partition);
  return regions
    .filter(({ name, partition }) => partitions.includes(partition) && !residency.regions.includes(name))
    .map(({ name }) => name);
}

function unguarded({ resource, of }: Guardrail, { residency }: Promised) {
  const promised = list(residency.regions);
  return fail(
    { "other-regions": "open" },
    of === "organization"
      ? text(
          `Die Organisation „${resource.name}“ lässt Regionen außerhalb der Zusage offen.`,
          `The organization "${resource.name}" leaves regions outside the promise open.`,
        )
      : text(
          `Für das Konto „${resource.name}“ sind Regionen außerhalb der Zusage offen.`,
          `Regions outside the promise are open to the account "${resource.name}".`,
        ),
    text(
      `Hängen Sie eine \`aws.organizations.Policy\` an die Wurzel: \`Effect: "Deny"\`, in \`NotAction\` nur globale Dienste, \`Resource: "*"\`, \`Condition: { StringNotEquals: { "aws:RequestedRegion": [${promised}] } }\`.`,
      `Attach an \`aws.organizations.Policy\` to the root: \`Effect: "Deny"\`, only global services in \`NotAction\`, \`Resource: "*"\`, \`Condition: { StringNotEquals: { "aws:RequestedRegion": [${promised}] } }\`.`,
    ),
  );
}
