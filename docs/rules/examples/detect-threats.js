"use strict";

const features = ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "RDS_LOGIN_EVENTS", "EBS_MALWARE_PROTECTION"];

exports.passes = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
  const detector = new aws.guardduty.Detector("threats", { enable: true });
  for (const name of features) {
    new aws.guardduty.DetectorFeature(name, { detectorId: detector.id, name, status: "ENABLED" });
  }
};

exports.fails = (aws) => {
  new aws.iam.AccountAlias("account", { accountAlias: "example" });
};
