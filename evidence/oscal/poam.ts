import { unjudged } from "../formats/group";
import { statusMeanings, statusWords } from "../formats/status-words";
import { outcomeWords, words } from "../formats/words";
import type { EvidenceRecord } from "../schema";
import type { MeasureProof } from "../status";
import { assessmentOf, documentUuid, systemUuid } from "./assessment";
import type { Assessment, AssessmentOptions, Entry } from "./assessment";
import { listed, property, uuidOf } from "./document";
import { observation } from "./observations";
import { recordMetadata, remarks, system } from "./provenance";
import { isMeasureRisk, measureRiskUuid, risks } from "./risks";
import { subjects } from "./subjects";
import { markup, paragraphs, value } from "./text";
import { assets, origin } from "./tool";
import { reasonIn } from "../reasons/reasons";

/**
 * What is left to do, as an OSCAL plan of action and milestones: an item for every resource that breaks a rule, is waived
 * or could not be judged, for every measure that nobody attested or nothing shows, and for what no rule looks at.
 */
export function oscalPoam(record: EvidenceRecord, options: AssessmentOptions) {
  const whole = assessmentOf(record, options);
  const open = { ...whole, entries: whole.entries.filter(({ risk }) => risk !== undefined) };
  const { language } = options;
  const title = { de: "Maßnahmenplan", en: "Plan of action and milestones" }[language];
  return {
    "plan-of-action-and-milestones": {
      uuid: documentUuid(whole, "plan-of-action-and-milestones"),
      metadata: { ...recordMetadata(whole, title), remarks: remarks(whole) },
      "system-id": { "identifier-type": "urn:tomguard:system", id: value(system(record.run)) },
      "local-definitions": {
        ...subjects(open),
        "assessment-assets": assets(language, record.run.versions["tomguard"]),
      },
      ...listed(
        "observations",
        open.entries.map((entry) => observation(entry, open)),
      ),
      ...listed("risks", risks(open)),
      "poam-items": items(open),
    },
  };
}

/** OSCAL wants an item even where nothing is left to do. */
function items(open: Assessment) {
  const all = [
    ...open.entries.map((entry) => findingItem(entry, open)),
    ...open.proofs.filter(isMeasureRisk).map((proof) => measureItem(proof, open)),
    ...unjudgedItems(open),
  ];
  return all.length > 0 ? all : [nothingOpen(open)];
}

function findingItem({ finding, observation, risk }: Entry, { language }: Assessment) {
  const { rule, outcome, measures, resource, problem, why } = finding;
  return {
    ...(risk !== undefined && { uuid: uuidOf("poam-item", risk) }),
    title: `${markup(rule)}: ${outcomeWords[outcome][language]}, ${markup(resource.name)}`,
    description: markup(problem?.[language] ?? (why && reasonIn(why, language)) ?? rule),
    props: [property("outcome", outcome), ...measures.map((measure) => property("measure", measure))],
    origins: [origin],
    "related-observations": [{ "observation-uuid": observation }],
    ...(risk !== undefined && { "related-risks": [{ "risk-uuid": risk }] }),
  };
}

function measureItem(proof: MeasureProof, open: Assessment) {
  const { language } = open;
  const risk = measureRiskUuid(proof, open);
  const title = markup(proof.info?.title[language] ?? proof.id);
  return {
    uuid: uuidOf("poam-item", risk),
    title: `${title}: ${statusWords[proof.status][language]}`,
    description: statusMeanings[proof.status][language],
    props: [property("status", proof.status), property("measure", proof.id)],
    origins: [origin],
    "related-risks": [{ "risk-uuid": risk }],
  };
}

/** Nobody can say whether they keep a promise: a plan that left them out would look complete and not be. */
function unjudgedItems({ record, language }: Assessment) {
  const rows = unjudged(record);
  if (rows.length === 0) return [];
  return [
    {
      uuid: systemUuid(record, "poam-item", "unjudged-types"),
      title: words.unjudgedTypes[language],
      description: paragraphs(...rows.map(({ type, count }) => markup(`${type} × ${count}`))),
      props: [property("status", "unjudged")],
      origins: [origin],
    },
  ];
}

function nothingOpen({ record, language }: Assessment) {
  const description = {
    de: "Dieser Record nennt nichts Offenes. Was er nicht beweist, steht in den Bemerkungen.",
    en: "This record names nothing that is open. The remarks say what it does not prove.",
  };
  return {
    uuid: systemUuid(record, "poam-item", "nothing-open"),
    title: { de: "Nichts offen", en: "Nothing open" }[language],
    description: description[language],
    props: [property("status", "none")],
    origins: [origin],
  };
}
