import type { Text } from "../catalogue/text";
import { durationText } from "../catalogue/promise/duration";
import type { Duration } from "../catalogue/promise/duration";
import type { DataClass, Processor, Promised } from "../catalogue/promise/schema";
import type { PromisedLine } from "./schema";

type Backups = Promised["backups"];

/** The promise in words, one line a topic, as the record carries it: a report can say what the deploy was judged by. */
export function promisedLines(promise: Promised): PromisedLine[] {
  const { residency, retention, transport, encryption, backups, access, network, logging, processors, evidence } =
    promise;
  return [
    line("Regionen", "Regions", same(residency.regions.join(", "))),
    line("Datenklassen und Löschfristen", "Data classes and periods", retentionText(retention)),
    line("Mindestversion von TLS", "Minimum TLS version", same(transport.minimumTls)),
    line("Speicherverschlüsselung", "Encryption at rest", encryptionText(encryption.atRest)),
    line("Schlüsselwechsel", "Key rotation", every(encryption.rotate)),
    line("Sicherungen", "Backups", backupText(backups)),
    line("Überprüfung der Berechtigungen", "Review of roles", every(access.reviewRoles)),
    line("Dauer einer Sitzung", "Length of a session", atMost(access.session)),
    line("Administratoren", "Administrators", {
      de: `höchstens ${access.administratorsAtMost}`,
      en: `at most ${access.administratorsAtMost}`,
    }),
    line("Öffentliche Ports", "Public ports", portsText(network.publicPorts)),
    line("Aufbewahrung der Protokolle", "Retention of logs", span(logging.keepAtLeast, logging.keepAtMost)),
    line("Auftragsverarbeiter", "Processors", processorsText(processors)),
    line("Aufbewahrung der Nachweise", "Retention of evidence", atLeast(evidence.keep)),
  ];
}

function line(de: string, en: string, value: Text): PromisedLine {
  return { topic: { de, en }, value };
}

function same(text: string): Text {
  return { de: text, en: text };
}

function every(interval: Duration): Text {
  const { de, en } = durationText(interval);
  return {
    de: `mindestens einmal in ${de}${interval.amount === 1 || !/e$/.test(de) ? "" : "n"}`,
    en: `at least once in ${en}`,
  };
}

function atMost(duration: Duration): Text {
  const { de, en } = durationText(duration);
  return { de: `höchstens ${de}`, en: `at most ${en}` };
}

function atLeast(duration: Duration): Text {
  const { de, en } = durationText(duration);
  return { de: `mindestens ${de}`, en: `at least ${en}` };
}

function span(least: Duration, most: Duration): Text {
  return { de: `${atLeast(least).de}, ${atMost(most).de}`, en: `${atLeast(least).en}, ${atMost(most).en}` };
}

function portsText(ports: readonly number[]): Text {
  return ports.length === 0 ? { de: "keine", en: "none" } : same(ports.join(", "));
}

/** Who, where, and by which transfer mechanism until when, for what leaves the EEA. */
function processorsText(processors: readonly Processor[]): Text {
  if (processors.length === 0) return { de: "keine genannt", en: "none named" };
  const text = (until: string) =>
    processors
      .map(({ name, country, mechanism, validUntil }) => {
        const transfer = mechanism === "none-needed" ? "" : `, ${mechanism}${validUntil === undefined ? "" : ` ${until} ${validUntil}`}`; // prettier-ignore
        return `${name} (${country}${transfer})`;
      })
      .join("; ");
  return { de: text("bis"), en: text("until") };
}

function encryptionText(atRest: Promised["encryption"]["atRest"]): Text {
  return atRest === "any"
    ? { de: "verschlüsselt, Schlüssel von AWS erlaubt", en: "encrypted, keys of AWS allowed" }
    : { de: "verschlüsselt mit eigenen Schlüsseln", en: "encrypted under customer-managed keys" };
}

function retentionText(retention: Promised["retention"]): Text {
  const classes = Object.entries(retention);
  if (classes.length === 0) return { de: "keine genannt", en: "none named" };
  return {
    de: classes.map(([name, each]) => `${name}: ${periodText(each).de}`).join("; "),
    en: classes.map(([name, each]) => `${name}: ${periodText(each).en}`).join("; "),
  };
}

const events: Record<DataClass["after"], Text> = {
  upload: { de: "nach dem Hochladen", en: "after upload" },
  completion: { de: "nach Erledigung", en: "after completion" },
  "last-contact": { de: "nach dem letzten Kontakt", en: "after the last contact" },
  "contract-end": { de: "nach Vertragsende", en: "after the end of the contract" },
};

function periodText({ keep, after, atLeast }: DataClass): Text {
  const length = durationText(keep);
  return {
    de: `${atLeast ? "mindestens" : "höchstens"} ${length.de} ${events[after].de}`,
    en: `${atLeast ? "at least" : "at most"} ${length.en} ${events[after].en}`,
  };
}

const places: Record<Backups["in"], Text> = {
  "same-region": { de: "in derselben Region", en: "in the same region" },
  "another-region": { de: "in einer anderen Region", en: "in another region" },
  "another-account": { de: "in einem anderen Konto", en: "in another account" },
};

function backupText(backups: Backups): Text {
  if (backups.of.length === 0) return { de: "keine Datenklasse genannt", en: "no data class named" };
  const keep = durationText(backups.keep);
  const [of, copies, where] = [backups.of.join(", "), backups.copies, places[backups.in]];
  return {
    de: `${of}: ${copies} ${copies === 1 ? "Kopie" : "Kopien"} ${where.de}, aufbewahrt ${keep.de}`,
    en: `${of}: ${copies} ${copies === 1 ? "copy" : "copies"} ${where.en}, kept ${keep.en}`,
  };
}
