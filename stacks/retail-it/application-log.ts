import * as aws from "@pulumi/aws";
import { retentionDays } from "../../components/logs/retention";
import { promiseFor } from "../../components/promise";

const dataClass = "web-logs";
const name = "/retail-it/site";

/** What the web site writes about its visitors, gone with the class (003-006). */
export function makeApplicationLog({
  region,
  account,
  tags: serving,
}: {
  region: string;
  account: string;
  tags: Record<string, string>;
}): aws.cloudwatch.LogGroup {
  const tags = { ...serving, "tom:data-class": dataClass };
  const key = new aws.kms.Key("site-log-key", {
    region,
    description: "Log of the web site",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: keyPolicy(region, account),
    tags,
  });
  const days = retentionDays(dataClass, promiseFor(undefined).promise);
  return new aws.cloudwatch.LogGroup("site-log", {
    region,
    name,
    kmsKeyId: key.arn,
    ...(days !== undefined && { retentionInDays: days }),
    tags,
  });
}

/** The account, and CloudWatch Logs for this group: without it no log group can be made with the key. */
function keyPolicy(region: string, account: string): string {
  const group = `arn:aws:logs:${region}:${account}:log-group:${name}`;
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: "kms:*", Resource: "*" },
      {
        Effect: "Allow",
        Principal: { Service: `logs.${region}.amazonaws.com` },
        Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
        Resource: "*",
        Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": group } },
      },
    ],
  });
}
