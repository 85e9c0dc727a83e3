"use strict";

const issuer = "token.actions.githubusercontent.com";

const deployer = (aws, claims) =>
  new aws.iam.Role("deploy", {
    assumeRolePolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${issuer}` },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com", ...claims } },
        },
      ],
    }),
  });

exports.passes = (aws) => deployer(aws, { [`${issuer}:sub`]: "repo:example/orders:environment:production" });

exports.fails = (aws) => deployer(aws, {});
