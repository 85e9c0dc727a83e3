import type { Promised } from "../../../catalogue/promise/schema";
import type { Text } from "../../../catalogue/text";
import type { PolicyDocument, PolicyStatement, Trust } from "../../../posture";
import {
  admitsAnybody,
  admitsForeignToken,
  admitsUnnamed,
  admitsWithoutExternalId,
  admitsWithoutFactor,
  type Ternary,
} from "../../effect";
import { allOf } from "../../effect/ternary";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";
import { accountIn, isWholeAccount, whoseIs } from "./whose";

/**
 * A role is worth what its trust policy is worth. Third parties come with an external id, so that nobody else can send
 * them (confused deputy); tokens of an identity provider are for one subject and one audience. Art. 32(1)(b) GDPR.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const grantTrust = rule({
  id: "grant-trust",
  kind: "trust",
  title: {
    de: "Rollen nehmen nur benannte Stellen an",
    en: "Roles are assumed by named principals only",
  },
  why: {
    de: "Eine Rolle, die ein beliebiger Dritter annehmen kann, gibt ihm alles, was sie darf.",
    en: "A role that any third party can assume gives them everything that it may do.",
  },
  measures: ["access.least-privilege", "access.automated-processing"],
  severity: "critical",
  decide(trust, promise) {
    return decideOn(trust.document, {
      absent: () => notApplicable("nobody may assume the role"),
      known: (document) => {
        const allowing = document.statements.filter(({ effect }) => effect === "Allow");
        if (allowing.length === 0) return notApplicable("nobody may assume the role");
        return combine(allowing.map((statement) => judge({ trust, promise, document, statement })));
      },
    });
  },
});

interface Asked {
  trust: Trust;
  promise: Promised;
  document: PolicyDocument;
  statement: PolicyStatement;
}

function judge(asked: Asked): Verdict {
  const { principal, notPrincipal } = asked.statement;
  if (notPrincipal !== undefined) return unless(asked, admitsAnybody, "everyone");
  if (principal === undefined) return notApplicable("nobody may assume the role by this statement");
  if (principal.anyone) return unless(asked, admitsAnybody, "everyone");
  return combine(
    Object.entries(principal.byType).flatMap(([type, names]) =>
      names.map((name) => {
        // Whichever provider it will be: a statement that names subject and audience is tied.
        const tied = type === "Federated" && name.state === "unknown" && judgeToken(asked).outcome === "pass";
        if (tied) return trusted("by-condition");
        return decideOn(name, {
          absent: () => notApplicable("nobody may assume the role by this statement"),
          known: (text) => judgePrincipal(type, text.trim(), asked),
        });
      }),
    ),
  );
}

function judgePrincipal(type: string, name: string, asked: Asked): Verdict {
  if (type === "Federated") return /:saml-provider\//.test(name) ? trusted("identity-provider") : judgeToken(asked);
  if (type === "Service") return name.includes("*") ? found(asked, "everyone") : trusted("service");
  if (/[*?]/.test(name)) return unless(asked, admitsAnybody, "everyone");
  const account = accountIn(name);
  if (account === undefined) return trusted("named"); // the id of a user or role that has been deleted
  const whole = isWholeAccount(name);
  const inside = whole ? insideAccount(asked) : trusted("named");
  switch (whoseIs(account, asked.trust.account, asked.promise)) {
    case "own":
      return inside;
    case "processor":
    case "stranger":
      return unless(asked, admitsWithoutExternalId, "external-id");
    case "unclear": {
      const outside = unless(asked, admitsWithoutExternalId, "external-id");
      if (outside.outcome === inside.outcome) return inside;
      return undecided(
        "whether the account is a third party's is known only after the deploy, or by `organisation.accounts`",
      );
    }
  }
}

/** A whole account of one's own: its people come with a second factor, or are named by a condition. */
function insideAccount(asked: Asked): Verdict {
  return unless(asked, (...of) => allOf([admitsUnnamed(...of), admitsWithoutFactor(...of)]), "whole-account");
}

function judgeToken(asked: Asked): Verdict {
  const open = admitsForeignToken(asked.statement, asked.document);
  return combine([unless(asked, () => open.subject, "subject"), unless(asked, () => open.audience, "audience")]);
}

type Gap = keyof typeof gaps;

function unless(
  asked: Asked,
  admits: (statement: PolicyStatement, document: PolicyDocument) => Ternary,
  gap: Gap,
): Verdict {
  const open = admits(asked.statement, asked.document);
  if (open === "no") return trusted("by-condition");
  return open === "yes" ? found(asked, gap) : undecided("a condition of the trust policy is not known yet");
}

function trusted(by: string): Verdict {
  return pass({ "trust-by": by });
}

function found({ trust }: Asked, gap: Gap): Verdict {
  const { name } = trust.resource;
  const { de, en, remedy } = gaps[gap];
  return fail({ "trust-gap": gap }, text(`Die Rolle „${name}“ ${de}.`, `The role "${name}" ${en}.`), remedy);
}

const gaps = {
  everyone: {
    de: "darf von jedem angenommen werden",
    en: "may be assumed by anybody",
    remedy: text(
      "Nennen Sie in `Principal` der `assumeRolePolicy` die Rolle, den Nutzer oder den Dienst, der sie braucht.",
      "Name the role, user or service that needs it in `Principal` of the `assumeRolePolicy`.",
    ),
  },
  "whole-account": {
    de: "darf von jedem in einem ganzen Konto angenommen werden, auch ohne zweiten Faktor",
    en: "may be assumed by everybody in a whole account, without a second factor too",
    remedy: text(
      "Nennen Sie in `Principal` die Rolle, oder verlangen Sie in `Condition` `aws:PrincipalArn`, eine `aws:PrincipalTag/…` oder `aws:MultiFactorAuthPresent`.",
      "Name the role in `Principal`, or demand `aws:PrincipalArn`, an `aws:PrincipalTag/…` or `aws:MultiFactorAuthPresent` in `Condition`.",
    ),
  },
  "external-id": {
    de: "darf aus einem fremden Konto ohne vereinbarte externe Kennung angenommen werden",
    en: "may be assumed from somebody else's account without an agreed external id",
    remedy: text(
      "Verlangen Sie in `Condition` `StringEquals` mit `sts:ExternalId`; ein eigenes Konto nennen Sie in der Zusage unter `organisation.accounts`.",
      "Demand `StringEquals` with `sts:ExternalId` in `Condition`; name an account of your own under `organisation.accounts` in the promise.",
    ),
  },
  subject: {
    de: "nimmt Token des Anmeldedienstes an, ohne deren Inhaber zu nennen",
    en: "takes tokens of the identity provider without naming their owners",
    remedy: text(
      "Verlangen Sie in `Condition` den Schlüssel `<Anmeldedienst>:sub` mit dem Repository, Dienstkonto oder Nutzer, um den es geht.",
      "Demand the key `<provider>:sub` in `Condition`, with the repository, service account or user that it is about.",
    ),
  },
  audience: {
    de: "nimmt auch Token an, die für einen anderen Dienst ausgestellt sind",
    en: "takes tokens too that were made for another service",
    remedy: text(
      "Verlangen Sie in `Condition` den Schlüssel `<Anmeldedienst>:aud`, für AWS meist `sts.amazonaws.com`.",
      "Demand the key `<provider>:aud` in `Condition`, for AWS mostly `sts.amazonaws.com`.",
    ),
  },
} as const satisfies Record<string, { de: string; en: string; remedy: Text }>;
