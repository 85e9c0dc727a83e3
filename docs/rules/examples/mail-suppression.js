"use strict";

const sending = (aws, suppressedReasons) =>
  new aws.sesv2.ConfigurationSet("mail", { configurationSetName: "mail", suppressionOptions: { suppressedReasons } });

exports.passes = (aws) => {
  sending(aws, ["BOUNCE", "COMPLAINT"]);
};

exports.fails = (aws) => {
  sending(aws, ["BOUNCE"]);
};
