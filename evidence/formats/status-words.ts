import type { Text } from "../../catalogue/text";
import type { Conclusion } from "../conclusion";
import type { Outcome } from "../schema";
import type { Status } from "../status";

export const statusWords: Record<Status, Text> = {
  failed: { de: "verletzt", en: "broken" },
  expired: { de: "Bestätigung abgelaufen", en: "attestation expired" },
  unknown: { de: "ungeklärt", en: "unknown" },
  unattested: { de: "nicht bestätigt", en: "unattested" },
  unjudged: { de: "nicht geprüft", en: "not examined" },
  waived: { de: "befristet ausgenommen", en: "waived" },
  attested: { de: "bestätigt", en: "attested" },
  enforced: { de: "eingehalten, durchgesetzt", en: "kept, enforced" },
  verified: { de: "eingehalten, live geprüft", en: "kept, verified live" },
  "not-applicable": { de: "nicht anwendbar", en: "not applicable" },
};

/** The glossary of the report. German is authoritative. */
export const statusMeanings: Record<Status, Text> = {
  failed: {
    de: "Mindestens eine Ressource hält die Zusage nicht ein.",
    en: "At least one resource does not keep the promise.",
  },
  expired: {
    de: "Die Bestätigung einer verantwortlichen Person gilt nicht mehr.",
    en: "The attestation by a responsible person is no longer valid.",
  },
  unknown: {
    de: "Ein Wert, auf den es ankommt, war nicht zu sehen; das ist kein Nachweis.",
    en: "A value that matters could not be seen; this is no proof.",
  },
  unattested: {
    de: "Nur eine Person kann es bestätigen, und es liegt keine Bestätigung vor.",
    en: "Only a person can attest it, and there is no attestation.",
  },
  unjudged: {
    de: "Keine Regel hat etwas vorgefunden, worauf die Maßnahme zutrifft; nichts ist gezeigt.",
    en: "No rule met anything that the measure applies to; nothing is shown.",
  },
  waived: {
    de: "Verletzt, aber von verantwortlicher Stelle begründet und befristet angenommen.",
    en: "Broken, but accepted by someone responsible, with a reason and an end.",
  },
  attested: {
    de: "Eine verantwortliche Person hat es bestätigt; die Bestätigung gilt noch.",
    en: "A responsible person attested it; the attestation is valid.",
  },
  enforced: {
    de: "Jede Ressource, auf die es ankommt, hält die Zusage nach Programm, Plan oder Stand ein.",
    en: "Every resource that matters keeps the promise according to program, plan or state.",
  },
  verified: {
    de: "Jede Ressource, auf die es ankommt, hält die Zusage nach Auskunft der Cloud ein.",
    en: "Every resource that matters keeps the promise according to the cloud's own answers.",
  },
  "not-applicable": {
    de: "Die Zusage oder die Ressource verlangt es nicht; der Grund ist gezählt.",
    en: "The promise or the resource does not ask for it; the reason is counted.",
  },
};

/** Class of the style sheet; the word always stands beside the colour. */
export type Tone = "failed" | "unknown" | "waived" | "kept" | "plain";

export const statusTones: Record<Status, Tone> = {
  failed: "failed",
  expired: "failed",
  unknown: "unknown",
  unattested: "unknown",
  unjudged: "unknown",
  waived: "waived",
  attested: "kept",
  enforced: "kept",
  verified: "kept",
  "not-applicable": "plain",
};

export const outcomeTones: Record<Outcome, Tone> = {
  fail: "failed",
  unknown: "unknown",
  waived: "waived",
  pass: "kept",
  "not-applicable": "plain",
};

export const conclusionTones: Record<Conclusion, Tone> = {
  broken: "failed",
  unproved: "failed",
  open: "unknown",
  "nothing-judged": "unknown",
  excepted: "waived",
  kept: "kept",
};
