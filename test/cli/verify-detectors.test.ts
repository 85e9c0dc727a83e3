import {
  ConfigServiceClient,
  PutConfigurationRecorderCommand,
  PutDeliveryChannelCommand,
  StartConfigurationRecorderCommand,
} from "@aws-sdk/client-config-service";
import { CreateDetectorCommand, GuardDutyClient } from "@aws-sdk/client-guardduty";
import { EnableSecurityHubCommand, SecurityHubClient } from "@aws-sdk/client-securityhub";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { bareBucket } from "../witness/aws/seeds";
import { verified } from "./verified";

/* What watches over the account, as a user of `tomguard verify` sees it. */

const moto = onMoto();
const place = (region: string) => ({ region, endpoint: moto.endpoint() });
const promised = ["eu-central-1", "eu-west-1"];
const both = ["--region", ...promised];
const account = "account 123456789012";

async function threats(region: string): Promise<void> {
  const Features = (
    ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS"] as const
  ).map((Name) => ({ Name, Status: "ENABLED" as const }));
  await new GuardDutyClient(place(region)).send(new CreateDetectorCommand({ Enable: true, Features }));
}

async function posture(region: string): Promise<void> {
  const client = new ConfigServiceClient(place(region));
  await client.send(
    new PutConfigurationRecorderCommand({
      ConfigurationRecorder: {
        name: "default",
        roleARN: "arn:aws:iam::123456789012:role/config",
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      },
    }),
  );
  const DeliveryChannel = { name: "default", s3BucketName: "logs-of-config" };
  await client.send(new PutDeliveryChannelCommand({ DeliveryChannel }));
  await client.send(new StartConfigurationRecorderCommand({ ConfigurationRecorderName: "default" }));
  await new SecurityHubClient(place(region)).send(new EnableSecurityHubCommand({}));
}

test("an account that is watched in every promised region passes", async () => {
  await bareBucket(moto.s3, "logs-of-config");
  for (const region of promised) {
    await threats(region);
    await posture(region);
  }
  const { of } = await verified(moto, { options: both });
  expect(of(account, "detect-threats")).toMatchObject({ outcome: "pass" });
  expect(of(account, "detect-posture")).toMatchObject({ outcome: "pass" });
});

/** moto 5.2.5 has no DescribeSecurityHubV2; AWS answers so where it is off. */
const noSecondHub: Fault = { status: 404, code: "ResourceNotFoundException" };
const withoutSecondHub = ({ path }: Asked) => (path.startsWith("/hubv2") ? noSecondHub : undefined);

test("a promised region that nobody watches fails, and one that nobody has read is open", async () => {
  await threats("eu-central-1");
  const read = await verified(moto, { options: both, fault: withoutSecondHub });
  expect(read.of(account, "detect-threats")).toMatchObject({ outcome: "fail", observed: { without: ["eu-west-1"] } });
  expect(read.of(account, "detect-posture")).toMatchObject({ outcome: "fail" });
  const unread = await verified(moto, { fault: withoutSecondHub });
  expect(unread.of(account, "detect-threats")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("the region was not read"),
  });
});

test("a recorder that was stopped is found", async () => {
  await bareBucket(moto.s3, "logs-of-config");
  for (const region of promised) await posture(region);
  const stopped = ({ target }: Asked): Fault | undefined =>
    target.endsWith(".DescribeConfigurationRecorderStatus")
      ? { documented: { ConfigurationRecordersStatus: [{ name: "default", recording: false }] } }
      : undefined;
  const { of } = await verified(moto, { options: both, fault: stopped });
  expect(of(account, "detect-posture")).toMatchObject({ outcome: "fail" });
});

test.each([
  ["ListDetectors", "detect-threats", ({ path }: Asked) => /^\/detector(\?|$)/.test(path)],
  ["GetDetector", "detect-threats", ({ path }: Asked) => /^\/detector\/[^/?]+(\?|$)/.test(path)],
  [
    "DescribeConfigurationRecorders",
    "detect-posture",
    ({ target }: Asked) => target.endsWith(".DescribeConfigurationRecorders"),
  ],
  [
    "DescribeConfigurationRecorderStatus",
    "detect-posture",
    ({ target }: Asked) => target.endsWith(".DescribeConfigurationRecorderStatus"),
  ],
  ["DescribeDeliveryChannels", "detect-posture", ({ target }: Asked) => target.endsWith(".DescribeDeliveryChannels")],
  ["DescribeHub", "detect-posture", ({ path }: Asked) => /^\/accounts/.test(path)],
])("a refused %s leaves %s open, and names the permission", async (operation, rule, fits) => {
  await bareBucket(moto.s3, "logs-of-config");
  for (const region of promised) {
    await threats(region);
    await posture(region);
  }
  const fault = (asked: Asked) => (fits(asked) ? denied : withoutSecondHub(asked));
  const { of } = await verified(moto, { options: both, fault });
  expect(of(account, rule)).toMatchObject({ outcome: "unknown", why: expect.stringContaining(`:${operation}`) });
});
