"use strict";

const line = { bandwidth: "10Gbps", location: "EqFA5" };

exports.passes = (aws) => {
  new aws.directconnect.Connection("office", { ...line, requestMacsec: true, encryptionMode: "must_encrypt" });
};

exports.fails = (aws) => {
  new aws.directconnect.Connection("office", line);
};
