"use strict";

const http = (aws, action) =>
  new aws.lb.Listener("http", {
    loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/0a1b2c3d4e5f6071",
    port: 80,
    protocol: "HTTP",
    defaultActions: [action],
  });

exports.passes = (aws) => {
  http(aws, { type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" } });
};

exports.fails = (aws) => {
  const targets = new aws.lb.TargetGroup("shop", { port: 8080, protocol: "HTTP", vpcId: "vpc-0a1b2c3d" });
  http(aws, { type: "forward", targetGroupArn: targets.arn });
};
