"use strict";

const shop = (aws) => new aws.lb.LoadBalancer("shop", { subnets: ["subnet-0a1b2c3d", "subnet-4e5f6071"] });

exports.passes = (aws) => {
  new aws.wafv2.WebAclAssociation("shop", {
    resourceArn: shop(aws).arn,
    webAclArn: "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/1a2b3c4d-0000-4000-8000-000000000001",
  });
};

exports.fails = (aws) => {
  shop(aws);
};
