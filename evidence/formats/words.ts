import type { Text } from "../../catalogue/text";
import type { Conclusion } from "../conclusion";
import type { Outcome, Phase, Severity, WitnessName } from "../schema";

/** The words of all reports, in one place, so that a thing has one name in every format. */

export const outcomeWords: Record<Outcome, Text> = {
  fail: { de: "verletzt", en: "failed" },
  unknown: { de: "ungeklärt", en: "unknown" },
  waived: { de: "befristete Ausnahme", en: "waived" },
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

/** `3 verletzt, 2 ungeklärt, …`: every outcome in the order in which it matters, the unknowns always. */
export const outcomesByWeight: readonly Outcome[] = ["fail", "unknown", "waived", "pass", "not-applicable"];
