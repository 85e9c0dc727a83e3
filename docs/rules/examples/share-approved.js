"use strict";

exports.promise = {
  organisation: { name: "Example", country: "DE", accounts: ["123456789012"] },
  processors: [{ name: "Print Shop", country: "DE", task: "prints invoices", accounts: ["234567890123"] }],
};

const share = (aws, accountId) =>
  new aws.ec2.SnapshotCreateVolumePermission("invoices", { snapshotId: "snap-0a1b2c3d4e5f60718", accountId });

exports.passes = (aws) => {
  share(aws, "234567890123");
};

exports.fails = (aws) => {
  share(aws, "345678901234");
};
