import { tmpdir } from "node:os";
import { organisationFile, type OrganisationId } from "../../catalogue/organisations";
import { loadPromise, type LoadedPromise } from "../../catalogue/promise/load";
import { comparedWith } from "../../cli/ledger/baseline";
import type { EvidenceRecord, Finding, PopulationRow } from "../../evidence/record";
import { recordOf } from "../../policies/record-of";
import { rules } from "../../policies/rules";
import type { Lowered } from "../../stacks/breach";
import { newLedger, removeFolders } from "../evidence/ledger/ledgers";

interface Judged {
  findings: Finding[];
  population: PopulationRow[];
}

/**
 * What is asked for less once the twin, with a promise that lowers levels, has taken the good stack's place: the record of the
 * good one is sealed in a ledger, and the twin's compared with it, as a deploy would.
 */
export async function fallenBelow(
  id: OrganisationId,
  good: Judged,
  twin: Judged & { lowered: Lowered },
): Promise<Finding[]> {
  const sealed = loadPromise(organisationFile(id), { today: "2026-11-22" });
  const weaker = { ...sealed, promise: { ...sealed.promise, rules: { ...sealed.promise.rules, ...twin.lowered } } };
  const { ledger } = await newLedger();
  await ledger.append(recordIn(id, good, sealed));
  const compared = await comparedWith(ledger, recordIn(id, twin, weaker), weaker);
  return compared.findings.filter(({ rule }) => rule === "baseline-not-weakened");
}

export const removeLedgers = removeFolders;

/** Both of one stack: the twin is what becomes of it. */
function recordIn(id: OrganisationId, { findings, population }: Judged, loaded: LoadedPromise): EvidenceRecord {
  const where = { project: "tomguard", stack: id, folder: tmpdir() };
  return recordOf({ witness: "pulumi", phase: "update", findings, population, ...where }, rules, loaded);
}
