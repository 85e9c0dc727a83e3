"use strict";

const assistant = (aws, foundationModel) =>
  new aws.bedrock.AgentAgent("orders", {
    agentName: "orders",
    agentResourceRoleArn: "arn:aws:iam::123456789012:role/orders-agent",
    foundationModel,
  });

exports.passes = (aws) => assistant(aws, "anthropic.claude-3-haiku-20240307-v1:0");

exports.fails = (aws) => assistant(aws, "eu.anthropic.claude-3-haiku-20240307-v1:0");
