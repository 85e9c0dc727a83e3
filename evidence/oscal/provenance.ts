import { conclude } from "../conclusion";
import { phaseWords, witnessWords, words } from "../formats/words";
import { limits } from "../limits";
import { compareText } from "../order";
import type { InheritedNote } from "../schema";
import type { Assessment } from "./assessment";
import { metadata, property } from "./document";
import type { Property } from "./document";
import { markup, paragraphs } from "./text";
import { reasonIn } from "../reasons/reasons";
import { outcomes } from "../vocabulary";

/** Metadata that all documents of one record share; the time is the record's. */
export function recordMetadata({ record, language, sha256 }: Assessment, title: string) {
  const { run } = record;
  return metadata({
    title: `${title}: ${markup(system(record.run))}`,
    at: run.at,
    version: sha256.slice(0, 12),
    language,
    organisations: [run.organisation],
  });
}

/** `Muster GmbH, fotolabor/prod`: what was assessed. */
export function system({ organisation, project, stack }: Assessment["record"]["run"]): string {
  const place = [project, stack].filter((each) => each !== undefined).join("/");
  return [organisation, place].filter((each) => each !== "").join(", ");
}

/** Where the record comes from, and what it counts: unknowns always. */
export function provenance({ record, sha256 }: Assessment): Property[] {
  const { run, summary } = record;
  return [
    property("record-sha256", sha256),
    property("conclusion", conclude(record)),
    ...outcomes.map((outcome) => property("count", String(summary[outcome]), { class: outcome })),
    property("witness", run.witness),
    property("phase", run.phase),
    property("promise", run.promise.source),
    property("promise-sha256", run.promise.sha256),
    ...optional("project", run.project),
    ...optional("stack", run.stack),
    ...optional("pack-sha256", run.packSha256),
    ...optional("commit", run.commit?.id, run.commit?.dirty === true ? "dirty" : "clean"),
    ...optional("deployed-by", run.deployedBy?.id ?? run.deployedBy?.kind, run.deployedBy?.kind),
    ...pairs(run.versions).map((each) => property("version", each)),
    ...pairs(run.levels).map((each) => property("level", each)),
    ...(run.engine === undefined ? [] : [property("engine", "agrees")]),
    ...optional("policy-config-sha256", run.policyConfig?.sha256),
    ...optional("keep-until", record.evidence?.["keep-until"]),
    ...(record.inherited ?? []).map(inheritedReport),
  ];
}

/** A report on a provider, in its remarks the measures that rest on it; whoever reads it has to examine it. */
function inheritedReport({ provider, report, edition, from, to, measures }: InheritedNote): Property {
  const text = `${provider}: ${report}, ${edition}, ${from}/${to}`;
  return property("inherited-report", text, measures.length === 0 ? {} : { remarks: markup(measures.join(", ")) });
}

/** In an order of their own: a record that was written and read again has its keys in another. */
function pairs(table: Readonly<Record<string, string>>): string[] {
  return Object.entries(table)
    .map(([key, text]) => `${key} ${text}`)
    .sort(compareText);
}

function optional(name: string, text: string | undefined, className?: string): Property[] {
  return text === undefined ? [] : [property(name, text, { class: className })];
}

/** What was looked at and when, in a sentence. */
export function setting({ record, language }: Assessment): string {
  const { witness, phase, at } = record.run;
  return markup(`${phaseWords[phase][language]} (${witnessWords[witness][language]}), ${at}`);
}

/** Remarks on the run, verdicts that did not apply by their counts, and what the record does not prove. */
export function remarks({ record, language }: Assessment): string {
  const inapplicable = (record["not-applicable"] ?? []).map(
    ({ rule, why, count }) => `${rule}: ${reasonIn(why, language)} (${count})`,
  );
  const notProved = { de: "Was dies nicht beweist", en: "What this does not prove" };
  const notApplicable = { de: "Nicht anwendbar", en: "Not applicable" };
  return paragraphs(
    list(
      words.notes[language],
      record.notes.map((note) => note[language]),
    ),
    list(notApplicable[language], inapplicable),
    list(
      notProved[language],
      limits(record).map((each) => each[language]),
    ),
  );
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? "" : paragraphs(`${title}:`, items.map((each) => `* ${markup(each)}`).join("\n"));
}
