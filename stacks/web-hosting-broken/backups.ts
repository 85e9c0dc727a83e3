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
  backUp(old, "sites-of-the-first-year", vault, { ruleName: "nightly", schedule: "cron(0 3 * * ? *)" });

  // 002-023: it takes all night, so it is made on Sundays: on Saturday six days of mail can't be brought back.
  const mail = disk("mail", tags("mailboxes", "mail"));
  backUp(mail, "mail-on-sundays", vault, { ruleName: "weekly", schedule: "cron(0 3 ? * SUN *)" });
}

/** Into a vault, by a plan that is called as its rule. */
function backUp(
  store: aws.ebs.Volume,
  selection: string,
  vault: aws.backup.Vault,
  rule: { ruleName: string; schedule: string },
): void {
  const plan = new aws.backup.Plan(rule.ruleName, {
    rules: [{ ...rule, targetVaultName: vault.name, lifecycle: { deleteAfter: 30 } }],
  });
  new aws.backup.Selection(selection, {
    planId: plan.id,
    iamRoleArn: "arn:aws:iam::123456789012:role/backup",
    resources: [store.arn],
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
