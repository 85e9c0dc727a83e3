import type { Promised } from "../../../catalogue/promise/schema";
import type { Text } from "../../../catalogue/text";
import type { Growth, Healing, Redundancy } from "../../../posture";
import { decideOn, fail, notApplicable, pass, type Verdict } from "../../rule";
import { unlessImpersonal } from "../common/personal";
import { mustBeStated } from "../common/stated";

/** What a rule about one question says of the answer. */
interface Words {
  /** Name of the answer in the observation. */
  observed: string;
  problem: Text;
  remedy: Text;
}

/** The verdict on a thing that should answer yes. A service without a property for it can't be told to state it. */
export function shouldBeOn(posture: Redundancy | Growth | Healing, promise: Promised, words: Words): Verdict {
  const { on, stated, tags } = posture;
  const verdict = decideOn(on, {
    absent: () => notApplicable("the question does not arise for it"),
    known: (is, fact) => {
      const unstated = stated !== "" && mustBeStated(fact, promise);
      const observed = { "by-default": fact.byDefault !== undefined, [words.observed]: is };
      return is && !unstated ? pass(observed) : fail(observed, words.problem, words.remedy);
    },
  });
  return unlessImpersonal(tags, promise, verdict);
}
