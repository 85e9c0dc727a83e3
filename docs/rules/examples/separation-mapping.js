"use strict";

exports.promise = {
  retention: {
    measurements: { keep: "2 years" },
    patients: { keep: "2 years", "resolves-pseudonyms": true },
  },
};

const queue = (aws, dataClass, key) =>
  new aws.sqs.Queue(dataClass, { kmsMasterKeyId: key.arn, tags: { "tom:data-class": dataClass } });

exports.passes = (aws) => {
  queue(aws, "measurements", new aws.kms.Key("measurements"));
  queue(aws, "patients", new aws.kms.Key("patients"));
};

exports.fails = (aws) => {
  const key = new aws.kms.Key("study");
  queue(aws, "measurements", key);
  queue(aws, "patients", key);
};
