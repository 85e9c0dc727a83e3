"use strict";

const guarded = (aws) => {
  const organization = new aws.organizations.Organization("muster", { enabledPolicyTypes: ["SERVICE_CONTROL_POLICY"] });
  const policy = new aws.organizations.Policy("only-frankfurt", {
    type: "SERVICE_CONTROL_POLICY",
    content: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*"],
          Resource: "*",
          Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1"] } },
        },
      ],
    }),
  });
  return { organization, policy };
};

exports.passes = (aws) => {
  const { organization, policy } = guarded(aws);
  new aws.organizations.PolicyAttachment("root", { policyId: policy.id, targetId: organization.roots[0].id });
};

exports.fails = (aws) => {
  guarded(aws);
};
