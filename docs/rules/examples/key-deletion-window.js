"use strict";

exports.passes = (aws) => {
  new aws.kms.Key("invoices", { deletionWindowInDays: 30 });
};

exports.fails = (aws) => {
  new aws.kms.Key("invoices", { deletionWindowInDays: 7 });
};
