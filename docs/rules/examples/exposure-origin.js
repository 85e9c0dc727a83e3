"use strict";

const shop = (aws, access) => {
  const bucket = new aws.s3.Bucket("shop");
  new aws.cloudfront.Distribution("shop", {
    enabled: true,
    origins: [{ originId: "shop", domainName: bucket.bucketRegionalDomainName, ...access }],
    defaultCacheBehavior: {
      targetOriginId: "shop",
      viewerProtocolPolicy: "redirect-to-https",
      allowedMethods: ["GET", "HEAD"],
      cachedMethods: ["GET", "HEAD"],
    },
    restrictions: { geoRestriction: { restrictionType: "none" } },
    viewerCertificate: { cloudfrontDefaultCertificate: true },
  });
};

exports.passes = (aws) => {
  const control = new aws.cloudfront.OriginAccessControl("shop", {
    originAccessControlOriginType: "s3",
    signingBehavior: "always",
    signingProtocol: "sigv4",
  });
  shop(aws, { originAccessControlId: control.id });
};

exports.fails = (aws) => shop(aws, {});
