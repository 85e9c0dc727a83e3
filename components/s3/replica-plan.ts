import type { Promised } from "../../catalogue/promise/schema";
import { regionNamed } from "../../catalogue/promise/regions";
import type { Mistake } from "../mistakes";
import type { Settled } from "../override";
import { checkRegion } from "./checks";

export function checkReplica(
  replica: string | undefined,
  source: string,
  settled: Settled,
  promise: Promised,
): Mistake[] {
  if (replica === undefined) return [];
  const argument = "replicaRegion";
  const mistakes = checkRegion(argument, replica, promise);
  if (replica === source)
    mistakes.push({ argument, message: `the bucket is in ${source} already; name another promised region.` });
  const [from, to] = [regionNamed(source), regionNamed(replica)];
  if (from !== undefined && to !== undefined && from.partition !== to.partition) {
    mistakes.push({
      argument,
      message: `${replica} and ${source} are in different partitions, between which S3 doesn't replicate.`,
    });
  }
  if (settled.versioning !== "Enabled")
    mistakes.push({ argument, message: "S3 replicates versions only; leave versioning enabled." });
  return mistakes;
}
