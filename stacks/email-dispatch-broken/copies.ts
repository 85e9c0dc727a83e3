import * as aws from "@pulumi/aws";
import { listBucket, serviceRole, tags } from "./right";

/** Promised: no copies without the client's knowledge (004-058, 004-109), but backups that end (004-110, 004-167, 004-168). */
export function breakCopies(): void {
  // 004-058: replicated to Ireland "to be on the safe side"; the client was never told.
  const lists = listBucket("complaint-lists");
  const copy = listBucket("complaint-lists-copy", { region: "eu-west-1" });
  new aws.s3.BucketReplicationConfig("complaint-lists-replication", {
    bucket: lists.id,
    role: serviceRole("replication", "s3.amazonaws.com").arn,
    rules: [
      {
        id: "everything",
        status: "Enabled",
        filter: {},
        deleteMarkerReplication: { status: "Enabled" },
        destination: { bucket: copy.arn },
      },
    ],
  });

  // 004-109: a global table is quicker for the office in Dublin, and a second copy of every recipient.
  new aws.dynamodb.Table("recipients-everywhere", {
    ...recipients("recipients-everywhere"),
    streamEnabled: true,
    streamViewType: "NEW_AND_OLD_IMAGES",
    replicas: [{ regionName: "eu-west-1" }],
  });

  // 004-110: backups stay for 35 days, as in every example, and what they hold for 5.
  const vault = new aws.backup.Vault("vault", { name: "dispatch", tags: tags({ dataClass: "recipients" }) });
  const plan = new aws.backup.Plan("plan", {
    name: "dispatch",
    rules: [
      {
        ruleName: "daily",
        targetVaultName: vault.name,
        schedule: "cron(0 3 * * ? *)",
        lifecycle: { deleteAfter: 35 },
      },
    ],
  });
  new aws.backup.Selection("plan-selection", {
    planId: plan.id,
    name: "recipients",
    iamRoleArn: serviceRole("backup", "backup.amazonaws.com").arn,
    selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "yes" }],
  });

  // 004-110: invoices were put beside the lists, and go with them.
  listBucket("bills", { tags: tags({ client: "internal", dataClass: "invoices", purpose: "invoicing" }) });

  // 004-168: nobody gave it the tag that the plan selects by. 004-167: and one call deletes it.
  new aws.dynamodb.Table("newsletter-readers", recipients("newsletter-readers"));
}

const recipients = (name: string) => ({
  name,
  billingMode: "PAY_PER_REQUEST",
  hashKey: "address",
  attributes: [{ name: "address", type: "S" }],
  tags: tags({ dataClass: "recipients", purpose: "dispatch" }),
});
