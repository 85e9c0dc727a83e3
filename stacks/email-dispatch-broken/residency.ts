import * as aws from "@pulumi/aws";
import { denials, listBucket, physical, policy, tags } from "./right";

/** Promised: all of it in the EEA (004-005, 004-123), nothing to a third country or to anybody else (004-006, 004-087). */
export function breakResidency(): void {
  // 004-005: whoever set up the test of a new template had Virginia as the default of the command line.
  listBucket("templates", { region: "us-east-1" });

  // 004-006: the agency in London is to see results; "eu-" is not the European Union.
  listBucket("results-for-london", {
    region: "eu-west-2",
    tags: tags({ dataClass: "response-data", purpose: "reporting" }),
  });

  // 004-123: the cheapest place for a cache is Zurich, says the price list.
  new aws.dynamodb.Table("deliveries", {
    region: "eu-central-2",
    name: "deliveries",
    billingMode: "PAY_PER_REQUEST",
    hashKey: "id",
    attributes: [{ name: "id", type: "S" }],
    tags: tags({ dataClass: "service-logs", purpose: "dispatch" }),
  });

  // 004-087: bounces are reported to the sending tool in the USA (no. 4), with which nothing is agreed.
  const bounces = new aws.sns.Topic("bounces", { name: "bounces", tags: tags({ dataClass: "service-logs" }) });
  new aws.sns.TopicSubscription("bounces-to-sending-tool", {
    topic: bounces.arn,
    protocol: "https",
    endpoint: "https://hooks.sending-tool.example/bounces",
  });

  // 004-087: an agency asked for the lists, and got its whole account let in.
  const shared = listBucket("lists-for-agency", { transport: false });
  const arn = `arn:aws:s3:::${physical("lists-for-agency")}`;
  const agency = { AWS: "arn:aws:iam::999988887777:root" };
  new aws.s3.BucketPolicy("lists-for-agency-policy", {
    bucket: shared.id,
    policy: policy(...denials("lists-for-agency"), {
      Effect: "Allow",
      Principal: agency,
      Action: "s3:GetObject",
      Resource: `${arn}/*`,
    }),
  });
}
