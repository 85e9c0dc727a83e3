import type { Promised } from "../../../catalogue/promise/schema";
import type { Backup } from "../../../posture";
import { notApplicable, undecided, type Verdict } from "../../rule";
import { holdingOf } from "../common/data-class";
import { isBackedUp } from "./selected";

/** The verdict on a store whose backup is promised, because of the classes that it says it holds. */
export function whereBackedUp(store: Backup, promise: Promised, decide: () => Verdict): Verdict {
  const { of } = promise.backups;
  if (of.length === 0) return notApplicable("the promise names no class that is backed up");
  const holding = holdingOf(store.tags, promise);
  if (holding.state === "unknown") return undecided(holding.why);
  const promised = holding.state === "classes" && holding.classes.some(({ name }) => of.includes(name));
  return promised ? decide() : notApplicable("it does not say that it holds a class that is backed up");
}

/** The same for what only matters of a backup that there is: without one, backup-covered fails. */
export function whereThereIsOne(store: Backup, promise: Promised, decide: () => Verdict): Verdict {
  return whereBackedUp(store, promise, () => {
    switch (isBackedUp(store)) {
      case "no":
        return notApplicable("it is not backed up by this program at all: see backup-covered");
      case "unknown":
        return undecided(notYet);
      case "yes":
        return decide();
    }
  });
}

export const notYet = "whether a selection of a backup plan takes it is known only after the deploy";

export const central =
  "the promise keeps backup plans in a program of their own: an audit of that stack, or the recovery points, show it";
