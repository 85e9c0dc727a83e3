"use strict";

const role = "arn:aws:iam::123456789012:role/backup";

const vault = (aws, key) => {
  const vault = new aws.backup.Vault("backups", { kmsKeyArn: key.arn });
  const plan = new aws.backup.Plan("daily", { rules: [{ ruleName: "daily", targetVaultName: vault.name }] });
  new aws.backup.Selection("everything", { planId: plan.id, iamRoleArn: role, resources: ["*"] });
};

const admitting = (principal) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: principal }, Action: "kms:*", Resource: "*" }],
  });

exports.passes = (aws) =>
  vault(aws, new aws.kms.Key("backups", { policy: admitting("arn:aws:iam::123456789012:root") }));

exports.fails = (aws) =>
  vault(aws, new aws.kms.Key("backups", { policy: admitting("arn:aws:iam::123456789012:role/keeper") }));
