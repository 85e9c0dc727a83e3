"use strict";

exports.promise = {
  retention: {
    measurements: { keep: "2 years" },
    patients: { keep: "2 years", "resolves-pseudonyms": true },
  },
};

const analyst = (aws, resource) => {
  for (const dataClass of ["measurements", "patients"]) {
    new aws.s3.Bucket(dataClass, { bucket: `study-${dataClass}`, tags: { "tom:data-class": dataClass } });
  }
  new aws.iam.Policy("analyst", {
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: resource }],
    }),
  });
};

exports.passes = (aws) => analyst(aws, "arn:aws:s3:::study-measurements/*");

exports.fails = (aws) => analyst(aws, "arn:aws:s3:::study-*");
