import type { Promised } from "../../../catalogue/promise/schema";
import type { DataStore, KeyRef } from "../../../posture";
import { ownAccountLater } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { isPromised, list, regionShown, text } from "../common/words";

/**
 * Whoever has the key has the data: Art. 44 GDPR, EDPB recommendations 01/2020. A key that a property names without
 * an account (by id or alias) is one of the account of the store.
 */
export const encryptionKeyInRegion = rule({
  id: "encryption-key-in-region",
  kind: "data-store",
  title: {
    de: "Schlüssel liegen in zugesagten Regionen und gehören keinem anderen",
    en: "Keys are in promised regions, and nobody else's",
  },
  why: {
    de: "Wer den Schlüssel hat, hat die Daten; liegt er im Drittland oder bei Fremden, sind es auch die Daten.",
    en: "Whoever has the key has the data; if it is in a third country or a stranger's, so is the data.",
  },
  measures: ["encryption.key-protection", "residency.copies"],
  severity: "high",
  decide(store, promise) {
    const keys = store.partKeys ?? [store.key];
    return combine(
      keys.map((fact) =>
        decideOn(fact, {
          absent: () => notApplicable("no key is named: see encryption-customer-key"),
          known: (key) =>
            key.managedBy === "aws"
              ? notApplicable("keys of AWS are always in the region of what they encrypt")
              : combine([place(store, key, promise), owner(store, key, promise)]),
        }),
      ),
    );
  },
});

function place(store: DataStore, key: KeyRef, promise: Promised): Verdict {
  const promised = promise.residency.regions;
  return decideOn(key.region, {
    absent: () => undecided("the reference to the key names no region"),
    known: (region) => {
      const observed = { "key-region": regionShown(region), promised };
      if (promised.some((each) => each === region)) return pass(observed);
      return fail(
        observed,
        text(
          `Der Schlüssel von „${store.resource.name}“ liegt in ${regionShown(region)}; ${isPromised(promised.length).de} nur ${list(promised)}.`,
          `The key of "${store.resource.name}" is in ${regionShown(region)}; only ${list(promised)} ${isPromised(promised.length).en}.`,
        ),
        text(
          `Nennen Sie bei \`${store.stated.key}\` einen Schlüssel in ${list(promised)}.`,
          `Name a key in ${list(promised)} at \`${store.stated.key}\`.`,
        ),
      );
    },
  });
}

/** Judged where the promise names the own accounts; a key that names none is one of the store's account. */
function owner(store: DataStore, key: KeyRef, promise: Promised): Verdict {
  const own = promise.organisation.accounts;
  if (own.length === 0) return notApplicable("the promise names no account to compare the key's with");
  if (key.ofProgram) return pass({ "key-account": "own" });
  return decideOn(key.account, {
    absent: () => pass({ "key-account": "own" }),
    known: (account) =>
      own.includes(account) || account === ownAccountLater ? pass({ "key-account": "own" }) : foreign(store),
  });
}

function foreign(store: DataStore): Verdict {
  return fail(
    { "key-account": "foreign" },
    text(
      `Der Schlüssel von „${store.resource.name}“ gehört einem Konto, das die Zusage nicht als eigenes nennt.`,
      `The key of "${store.resource.name}" belongs to an account that the promise doesn't name as one's own.`,
    ),
    text(
      `Nennen Sie bei \`${store.stated.key}\` einen eigenen Schlüssel, oder das Konto unter \`organisation.accounts\`.`,
      `Name a key of your own at \`${store.stated.key}\`, or the account under \`organisation.accounts\`.`,
    ),
  );
}
