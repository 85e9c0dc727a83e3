"use strict";

exports.promise = {
  retention: { invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" } },
  backups: { of: ["invoices"], copies: 1, in: "same-region" },
};

exports.passes = (aws) => {
  const table = new aws.dynamodb.Table("invoices", {
    attributes: [{ name: "number", type: "S" }],
    hashKey: "number",
    billingMode: "PAY_PER_REQUEST",
    tags: { "tom:data-class": "invoices" },
  });
  const vault = new aws.backup.Vault("backups");
  const plan = new aws.backup.Plan("daily", {
    rules: [
      { ruleName: "daily", targetVaultName: vault.name, schedule: "cron(0 3 * * ? *)", lifecycle: { deleteAfter: 35 } },
    ],
  });
  const role = aws.iam.Role.get("backup", "backup");
  new aws.backup.Selection("invoices", { planId: plan.id, iamRoleArn: role.arn, resources: [table.arn] });
};

exports.fails = (aws) => {
  new aws.dynamodb.Table("invoices", {
    attributes: [{ name: "number", type: "S" }],
    hashKey: "number",
    billingMode: "PAY_PER_REQUEST",
    tags: { "tom:data-class": "invoices" },
  });
};
