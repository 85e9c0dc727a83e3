import { absent, known, unknown, type PolicyStatement } from "../../../../posture";
import { residencyGuard } from "../../../../policies/rules/residency/residency-guard";
import { regions } from "../../../../catalogue/promise/regions";
import { describeRule } from "../../describe-rule";
import { condition, promise } from "../../postures";
import { denies } from "../../postures/grant";
import { guardrail } from "../../postures/residency";

const outside = (...conditions: PolicyStatement["conditions"]) =>
  denies([], "*", {
    action: undefined,
    notAction: ["iam:*", "organizations:*", "route53:*", "cloudfront:*", "sts:*"],
    conditions: [condition("StringNotEquals", "aws:RequestedRegion", "eu-central-1", "eu-west-1"), ...conditions],
  } as never);
const policy = (...statements: PolicyStatement[]) => known({ statements });
const bypass = condition("ArnNotLike", "aws:PrincipalARN", "arn:aws:iam::*:role/Deploy");

describeRule(residencyGuard, {
  passes: [
    ["all but global services", guardrail(policy(outside()))],
    ["one role is spared", guardrail(policy(outside(bypass)))],
    ["two policies, of which one counts", guardrail(policy(denies("s3:DeleteBucket")), policy(outside()))],
    ["certain, whatever the other says", guardrail(unknown("later"), policy(outside()))],
    [
      "narrower than promised",
      guardrail(
        policy(denies("*", "*", { conditions: [condition("StringNotEquals", "aws:RequestedRegion", "eu-central-1")] })),
      ),
    ],
  ],
  fails: [
    ["no policy", guardrail()],
    ["nothing said", { ...guardrail(), policies: absent() }],
    ["an account without", { ...guardrail(), of: "account" }],
    ["another policy", guardrail(policy(denies("s3:DeleteBucket")))],
    [
      "only some regions",
      guardrail(
        policy(denies("*", "*", { conditions: [condition("StringEquals", "aws:RequestedRegion", "us-east-1")] })),
      ),
    ],
    [
      "a region too many",
      guardrail(
        policy(
          denies("*", "*", {
            conditions: [condition("StringNotEquals", "aws:RequestedRegion", "eu-central-1", "us-east-1")],
          }),
        ),
      ),
    ],
    [
      "databases are spared",
      guardrail(
        policy(
          denies([], "*", {
            action: undefined,
            notAction: ["rds:*"],
            conditions: [condition("StringNotEquals", "aws:RequestedRegion", "eu-central-1")],
          } as never),
        ),
      ),
    ],
    [
      "every role is spared",
      guardrail(policy(outside(condition("ArnNotLike", "aws:PrincipalARN", "arn:aws:iam::*:role/*")))),
    ],
  ],
  unknown: [
    ["policies known only after the deploy", { ...guardrail(), policies: unknown("later") }],
    ["a policy known only after the deploy", guardrail(unknown("later"))],
    [
      "a region not known yet",
      guardrail(
        policy(
          denies("*", "*", { conditions: [condition("StringNotEquals", "aws:RequestedRegion", unknown("later"))] }),
        ),
      ),
    ],
  ],
  notApplicable: [
    [
      "every region is promised",
      guardrail(),
      promise({
        residency: { regions: regions.filter(({ partition }) => partition === "aws-eusc").map(({ name }) => name) },
      }),
    ],
  ],
});
