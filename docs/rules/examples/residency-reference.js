"use strict";

const topic = "arn:aws:sns:eu-central-1:123456789012:orders";

exports.passes = (aws) => {
  const endpoint = "arn:aws:sqs:eu-central-1:123456789012:invoices";
  new aws.sns.TopicSubscription("invoices", { topic, protocol: "sqs", endpoint });
};

exports.fails = (aws) => {
  const endpoint = "arn:aws:sqs:us-east-1:123456789012:invoices";
  new aws.sns.TopicSubscription("invoices", { topic, protocol: "sqs", endpoint });
};
