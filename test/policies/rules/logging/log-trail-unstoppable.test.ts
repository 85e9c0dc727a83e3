import { known, unknown } from "../../../../posture";
import { logTrailUnstoppable } from "../../../../policies/rules/logging/log-trail-unstoppable";
import { describeRule } from "../../describe-rule";
import { condition } from "../../postures";
import { allows, denies, grant, granting } from "../../postures/grant";

describeRule(logTrailUnstoppable, {
  passes: [
    ["reading trails", grant(allows(["cloudtrail:Get*", "cloudtrail:LookupEvents"]))],
    ["all of CloudTrail, with stops refused", grant(allows("cloudtrail:*"), denies(["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail", "cloudtrail:PutEventSelectors"]))],
    ["another service", grant(allows("s3:*", "arn:aws:s3:::orders/*"))],
    ["all of CloudTrail on event data stores", grant(allows("cloudtrail:*", "arn:aws:cloudtrail:eu-central-1:123456789012:eventdatastore/*"))],
  ],
  fails: [
    ...["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"].map((name): [string, ReturnType<typeof grant>] => [name, grant(allows(`cloudtrail:${name}`))]),
    ["deleting one trail", grant(allows("cloudtrail:DeleteTrail", "arn:aws:cloudtrail:eu-central-1:123456789012:trail/main"))],
    ["everything but rights", grant({ effect: "Allow", notAction: ["iam:*"], resource: [known("*")], conditions: [] })],
    ["a narrower Deny", grant(allows("cloudtrail:*"), denies("cloudtrail:StopLogging"))],
    ["stopping from one network, which the role is in", grant(allows("cloudtrail:StopLogging", "*", { conditions: [condition("StringEquals", "aws:SourceVpc", "vpc-1")] }))],
  ],
  unknown: [
    ["a policy of another program", granting({ path: "policyArn", from: "elsewhere", document: unknown("elsewhere") })],
    ["a trail that is not named yet", grant(allows("cloudtrail:StopLogging", unknown("later")))],
  ],
  notApplicable: [
    ["an administrator", grant(allows("*"))],
    ["no policy of its own", granting()],
  ],
}); // prettier-ignore
