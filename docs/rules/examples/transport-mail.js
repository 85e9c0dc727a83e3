"use strict";

exports.passes = (aws) => {
  new aws.sesv2.ConfigurationSet("invoices", {
    configurationSetName: "invoices",
    deliveryOptions: { tlsPolicy: "REQUIRE" },
  });
};

exports.fails = (aws) => {
  new aws.sesv2.ConfigurationSet("invoices", { configurationSetName: "invoices" });
};
