import type { Share } from "../../../posture";
import { mayStrangers } from "../../effect";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";
import { recipientOf, recipientsIn, type Recipient } from "./recipients";
import { statedShown } from "./ends";

/**
 * Art. 28(2), 29, 32(4) GDPR: nobody gets data whom the client has not approved. The promise names its own accounts and
 * organizations, and the accounts of its processors. What is open to all the world is judged here for services that no
 * rule on exposure asks about.
 */
export const shareApproved = rule({
  id: "share-approved",
  kind: "share",
  title: {
    de: "Andere Konten haben nur Zugang, wo das zugesagt ist",
    en: "Other accounts have access only where that is promised",
  },
  why: {
    de: "Eine Freigabe an ein fremdes Konto ist eine Weitergabe, die niemand mehr zurückholen kann.",
    en: "A share with a foreign account is a disclosure that nobody can take back.",
  },
  measures: ["disclosure.approved-recipients", "disclosure.internal-recipients"],
  severity: "high",
  decide(share, promise) {
    const direct = decideOn(share.sharedWith, {
      absent: () => notApplicable("nobody is named"),
      known: (named) =>
        combine(
          named.map((each) =>
            decideOn(each, {
              absent: () => notApplicable("nobody is named"),
              known: (words) => verdictOn(share, recipientOf(words, share.account, promise)),
            }),
          ),
        ),
    });
    const byPolicy = decideOn(share.policy, {
      absent: () => notApplicable("it has no policy of its own"),
      known: (policy) =>
        combine([
          ...recipientsIn(policy, share.account, promise).map((each) => verdictOn(share, each)),
          toStrangers(share, mayStrangers({ policy, arn: share.arn }, share.ways.guarded)),
        ]),
    });
    return combine([direct, byPolicy]);
  },
});

function verdictOn(share: Share, recipient: Recipient): Verdict {
  switch (recipient) {
    case "own":
    case "approved":
    case "aws":
      return pass({ [recipient]: true });
    case "public":
      return notApplicable("whom it is open to by name is everyone: see the rules on exposure");
    case "foreign":
      return failed(share, { foreign: true }, [
        "ein Konto, das die Zusage nicht nennt",
        "an account that the promise doesn't name",
      ]);
    case "unclear":
      return undecided(
        "it can't be told whether a named account is the own one; name your accounts under organisation.accounts",
      );
    case "unknown":
      return undecided("who is let in is known only after the deploy");
  }
}

function toStrangers(share: Share, may: "yes" | "no" | "unknown"): Verdict {
  if (share.ways.guarded.length === 0) return notApplicable("another rule asks whether strangers are let in");
  if (may === "no") return pass({ strangers: false });
  if (may === "unknown") return undecided("a part of the policy is not known yet");
  return failed(share, { strangers: true }, ["jedermann", "everyone"]);
}

function failed(share: Share, observed: Record<string, boolean>, [de, en]: [de: string, en: string]): Verdict {
  const { resource, service } = share;
  const place = statedShown(share.stated);
  return fail(
    observed,
    text(
      `„${resource.name}“ (${service}) gibt Zugang an ${de}.`,
      `"${resource.name}" (${service}) gives access to ${en}.`,
    ),
    text(
      `Nehmen Sie den Empfänger aus \`${place}\` heraus, oder nennen Sie ihn in der Zusage: eigene Konten unter \`organisation.accounts\`, Auftragsverarbeiter unter \`processors\`.`,
      `Take the recipient out of \`${place}\`, or name it in the promise: own accounts under \`organisation.accounts\`, processors under \`processors\`.`,
    ),
  );
}
