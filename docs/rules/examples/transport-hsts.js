"use strict";

const shop = (aws, headers) => {
  const balancer = new aws.lb.LoadBalancer("shop", { subnets: ["subnet-0a1b2c3d", "subnet-4e5f6071"] });
  new aws.lb.Listener("https", {
    loadBalancerArn: balancer.arn,
    port: 443,
    protocol: "HTTPS",
    sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
    certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1a2b3c4d-0000-4000-8000-000000000001",
    defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
    ...headers,
  });
};

exports.passes = (aws) =>
  shop(aws, { routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=31536000; includeSubDomains" });

exports.fails = (aws) => shop(aws, {});
