"use strict";

exports.passes = (aws) => {
  new aws.cognito.IdentityPool("customers", { identityPoolName: "customers", allowUnauthenticatedIdentities: false });
};

exports.fails = (aws) => {
  new aws.cognito.IdentityPool("customers", { identityPoolName: "customers", allowUnauthenticatedIdentities: true });
};
