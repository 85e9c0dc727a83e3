"use strict";

exports.passes = (aws) => {
  new aws.s3.Bucket("orders", { tags: { "tom:purpose": "fulfilment" } });
  new aws.s3.Bucket("newsletter", { tags: { "tom:purpose": "marketing" } });
};

exports.fails = (aws) => {
  new aws.s3.Bucket("customers", { tags: { "tom:purpose": "fulfilment marketing" } });
};
