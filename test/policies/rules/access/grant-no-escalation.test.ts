import { known, unknown } from "../../../../posture";
import { escalations } from "../../../../policies/effect/escalations";
import { grantNoEscalation } from "../../../../policies/rules/access/grant-no-escalation";
import { describeRule } from "../../describe-rule";
import { condition } from "../../postures";
import { allows, denies, grant, granting } from "../../postures/grant";

const later = unknown("later");
const passing = (...services: string[]) =>
  allows("iam:PassRole", "*", { conditions: [condition("StringEquals", "iam:PassedToService", ...services)] });

describeRule(grantNoEscalation, {
  passes: [
    ["work on one bucket", grant(allows("s3:*", "arn:aws:s3:::orders/*"))],
    ["reading IAM", grant(allows(["iam:Get*", "iam:List*"]))],
    ["passing every role to one service", grant(passing("ecs-tasks.amazonaws.com"))],
    ["passing one role", grant(allows("iam:PassRole", "arn:aws:iam::123456789012:role/worker"))],
    ["passing roles of one path", grant(allows("iam:PassRole", "arn:aws:iam::123456789012:role/app/*"))],
    [
      "rights only within a boundary",
      grant(
        allows("iam:PutRolePolicy", "*", {
          conditions: [condition("StringEquals", "iam:PermissionsBoundary", "arn:aws:iam::123456789012:policy/limit")],
        }),
      ),
    ],
    [
      "attaching own policies only",
      grant(
        allows("iam:AttachRolePolicy", "*", {
          conditions: [condition("ArnLike", "iam:PolicyARN", "arn:aws:iam::123456789012:policy/app-*")],
        }),
      ),
    ],
    ["one's own access keys", grant(allows("iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}"))],
    [
      "one function's code",
      grant(allows("lambda:UpdateFunctionCode", "arn:aws:lambda:eu-central-1:123456789012:function:orders")),
    ],
    ["taken back by a deny", grant(allows("iam:PassRole"), denies("iam:*"))],
    [
      "taken back wherever the boundary is missing",
      grant(
        allows("iam:PutRolePolicy"),
        denies("iam:PutRolePolicy", "*", {
          conditions: [
            condition("StringNotEquals", "iam:PermissionsBoundary", "arn:aws:iam::123456789012:policy/limit"),
          ],
        }),
      ),
    ],
    ["assuming one role", grant(allows("sts:AssumeRole", "arn:aws:iam::210987654321:role/audit"))],
  ],
  fails: [
    ...escalations.flatMap(({ actions }) =>
      actions.map((action) => [`${action} on everything`, grant(allows(action))] as const),
    ),
    ["every role of the account", grant(allows("iam:PassRole", "arn:aws:iam::123456789012:role/*"))],
    [
      "passing to whatever service",
      grant(allows("iam:PassRole", "*", { conditions: [condition("StringLike", "iam:PassedToService", "*")] })),
    ],
    [
      "passing to services by pattern",
      grant(
        allows("iam:PassRole", "*", {
          conditions: [condition("StringLike", "iam:PassedToService", "*.amazonaws.com")],
        }),
      ),
    ],
    [
      "passing where the service may be left out",
      grant(allows("iam:PassRole", "*", { conditions: [condition("Bool", "aws:MultiFactorAuthPresent", "true")] })),
    ],
    [
      "attaching whatever AWS manages",
      grant(
        allows("iam:AttachRolePolicy", "*", {
          conditions: [condition("ArnLike", "iam:PolicyARN", "arn:aws:iam::aws:policy/*")],
        }),
      ),
    ],
    ["policies for oneself", grant(allows("iam:PutUserPolicy", "arn:aws:iam::*:user/${aws:username}"))],
    [
      "on all but one role",
      grant(
        allows("iam:PassRole", "*", {
          resource: undefined,
          notResource: [known("arn:aws:iam::123456789012:role/admin")],
        } as never),
      ),
    ],
    ["functions by another case", grant(allows("Lambda:updatefunction*", "arn:aws:lambda:*:*:function:*"))],
  ],
  unknown: [
    ["a policy known only after the deploy", granting({ path: "policy", from: "written", document: later })],
    ["a role not known yet", grant(allows("iam:PassRole", later))],
  ],
  notApplicable: [
    ["an attachment of the program's own policy", granting()],
    ["what grant-no-wildcard judges", grant(allows("*"))],
  ],
});
