import {
  AddTagsCommand,
  CloudTrailClient,
  CreateTrailCommand,
  DeleteTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
  type AdvancedEventSelector,
  type CreateTrailCommandInput,
} from "@aws-sdk/client-cloudtrail";
import { DeleteBucketCommand } from "@aws-sdk/client-s3";
import { denied } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { bareBucket, ownKey } from "../witness/aws/seeds";
import { verified } from "./verified";

/* Trails, as a user of `tomguard verify` sees them. */

const moto = onMoto();
const client = (region = "eu-central-1") => new CloudTrailClient({ region, endpoint: moto.endpoint() });

async function trail(Name: string, more: Partial<CreateTrailCommandInput> = {}, region = "eu-central-1") {
  await bareBucket(moto.s3, `logs-of-${Name}`);
  const whole = { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true, EnableLogFileValidation: true };
  const { TrailARN = "" } = await client(region).send(
    new CreateTrailCommand({ Name, S3BucketName: `logs-of-${Name}`, ...whole, ...more }),
  );
  const TagsList = ["tom:data-class", "tom:purpose"].map((Key) => ({ Key, Value: "none" }));
  await client(region).send(new AddTagsCommand({ ResourceId: TrailARN, TagsList }));
  await selecting(Name, [management, objects], region); // AWS shows a default, moto shows none
}

const started = (Name: string, region?: string) => client(region).send(new StartLoggingCommand({ Name }));
const selecting = (TrailName: string, AdvancedEventSelectors: AdvancedEventSelector[], region?: string) =>
  client(region).send(new PutEventSelectorsCommand({ TrailName, AdvancedEventSelectors }));
const equal = (Field: string, ...Equals: string[]) => ({ Field, Equals });
const objects = {
  Name: "objects",
  FieldSelectors: [equal("eventCategory", "Data"), equal("resources.type", "AWS::S3::Object")],
};
const management = { Name: "management", FieldSelectors: [equal("eventCategory", "Management")] };

test("a trail that records everything passes; one that was stopped is found", async () => {
  await trail("whole", { KmsKeyId: await ownKey(moto) });
  await started("whole");
  await trail("stopped");
  const { of, record } = await verified(moto);
  expect(of("whole", "log-trail")).toMatchObject({ outcome: "pass", observed: { recording: true, validated: true } });
  expect(of("whole", "encryption-customer-key")).toMatchObject({ outcome: "pass" });
  expect(of("stopped", "log-trail")).toMatchObject({ outcome: "fail", observed: { recording: false } });
  const shown = record.findings.filter(({ rule, resource }) => rule === "log-trail" && resource.name === "whole");
  expect(shown).toHaveLength(1);
});

test("what the selectors leave out is found, in both of their generations", async () => {
  await trail("advanced");
  await started("advanced");
  await selecting("advanced", [objects]);
  expect((await verified(moto)).of("advanced", "log-trail")).toMatchObject({
    outcome: "fail",
    observed: { management: false },
  });
  await selecting("advanced", [management, objects]);
  expect((await verified(moto)).of("advanced", "log-trail")).toMatchObject({ outcome: "pass" });
  // moto keeps selectors of the newer generation beside those of the older, so that this is another trail.
  await moto.s3.send(new DeleteBucketCommand({ Bucket: "logs-of-advanced" }));
  await client().send(new DeleteTrailCommand({ Name: "advanced" }));
  await bareBucket(moto.s3, "logs-of-plain");
  await client().send(
    new CreateTrailCommand({ Name: "plain", S3BucketName: "logs-of-plain", IsMultiRegionTrail: true }),
  );
  const EventSelectors = [{ ReadWriteType: "WriteOnly" as const, IncludeManagementEvents: true }];
  await client().send(new PutEventSelectorsCommand({ TrailName: "plain", EventSelectors }));
  expect((await verified(moto)).of("plain", "log-trail")).toMatchObject({
    outcome: "fail",
    observed: { management: false },
  });
});

test("a trail of which AWS shows no selectors is open", async () => {
  await trail("mute");
  await started("mute");
  const { of } = await verified(moto, {
    fault: ({ target }) => (target.endsWith(".GetEventSelectors") ? { documented: { EventSelectors: [] } } : undefined),
  });
  expect(of("mute", "log-trail")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("no event selectors"),
  });
});

test("a trail whose home is not read is met all the same, once", async () => {
  await trail("elsewhere", {}, "eu-west-1");
  await started("elsewhere", "eu-west-1");
  const seen = async (...options: string[]) =>
    (await verified(moto, { options })).record.findings.filter(({ rule }) => rule === "log-trail");
  expect(await seen()).toMatchObject([{ outcome: "pass" }]);
  expect(await seen("--region", "eu-central-1", "eu-west-1")).toMatchObject([{ outcome: "pass" }]);
});

test.each([
  ["GetTrailStatus", "log-trail"],
  ["GetEventSelectors", "log-trail"],
  ["ListTags", "media-marked"],
])("a refused %s leaves %s open, and names the permission", async (operation, rule) => {
  await trail("orders");
  await started("orders");
  const { of } = await verified(moto, {
    fault: ({ target }) => (target.endsWith(`.${operation}`) ? denied : undefined),
  });
  const why = expect.stringContaining(`cloudtrail:${operation}`);
  expect(of("orders", rule)).toMatchObject({ outcome: "unknown", why });
});
