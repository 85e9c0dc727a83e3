import { absent, known, unknown } from "../../../../posture";
import { logTrail } from "../../../../policies/rules/logging/log-trail";
import { describeRule } from "../../describe-rule";
import { holding } from "../../postures";
import { everyObject, recorded, store, trail } from "../../postures/logging";

const management = recorded("management");
const objectsOf = (...names: string[]) =>
  recorded("AWS::S3::Object", { about: known(names.map((name) => `arn:aws:s3:::${name}/`)) });
const table = store(known("orders"), { service: "dynamodb" });
const no = known(false);
const later = unknown("later");

describeRule(logTrail, {
  passes: [
    ["everything of every region", trail()],
    ["the buckets of the program", trail({ records: known([management, objectsOf("orders")]), stores: [store(known("orders"))] })],
    ["reads and writes by two trails", trail({ records: known([recorded("management", { reads: false }), recorded("management", { writes: false }), everyObject]) })],
    ["tables with personal data", trail({ records: known([management, everyObject, recorded("AWS::DynamoDB::Table")]), stores: [table] })],
    ["tables without personal data are left out", trail({ stores: [{ ...table, tags: holding("none") }] })],
  ],
  fails: [
    ["it is switched off", trail({ recording: no })],
    ["one region", trail({ multiRegion: no })],
    ["without IAM", trail({ globalEvents: no })],
    ["without digests", trail({ validated: no })],
    ["management events are left out", trail({ records: known([everyObject]) })],
    ["management events that only read are left out", trail({ records: known([recorded("management", { reads: false }), everyObject]) })],
    ["no data events", trail({ records: known([management]) })],
    ["data events that only write", trail({ records: known([management, recorded("AWS::S3::Object", { reads: false })]) })],
    ["data events with exclusions", trail({ records: known([management, { ...everyObject, partly: true }]) })],
    ["another bucket than the program's", trail({ records: known([management, objectsOf("other")]), stores: [store(known("orders"))] })],
    ["tables with personal data are not recorded", trail({ stores: [table] })],
  ],
  unknown: [
    ["whether it is validated", trail({ validated: later })],
    ["what it records", trail({ records: later })],
    ["some buckets, and none in the program", trail({ records: known([management, objectsOf("orders")]) })],
    ["the bucket's name", trail({ records: known([management, objectsOf("orders")]), stores: [store(later)] })],
    ["which buckets", trail({ records: known([management, recorded("AWS::S3::Object", { about: later })]) })],
    ["whether a table holds personal data", trail({ stores: [{ ...table, tags: later }] })],
  ],
  notApplicable: { never: "a trail is always to be judged" },
}); // prettier-ignore

test("a trail of which nothing can be asked is not judged", () => {
  const nothing = absent();
  const empty = { recording: nothing, multiRegion: nothing, globalEvents: nothing, validated: nothing };
  expect(logTrail.decide(trail({ ...empty, records: nothing }), {} as never).outcome).toBe("not-applicable"); // the promise is not asked
});
