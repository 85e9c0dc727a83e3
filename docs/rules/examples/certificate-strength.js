"use strict";

const shop = { domainName: "shop.example.com", validationMethod: "DNS" };

exports.passes = (aws) => {
  new aws.acm.Certificate("shop", { ...shop, keyAlgorithm: "EC_prime256v1" });
};

exports.fails = (aws) => {
  new aws.acm.Certificate("shop", shop);
};
