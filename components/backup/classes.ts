import type { Promised } from "../../catalogue/promise/schema";
import type { EncryptedBackupArgs } from "../encrypted-backup";
import { hint, type Mistake } from "../mistakes";

type ClassArgs = Pick<EncryptedBackupArgs, "dataClasses">;

/** Classes whose stores are backed up. */
export function backedUpClasses({ dataClasses }: ClassArgs, { backups }: Promised): readonly string[] {
  return dataClasses ?? backups.of;
}

export function checkBackedUpClasses(args: ClassArgs, promise: Promised): Mistake[] {
  const argument = "dataClasses";
  const { of: promised } = promise.backups;
  const classes = backedUpClasses(args, promise);
  if (args.dataClasses?.length === 0) return [{ argument, message: "name at least one class, or leave this out." }];
  const strange = classes.filter((each) => !promised.includes(each));
  const mistakes = strange.map((each) => ({
    argument,
    message: `the promise backs up no "${each}"; ${hint(each, promised)}`,
  }));
  return [...mistakes, ...checkMapping(argument, classes, promise)];
}

/** Art. 4(5) GDPR: whoever may restore from the vault would hold the pseudonyms and what resolves them. */
function checkMapping(argument: string, classes: readonly string[], { retention }: Promised): Mistake[] {
  const resolving = classes.filter((each) => retention[each]?.resolvesPseudonyms === true);
  if (resolving.length === 0 || resolving.length === classes.length) return [];
  const message =
    `${resolving.join(", ")} would lie in one vault with the data whose pseudonyms it resolves. ` +
    "Make an EncryptedBackup for it alone, and one for the others.";
  return [{ argument, message }];
}
