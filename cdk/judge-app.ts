import type { IPolicyValidationContext } from "aws-cdk-lib";
import type { Promised } from "../catalogue/promise/schema";
import type { Text } from "../catalogue/text";
import type { Finding, PopulationRow } from "../evidence/record";
import type { Measure } from "../policies/judge";
import { judgeTemplate } from "../policies/judge-template";
import { rules } from "../policies/rules";
import { judgedByNag } from "./nag/judge";
import { nagRulesFor } from "./nag/rules";
import { acknowledgementsOf, type Acknowledgement } from "./acknowledgements";
import { stackTemplatesOf, type StackTemplate } from "./stack-templates";

export interface JudgedApp {
  findings: Finding[];
  population: PopulationRow[];
  notes: Text[];
  /** The promise with the waivers that were written beside constructs. */
  promise: Promised;
  /** Where the resources of findings are in the app. */
  places: ReadonlyMap<Finding["resource"], Place>;
}

export interface Place {
  templatePath: string;
  constructPath: string | undefined;
}

/** Judges all stacks of an app. Acknowledgements with a reason and an end are waivers for the resource they stand at. */
export function judgeApp(
  context: IPolicyValidationContext,
  measure: Measure,
  { isNew, nag = false }: { isNew: boolean; nag?: boolean },
): JudgedApp {
  const judged: JudgedApp = { findings: [], population: [], notes: [], promise: measure.promise, places: new Map() };
  const places = new Map<Finding["resource"], Place>();
  const rows = new Map<string, PopulationRow>();
  const waivers: Promised["waivers"] = [];
  for (const stack of stackTemplatesOf(context)) {
    const written = acknowledgedIn(stack);
    const counted = written.flatMap(([logicalId, each]) => waiverOf(logicalId, each));
    waivers.push(...counted);
    judged.notes.push(...written.flatMap(([logicalId, each]) => noteOn(logicalId, each)));
    const promise = { ...measure.promise, waivers: [...measure.promise.waivers, ...counted] };
    const { findings, population, notes } = judgeTemplate(stack.template, rules, { ...measure, promise }, { ...stack.deployed, isNew }); // prettier-ignore
    const constructOf = (logicalId: string) => stack.constructs.get(logicalId);
    const byNag = nag ? judgedByNag(stack.template, constructOf, findings, { ...measure, promise }) : [];
    for (const finding of findings.concat(byNag)) {
      judged.findings.push(finding);
      const { resource } = finding; // the same object for all findings on a posture
      if (places.has(resource)) continue;
      const constructPath = stack.deployed.constructs?.get(resource.logicalId ?? "");
      places.set(resource, { templatePath: stack.templatePath, constructPath });
    }
    for (const row of population) rows.set(row.type, together(rows.get(row.type), nag ? withNag(row) : row));
    judged.notes.push(...notes);
  }
  const promise = { ...measure.promise, waivers: [...measure.promise.waivers, ...waivers] };
  return { ...judged, population: [...rows.values()], promise, places };
}

function withNag(row: PopulationRow): PopulationRow {
  return { ...row, "judged-by": [...row["judged-by"], ...nagRulesFor(row.type).map(({ id }) => id)] };
}

function together(before: PopulationRow | undefined, row: PopulationRow): PopulationRow {
  return before === undefined ? row : { ...row, count: before.count + row.count, "judged-by": [...before["judged-by"], ...row["judged-by"]] }; // prettier-ignore
}

function acknowledgedIn({ template, constructs }: StackTemplate): [logicalId: string, Acknowledgement][] {
  return template.resources.flatMap(({ logicalId }) => {
    const construct = constructs.get(logicalId);
    return construct === undefined ? [] : acknowledgementsOf(construct, "tomguard").map((each) => [logicalId, each] as [string, Acknowledgement]); // prettier-ignore
  });
}

/** Without a reason or an end it is no waiver: nobody could say when it has to be looked at again. */
function waiverOf(
  resource: string,
  { rule, reason, until, acceptedBy, measureInstead }: Acknowledgement,
): Promised["waivers"] {
  // prettier-ignore
  return until === undefined || reason === "" ? [] : [{ rule, resource, accepts: "fail", reason, until, acceptedBy, measureInstead }];
}

function noteOn(logicalId: string, { rule, reason, until }: Acknowledgement): Text[] {
  if (until !== undefined && reason !== "") return [];
  return [
    {
      de: `Die Bestätigung von ${rule} an ${logicalId} zählt nicht als Ausnahme: Ihr fehlt ${reason === "" ? "der Grund" : "das Ende"}. Schreiben Sie \`Grund; until: JJJJ-MM-TT\`.`,
      en: `The acknowledgement of ${rule} at ${logicalId} is no waiver: it lacks ${reason === "" ? "a reason" : "an end"}. Write \`reason; until: YYYY-MM-DD\`.`,
    },
  ];
}
