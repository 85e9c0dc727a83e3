"use strict";

const mailer = (aws, variables) =>
  new aws.lambda.Function("mailer", {
    packageType: "Image",
    imageUri: "123456789012.dkr.ecr.eu-central-1.amazonaws.com/mailer:1.4.0",
    role: "arn:aws:iam::123456789012:role/mailer",
    environment: { variables },
  });

exports.passes = (aws) => {
  mailer(aws, { SMTP_SECRET_ARN: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:smtp-a1b2c3" });
};

exports.fails = (aws) => {
  mailer(aws, { SMTP_PASSWORD: "blue-tram-window-42" });
};
