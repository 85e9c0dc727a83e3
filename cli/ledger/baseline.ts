import type { LoadedPromise } from "../../catalogue/promise/load";
import { now } from "../../evidence/journal";
import { LedgerError, type Ledger } from "../../evidence/ledger";
import type { EvidenceRecord } from "../../evidence/record";
import { againstBaseline, isBaseline } from "../../policies/against-baseline";

/**
 * The record, compared with the last one of its stack that the ledger holds; as it is where there is none. Where the
 * ledger can't be read, the comparison is *unknown*: the record must not be lost for that.
 */
export async function comparedWith(
  ledger: Ledger | undefined,
  record: EvidenceRecord,
  { promise }: LoadedPromise,
): Promise<EvidenceRecord> {
  if (ledger === undefined) return record;
  const before = await lastOf(ledger, record);
  return before ? againstBaseline(record, before, { promise, today: now().slice(0, 10) }) : record;
}

async function lastOf(
  ledger: Ledger,
  { run }: EvidenceRecord,
): Promise<EvidenceRecord | { unreadable: string } | undefined> {
  const { stack, project, witness, organisation } = run;
  const isOfThis = (each: EvidenceRecord) => each.run.witness === witness && each.run.organisation === organisation;
  try {
    return (await ledger.latest({ stack, project }, (each) => isOfThis(each) && isBaseline(each)))?.record;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { unreadable: "the ledger that it would be compared with can't be read" };
  }
}
