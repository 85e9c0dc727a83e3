import * as aws from "@pulumi/aws";
import { ownKey, tags } from "./right";

/** Promised: everything is backed up twice (002-022), and can be restored at any time (002-023). */
export function breakBackups(): void {
  // 002-022: new sites are on new disks, and the plan's list has not been touched since.
  disk("new-sites", tags("hosted-content", "hosting"));

  // 002-022: backed up once, in a vault beside the data.
  // 002-023: nobody has ever restored it.
  const old = disk("old-sites", tags("hosted-content", "hosting"));
  const vault = new aws.backup.Vault("vault", { kmsKeyArn: ownKey("vault-key").arn });
  const plan = new aws.backup.Plan("nightly", {
    rules: [
      {
        ruleName: "nightly",
        targetVaultName: vault.name,
        schedule: "cron(0 3 * * ? *)",
        lifecycle: { deleteAfter: 30 },
      },
    ],
  });
  new aws.backup.Selection("sites-of-the-first-year", {
    planId: plan.id,
    iamRoleArn: "arn:aws:iam::123456789012:role/backup",
    resources: [old.arn],
  });
}

function disk(name: string, marks: Record<string, string>): aws.ebs.Volume {
  return new aws.ebs.Volume(name, {
    availabilityZone: "eu-central-1a",
    size: 100,
    encrypted: true,
    kmsKeyId: ownKey(`${name}-key`).arn,
    tags: marks,
  });
}
