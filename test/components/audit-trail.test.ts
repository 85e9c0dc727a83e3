import { stringify } from "yaml";
import { AuditTrail, type AuditTrailArgs } from "../../components";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { describeDefaults, withoutStatement } from "./mutations";
import { promiseFile, run } from "./program";
import { photoLabPromise } from "./promises";
import { describeRefusals, mistakesIn, outside, strays } from "./refusals";

const lab: PromiseFile = {
  ...photoLabPromise,
  organisation: { name: "Lab", country: "DE", domains: ["example.de"] },
  retention: { ...photoLabPromise.retention, "audit-logs": { keep: "1 year" } },
};
const promise = promiseFile(stringify(lab));
const audit: AuditTrailArgs = {
  client: "internal",
  alarms: { subscribers: [{ protocol: "email", endpoint: "security@example.de" }] },
  trailName: "lab-audit",
  promise,
};
const make = (args: Partial<AuditTrailArgs> = {}) => new AuditTrail("audit", { ...audit, ...args });

describeDefaults("an AuditTrail", () => make(), promise, [
  ["the recording", "audit-trail", { enableLogging: false }, ["log-trail"]],
  ["all regions", "audit-trail", { isMultiRegionTrail: false }, ["log-trail"]],
  ["services without a region", "audit-trail", { includeGlobalServiceEvents: false }, ["log-trail"]],
  ["digests of its files", "audit-trail", { enableLogFileValidation: false }, ["log-trail"]],
  ["administration", "audit-trail", { "advancedEventSelectors.0.fieldSelectors.0.equals": ["Data"] }, ["log-trail"]],
  ["data events", "audit-trail", { "advancedEventSelectors.1.fieldSelectors.0.equals": ["Management"] }, ["log-trail"]],
  ["its key", "audit-trail", { kmsKeyId: undefined }, ["encryption-customer-key"]],
  ["a log group for alarms", "audit-trail", { cloudWatchLogsGroupArn: undefined }, ["log-alarm"]],
  ["one of the alarms", "audit-root-login-alarm", "gone", ["log-alarm"]],
  ["somebody who hears", "audit-alarms-subscription-1", "gone", ["log-alarm"]],
  ["an end of the record", "audit-lifecycle", "gone", ["retention-versions", "retention-within-promise"]],
  ["versions of the record", "audit-versioning", { "versioningConfiguration.status": "Suspended" }, ["log-protected"]],
  ["an end of the events", "audit-events", { retentionInDays: 0 }, ["retention-within-promise"]],
  ["TLS to the record", "audit-policy", withoutStatement("DenyPlainHttp"), ["transport-bucket-tls"]],
]);

describe("an AuditTrail", () => {
  test("is in its region with everything that belongs to it", async () => {
    const ran = await run(() => make({ region: "eu-west-1" }));
    expect(outside("eu-west-1", ran)).toEqual([]);
    expect(strays("audit", ran)).toEqual([]);
  });

  test("is made when bucket and log group let it in, which AWS looks at", async () => {
    const ran = await run(() => make());
    expect(ran.named("audit-trail").dependencies).toEqual(
      expect.arrayContaining(["audit-policy", "audit-role-policy"]),
    );
  });

  test("tells all that is wrong at once", async () => {
    const wrong = await mistakesIn(() => make({ client: "", alarms: {}, trailName: "a", region: "us-east-1" }));
    expect(wrong.map(({ argument }) => argument)).toEqual(["client", "region", "alarms", "trailName"]);
  });
});

describeRefusals<AuditTrailArgs>(make, [
  ["a class that nobody promised", { dataClass: "audit-log" }, "dataClass", /did you mean "audit-logs"/],
  ["a name that CloudTrail refuses", { trailName: "lab--audit" }, "trailName", /can't be a trail's name/],
  ["nobody who hears", { alarms: {} }, "alarms", /say who hears/],
  ["a lock on what must end", { objectLock: { mode: "COMPLIANCE" } }, "objectLock", /must end in time/],
]);
