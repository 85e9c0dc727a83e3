import type { Fact } from "../../../posture";
import type { Ternary } from "../../effect";

/** Whether the fact is there and is so; what is absent isn't. */
export function holds<T>(fact: Fact<T>, test: (value: T) => boolean): Ternary {
  if (fact.state === "unknown") return "unknown";
  return fact.state === "known" && test(fact.value) ? "yes" : "no";
}

/** Whether the fact is there at all. */
export function isThere(fact: Fact<unknown>): Ternary {
  return holds(fact, () => true);
}
