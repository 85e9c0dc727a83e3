import type { Promised } from "../../../catalogue/promise/schema";
import type { Tags } from "../../../posture";
import { notApplicable, undecided, type Verdict } from "../../rule";
import { holdingOf } from "./data-class";

/**
 * A verdict about how systems are run, for all that do not say that they have nothing to do with personal data. What says
 * nothing is judged: systems serve data that lies elsewhere.
 */
export function unlessImpersonal(tags: Tags, promise: Promised, verdict: Verdict): Verdict {
  const holding = holdingOf(tags, promise);
  const impersonal =
    holding.state === "none" ||
    (holding.state === "classes" && holding.classes.every(({ dataClass }) => !dataClass.personal));
  if (impersonal) return notApplicable("it says that it holds no personal data");
  return holding.state === "unknown" && verdict.outcome === "fail" ? undecided(holding.why) : verdict;
}
