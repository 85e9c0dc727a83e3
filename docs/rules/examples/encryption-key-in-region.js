"use strict";

exports.promise = { organisation: { name: "Example", country: "DE", accounts: ["123456789012"] } };

const secret = (aws, kmsKeyId) => new aws.secretsmanager.Secret("orders", { kmsKeyId });

exports.passes = (aws) => {
  secret(aws, "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-0000-4000-8000-000000000001");
};

exports.fails = (aws) => {
  secret(aws, "arn:aws:kms:eu-central-1:210987654321:key/1a2b3c4d-0000-4000-8000-000000000002");
};
