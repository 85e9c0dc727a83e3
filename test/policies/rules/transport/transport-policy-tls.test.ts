import { known, unknown, type PolicyStatement } from "../../../../posture";
import { transportPolicyTls } from "../../../../policies/rules/transport/transport-policy-tls";
import { describeRule } from "../../describe-rule";
import { condition, policy } from "../../postures";
import { share } from "../../postures/share";

const later = unknown("it is known only after the deploy");
const arn = "arn:aws:sqs:eu-central-1:123456789012:jobs";
const deny = (more: Partial<PolicyStatement> = {}): PolicyStatement => ({
  effect: "Deny",
  principal: { anyone: true, byType: { AWS: [known("*")] } },
  action: ["sqs:*"],
  resource: [known(arn)],
  conditions: [condition("Bool", "aws:SecureTransport", "false")],
  ...more,
});
const denying = (more: Partial<PolicyStatement> = {}) => share({ policy: policy(deny(more)) });

describeRule(transportPolicyTls, {
  passes: [
    ["everything denied", denying()],
    ["what carries data denied", denying({ action: ["sqs:SendMessage", "sqs:ReceiveMessage"] })],
    [
      "on every resource, whose ARN is not known yet",
      share({ arn: later, policy: policy(deny({ resource: [known("*")] })) }),
    ],
  ],
  fails: [
    ["no policy", share()],
    ["one way of two", denying({ action: ["sqs:SendMessage"] })],
    ["another queue", denying({ resource: [known(`${arn}-old`)] })],
    ["one principal only", denying({ principal: { anyone: false, byType: { AWS: [known("123456789012")] } } })],
    [
      "a second condition",
      denying({
        conditions: [
          condition("Bool", "aws:SecureTransport", "false"),
          condition("StringEquals", "aws:SourceVpc", "vpc-1"),
        ],
      }),
    ],
    [
      "an Allow over TLS, which denies nothing",
      denying({ effect: "Allow", conditions: [condition("Bool", "aws:SecureTransport", "true")] }),
    ],
  ],
  unknown: [
    ["a policy not known yet", share({ policy: later })],
    ["an ARN that may be its own", share({ arn: later, policy: policy(deny()) })],
    ["a resource not known yet", denying({ resource: [later] })],
  ],
  notApplicable: [["an endpoint that speaks TLS only", share({ ways: { plainHttp: [], guarded: [] } })]],
});
