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

  // 002-023: it takes all night, so it is made on Sundays: on Saturday six days of mail can't be brought back.
  const mail = disk("mail", tags("mailboxes", "mail"));
  const weekly = new aws.backup.Plan("weekly", {
    rules: [
      {
        ruleName: "weekly",
        targetVaultName: vault.name,
        schedule: "cron(0 3 ? * SUN *)",
        lifecycle: { deleteAfter: 30 },
      },
    ],
  });
  new aws.backup.Selection("mail-on-sundays", {
    planId: weekly.id,
    iamRoleArn: "arn:aws:iam::123456789012:role/backup",
    resources: [mail.arn],
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
