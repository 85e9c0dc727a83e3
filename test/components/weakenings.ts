import { isGlobal } from "../../witness/pulumi/tables/global";
import type { Weakening } from "./judged";
import type { Ran } from "./program";

/** A secure default that is weakened, and the rules that have to fail: those, and no others. */
export type Row = [what: string, weakening: Weakening, rules: string[]];

/** What every log group with its key can be weakened by. */
export function logGroupRows(name: string): Row[] {
  const key = `${name}-log-key`;
  const group = `${name}-logs`;
  const everyone = { Statement: [{ Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" }] };
  return [
    ["the logs' own key", { name: group, path: "kmsKeyId" }, ["encryption-customer-key"]],
    ["an end of the logs", { name: group, path: "retentionInDays" }, ["retention-within-promise"]],
    [
      "logs for as long as they prove something",
      { name: group, path: "retentionInDays", value: 30 },
      ["log-retention"],
    ],
    ["logs that go with the stack", { name: group, path: "skipDestroy", value: true }, ["retention-on-destroy"]],
    ["whose logs they are", { name: group, path: "tags" }, ["media-marked", "retention-declared"]],
    ["the region of the logs", { name: group, path: "region" }, ["residency-stated"]],
    ["a key that rotates", { name: key, path: "enableKeyRotation", value: false }, ["key-rotation"]],
    ["rotation as often as promised", { name: key, path: "rotationPeriodInDays", value: 730 }, ["key-rotation"]],
    ["a key that can't vanish", { name: key, path: "deletionWindowInDays", value: 7 }, ["key-deletion-window"]],
    [
      "a key for the account and CloudWatch Logs",
      { name: key, path: "policy", value: JSON.stringify(everyone) },
      ["key-policy-not-public"],
    ],
  ];
}

/** What every bucket of logs can be weakened by, under a key of S3's as it has to be. */
export function logBucketRows(name: string): Row[] {
  const lifecycle = `${name}-lifecycle`;
  return [
    ["versions of the logs", { name: `${name}-versioning` }, ["log-protected"]],
    ["a refusal of others' keys", { name: `${name}-encryption` }, ["bucket-key-required"]],
    ["an end of the log files", { name: lifecycle, path: "rules.0.expiration" }, ["retention-within-promise"]],
    [
      "an end of the log bucket's versions",
      { name: lifecycle, path: "rules.0.noncurrentVersionExpiration" },
      ["retention-versions", "retention-within-promise"],
    ],
    [
      "an end of unfinished uploads",
      { name: lifecycle, path: "rules.1.abortIncompleteMultipartUpload" },
      ["retention-versions"],
    ],
    ["refusal of plain HTTP", { name: `${name}-policy` }, ["transport-bucket-tls"]],
    [
      "a closed log bucket",
      { name: `${name}-public-access-block`, path: "blockPublicPolicy", value: false },
      ["exposure-bucket"],
    ],
  ];
}

/** Parts that state no region, or another one, though their service is of a region. */
export function outside(ran: Ran, region: string): string[] {
  return ran.resources
    .filter((each) => each.type.startsWith("aws:") && !isGlobal(each.type))
    .filter((each) => each.inputs["region"] !== region)
    .map((each) => each.name);
}

/** Parts of a component that hang on something else. */
export function strays(ran: Ran, component: string): string[] {
  return ran.resources
    .filter((each) => each.type.startsWith("aws:") && each.parent !== component)
    .map((each) => each.name);
}
