import type { DataStore } from "../../../posture";
import { decideOn, fail, pass, rule, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/** Art. 32(1)(a) GDPR names encryption first; BSI CON.1. */
export const encryptionAtRest = rule({
  id: "encryption-at-rest",
  kind: "data-store",
  title: {
    de: "Gespeicherte Daten sind verschlüsselt",
    en: "Data at rest is encrypted",
  },
  why: {
    de: "Wer an Datenträger, Schnappschüsse oder Sicherungen gelangt, darf daraus nichts lesen können.",
    en: "Whoever gets hold of disks, snapshots or backups must not be able to read them.",
  },
  measures: ["encryption.at-rest"],
  severity: "critical",
  decide(store, promise) {
    return decideOn(store.encrypted, {
      absent: () => unencrypted(store),
      known: (encrypted, fact) => {
        if (!encrypted) return unencrypted(store);
        if (!mustBeStated(fact, promise)) return pass({ "by-default": fact.byDefault !== undefined, encrypted: true });
        return fail(
          { encrypted: true, "by-default": true },
          text(
            `„${store.resource.name}“ (${store.service}) ist nur verschlüsselt, weil AWS es von sich aus tut; die Zusage verlangt, dass es im Code steht.`,
            `"${store.resource.name}" (${store.service}) is encrypted only because AWS does so by itself; the promise asks for it to be stated in code.`,
          ),
          remedy(store),
        );
      },
    });
  },
});

function unencrypted(store: DataStore): Verdict {
  return fail(
    { encrypted: false },
    text(
      `„${store.resource.name}“ (${store.service}) speichert Daten unverschlüsselt.`,
      `"${store.resource.name}" (${store.service}) stores data unencrypted.`,
    ),
    remedy(store),
  );
}

function remedy({ stated }: DataStore) {
  return text(
    `Schalten Sie die Verschlüsselung ein: \`${stated.encrypted}\`, und nennen Sie dabei einen eigenen Schlüssel (\`${stated.key}\`).`,
    `Switch encryption on by \`${stated.encrypted}\`, and name a key of your own (\`${stated.key}\`) with it.`,
  );
}
