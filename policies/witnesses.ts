import type { WitnessName } from "../evidence/record";
import type { Kind } from "../posture";
import { kindsRead } from "../witness/pulumi/readers";

/** The kinds of things that each witness can see: a rule is judged wherever its kind is seen. */
const seenBy: Readonly<Record<WitnessName, ReadonlySet<Kind>>> = {
  pulumi: kindsRead,
  cloudformation: new Set(),
  aws: new Set(),
};

const witnesses = Object.keys(seenBy) as WitnessName[]; // the keys of a record are its names

/** Who can see things of the kind. */
export function witnessesOf(kind: Kind): WitnessName[] {
  return witnesses.filter((witness) => seenBy[witness].has(kind));
}
