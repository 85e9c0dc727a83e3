import type { AnyRule } from "../../rule";
import { residencyReference } from "./residency-reference";
import { residencyRegion } from "./residency-region";
import { residencyReplica } from "./residency-replica";
import { residencyStated } from "./residency-stated";

/** Datenresidenz / Drittland. */
export const residencyRules: readonly AnyRule[] = [
  residencyRegion,
  residencyStated,
  residencyReplica,
  residencyReference,
];
