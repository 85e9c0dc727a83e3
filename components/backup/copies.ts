import type { Promised } from "../../catalogue/promise/schema";
import type { EncryptedBackupArgs } from "../encrypted-backup";
import type { Mistake } from "../mistakes";
import { checkRegion } from "../s3/checks";

type CopyArgs = Pick<EncryptedBackupArgs, "copyRegions" | "copyVaultArn">;

/** Regions of the vaults that copies go to: one of the promised copies lies beside the data. */
export function copyRegionsOf({ copyRegions, copyVaultArn }: CopyArgs, region: string, promise: Promised): string[] {
  if (copyRegions !== undefined) return copyRegions;
  const wanted = promise.backups.copies - 1;
  switch (promise.backups.in) {
    case "another-region":
      return promise.residency.regions.filter((each) => each !== region).slice(0, wanted);
    case "same-region":
    case "another-account":
      return Array.from({ length: Math.max(0, wanted - (copyVaultArn === undefined ? 0 : 1)) }, () => region);
  }
}

export function checkCopies(args: CopyArgs, region: string, promise: Promised): Mistake[] {
  const { copies, in: where } = promise.backups;
  const regions = copyRegionsOf(args, region, promise);
  const mistakes = (args.copyRegions ?? []).flatMap((each) => checkRegion("copyRegions", each, promise));
  if (where === "another-region" && regions.includes(region))
    mistakes.push({
      argument: "copyRegions",
      message: `the data is in ${region} already; name other promised regions.`,
    });
  const places =
    where === "another-region" ? new Set([region, ...regions]).size : 1 + regions.length + (args.copyVaultArn ? 1 : 0);
  if (places < copies && mistakes.length === 0)
    mistakes.push({
      argument: "copyRegions",
      message: `the promise has ${copies} copies, and these are ${places}; name more regions.`,
    });
  return [...mistakes, ...checkCopyVault(args.copyVaultArn, promise)];
}

function checkCopyVault(arn: string | undefined, promise: Promised): Mistake[] {
  const argument = "copyVaultArn";
  if (arn === undefined) {
    if (promise.backups.in !== "another-account") return [];
    return [{ argument, message: "the promise has copies in another account: name the vault there." }];
  }
  const [, region] = /^arn:aws[a-z-]*:backup:([a-z0-9-]+):\d{12}:backup-vault:.+$/.exec(arn) ?? [];
  if (region === undefined)
    return [
      {
        argument,
        message: "is no ARN of a vault, such as arn:aws:backup:eu-central-1:123456789012:backup-vault:copies.",
      },
    ];
  return checkRegion(argument, region, promise);
}
