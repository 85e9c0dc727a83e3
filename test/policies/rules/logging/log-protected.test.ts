import { absent, known, unknown, type Fact, type PolicyDocument, type PolicyStatement } from "../../../../posture";
import { logProtected } from "../../../../policies/rules/logging/log-protected";
import { describeRule } from "../../describe-rule";
import { allows, denies } from "../../postures/grant";
import { logStore } from "../../postures/logging";

const later = unknown("later");
const holder = (...statements: PolicyStatement[]): Fact<PolicyDocument>[] => [known({ statements })];
const group = { service: "Amazon CloudWatch Logs", restorable: absent(), contents: known("arn:*:logs:*:*:log-group:trail*") } as const; // prettier-ignore
const groupArn = "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*";

describeRule(logProtected, {
  passes: [
    ["versioned, and nobody may change it", logStore()],
    ["a role that reads it", logStore({ people: [holder(allows("s3:GetObject"))] })],
    ["a role that writes elsewhere", logStore({ people: [holder(allows("s3:*", "arn:aws:s3:::orders/*"))] })],
    ["a role that may change everything but the log", logStore({ people: [holder(allows("s3:*"), denies("s3:*", "arn:aws:s3:::logs/*"))] })],
    ["an administrator", logStore({ people: [holder(allows("*"))] })],
    ["a log group that roles write to", logStore({ ...group, people: [holder(allows("logs:PutLogEvents", groupArn))] })],
  ],
  fails: [
    ["neither versioned nor locked", logStore({ restorable: known(false) })],
    ["it logs into itself", logStore({ ownTarget: known(true) })],
    ["a role writes over it", logStore({ people: [holder(allows("s3:PutObject", "arn:aws:s3:::logs/*"))] })],
    ["a role deletes from every bucket", logStore({ people: [holder(allows("s3:DeleteObject"))] })],
    ["a role shortens a log group", logStore({ ...group, people: [holder(allows("logs:*", groupArn))] })],
  ],
  unknown: [
    ["whether it is versioned", logStore({ restorable: later })],
    ["a policy of a role", logStore({ people: [[later]] })],
    ["its name", logStore({ contents: later, people: [holder(allows("s3:PutObject", "arn:aws:s3:::orders/*"))] })],
  ],
  notApplicable: { never: "whether others may change it is always to be judged" },
}); // prettier-ignore
