import type { Promised } from "../../../catalogue/promise/schema";
import type { Tags } from "../../../posture";
import { notApplicable, undecided, type Verdict } from "../../rule";
import { holdingOf, type NamedClass } from "../common/data-class";

/** Judges what holds personal data by the classes of the promise that it names; the others have rules of their own. */
export function byClasses(tags: Tags, promise: Promised, decide: (classes: readonly NamedClass[]) => Verdict): Verdict {
  const holding = holdingOf(tags, promise);
  if (holding.state === "unknown") return undecided(holding.why);
  if (holding.state === "none") return notApplicable("it holds no personal data");
  if (holding.state !== "classes")
    return notApplicable("no data class of the promise is named: see retention-declared");
  return decide(holding.classes);
}
