import { allCategories, type Measure } from "../../catalogue/measures";
import type { Organisation } from "../../catalogue/organisations";
import type { LoadedPromise } from "../../catalogue/promise/load";
import type { Language } from "../../catalogue/text";
import { unjudged } from "../formats/group";
import { phaseWords } from "../formats/words";
import { limits } from "../limits";
import type { EvidenceRecord } from "../schema";
import { recordSha256 } from "../serialize";
import type { MeasureProof } from "../status";
import { measureOf, type MeasureContext } from "./measure";
import type { Annex, AnnexCategory, AnnexRecord } from "./model";
import { promisedMeasures, type AnnexRule } from "./promised-measures";
import { proofsOf } from "./proofs";
import { summaryOf } from "./summary";
import { attestationsOf, processorsOf, reservationsOf, retentionOf, waiversOf } from "./tables";
import { countryName } from "./words";

/** What an annex is made from. The same input gives the same annex. */
export interface AnnexInput {
  language: Language;
  /** Day that the annex speaks of, as 2026-11-22; not before the record's. */
  date: string;
  loaded: Pick<LoadedPromise, "promise" | "source" | "sha256">;
  /** Keys that the promise's file writes down itself, from `writtenKeys`. */
  written: ReadonlySet<string>;
  /** Rules in force, whether or not there is a record. */
  rules: readonly AnnexRule[];
  /** Document of the catalogue; without it the promise itself says which measures there are. */
  organisation?: Organisation | undefined;
  record?: EvidenceRecord | undefined;
  /** Version of tomguard. */
  version: string;
}

/** The content of the TOM annex: measures in the order of a German annex, what is promised on each, and what shows it. */
export function annexOf(input: AnnexInput): Annex {
  const { language, date, loaded, written, rules, organisation, record, version } = input;
  const { promise, source, sha256 } = loaded;
  const measures = promisedMeasures({ promise, written, rules, organisation });
  const samePromise = record === undefined || record.run.promise.sha256 === sha256;
  const proofs = proofsOf(measures, { promise, date, record, samePromise });
  const statements = organisation?.statements ?? [];
  const categories = categoriesOf(measures, proofs, { language, promise, written, rules, statements, date, record });
  const all = categories.flatMap((category) => category.measures);
  return {
    schema: "tomguard/annex/1",
    language,
    date,
    organisation: { name: promise.organisation.name, country: countryName(promise.organisation.country, language) },
    promise: { source, sha256 },
    ...(organisation && {
      document: {
        id: organisation.document.id,
        organisation: organisation.id,
        title: organisation.document.title[language],
      },
    }),
    ...(record && { record: recordNote(record, samePromise, language) }),
    summary: summaryOf(all, { language, date, record, samePromise }),
    categories,
    retention: retentionOf(promise, language),
    processors: processorsOf(promise, date, language),
    waivers: waiversOf(promise, rules, date, language),
    reservations: reservationsOf(statements, language),
    attestations: attestationsOf(promise, all, date, language),
    limits: record === undefined ? [] : limits(record).map((each) => each[language]),
    version,
  };
}

/** Every heading, also one without a measure: that nothing is promised under it has to be seen. */
function categoriesOf(
  measures: readonly Measure[],
  proofs: ReadonlyMap<string, MeasureProof>,
  context: MeasureContext,
): AnnexCategory[] {
  return allCategories().map(({ id, number, title }) => ({
    id,
    number,
    title: title[context.language],
    measures: measures
      .filter(({ category }) => category === id)
      .map((measure, index) => measureOf(measure, `${number}.${index + 1}`, proofs.get(measure.id), context)),
  }));
}

function recordNote(record: EvidenceRecord, samePromise: boolean, language: Language): AnnexRecord {
  const { at, phase, stack, project, commit, versions } = record.run;
  const version = versions["tomguard"];
  const count = (rows: EvidenceRecord["population"]) => rows.reduce((sum, row) => sum + row.count, 0);
  return {
    sha256: recordSha256(record),
    at,
    phase: phaseWords[phase][language],
    ...(stack !== undefined && { stack }),
    ...(project !== undefined && { project }),
    ...(commit !== undefined && { commit: `${commit.id}${commit.dirty ? "*" : ""}` }),
    ...(version !== undefined && { version }),
    samePromise,
    resources: { seen: count(record.population), judgedByNoRule: count(unjudged(record)) },
  };
}
