"use strict";

exports.passes = (aws) => {
  const secret = new aws.secretsmanager.Secret("payments");
  new aws.secretsmanager.SecretRotation("payments", {
    secretId: secret.id,
    rotationLambdaArn: "arn:aws:lambda:eu-central-1:123456789012:function:rotate-payments",
    rotationRules: { automaticallyAfterDays: 30 },
  });
};

exports.fails = (aws) => {
  new aws.secretsmanager.Secret("payments");
};
