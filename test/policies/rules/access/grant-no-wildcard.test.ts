import { unknown } from "../../../../posture";
import { grantNoWildcard } from "../../../../policies/rules/access/grant-no-wildcard";
import { describeRule } from "../../describe-rule";
import { condition } from "../../postures";
import { allows, denies, grant, granting } from "../../postures/grant";

const later = unknown("later");
const notAction = (...actions: string[]) => allows([], "*", { notAction: actions, action: undefined } as never);

describeRule(grantNoWildcard, {
  passes: [
    ["named actions on a named bucket", grant(allows(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::orders/*"))],
    ["every action on one bucket", grant(allows("s3:*", "arn:aws:s3:::orders/*"))],
    [
      "every action on one table",
      grant(allows("dynamodb:*", "arn:aws:dynamodb:eu-central-1:123456789012:table/orders")),
    ],
    ["every action, on objects of one bucket only", grant(allows("*", "arn:aws:s3:::orders/*"))],
    ["every action of a service that opens no doors", grant(allows("logs:*"))],
    ["reading of IAM", grant(allows(["iam:Get*", "iam:List*"]))],
    ["wildcard that a deny takes back", grant(allows("kms:*"), denies("*"))],
    [
      "every table with one tag",
      grant(allows("dynamodb:*", "*", { conditions: [condition("StringEquals", "aws:ResourceTag/app", "shop")] })),
    ],
    ["a deny of everything", grant(denies("*"))],
    ["not known, but of a service that doesn't matter", grant(allows("logs:*", later))],
    [
      "NotAction that leaves out all that matters",
      grant(notAction("iam:*", "sts:*", "kms:*", "organizations:*", "secretsmanager:*", "s3:*", "dynamodb:*")),
    ],
  ],
  fails: [
    ["every action on every resource", grant(allows("*"))],
    [
      "the same under a second factor",
      grant(allows("*", "*", { conditions: [condition("Bool", "aws:MultiFactorAuthPresent", "true")] })),
    ],
    ["the same by stars and colons", grant(allows("*:*", "arn:*:*:*:*:*"))],
    ["every action but those of one service", grant(notAction("iam:*"))],
    ["no action left out", grant(notAction())],
    [
      "every action on all but one resource",
      grant(
        allows("*", "*", { resource: undefined, notResource: [{ state: "known", value: "arn:aws:s3:::a" }] } as never),
      ),
    ],
    ["every action of KMS on one key", grant(allows("kms:*", "arn:aws:kms:eu-central-1:123456789012:key/k"))],
    ["every action of IAM by another case", grant(allows("IAM:*"))],
    ["every action of S3 on every bucket by ARN", grant(allows("s3:*", "arn:aws:s3:::*"))],
    ["every action of S3 on every object", grant(allows("s3:?*", "arn:aws:s3:::*/*"))],
    ["every table of one region", grant(allows("dynamodb:*", "arn:aws:dynamodb:eu-central-1:123456789012:table/*"))],
    [
      "a deny under a condition that may not hold",
      grant(allows("sts:*"), denies("*", "*", { conditions: [condition("Bool", "aws:SecureTransport", "false")] })),
    ],
    ["a deny of one action", grant(allows("secretsmanager:*"), denies("secretsmanager:DeleteSecret"))],
    [
      "one bad policy beside one that is not known",
      granting(
        { path: "a", from: "elsewhere", document: later },
        {
          path: "managedPolicyArns[0]",
          from: "aws",
          document: { state: "known", value: { statements: [allows("*")] } },
        },
      ),
    ],
  ],
  unknown: [
    ["the policy is known only after the deploy", granting({ path: "policy", from: "written", document: later })],
    ["S3 on a bucket not known yet", grant(allows("s3:*", later))],
    ["a policy of another program", granting({ path: "policyArn", from: "elsewhere", document: later })],
  ],
  notApplicable: [["an attachment of the program's own policy", granting()]],
});
