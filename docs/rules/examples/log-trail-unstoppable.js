"use strict";

const support = (aws, actions) =>
  new aws.iam.Policy("support", {
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }],
    }),
  });

exports.passes = (aws) => support(aws, ["cloudtrail:LookupEvents", "cloudtrail:GetTrailStatus"]);

exports.fails = (aws) => support(aws, "cloudtrail:*");
