import { stringify } from "yaml";
import {
  DetectionBaseline,
  IdentityBaseline,
  type DetectionBaselineArgs,
  type IdentityBaselineArgs,
} from "../../components";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { describeDefaults, type Weakening } from "./mutations";
import { promiseFile, run } from "./program";
import { photoLabPromise } from "./promises";
import { describeRefusals, mistakesIn, outside, strays } from "./refusals";

const lab: PromiseFile = {
  ...photoLabPromise,
  organisation: { name: "Lab", country: "DE", domains: ["example.de"] },
  review: { "personal-data": "searched" },
};
const promise = promiseFile(stringify(lab));
const detection: DetectionBaselineArgs = {
  client: "internal",
  subscribers: [{ protocol: "email", endpoint: "security@example.de" }],
  promise,
};
const identity: IdentityBaselineArgs = {
  identityCenterArn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
  permissionSets: [
    { name: "Audit", description: "Reads settings", managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"] },
  ],
  promise,
};
const detect = (args: Partial<DetectionBaselineArgs> = {}) =>
  new DetectionBaseline("detection", { ...detection, ...args });
const identify = (args: Partial<IdentityBaselineArgs> = {}) =>
  new IdentityBaseline("identity", { ...identity, ...args });

const regions = ["eu-central-1", "eu-west-1"];
const inEach = (end: string) => regions.map((region) => `detection-${region}-${end}`).join(" + ");
const [first, second] = ["detection-eu-central-1", "detection-eu-west-1"];

const weakenings: Weakening[] = [
  ["GuardDuty in the second region", `${second}-guardduty`, "gone", ["detect-threats"]],
  ["GuardDuty switched on", `${second}-guardduty`, { enable: false }, ["detect-threats"]],
  ["what GuardDuty looks at", `${second}-guardduty-s3`, { status: "DISABLED" }, ["detect-threats"]],
  ["the record of settings", `${second}-recorder-status`, { isEnabled: false }, ["detect-posture"]],
  ["a record of all settings", `${second}-recorder`, { "recordingGroup.allSupported": false }, ["detect-posture"]],
  ["the delivery of the record", `${second}-channel`, "gone", ["detect-posture"]],
  ["Security Hub", `${second}-hub`, "gone", ["detect-posture"]],
  ["Inspector", `${second}-inspector`, "gone", ["detect-vulnerabilities"]],
  ["a search for outsiders", `${second}-outsiders`, "gone", ["detect-access"]],
  ["a search for unused access", `${first}-unused`, "gone", ["detect-access"]],
  ["Macie", `${second}-macie`, "gone", ["detect-personal-data"]],
  ["what Macie does", `${second}-macie-job`, "gone", ["detect-personal-data"]],
  ["somebody who hears", `${second}-findings-subscription-1`, "gone", ["detect-notify"]],
  ["a way to the topic", inEach("findings-target"), "gone", ["detect-notify"]],
  [
    "the key of the record",
    "detection-settings-encryption",
    "gone",
    ["bucket-key-required", "encryption-customer-key"],
  ],
  ["long passwords", "identity-passwords", { minimumPasswordLength: 8 }, ["identity-password"]],
  ["passwords that don't come back", "identity-passwords", { passwordReusePrevention: 5 }, ["identity-password"]],
  ["sorts of letters", "identity-passwords", { requireSymbols: false }, ["identity-password"]],
  ["an end of sessions", "identity-Audit", { sessionDuration: "PT12H" }, ["identity-session"]],
  ["shut buckets", "identity-public-access-block", { blockPublicPolicy: false }, ["exposure-bucket-gate"]],
  ["shut snapshots", "identity-eu-west-1-snapshots", { state: "unblocked" }, ["exposure-snapshot"]],
  ["shut images", "identity-eu-west-1-images", { state: "unblocked" }, ["exposure-snapshot"]],
  ["encrypted volumes", "identity-eu-west-1-encryption", { enabled: false }, ["encryption-account-default"]],
  ["signed metadata", "identity-eu-west-1-metadata", { httpTokens: "optional" }, ["instance-metadata"]],
];

describeDefaults(
  "a DetectionBaseline and an IdentityBaseline",
  () => {
    detect();
    identify();
  },
  promise,
  weakenings,
);

describe("a DetectionBaseline", () => {
  test("is in every promised region, and nowhere else", async () => {
    const ran = await run(() => detect());
    for (const region of regions) {
      const own = ran.resources.filter(({ name }) => name.startsWith(`detection-${region}-`));
      expect(own).not.toEqual([]);
      expect(outside(region, { ...ran, resources: own })).toEqual([]);
    }
    expect(strays("detection", ran)).toEqual([]);
  });

  test("looks at what is promised, and for personal data only where that is", async () => {
    const file = promiseFile(stringify({ ...lab, review: { threats: ["s3", "lambda"] } }));
    const ran = await run(() => detect({ promise: file }));
    const features = ran.resources.filter(({ name }) => name.startsWith(`${first}-guardduty-`));
    expect(features.map(({ inputs }) => inputs["name"])).toEqual(["S3_DATA_EVENTS", "LAMBDA_NETWORK_LOGS"]);
    expect(ran.resources.filter(({ type }) => type.startsWith("aws:macie2/"))).toEqual([]);
  });

  test("records global services once", async () => {
    const ran = await run(() => detect());
    const groups = regions.map((region) => ran.named(`detection-${region}-recorder`).inputs["recordingGroup"]);
    expect(groups).toEqual([true, false].map((each) => ({ allSupported: true, includeGlobalResourceTypes: each })));
  });

  test("takes no standards that come by themselves", async () => {
    expect((await run(() => detect())).named(`${first}-hub`).inputs["enableDefaultStandards"]).toBe(false);
  });
});

describeRefusals<DetectionBaselineArgs>(detect, [
  ["nobody who hears", { subscribers: [] }, "subscribers", /an alarm that nobody hears is none/],
  ["an empty client", { client: "" }, "client", /must not be empty/],
]);

describe("an IdentityBaseline", () => {
  test.each([
    ["8 hours", "PT8H"],
    ["90 minutes", "PT1H30M"],
    ["2 days", "PT12H"],
  ])("ends sessions of %s", async (session, duration) => {
    const file = promiseFile(stringify({ ...lab, access: { session } }));
    const ran = await run(() => identify({ promise: file }));
    expect(ran.named("identity-Audit").inputs["sessionDuration"]).toBe(duration);
  });

  test("is for the account alone where no Identity Center is named", async () => {
    const ran = await run(() => new IdentityBaseline("identity", { promise }));
    expect(ran.resources.filter(({ type }) => type.startsWith("aws:ssoadmin/"))).toEqual([]);
    expect(strays("identity", ran)).toEqual([]);
  });

  test("tells all that is wrong with a permission set at once", async () => {
    const permissionSets = [{ name: "a b", description: "" }];
    const wrong = await mistakesIn(() => identify({ permissionSets }));
    expect(wrong.map(({ message }) => message)).toEqual([
      expect.stringMatching(/can't be a name/),
      expect.stringMatching(/say in `description`/),
      expect.stringMatching(/it allows nothing/),
    ]);
  });
});

const sets = identity.permissionSets ?? [];
describeRefusals<IdentityBaselineArgs>(
  ({ identityCenterArn: _given, ...args }) =>
    new IdentityBaseline("identity", { permissionSets: sets, promise, ...args }),
  [["permission sets without their Identity Center", {}, "identityCenterArn", /name its instance/]],
);
describeRefusals<IdentityBaselineArgs>(identify, [
  ["an Identity Center outside the promise", { identityCenterRegion: "us-east-1" }, "identityCenterRegion", /Virginia/],
  ["two of one name", { permissionSets: [...sets, ...sets] }, "permissionSets[1]", /another one is called "Audit"/],
  [
    "sessions shorter than AWS has",
    { promise: promiseFile(stringify({ ...lab, access: { session: "30 minutes" } })) },
    "promise.access",
    /none below an hour/,
  ],
  ["a tag of the components' own", { tags: { "tom:client": "x" } }, "tags.tom:client", /are set from client/],
]);
