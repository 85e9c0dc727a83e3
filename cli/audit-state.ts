import { now } from "../evidence/journal";
import type { Ledger } from "../evidence/ledger";
import { judgeSeen } from "../policies/judge-seen";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import { stackSetting } from "../policies/stack-setting";
import type { Seen } from "../witness/pulumi/seen";
import { conclude } from "./conclude";
import { comparedWith } from "./ledger/baseline";
import type { RecordOptions } from "./options";
import { promiseFor } from "./promise-for";

/** Judges a stack's state, and prints the record. */
export async function auditState(state: Seen, options: RecordOptions, ledger: Ledger | undefined): Promise<void> {
  const folder = process.cwd();
  const { stack, project, unseen } = state;
  const loaded = promiseFor(options, { folder, project: folder, stack });
  const region = stackSetting(folder, stack, "aws:region");
  const seen = region === undefined ? state : { ...state, configuredRegion: region };
  const judged = judgeSeen(seen, rules, { promise: loaded.promise, today: now().slice(0, 10) });
  const found = { ...judged, witness: "pulumi", phase: "state", stack, project, unseen, folder } as const;
  const record = await comparedWith(ledger, recordOf(found, rules, loaded), loaded);
  await conclude(record, options, ledger);
}
