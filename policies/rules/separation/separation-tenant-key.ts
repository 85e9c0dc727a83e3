import type { KeyUse, Tenancy } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { clientOf } from "../common/client";
import { holdingOf } from "../common/data-class";
import { text } from "../common/words";

/**
 * A client's data ends with the client's key. Art. 32(1)(b) and 28(3)(g) GDPR; SDM "Nichtverkettung".
 * Stores under a key of AWS's are encryption-customer-key's matter.
 */
export const separationTenantKey = rule({
  id: "separation-tenant-key",
  kind: "tenancy",
  title: {
    de: "Die Daten eines Auftraggebers liegen unter dessen eigenem Schlüssel",
    en: "One client's data is under that client's key",
  },
  why: {
    de: "Unter einem gemeinsamen Schlüssel lassen sich die Daten eines Auftraggebers nicht für sich sperren oder vernichten.",
    en: "Under a shared key one client's data can't be locked or destroyed by itself.",
  },
  measures: ["separation.client-keys"],
  severity: "high",
  decide(store, promise) {
    if (holdingOf(store.tags, promise).state === "none") return notApplicable("it holds no personal data");
    return decideOn(clientOf(store.tags), {
      absent: () => notApplicable("it names no client, which media-marked judges"),
      known: (client) =>
        decideOn(store.key, {
          absent: () => notApplicable("it has no key of its own, which encryption-customer-key judges"),
          known: (key) => judge(store, client, key),
        }),
    });
  },
});

function judge({ resource }: Tenancy, client: string, key: KeyUse): Verdict {
  const marked = clientOf(key.tags);
  if (marked.state === "known") {
    return marked.value === client ? pass({ "key-of": "the same client" }) : shared(resource.name, "another client");
  }
  const others = key.others.state === "known" ? key.others.value.map(clientOf) : [];
  if (others.some((other) => other.state === "known" && other.value !== client))
    return shared(resource.name, "several clients");
  if (marked.state === "unknown") return undecided(marked.why);
  if (key.others.state === "unknown") return undecided(key.others.why);
  if (others.some((other) => other.state === "unknown"))
    return undecided("the client of another store under the key is not known yet");
  return pass({ "key-of": "no other client" });
}

function shared(name: string, whose: "another client" | "several clients"): Verdict {
  return fail(
    { "key-of": whose },
    whose === "another client"
      ? text(
          `„${name}“ liegt unter dem Schlüssel eines anderen Auftraggebers.`,
          `"${name}" is under the key of another client.`,
        )
      : text(
          `„${name}“ liegt unter einem Schlüssel, den auch Daten anderer Auftraggeber nutzen.`,
          `"${name}" is under a key that other clients' data uses as well.`,
        ),
    text(
      "Legen Sie für jeden Auftraggeber einen eigenen `aws.kms.Key` mit dessen `tom:client` an, und nennen Sie ihn an diesem Speicher.",
      "Make an `aws.kms.Key` of its own for each client, with the client's `tom:client`, and name it at this store.",
    ),
  );
}
