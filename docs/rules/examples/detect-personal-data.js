"use strict";

exports.promise = { review: { "personal-data": "searched" } };

exports.passes = (aws) => {
  const macie = new aws.macie2.Account("macie", { status: "ENABLED" });
  new aws.macie2.ClassificationJob(
    "orders",
    {
      jobType: "SCHEDULED",
      scheduleFrequency: { weeklySchedule: "MONDAY" },
      s3JobDefinition: { bucketDefinitions: [{ accountId: "123456789012", buckets: ["example-orders"] }] },
    },
    { dependsOn: [macie] },
  );
};

exports.fails = (aws) => {
  new aws.macie2.Account("macie", { status: "ENABLED" });
};
