import type { Promised } from "../../../catalogue/promise/schema";
import type { Known } from "../../../posture";

/** Whether the value only holds by default, while the promise asks for everything to be written down. */
export function mustBeStated(fact: Known<unknown>, promise: Promised): boolean {
  return fact.byDefault !== undefined && promise.stateDefaults === "required";
}
