import { readFileSync } from "node:fs";
import { join } from "node:path";
import { organisation, organisationFile, type OrganisationId } from "../../catalogue/organisations";
import { packageRoot } from "../../catalogue/package-root";
import { loadPromise, parsePromise } from "../../catalogue/promise/load";
import type { Language } from "../../catalogue/text";
import { annexOf, type AnnexInput } from "../../evidence/annex/annex";
import type { Annex, AnnexMeasure } from "../../evidence/annex/model";
import { writtenKeys } from "../../evidence/annex/written";
import type { EvidenceRecord, RecordParts, RuleInfo } from "../../evidence/record";
import { mixedRecord, run } from "./records";

/* Annexes for the tests: of the five organisations, and of promises written in a test. */

export const date = "2026-11-22";

/** Rules of the tests, by measures of the catalogue. */
export const rules: RuleInfo[] = [
  rule("encryption-at-rest", ["encryption.at-rest"]),
  rule("residency-region", ["residency.region"]),
  rule("retention-within-promise", ["deletion.period"]),
];

function rule(id: string, measures: string[]): RuleInfo {
  return { id, title: { de: `Regel ${id}`, en: `Rule ${id}` }, why: { de: "w", en: "y" }, severity: "high", measures };
}

export function ofOrganisation(id: OrganisationId, change: Partial<AnnexInput> = {}): Annex {
  const file = join(packageRoot(), organisationFile(id));
  return annexOf({
    language: "de",
    date,
    loaded: loadPromise(file),
    written: writtenKeys(readFileSync(file, "utf8")),
    rules,
    organisation: organisation(id),
    version: "0.1.0",
    ...change,
  });
}

export function ofPromise(text: string, change: Partial<AnnexInput> = {}): Annex {
  return annexOf(inputOf(text, change));
}

export function inputOf(text: string, change: Partial<AnnexInput> = {}): AnnexInput {
  return {
    language: "de",
    date,
    loaded: parsePromise(text, "tomguard.yaml", { today: date }),
    written: writtenKeys(text),
    rules,
    version: "0.1.0",
    ...change,
  };
}

/** A record that was judged by this very promise. */
export function recordFor(text: string, change: Partial<RecordParts> = {}): EvidenceRecord {
  const { sha256, promise } = parsePromise(text, "tomguard.yaml", { today: date });
  return mixedRecord({
    run: run({ phase: "state", promise: { source: "tomguard.yaml", sha256 }, organisation: promise.organisation.name }),
    rules,
    measures: [],
    findings: [],
    attestations: [],
    ...change,
  });
}

export function measuresOf(annex: Annex): AnnexMeasure[] {
  return annex.categories.flatMap(({ measures }) => measures);
}

export function measure(annex: Annex, id: string): AnnexMeasure | undefined {
  return measuresOf(annex).find((each) => each.id === id);
}

export const bothLanguages: readonly Language[] = ["de", "en"];
