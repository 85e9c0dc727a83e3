import type { PolicyDocument, SignIn } from "../../../posture";
import { admitsWithoutFactor } from "../../effect";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/** A password alone is known to others sooner or later. Art. 32(1)(b) GDPR; BSI ORP.4.A21; C5 IDM-09. */
export const identityMfa = rule({
  id: "identity-mfa",
  kind: "sign-in",
  title: {
    de: "Personen melden sich mit einem zweiten Faktor an",
    en: "People sign in with a second factor",
  },
  why: {
    de: "Ein erratenes oder abgefischtes Passwort genügt sonst, um an die Daten zu kommen.",
    en: "Otherwise a password that was guessed or phished is enough to get at the data.",
  },
  measures: ["identity.strong-authentication"],
  severity: "high",
  decide(door, promise) {
    if (door.trust) {
      return decideOn(door.trust, {
        absent: () => notApplicable("no user may assume the role"),
        known: (document) => byTrust(door, document),
      });
    }
    if (!door.factor) return notApplicable("nobody signs in there with a password");
    return decideOn(door.factor, {
      absent: () => missing(door, "off"),
      known: (factor, fact) => {
        if (factor === "by-provider") return notApplicable("the identity provider asks for the second factor, not AWS");
        if (factor !== "required" || mustBeStated(fact, promise)) return missing(door, factor);
        return pass({ "second-factor": "required" });
      },
    });
  },
});

/** Users of IAM bring `aws:MultiFactorAuthPresent` along; a condition with `…IfExists` lets access keys through without. */
function byTrust(door: SignIn, document: PolicyDocument): Verdict {
  const forUsers = document.statements.filter(
    ({ effect, principal }) =>
      effect === "Allow" &&
      (principal?.byType["AWS"] ?? []).some((name) => name.state === "known" && /:user\//.test(name.value)),
  );
  return combine(
    forUsers.map((statement) => {
      const open = admitsWithoutFactor(statement, document);
      if (open === "unknown") return undecided("a condition of the trust policy is not known yet");
      return open === "yes" ? missing(door, "off") : pass({ "second-factor": "required" });
    }),
  );
}

const device = text(
  "Richten Sie für diesen Zugang ein MFA-Gerät ein (`aws iam enable-mfa-device`; für den Root-Nutzer in der Konsole), oder nehmen Sie ihm das Passwort.",
  "Set up an MFA device for this login (`aws iam enable-mfa-device`; for the root user in the console), or take its password away.",
);

function missing({ resource, service, trust, stated }: SignIn, factor: "off" | "optional" | "required"): Verdict {
  const property = stated.factor ?? "mfaConfiguration";
  const byDevice = property === "mfaDevice";
  const remedies: Record<string, [de: string, en: string]> = {
    mfaConfiguration: ['`mfaConfiguration: "ON"`', '`mfaConfiguration: "ON"`'],
    authenticationOptions: [
      "in `authenticationOptions` `federated-authentication`, oder neben dem Zertifikat `directory-service-authentication`",
      "`federated-authentication` in `authenticationOptions`, or `directory-service-authentication` beside the certificate",
    ],
  };
  const [de, en] = remedies[property] ?? [`\`${property}\``, `\`${property}\``];
  return fail(
    { service, "second-factor": factor === "optional" ? "optional" : "off" },
    text(
      `An „${resource.name}“ kann sich jemand ohne zweiten Faktor anmelden.`,
      `Somebody can sign in to "${resource.name}" without a second factor.`,
    ),
    trust
      ? text(
          'Verlangen Sie in der `assumeRolePolicy` `{ Bool: { "aws:MultiFactorAuthPresent": "true" } }`, ohne `IfExists`.',
          'Demand `{ Bool: { "aws:MultiFactorAuthPresent": "true" } }` in the `assumeRolePolicy`, without `IfExists`.',
        )
      : byDevice
        ? device
        : text(`Setzen Sie ${de}.`, `Set ${en}.`),
  );
}
