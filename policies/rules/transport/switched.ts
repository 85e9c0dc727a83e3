import type { Text } from "../../../catalogue/text";
import type { Fact } from "../../../posture";
import { decideOn, fail, notApplicable, pass, type Verdict } from "../../rule";

/** The verdict of a rule that asks one thing to be so. */
export function mustBeOn({ on }: { on: Fact<boolean> }, what: string, texts: { problem: Text; remedy: Text }): Verdict {
  return decideOn(on, {
    absent: () => notApplicable("the service has no such thing here"),
    known: (yes) => (yes ? pass({ [what]: true }) : fail({ [what]: false }, texts.problem, texts.remedy)),
  });
}
