import type { PolicyDocument } from "../../posture";
import { exactly, strangersOrNone, thereOrNot, type Context } from "./context";
import { isAlwaysDenied } from "./evaluate";
import { many } from "./glob";
import { allOf, type Ternary } from "./ternary";

/** Actions that put data somewhere: if these are denied in a region, none of the personal data can be there. */
const placing = [
  "s3:CreateBucket",
  "dynamodb:CreateTable",
  "rds:CreateDBInstance",
  "rds:CreateDBCluster",
  "ec2:RunInstances",
  "ec2:CreateVolume",
  "lambda:CreateFunction",
  "sqs:CreateQueue",
  "elasticfilesystem:CreateFileSystem",
  "backup:CreateBackupVault",
];

/**
 * Whether the document denies everybody to put data into a region. Roles that it spares by name
 * (`ArnNotLike aws:PrincipalArn`) are somebody's decision: the question is about all others.
 */
export function deniesRegion(document: PolicyDocument, region: string): Ternary {
  const context: Context = {
    keys: {
      "aws:requestedregion": exactly(region),
      "aws:principalarn": exactly("arn:aws:iam::999999999999:role/somebody"),
      "aws:principalorgid": strangersOrNone,
      "aws:principalisawsservice": exactly("false"),
      "aws:viaawsservice": exactly("false"),
      "aws:principaltag/": strangersOrNone,
    },
    others: thereOrNot,
  };
  return allOf(
    placing.map((action) =>
      isAlwaysDenied(document, { caller: { kind: "everyone" }, action, resource: [many], context }),
    ),
  );
}
