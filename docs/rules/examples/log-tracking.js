"use strict";

const events = (aws, matchingEventTypes) =>
  new aws.sesv2.ConfigurationSetEventDestination("orders", {
    configurationSetName: "orders",
    eventDestinationName: "orders",
    eventDestination: {
      enabled: true,
      matchingEventTypes,
      snsDestination: { topicArn: "arn:aws:sns:eu-central-1:123456789012:mail" },
    },
  });

exports.passes = (aws) => events(aws, ["BOUNCE", "COMPLAINT"]);

exports.fails = (aws) => events(aws, ["BOUNCE", "COMPLAINT", "OPEN", "CLICK"]);
