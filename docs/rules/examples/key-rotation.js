"use strict";

exports.passes = (aws) => {
  new aws.kms.Key("invoices", { enableKeyRotation: true });
};

exports.fails = (aws) => {
  new aws.kms.Key("invoices");
};
