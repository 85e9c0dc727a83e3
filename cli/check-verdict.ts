import { allMeasures } from "../catalogue/measures";
import { now } from "../evidence/journal";
import { judgeSeen } from "../policies/judge-seen";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import type { SeenInProgram } from "../witness/pulumi/sources/program";
import { conclude } from "./conclude";
import { comparedWith } from "./ledger/baseline";
import { ledgerFor } from "./ledger/seal";
import type { RecordOptions } from "./options";
import { say } from "./print";
import { promiseFor } from "./promise-for";

/**
 * Reads what every verdict needs, and answers with what judges what the program has shown, and prints the record. A mistake
 * of the promise is told after the program's own. Drafts are sealed only where a ledger is named for it.
 */
export function readyToJudge(folder: string, stack: string, options: RecordOptions) {
  const promise = attempted(() => promiseFor(options, { folder, project: folder, stack }));
  allMeasures();
  return async (seen: SeenInProgram): Promise<void> => {
    const ledger = options.ledger === undefined ? undefined : await ledgerFor(options);
    for (const message of seen.messages) say(message.text);
    const loaded = promise();
    const judged = judgeSeen(seen, rules, { promise: loaded.promise, today: now().slice(0, 10) });
    const { project, unseen } = seen;
    const found = { ...judged, witness: "pulumi", phase: "check", stack, project, unseen, folder } as const;
    const record = recordOf(found, rules, loaded);
    await conclude(await comparedWith(ledger, record, loaded), options, ledger);
  };
}

/** Does it now, and answers or throws when it is asked. */
function attempted<T>(make: () => T): () => T {
  try {
    const made = make();
    return () => made;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
