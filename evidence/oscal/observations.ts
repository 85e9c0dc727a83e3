import type { AttestationNote, Finding } from "../schema";
import { isValid } from "../status";
import { observedText } from "../formats/group";
import { outcomeWords, words } from "../formats/words";
import { systemUuid } from "./assessment";
import type { Assessment, Entry } from "./assessment";
import { property } from "./document";
import { markup, paragraphs } from "./text";
import { endOf, startOf } from "./time";
import { reasonIn } from "../reasons/reasons";

/** What was observed at one resource by one rule; passes too, because they are the proof. */
export function observation({ finding, subject, observation: uuid }: Entry, { record, language }: Assessment) {
  const { rule, outcome, severity, observed, level, ruleError } = finding;
  return {
    uuid,
    title: `${markup(rule)}: ${outcomeWords[outcome][language]}`,
    description: described(finding, language),
    props: [
      property("rule", rule),
      property("outcome", outcome),
      property("severity", severity),
      ...(Object.keys(observed).length > 0 ? [property("observed", observedText(observed))] : []),
      ...(level === undefined ? [] : [property("level", level)]),
      ...(ruleError === true ? [property("rule-error", "true")] : []),
    ],
    methods: ["TEST"],
    types: ["finding"],
    subjects: [{ "subject-uuid": subject, type: "inventory-item" }],
    collected: record.run.at,
  };
}

/** The problem or the reason, where there is one, and the facts that the verdict rests on. */
function described({ observed, problem, why }: Finding, language: Assessment["language"]): string {
  const facts = Object.keys(observed).length > 0 && `${words.observed[language]}: ${markup(observedText(observed))}`;
  const text = paragraphs(
    problem && markup(problem[language]),
    why !== undefined && markup(reasonIn(why, language)),
    facts,
  );
  return text || words.observed[language];
}

/** A person's word: nobody examined it, so its method is none of OSCAL's. It expires by itself. */
export function attestationObservation(attestation: AttestationNote, assessment: Assessment) {
  const { record } = assessment;
  const { measure, type, on, document, sha256 } = attestation;
  const expires = endOf(attestation["valid-until"]);
  return {
    uuid: attestationUuid(attestation, assessment),
    title: `${markup(type)}: ${markup(measure)}`,
    description: attested(attestation, assessment.language),
    props: [
      property("attestation-type", type),
      property("measure", measure),
      property("state", isValid(attestation, record.run.at.slice(0, 10)) ? "valid" : "not-valid"),
      property("valid-until", attestation["valid-until"]),
      property("document", document),
      ...(sha256 === undefined ? [] : [property("document-sha256", sha256)]),
    ],
    methods: ["ATTESTATION"],
    types: ["finding"],
    collected: startOf(on) ?? record.run.at,
    ...(expires !== undefined && { expires }),
  };
}

export function attestationUuid(
  { measure, type, by, on, document }: AttestationNote,
  { record }: Pick<Assessment, "record">,
): string {
  return systemUuid(record, "attestation", measure, type, by, on, document);
}

/** `by` is a role, as the record asks for. */
export function attested(attestation: AttestationNote, language: Assessment["language"]): string {
  const { by, on, document } = attestation;
  const until = attestation["valid-until"];
  const sentence = {
    de: `Bestätigt durch ${by} am ${on}, gültig bis ${until}; Nachweis: ${document}. Die Bestätigung wurde nicht überprüft.`,
    en: `Attested by ${by} on ${on}, valid until ${until}; document: ${document}. The attestation was not examined.`,
  };
  return markup(sentence[language]);
}
