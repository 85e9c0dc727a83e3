"use strict";

const office = { type: "ipsec.1", customerGatewayId: "cgw-0a1b2c3d", transitGatewayId: "tgw-0a1b2c3d4e5f60718" };

const tunnel = (name) => ({
  [`${name}IkeVersions`]: ["ikev2"],
  [`${name}Phase1EncryptionAlgorithms`]: ["AES256-GCM-16"],
  [`${name}Phase2EncryptionAlgorithms`]: ["AES256-GCM-16"],
  [`${name}Phase1IntegrityAlgorithms`]: ["SHA2-384"],
  [`${name}Phase2IntegrityAlgorithms`]: ["SHA2-384"],
  [`${name}Phase1DhGroupNumbers`]: [20],
  [`${name}Phase2DhGroupNumbers`]: [20],
  [`${name}LogOptions`]: {
    cloudwatchLogOptions: { logEnabled: true, logGroupArn: "arn:aws:logs:eu-central-1:123456789012:log-group:vpn" },
  },
});

exports.passes = (aws) => {
  new aws.ec2.VpnConnection("office", { ...office, ...tunnel("tunnel1"), ...tunnel("tunnel2") });
};

exports.fails = (aws) => {
  new aws.ec2.VpnConnection("office", office);
};
