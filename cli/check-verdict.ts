import type { LoadedPromise } from "../catalogue/promise/load";
import { now } from "../evidence/journal";
import type { Ledger } from "../evidence/ledger";
import type { EvidenceRecord } from "../evidence/record";
import { judgeSeen } from "../policies/judge-seen";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import type { SeenInProgram } from "../witness/pulumi/sources/program";
import { conclude } from "./conclude";
import type { RecordOptions } from "./options";
import { say } from "./print";
import { promiseFor } from "./promise-for";

/** Judges what a program has shown, and prints the record. Drafts are sealed only where a ledger is named for it. */
export async function concludeCheck(seen: SeenInProgram, folder: string, options: RecordOptions): Promise<void> {
  const ledger = options.ledger === undefined ? undefined : await ledgerNamed(options);
  for (const message of seen.messages) say(message.text);
  const loaded = promiseFor(options, { folder, project: folder, stack: seen.stack });
  const judged = judgeSeen(seen, rules, { promise: loaded.promise, today: now().slice(0, 10) });
  const { stack, project, unseen } = seen;
  const found = { ...judged, witness: "pulumi", phase: "check", stack, project, unseen, folder } as const;
  const record = recordOf(found, rules, loaded);
  await conclude(ledger ? await compared(record, ledger, loaded) : record, options, ledger);
}

function compared(record: EvidenceRecord, ledger: Ledger, loaded: LoadedPromise) {
  return (require("./ledger/baseline") as typeof import("./ledger/baseline")).comparedWith(ledger, record, loaded);
}

/** What few want, and takes time to load. */
function ledgerNamed(options: RecordOptions) {
  return (require("./ledger/seal") as typeof import("./ledger/seal")).ledgerFor(options);
}
