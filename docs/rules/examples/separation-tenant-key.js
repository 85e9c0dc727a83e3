"use strict";

const queue = (aws, client, key) =>
  new aws.sqs.Queue(`orders-${client}`, { kmsMasterKeyId: key.arn, tags: { "tom:client": client } });

exports.passes = (aws) => {
  queue(aws, "muster", new aws.kms.Key("muster", { tags: { "tom:client": "muster" } }));
  queue(aws, "beispiel", new aws.kms.Key("beispiel", { tags: { "tom:client": "beispiel" } }));
};

exports.fails = (aws) => {
  const key = new aws.kms.Key("orders");
  queue(aws, "muster", key);
  queue(aws, "beispiel", key);
};
