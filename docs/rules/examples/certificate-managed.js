"use strict";

exports.passes = (aws) => {
  new aws.acm.Certificate("shop", { domainName: "shop.example.com", validationMethod: "DNS" });
};

exports.fails = (aws) => {
  new aws.acm.Certificate("shop", { domainName: "shop.example.com", validationMethod: "EMAIL" });
};
