import { isInEea } from "../../../catalogue/promise/regions";
import type { Processor, Promised } from "../../../catalogue/promise/schema";
import type { Disclosure, Recipient } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { propertyShown, text } from "../common/words";

/**
 * Who gets data is a processor by contract (Art. 28 GDPR), and outside the EEA by a transfer mechanism that still counts
 * and a consent that can be named (Art. 44 to 49). Accounts that nobody named are share-approved's matter.
 */
export const transferApproved = rule({
  id: "transfer-approved",
  kind: "disclosure",
  title: {
    de: "Daten gehen nur an zugesagte Auftragsverarbeiter, und ins Drittland nur mit gültiger Grundlage",
    en: "Data goes to promised processors only, and to third countries only on valid grounds",
  },
  why: {
    de: "Eine Übermittlung ohne Vertrag oder ohne gültiges Instrument ist verboten, wie sicher sie auch sei.",
    en: "A transfer without contract or without a valid mechanism is forbidden, however secure it is.",
  },
  measures: ["transfer.mechanism", "transfer.consent", "processors.approval"],
  severity: "high",
  decide(disclosure, promise, today) {
    return combine([toAccounts(disclosure, promise, today), toHosts(disclosure, promise, today)]);
  },
});

function toAccounts(disclosure: Disclosure, promise: Promised, today: string | undefined): Verdict {
  const processors = promise.processors.filter(({ accounts }) => accounts.length > 0);
  if (processors.length === 0) return notApplicable("the promise names no account of a processor");
  return decideOn(disclosure.accounts, {
    absent: () => notApplicable("it lets no account in"),
    known: (all) =>
      each(all, (account, path) => {
        const processor = processors.find(({ accounts }) => accounts.includes(account));
        if (!processor) return notApplicable("the account is no processor's");
        return byProcessor(disclosure, path, processor, today);
      }),
  });
}

function toHosts(disclosure: Disclosure, promise: Promised, today: string | undefined): Verdict {
  return decideOn(disclosure.hosts, {
    absent: () => notApplicable("it sends nothing out of AWS"),
    known: (all) =>
      each(all, (host, path) => {
        if (isBelow(host, ["amazonaws.com", "amazonaws.eu", "on.aws"])) return notApplicable("the host is AWS's own");
        if (isBelow(host, promise.organisation.domains)) return pass({ "sent-to": "own-domain" });
        const processor = promise.processors.find(({ endpoints }) => isBelow(host, endpoints));
        return processor ? byProcessor(disclosure, path, processor, today) : toNobody(disclosure, path);
      }),
  });
}

function each(all: readonly Recipient[], judge: (name: string, path: string) => Verdict): Verdict {
  return combine(
    all.map(({ path, name }) =>
      decideOn(name, { absent: () => notApplicable("nobody is named"), known: (text) => judge(text, path) }),
    ),
  );
}

/** `hooks.example.com` is below `example.com`, and `example.com` itself; `notexample.com` isn't. */
function isBelow(host: string, domains: readonly string[]): boolean {
  const small = host.toLowerCase();
  return domains.some((domain) => small === domain.toLowerCase() || small.endsWith(`.${domain.toLowerCase()}`));
}

function byProcessor(disclosure: Disclosure, path: string, processor: Processor, today: string | undefined): Verdict {
  const { country, mechanism, validUntil, consent } = processor;
  if (isInEea(country)) return pass({ "processor-in": country });
  const observed = { "processor-in": country, mechanism };
  if (mechanism === "none" || mechanism === "none-needed")
    return unapproved(disclosure, path, observed, gaps.mechanism);
  if (validUntil === undefined) return unapproved(disclosure, path, observed, gaps.validity);
  if (today === undefined) return undecided("on which day the transfer is looked at is not known", observed);
  if (validUntil < today) return unapproved(disclosure, path, { ...observed, "valid-until": validUntil }, gaps.ended);
  if (consent === undefined) return unapproved(disclosure, path, observed, gaps.consent);
  return pass({ ...observed, "valid-until": validUntil, consent: true });
}

const gaps = {
  mechanism: {
    de: "ein Übermittlungsinstrument fehlt",
    en: "there is no transfer mechanism",
    key: "mechanism",
  },
  validity: {
    de: "bis wann das Übermittlungsinstrument gilt, steht nirgends",
    en: "nobody says until when the transfer mechanism holds",
    key: "valid-until",
  },
  ended: {
    de: "das Übermittlungsinstrument ist abgelaufen",
    en: "the transfer mechanism has ended",
    key: "valid-until",
  },
  consent: {
    de: "die Zustimmung des Auftraggebers ist nicht genannt",
    en: "no consent of the client is named",
    key: "consent",
  },
} as const;

function unapproved(
  { resource }: Disclosure,
  path: string,
  observed: Record<string, string>,
  { de, en, key }: (typeof gaps)[keyof typeof gaps],
): Verdict {
  const property = `\`${propertyShown(path)}\``;
  return fail(
    { ...observed, missing: key },
    text(
      `„${resource.name}“ gibt über ${property} Daten an einen Auftragsverarbeiter im Drittland, und ${de}.`,
      `"${resource.name}" gives data to a processor in a third country by ${property}, and ${en}.`,
    ),
    text(
      `Ergänzen Sie beim Auftragsverarbeiter in der Zusage \`${key}\`, oder nehmen Sie den Zugriff zurück.`,
      `Add \`${key}\` to the processor in the promise, or take the access back.`,
    ),
  );
}

function toNobody({ resource }: Disclosure, path: string): Verdict {
  const property = `\`${propertyShown(path)}\``;
  return fail(
    { "sent-to": "unnamed" },
    text(
      `„${resource.name}“ sendet über ${property} an eine Stelle, die in der Zusage nicht vorkommt.`,
      `"${resource.name}" sends to somebody by ${property} whom the promise doesn't name.`,
    ),
    text(
      "Nennen Sie die Domain beim Auftragsverarbeiter unter `endpoints`, eine eigene unter `organisation.domains`.",
      "Name the domain under `endpoints` of the processor, one of your own under `organisation.domains`.",
    ),
  );
}
