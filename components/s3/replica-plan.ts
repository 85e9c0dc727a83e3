import type { Promised } from "../../catalogue/promise/schema";
import { regionNamed } from "../../catalogue/promise/regions";
import type { Mistake } from "../mistakes";
import type { Settled } from "../override";
import { noPersonalData } from "../tags";
import type { CommonBucketArgs } from "./arguments";
import { checkRegion, checkTagText } from "./checks";

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

/** A processor copies on instruction only: Art. 28(3)(a) GDPR. */
export function checkApproval(
  { replicaRegion, copyApproval }: Pick<CommonBucketArgs, "replicaRegion" | "copyApproval">,
  dataClasses: readonly string[],
): Mistake[] {
  const argument = "copyApproval";
  if (copyApproval !== undefined) return checkTagText(argument, copyApproval);
  if (replicaRegion === undefined || dataClasses.every((each) => each === noPersonalData)) return [];
  const message =
    "say who has approved the copy in another region: a ticket, a clause of the contract, an instruction.";
  return [{ argument, message }];
}

/** The tag that names who has approved a copy. */
export function approvalTag(copyApproval: string | undefined): Record<string, string> {
  return copyApproval === undefined ? {} : { "tom:copy-approval": copyApproval.trim() };
}
