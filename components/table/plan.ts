import type { Promised } from "../../catalogue/promise/schema";
import { checkMarkedStore, earlierStateDays, markedStore, type MarkedStore } from "../marked-store";
import { refuse } from "../mistakes";
import { settleBy, type Setting } from "../override";
import type { PersonalDataTableArgs, TableSetting } from "../personal-data-table";
import { checkAttributes, checkEnd, checkName } from "./checks";

/** Everything about a table that can be decided before it is made. */
export interface TablePlan extends MarkedStore {
  settled: Record<TableSetting, string>;
  /** 1 to 35. */
  recoveryDays: number;
  expiresAttribute: string | undefined;
}

const settings: Record<TableSetting, Setting> = {
  "deletion-protection": { standard: "on", others: ["off"] },
  "point-in-time-recovery": { standard: "on", others: ["off"] },
};
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html */
const mostRecoveryDays = 35;
/** @throws ArgumentError that names everything that is wrong, and what would be right */
export function planTable(
  name: string,
  args: PersonalDataTableArgs,
  promise: Promised,
): { plan: TablePlan; warnings: string[] } {
  const store = markedStore(args, promise);
  const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
  refuse(`PersonalDataTable "${name}"`, [
    ...checkMarkedStore(args, promise),
    ...checkEnd(args, store),
    ...checkAttributes(args),
    ...checkName(args.tableName),
    ...mistakes,
  ]);
  const recoveryDays = Math.max(1, earlierStateDays(store.dataClass, promise, mostRecoveryDays));
  const stays = store.dataClass === undefined || store.dataClass.atLeast;
  const expiresAttribute = args.expiresAttribute ?? (stays ? undefined : "expires-at");
  return { plan: { ...store, settled, recoveryDays, expiresAttribute }, warnings };
}
