"use strict";

exports.promise = { residency: { "global-services": ["cloudfront"], "edge-countries": ["DE", "AT"] } };

const shop = (aws, geoRestriction) =>
  new aws.cloudfront.Distribution("shop", {
    enabled: true,
    origins: [{ originId: "shop", domainName: "shop.s3.eu-central-1.amazonaws.com" }],
    defaultCacheBehavior: {
      targetOriginId: "shop",
      viewerProtocolPolicy: "redirect-to-https",
      allowedMethods: ["GET", "HEAD"],
      cachedMethods: ["GET", "HEAD"],
      cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
    },
    restrictions: { geoRestriction },
    viewerCertificate: { cloudfrontDefaultCertificate: true },
  });

exports.passes = (aws) => shop(aws, { restrictionType: "whitelist", locations: ["DE", "AT"] });

exports.fails = (aws) => shop(aws, { restrictionType: "none" });
