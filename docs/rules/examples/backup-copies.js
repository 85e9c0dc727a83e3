"use strict";

exports.promise = {
  residency: { regions: ["eu-central-1", "eu-west-1"] },
  retention: { invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" } },
  backups: { of: ["invoices"], copies: 2, in: "another-region" },
};

const plan = (aws, rule) => {
  const home = new aws.backup.Vault("home");
  const plan = new aws.backup.Plan("daily", { rules: [{ ruleName: "daily", targetVaultName: home.name, ...rule }] });
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

exports.passes = (aws) => {
  const away = new aws.backup.Vault("away", { region: "eu-west-1" });
  plan(aws, { copyActions: [{ destinationVaultArn: away.arn }] });
};

exports.fails = (aws) => plan(aws, {});
