"use strict";

exports.promise = {
  access: { "administrators-at-most": 1 },
  attestations: [
    {
      measure: "access.review",
      type: "AT-REV",
      by: "Head of IT",
      on: "2026-11-02",
      "valid-until": "2027-05-02",
      document: "reviews/2026-11.pdf",
    },
  ],
};

const instanceArn = "arn:aws:sso:::instance/ssoins-0123456789abcdef";

const people = (aws, name, policy) => {
  const set = new aws.ssoadmin.PermissionSet(name, { name, instanceArn });
  const managedPolicyArn = `arn:aws:iam::aws:policy/${policy}`;
  new aws.ssoadmin.ManagedPolicyAttachment(name, { instanceArn, permissionSetArn: set.arn, managedPolicyArn });
};

exports.passes = (aws) => {
  people(aws, "administrators", "AdministratorAccess");
  people(aws, "developers", "ReadOnlyAccess");
};

exports.fails = (aws) => {
  people(aws, "administrators", "AdministratorAccess");
  people(aws, "developers", "AdministratorAccess");
};
