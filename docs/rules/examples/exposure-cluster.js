"use strict";

const cluster = (aws, endpoint) =>
  new aws.eks.Cluster("orders", {
    roleArn: "arn:aws:iam::123456789012:role/eks",
    vpcConfig: { subnetIds: ["subnet-0a1b2c3d", "subnet-4e5f6071"], ...endpoint },
  });

exports.passes = (aws) => {
  cluster(aws, { endpointPrivateAccess: true, endpointPublicAccess: false });
};

exports.fails = (aws) => {
  cluster(aws, {});
};
