import { absent, known, unknown, type Fact, type PolicyStatement } from "../../../../posture";
import { shareApproved } from "../../../../policies/rules/transport/share-approved";
import { describeRule } from "../../describe-rule";
import { condition, policy, promise } from "../../postures";
import { share } from "../../postures/share";

const later = unknown("it is known only after the deploy");
const own = "123456789012";
const processor = "222222222222";
const stranger = "999999999999";
const promised = promise({
  organisation: { name: "Muster", country: "DE", accounts: ["111111111111"], organizations: ["o-abcdefghij"] },
  processors: [{ name: "Druckerei", country: "DE", task: "Druck", accounts: [processor] }],
});
const allow = (principal: string | Fact<string>, more: Partial<PolicyStatement> = {}): PolicyStatement => ({
  effect: "Allow",
  principal: { anyone: false, byType: { AWS: [typeof principal === "string" ? known(principal) : principal] } },
  action: ["sqs:SendMessage"],
  resource: [known("*")],
  conditions: [],
  ...more,
});
const service = (name: string) => ({ anyone: false, byType: { Service: [known(name)] } });
const letting = (...statements: PolicyStatement[]) => share({ policy: policy(...statements) });
const sharing = (...recipients: string[]) => share({ sharedWith: known(recipients.map((each) => known(each))) });
const limited = (key: string, value: string) =>
  letting(allow("*", { conditions: [condition("StringEquals", key, value)] }));

describeRule(shareApproved, {
  passes: [
    ["the own account", letting(allow(`arn:aws:iam::${own}:root`)), promised],
    ["another own account", letting(allow("111111111111")), promised],
    ["a processor", letting(allow(`arn:aws:iam::${processor}:role/print`)), promised],
    [
      "a service of AWS",
      letting(
        allow(own, {
          principal: service("sns.amazonaws.com"),
          conditions: [condition("StringEquals", "aws:SourceAccount", own)],
        }),
      ),
      promised,
    ],
    ["everyone in the own organization", limited("aws:PrincipalOrgID", "o-abcdefghij"), promised],
    ["everyone in the own account", limited("aws:PrincipalAccount", own), promised],
    [
      "a stranger whom a Deny takes back",
      letting(allow(stranger), allow(stranger, { effect: "Deny", action: ["sqs:*"] })),
      promised,
    ],
    ["a snapshot for a processor", sharing(processor), promised],
    ["a load balancer's account of AWS", letting(allow("arn:aws:iam::054676820928:root")), promised],
    ["an own organization by ARN", sharing("arn:aws:organizations::111111111111:organization/o-abcdefghij"), promised],
  ],
  fails: [
    ["a stranger", letting(allow(`arn:aws:iam::${stranger}:root`)), promised],
    ["a stranger beside the own account", letting(allow(own), allow(stranger)), promised],
    ["everyone", letting(allow("*")), promised],
    ["everyone of another organization", limited("aws:PrincipalOrgID", "o-zzzzzzzzzz"), promised],
    ["everyone of another account", limited("aws:SourceAccount", stranger), promised],
    ["a snapshot for a stranger", sharing(processor, stranger), promised],
    ["a stranger, without anything promised", letting(allow(stranger))],
    ["a stranger, with a policy that is not known otherwise", letting(allow(later), allow(stranger)), promised],
  ],
  unknown: [
    ["a policy not known yet", share({ policy: later })],
    ["a principal not known yet", letting(allow(later)), promised],
    ["an account that may be the own one", share({ account: later, policy: policy(allow(stranger)) })],
    ["a recipient not known yet", share({ sharedWith: known([later]) })],
  ],
  notApplicable: [
    ["nobody named", share()],
    ["an empty list", share({ sharedWith: known([]) })],
    ["an absent name", share({ sharedWith: known([absent()]) })],
    ["everyone, by name: another rule's", sharing("all")],
  ],
});
