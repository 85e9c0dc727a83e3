import type * as pulumi from "@pulumi/pulumi";
import {
  AccessLogBucket,
  AlarmTopic,
  AuditTrail,
  DetectionBaseline,
  IdentityBaseline,
  type AlarmArgs,
} from "../../components";
import { identityCenterArn, internal, named, security } from "./company";
import { allowing } from "../policy";

/** What the stores of an account use together. */
export interface Account {
  /** Who hears when something goes wrong. */
  alarms: AlarmArgs;
  /** Where buckets log who has read and changed what. */
  accessLogs: { targetBucket: pulumi.Output<string> };
}

/**
 * What there is once an account: a record of who did what (004-144, 004-159), somebody who hears of attacks at once (004-101,
 * 004-173), and people who sign in at one place (004-133, 004-138), for a day's work at most (004-135).
 * @param stores further buckets that log their access
 */
export function makeAccount(stores: readonly string[]): Account {
  const topic = new AlarmTopic("alarms", { client: internal, subscribers: security });
  const alarms = { topicArn: topic.topicArn };
  const logs = new AccessLogBucket("access-logs", {
    client: internal,
    dataClass: "access-logs",
    bucketName: named("access-logs"),
    sources: ["audit", "settings", ...stores].map(named),
  });
  const accessLogs = { targetBucket: logs.bucketName };
  new AuditTrail("audit", { client: internal, alarms, bucketName: named("audit"), accessLogs });
  new DetectionBaseline("detection", {
    client: internal,
    subscribers: security,
    bucketName: named("settings"),
    accessLogs,
  });
  makePeople();
  return { alarms, accessLogs };
}

/** Permissions by profile and role (004-145); whoever operates what runs sees no recipients (004-142). */
function makePeople(): void {
  new IdentityBaseline("identity", {
    identityCenterArn,
    permissionSets: [
      {
        name: "Operations",
        description: "Watches and restarts what runs, and reads no client's data",
        managedPolicyArns: ["arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"],
        inlinePolicy: JSON.stringify(
          allowing({ Action: ["ecs:UpdateService", "ecs:StopTask"], Resource: "arn:aws:ecs:*:*:*/dispatch/*" }),
        ),
      },
      {
        name: "DataProtection",
        description: "Reads settings and records, for reviews",
        managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"],
      },
    ],
  });
}
