import type { Finding } from "../schema";
import type { MeasureProof, Status } from "../status";
import { statusMeanings, statusWords } from "../formats/status-words";
import { outcomeWords, words } from "../formats/words";
import { systemUuid } from "./assessment";
import type { Assessment, Entry } from "./assessment";
import { proposedDeadline, waiverDeadline } from "./deadlines";
import { property, uuidOf } from "./document";
import { origin } from "./tool";
import { markup, paragraphs } from "./text";
import { reasonIn } from "../reasons/reasons";

/** The risk of a resource that breaks a rule, is waived, or could not be judged. */
export function findingRisk(finding: Finding, uuid: string, entry: Entry, assessment: Assessment) {
  const { record, language } = assessment;
  const { rule, outcome, severity, resource, problem, why, remedy, waiver } = finding;
  const info = record.rules?.find(({ id }) => id === rule);
  const { props, ...deadline } = waiver ? waiverDeadline(waiver.until) : proposedDeadline(severity, record.run.at);
  return {
    uuid,
    title: `${markup(rule)}: ${outcomeWords[outcome][language]}, ${markup(resource.name)}`,
    description:
      paragraphs(problem && markup(problem[language]), why !== undefined && markup(reasonIn(why, language))) ||
      markup(rule),
    statement: markup(info?.why[language] ?? rule),
    props: [property("severity", severity), property("outcome", outcome), ...props],
    status: riskStatus[outcome],
    origins: [origin],
    ...(waiver && {
      "mitigating-factors": [
        {
          uuid: uuidOf("mitigating-factor", uuid),
          description: paragraphs(
            markup(waiver["measure-instead"]),
            `${words.why[language]}: ${markup(waiver.reason)}`,
            `${words.acceptedBy[language]} ${markup(waiver["accepted-by"])}`,
          ),
        },
      ],
    }),
    ...deadline,
    ...(remedy && {
      remediations: [
        {
          uuid: uuidOf("remediation", uuid),
          lifecycle: "recommendation",
          title: words.remedy[language],
          description: markup(remedy[language]),
        },
      ],
    }),
    "related-observations": [{ "observation-uuid": entry.observation }],
  };
}

/** OSCAL's words for where a risk stands. */
const riskStatus: Record<Finding["outcome"], string> = {
  fail: "open",
  unknown: "investigating",
  waived: "deviation-approved",
  pass: "closed",
  "not-applicable": "closed",
};

/** Statuses of a measure that no resource's risk stands for. */
const withoutFinding: ReadonlySet<Status> = new Set(["expired", "unattested", "unjudged"]);

/** Whether nothing but the measure itself can carry the risk: nobody attested it, or no rule met anything. */
export function isMeasureRisk({ status }: MeasureProof): boolean {
  return withoutFinding.has(status);
}

export function measureRiskUuid({ id }: MeasureProof, { record }: Assessment): string {
  return systemUuid(record, "risk", "measure", id);
}

/** The risk that a promised measure is not shown. */
export function measureRisk(proof: MeasureProof, assessment: Assessment) {
  const { record, language } = assessment;
  const { props, ...deadline } = proposedDeadline("medium", record.run.at);
  return {
    uuid: measureRiskUuid(proof, assessment),
    title: `${markup(proof.id)}: ${statusWords[proof.status][language]}`,
    description: statusMeanings[proof.status][language],
    statement: { de: "Die Zusage ist nicht nachgewiesen.", en: "The promise is not shown to be kept." }[language],
    props: [property("measure", proof.id), property("status", proof.status), ...props],
    status: "open",
    origins: [origin],
    ...deadline,
  };
}

/** Every risk of the record: at resources in the order of the record, then at measures. */
export function risks(assessment: Assessment) {
  return [
    ...assessment.entries.flatMap((entry) =>
      entry.risk === undefined ? [] : [findingRisk(entry.finding, entry.risk, entry, assessment)],
    ),
    ...assessment.proofs.filter(isMeasureRisk).map((proof) => measureRisk(proof, assessment)),
  ];
}
