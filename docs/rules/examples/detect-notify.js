"use strict";

const alarmed = (aws) => {
  new aws.guardduty.Detector("threats", { enable: true });
  const topic = new aws.sns.Topic("findings");
  const rule = new aws.cloudwatch.EventRule("findings", {
    eventPattern: JSON.stringify({ source: ["aws.guardduty"] }),
  });
  new aws.cloudwatch.EventTarget("findings", { rule: rule.name, arn: topic.arn });
  return topic;
};

exports.passes = (aws) => {
  const topic = alarmed(aws);
  new aws.sns.TopicSubscription("on-call", { topic: topic.arn, protocol: "sms", endpoint: "+491234567890" });
};

exports.fails = (aws) => {
  alarmed(aws);
};
