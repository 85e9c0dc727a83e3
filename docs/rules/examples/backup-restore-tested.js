"use strict";

exports.promise = {
  retention: { invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" } },
  backups: { of: ["invoices"], copies: 1, in: "same-region", "restore-test": "monthly" },
};

const role = "arn:aws:iam::123456789012:role/backup";

const backedUp = (aws) => {
  const vault = new aws.backup.Vault("backups");
  const plan = new aws.backup.Plan("daily", { rules: [{ ruleName: "daily", targetVaultName: vault.name }] });
  new aws.backup.Selection("everything", { planId: plan.id, iamRoleArn: role, resources: ["*"] });
  new aws.ebs.Volume("invoices", {
    availabilityZone: "eu-central-1a",
    size: 10,
    tags: { "tom:data-class": "invoices" },
  });
  return vault;
};

exports.passes = (aws) => {
  const vault = backedUp(aws);
  const tests = new aws.backup.RestoreTestingPlan("weekly", {
    scheduleExpression: "cron(0 3 ? * SUN *)",
    recoveryPointSelection: {
      algorithm: "LATEST_WITHIN_WINDOW",
      includeVaults: [vault.arn],
      recoveryPointTypes: ["SNAPSHOT"],
    },
  });
  new aws.backup.RestoreTestingSelection("volumes", {
    restoreTestingPlanName: tests.name,
    protectedResourceType: "EBS",
    protectedResourceArns: ["*"],
    iamRoleArn: role,
  });
};

exports.fails = (aws) => {
  backedUp(aws);
};
