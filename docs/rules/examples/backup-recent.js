"use strict";

exports.promise = {
  retention: { invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" } },
  backups: { of: ["invoices"], every: "daily", copies: 1, in: "same-region" },
};

const backedUp = (aws, schedule) => {
  const vault = new aws.backup.Vault("vault");
  const plan = new aws.backup.Plan("plan", {
    rules: [{ ruleName: "plan", targetVaultName: vault.name, schedule, lifecycle: { deleteAfter: 35 } }],
  });
  new aws.backup.Selection("invoices", {
    planId: plan.id,
    iamRoleArn: "arn:aws:iam::123456789012:role/backup",
    selectionTags: [{ type: "STRINGEQUALS", key: "tom:data-class", value: "invoices" }],
  });
  new aws.ebs.Volume("invoices", {
    availabilityZone: "eu-central-1a",
    size: 10,
    tags: { "tom:data-class": "invoices" },
  });
};

exports.passes = (aws) => backedUp(aws, "cron(0 3 * * ? *)");

exports.fails = (aws) => backedUp(aws, "cron(0 3 ? * SUN *)");
