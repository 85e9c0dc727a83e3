import type { Text } from "../../catalogue/text";
import type { Conclusion } from "../conclusion";
import type { Outcome, Phase, Severity, WitnessName } from "../schema";

/** The words of all reports, in one place, so that a thing has one name in every format. */

export const outcomeWords: Record<Outcome, Text> = {
  fail: { de: "verletzt", en: "failed" },
  unknown: { de: "ungeklärt", en: "unknown" },
  waived: { de: "befristet ausgenommen", en: "waived" },
  pass: { de: "eingehalten", en: "passed" },
  "not-applicable": { de: "nicht anwendbar", en: "not applicable" },
};

export const severityWords: Record<Severity, Text> = {
  critical: { de: "kritisch", en: "critical" },
  high: { de: "hoch", en: "high" },
  medium: { de: "mittel", en: "medium" },
  low: { de: "niedrig", en: "low" },
};

export const witnessWords: Record<WitnessName, Text> = {
  pulumi: { de: "Pulumi-Programm", en: "Pulumi program" },
  cloudformation: { de: "CloudFormation-Vorlage", en: "CloudFormation template" },
  aws: { de: "Auskunft von AWS", en: "answers of AWS" },
};

export const phaseWords: Record<Phase, Text> = {
  check: { de: "Prüfung des Programms", en: "check of the program" },
  preview: { de: "Vorschau des Deployments", en: "preview of the deploy" },
  update: { de: "Deployment", en: "deploy" },
  state: { de: "aufgezeichneter Stand", en: "recorded state" },
  template: { de: "Vorlage", en: "template" },
  live: { de: "Prüfung in der Cloud", en: "live check" },
};

export const conclusionWords: Record<Conclusion, Text> = {
  broken: { de: "Zusagen sind verletzt", en: "Promises are broken" },
  unproved: { de: "Nicht nachgewiesen: Einiges ist ungeklärt", en: "Not proved: some things are unknown" },
  open: { de: "Keine Verletzung gefunden, aber Einiges ist noch ungeklärt", en: "No broken promise found, but some things are not known yet" }, // prettier-ignore
  "nothing-judged": { de: "Nichts geprüft: kein Nachweis", en: "Nothing was judged: no proof" },
  excepted: { de: "Geprüftes eingehalten, mit befristeten Ausnahmen", en: "What was judged is kept, with waivers" },
  kept: { de: "Alles Geprüfte ist eingehalten", en: "Everything that was judged is kept" },
};

export const words = {
  title: { de: "Nachweis technischer und organisatorischer Maßnahmen", en: "Evidence of technical and organisational measures" }, // prettier-ignore
  law: { de: "Art. 32 DSGVO", en: "Art. 32 GDPR" },
  advisory: { de: "nur Hinweis", en: "advisory" },
  atResource: { de: "an", en: "on" },
  remedy: { de: "Abhilfe", en: "Remedy" },
  problem: { de: "Mangel", en: "Problem" },
  why: { de: "Grund", en: "Reason" },
  rule: { de: "Regel", en: "Rule" },
  type: { de: "Typ", en: "Type" },
  count: { de: "Anzahl", en: "Count" },
  until: { de: "bis", en: "until" },
  observed: { de: "Beobachtet", en: "Observed" },
  acceptedBy: { de: "angenommen durch", en: "accepted by" },
  insteadOf: { de: "stattdessen", en: "instead" },
  ruleError: { de: "Fehler in der Regel selbst, bitte melden", en: "fault in the rule itself, please report" },
  resource: { de: "Ressource", en: "Resource" },
  resources: { de: "Ressourcen", en: "Resources" },
  notes: { de: "Hinweise", en: "Notes" },
  statements: { de: "Aussagen", en: "Statements" },
  measures: { de: "Maßnahmen", en: "Measures" },
  unjudgedTypes: { de: "Ressourcentypen, die keine Regel prüft", en: "Resource types that no rule judges" },
  allTypesJudged: { de: "Jeder Ressourcentyp wird von mindestens einer Regel geprüft.", en: "Every resource type is judged by at least one rule." }, // prettier-ignore
  noResources: { de: "Der Lauf hat keine Ressourcen gesehen.", en: "The run saw no resources." },
} as const satisfies Record<string, Text>;

/** The section on what the contract says twice and otherwise. */
export const contradictionWords = {
  title: { de: "Widersprüche in Zusage und Dokument", en: "Contradictions in promise and document" },
  scope: {
    de: "Was die Zusage, das Dokument dahinter und das Recht verschieden sagen. Die Ressourcen wurden nach der Zusage geprüft; an diesen Stellen ist damit nicht gezeigt, dass auch die andere Seite eingehalten ist.",
    en: "What the promise, the document behind it and the law say otherwise. Resources were judged by the promise; at these points that does not show that the other side is kept as well.",
  },
  none: {
    de: "Zusage und Dokument wurden miteinander und mit dem Recht verglichen; gefunden wurde nichts, was nicht zusammenpasst.",
    en: "Promise and document were compared with each other and with the law; nothing was found that does not go together.",
  },
  notLooked: {
    de: "Dieser Record sagt nicht, ob Zusage und Dokument zusammenpassen; er ist von einer früheren Version.",
    en: "This record does not say whether promise and document go together; it is of an earlier version.",
  },
  table: { de: "Beide Seiten, mit einem Vorschlag", en: "Both sides, with a proposal" },
  promise: { de: "Zusage", en: "Promise" },
  against: { de: "Dagegen", en: "Against" },
  problem: { de: "Was nicht zusammenpasst", en: "What does not go together" },
  proposal: { de: "Vorschlag", en: "Proposal" },
} as const satisfies Record<string, Text>;

/** The place of a record in the ledger that it comes from. */
export const sealWords = {
  name: { de: "Eintrag im Ledger", en: "Entry in the ledger" },
  none: {
    de: "nicht aus einem Ledger; diese Datei allein zeigt nicht, dass der Record unverändert ist",
    en: "not from a ledger; this file alone does not show that the record is unaltered",
  },
  sealed: { de: "versiegelt am", en: "sealed at" },
  entry: { de: "Datei des Eintrags", en: "file of the entry" },
  key: { de: "signiert mit dem Schlüssel", en: "signed by the key" },
  verified: {
    de: "Signatur und Kette vom Kopf des Ledgers bis zu diesem Eintrag wurden für diesen Bericht geprüft",
    en: "signature and chain from the ledger's head to this entry were verified for this report",
  },
} as const satisfies Record<string, Text>;

/** `3 verletzt, 2 ungeklärt, …`: every outcome in the order in which it matters, the unknowns always. */
export const outcomesByWeight: readonly Outcome[] = ["fail", "unknown", "waived", "pass", "not-applicable"];
