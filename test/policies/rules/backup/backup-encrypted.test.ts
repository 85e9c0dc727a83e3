import { absent, known, unknown } from "../../../../posture";
import { backupEncrypted } from "../../../../policies/rules/backup/backup-encrypted";
import { describeRule } from "../../describe-rule";
import { awsKey, policy, promise, statement } from "../../postures";
import { vault } from "../../postures/backup";

const role = "arn:aws:iam::123456789012:role/backup";
const admits = (principal: string, ...action: string[]) =>
  statement({
    effect: "Allow",
    principal: { anyone: false, byType: { AWS: [known(principal)] } },
    action,
    resource: [known("*")],
    conditions: [],
  });
const writtenBy = (keyPolicy: Parameters<typeof vault>[0]) => vault({ writers: known([known(role)]), ...keyPolicy });
const any = { "at-rest": "any" } as const;
const elsewhere = promise({ encryption: any, backups: { of: ["invoices"], in: "another-account" } });

describeRule(backupEncrypted, {
  passes: [
    ["own key, nobody writes", vault()],
    ["the account has the key", writtenBy({ keyPolicy: absent() })],
    ["the account by its root", writtenBy({ keyPolicy: policy(admits("arn:aws:iam::123456789012:root", "kms:*")) })],
    ["the role", writtenBy({ keyPolicy: policy(admits(role, "kms:GenerateDataKey*", "kms:Decrypt")) })],
    ["a key of AWS, where promised so", vault({ key: absent() }), promise({ encryption: any })],
  ],
  fails: [
    ["another role", writtenBy({ keyPolicy: policy(admits("arn:aws:iam::123456789012:role/x", "kms:*")) })],
    ["encrypts only", writtenBy({ keyPolicy: policy(admits(role, "kms:GenerateDataKey")) })],
    ["another account", writtenBy({ keyPolicy: policy(admits("210987654321", "kms:*")) })],
    ["a key of AWS that can't leave", vault({ key: known(awsKey()) }), elsewhere],
  ],
  unknown: [
    ["key", vault({ key: unknown("later") })],
    ["policy", writtenBy({ keyPolicy: unknown("later") })],
    ["role", vault({ writers: known([unknown("later")]), keyPolicy: policy(admits(role, "kms:*")) })],
  ],
  notApplicable: [["a key of AWS fails elsewhere", vault({ key: absent() })]],
});
