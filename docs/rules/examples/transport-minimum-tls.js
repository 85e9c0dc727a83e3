"use strict";

const https = (aws, policy) =>
  new aws.lb.Listener("https", {
    loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/0a1b2c3d4e5f6071",
    port: 443,
    protocol: "HTTPS",
    certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1a2b3c4d-0000-4000-8000-000000000001",
    defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
    ...policy,
  });

exports.passes = (aws) => {
  https(aws, { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" });
};

exports.fails = (aws) => {
  https(aws, {});
};
