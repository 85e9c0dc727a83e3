import type { AnyRule } from "../../rule";
import { residencyAi } from "./residency-ai";
import { residencyEdge } from "./residency-edge";
import { residencyGuard } from "./residency-guard";
import { residencyReference } from "./residency-reference";
import { residencyRegion } from "./residency-region";
import { residencyReplica } from "./residency-replica";
import { residencyStated } from "./residency-stated";
import { transferApproved } from "./transfer-approved";

/** Datenresidenz / Drittland. */
export const residencyRules: readonly AnyRule[] = [
  residencyRegion,
  residencyStated,
  residencyReplica,
  residencyReference,
  residencyEdge,
  residencyGuard,
  residencyAi,
  transferApproved,
];
