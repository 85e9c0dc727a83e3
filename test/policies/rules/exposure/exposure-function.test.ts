import { absent, known, unknown, type PolicyStatement } from "../../../../posture";
import { exposureFunction } from "../../../../policies/rules/exposure/exposure-function";
import { describeRule } from "../../describe-rule";
import { condition, policy, statement } from "../../postures";
import { face } from "../../postures/interface";

const later = unknown("it is known only after the deploy");
const nothing = known("nothing" as const);
const everyone = (more: Partial<PolicyStatement> = {}) =>
  statement({ effect: "Allow", action: ["execute-api:Invoke"], resource: [known("execute-api:/*")], ...more });
const office = { conditions: [condition("IpAddress", "aws:SourceIp", "192.0.2.0/24")] };
const notOffice = { effect: "Deny" as const, conditions: [condition("NotIpAddress", "aws:SourceIp", "192.0.2.0/24")] };
const whole = { resource: [known("arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/*")] };
const withPolicy = (...statements: PolicyStatement[]) => face(nothing, { policy: policy(...statements) });

describeRule(exposureFunction, {
  passes: [
    ["an identity", face(known("identity"))],
    ["nothing, but a policy that names the office", withPolicy(everyone(office))],
    ["nothing, but a policy that denies all but the office", withPolicy(everyone(), everyone(notOffice))],
    ["nothing, but such a policy in the other spelling", withPolicy(everyone(whole), everyone({ ...whole, ...notOffice }))],
  ],
  fails: [
    ["nothing", face(nothing)],
    ["an API key", face(known("key"))],
    ["nothing, and a policy for everyone", withPolicy(everyone())],
    ["nothing, and a policy for everyone in the other spelling", withPolicy(everyone(whole))],
    ["nothing, and a network that is not stated", face(nothing, { private: absent() })],
  ],
  unknown: [
    ["what it asks for", face(later)],
    ["who reaches it", face(nothing, { private: later })],
    ["its policy", face(nothing, { policy: later })],
    ["a part of its policy", withPolicy(everyone({ conditions: [condition("IpAddress", "aws:SourceIp", later)] }))],
  ],
  notApplicable: [
    ["a preflight", face(absent())],
    ["an API inside of a network", face(nothing, { private: known(true) })],
  ],
}); // prettier-ignore
