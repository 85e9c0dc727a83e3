import type * as pulumi from "@pulumi/pulumi";
import { AuditTrail, DetectionBaseline, IdentityBaseline } from "../../components";
import { identityCenterArn, onCall, placed } from "./company";

/** Buckets that there are once an account. */
export const accountStores = ["audit", "settings"];

/**
 * What there is once an account: staff come with a personal log-in from one place (002-011), every system is looked at all
 * the time, which is more than once a week (002-024), and what was done is recorded and can't be changed unnoticed, which the
 * document leaves to the staff's reliability (002-016).
 */
export function makeAccount(accessLogTarget: pulumi.Input<string>, topicArn: pulumi.Input<string>): void {
  new IdentityBaseline("identity", {
    identityCenterArn,
    permissionSets: [
      {
        name: "Operations",
        description: "Watches what runs, and reads no customer's data",
        managedPolicyArns: ["arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"],
      },
      {
        name: "DataProtection",
        description: "Reads settings and records, for reviews",
        managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"],
      },
    ],
  });
  new AuditTrail("audit", { ...placed("audit", accessLogTarget), alarms: { topicArn } });
  new DetectionBaseline("detection", { ...placed("settings", accessLogTarget), subscribers: onCall });
}
