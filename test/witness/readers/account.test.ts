import { known, unknown, type Fact } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { frankfurt, postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});

const detector = resource("aws:guardduty/detector:Detector", "d", {});
const detectorsOf = (first: SeenResource, ...others: SeenResource[]) =>
  postureOf("account", first, ...others).detectors;
const here = known("eu-central-1");

describe("the account", () => {
  const alias = resource("aws:iam/accountAlias:AccountAlias", "a", {});
  const read = (first: SeenResource, ...others: SeenResource[]) =>
    readerOf("account").read(first, graphOf({ resources: [first, ...others] }));

  test("lies on what shows that the program manages it, else on a detector, once", () => {
    expect(read(alias, detector)).toMatchObject({ managed: true, detectors: [{ service: "guardduty" }] });
    expect(read(detector, alias)).toBeUndefined();
    expect(read(detector)).toMatchObject({ managed: false });
    const second = resource(detector.type, "e", {});
    expect(read(second, detector)).toBeUndefined();
  });

  test("has its findings gathered where a resource says so", () => {
    const aggregator = resource("aws:securityhub/findingAggregator:FindingAggregator", "f", {});
    expect(read(alias)?.gathered).toBe(false);
    expect(read(alias, aggregator)?.gathered).toBe(true);
  });
});

describe("GuardDuty", () => {
  const feature = (name: string, status: string, of = detector) =>
    resource(
      "aws:guardduty/detectorFeature:DetectorFeature",
      name,
      { detectorId: unknownText, name, status },
      { from: { detectorId: of } },
    );

  test("is on unless told otherwise, in its region", () => {
    expect(detectorsOf(detector)).toMatchObject([{ service: "guardduty", region: here, on: byDefault(true) }]);
    expect(detectorsOf({ ...detector, props: { enable: "false" } })).toMatchObject([{ on: known(false) }]);
  });

  test("has features by the block, or by resources, which win", () => {
    const block = {
      datasources: {
        s3Logs: { enable: true },
        kubernetes: { auditLogs: { enable: true } },
        malwareProtection: { scanEc2InstanceWithFindings: { ebsVolumes: { enable: false } } },
      },
    };
    const [watch] = detectorsOf(
      { ...detector, props: block },
      feature("S3_DATA_EVENTS", "DISABLED"),
      feature("RDS_LOGIN_EVENTS", "ENABLED"),
    );
    expect(watch?.does).toMatchObject({
      s3: known(false),
      eks: known(true),
      rds: known(true),
      malware: known(false),
      lambda: unknownFact,
      runtime: unknownFact,
    });
  });

  test("has no features of which it can't be told whose they are", () => {
    const nobodys = resource("aws:guardduty/detectorFeature:DetectorFeature", "f", {
      detectorId: unknownText,
      name: "S3_DATA_EVENTS",
      status: "ENABLED",
    });
    expect(detectorsOf(detector, nobodys)[0]?.does).toMatchObject({ s3: unknownFact });
  });
});

describe("Config", () => {
  const recorder = (props: Record<string, unknown> = {}) =>
    resource("aws:cfg/recorder:Recorder", "r", { name: "main", ...props });
  const status = (isEnabled: unknown) =>
    resource("aws:cfg/recorderStatus:RecorderStatus", "s", { name: "main", isEnabled });
  const channel = resource("aws:cfg/deliveryChannel:DeliveryChannel", "c", {});

  test("is on by its status only, and delivers through a channel of its region", () => {
    expect(detectorsOf(recorder())).toMatchObject([
      { service: "config", on: known(false), does: { all: byDefault(true), delivered: known(false) } },
    ]);
    expect(detectorsOf(recorder(), status(true), channel)).toMatchObject([
      { on: known(true), does: { delivered: known(true) } },
    ]);
    expect(detectorsOf(recorder(), status("false"))).toMatchObject([{ on: known(false) }]);
    const ireland = { ...channel, provider: { ...frankfurt, props: { region: "eu-west-1" } } };
    expect(detectorsOf(recorder(), ireland)).toMatchObject([{ does: { delivered: known(false) } }]);
  });

  test.each<[string, Record<string, unknown>, Fact<boolean>]>([
    ["all", { allSupported: true }, known(true)],
    ["some", { allSupported: false, resourceTypes: ["AWS::S3::Bucket"] }, known(false)],
    ["all but some", { exclusionByResourceTypes: [{ resourceTypes: ["AWS::EC2::Instance"] }] }, known(false)],
    ["by a strategy", { recordingStrategies: [{ useOnly: "INCLUSION_BY_RESOURCE_TYPES" }] }, known(false)],
    ["nobody knows what", { allSupported: unknownText }, unknownFact],
  ])("records %s", (_, recordingGroup, all) => {
    expect(detectorsOf(recorder({ recordingGroup }))[0]?.does["all"]).toEqual(all);
  });
});

describe("other detectors", () => {
  test.each<[string, Record<string, unknown>, string, Fact<boolean>]>([
    ["securityhub/account:Account", {}, "security-hub", known(true)],
    ["securityhub/accountV2:AccountV2", {}, "security-hub", known(true)],
    ["inspector2/enabler:Enabler", { resourceTypes: ["EC2"] }, "inspector", known(true)],
    ["inspector2/enabler:Enabler", { resourceTypes: [] }, "inspector", known(false)],
    ["accessanalyzer/analyzer:Analyzer", {}, "external-access", byDefault(true)],
    ["accessanalyzer/analyzer:Analyzer", { type: "ORGANIZATION" }, "external-access", known(true)],
    ["accessanalyzer/analyzer:Analyzer", { type: "ACCOUNT_UNUSED_ACCESS" }, "unused-access", known(true)],
    ["macie2/account:Account", {}, "macie", byDefault(true)],
    ["macie2/account:Account", { status: "PAUSED" }, "macie", known(false)],
  ])("%s with %j", (type, props, service, on) => {
    expect(detectorsOf(resource(`aws:${type}`, "x", props))).toMatchObject([{ service, region: here, on }]);
  });

  test("an analyzer of a type not known yet may be either, one of internal access is neither", () => {
    const analyzer = (type: string) => detectorsOf(resource("aws:accessanalyzer/analyzer:Analyzer", "x", { type }));
    expect(analyzer(unknownText).map(({ service }) => service)).toEqual(["external-access", "unused-access"]);
    expect(analyzer("ACCOUNT_INTERNAL_ACCESS")).toEqual([]);
  });

  test("Macie has jobs", () => {
    const macie = resource("aws:macie2/account:Account", "m", {});
    const job = (jobStatus: string) => resource("aws:macie2/classificationJob:ClassificationJob", "j", { jobStatus });
    expect(detectorsOf(macie)[0]?.does).toEqual({ jobs: known(false) });
    expect(detectorsOf(macie, job("RUNNING"))[0]?.does).toEqual({ jobs: known(true) });
    expect(detectorsOf(macie, job("CANCELLED"))[0]?.does).toEqual({ jobs: known(false) });
  });
});

describe("an event rule", () => {
  const rule = (pattern: unknown, more: Record<string, unknown> = {}) =>
    resource("aws:cloudwatch/eventRule:EventRule", "r", {
      eventPattern: typeof pattern === "string" ? pattern : JSON.stringify(pattern),
      ...more,
    });
  const topic = resource("aws:sns/topic:Topic", "t", {});
  const target = (of: SeenResource, arn: SeenResource | string) =>
    resource(
      "aws:cloudwatch/eventTarget:EventTarget",
      "x",
      { rule: unknownText, arn: typeof arn === "string" ? arn : unknownText },
      { from: { rule: of, ...(typeof arn !== "string" && { arn }) } },
    );
  const subscription = (props: Record<string, unknown>) =>
    resource("aws:sns/topicSubscription:TopicSubscription", "s", { topic: unknownText, ...props }, { from: { topic } });
  const alerts = (...all: SeenResource[]) => postureOf("account", detector, ...all).alerts;

  test.each<[string, unknown, unknown]>([
    ["a source", { source: ["aws.guardduty"] }, known(["guardduty"])],
    ["several", { source: ["aws.securityhub", "aws.macie", "x"] }, known(["security-hub", "macie"])],
    ["a prefix", { source: [{ prefix: "aws.guard" }] }, known(["guardduty"])],
    ["not known yet", unknownText, unknownFact],
    ["not JSON", "{", unknownFact],
  ])("is about %s", (_, pattern, of) => {
    expect(alerts(rule(pattern))).toMatchObject([{ of, region: here, reaches: known(false) }]);
  });

  test("about something else is none", () => {
    expect(alerts(rule({ source: ["aws.ec2"] }))).toEqual([]);
    expect(alerts(rule({ "detail-type": ["x"] }))).toEqual([]);
  });

  const guarding = rule({ source: ["aws.guardduty"] });
  const reaches = (...all: SeenResource[]) => alerts(guarding, ...all)[0]?.reaches;

  test("reaches those who subscribe to its topic", () => {
    expect(reaches(target(guarding, topic), topic)).toEqual(known(false));
    expect(reaches(target(guarding, topic), topic, subscription({ protocol: "lambda" }))).toEqual(known(true));
    expect(reaches(target(guarding, topic), topic, subscription({ protocol: "email" }))).toEqual(unknownFact);
    expect(
      reaches(target(guarding, topic), topic, subscription({ protocol: "email", pendingConfirmation: false })),
    ).toEqual(known(true));
    expect(
      reaches(target(guarding, topic), topic, subscription({ protocol: "email", pendingConfirmation: true })),
    ).toEqual(known(false));
    expect(reaches(target(guarding, "arn:aws:sns:eu-central-1:1:elsewhere"))).toEqual(unknownFact);
  });

  test("reaches nobody in a log group, and somebody by other targets", () => {
    const logs = resource("aws:cloudwatch/logGroup:LogGroup", "l", {});
    const call = resource("aws:lambda/function:Function", "f", {});
    expect(reaches(target(guarding, logs), logs)).toEqual(known(false));
    expect(reaches(target(guarding, "arn:aws:logs:eu-central-1:1:log-group:l"))).toEqual(known(false));
    expect(reaches(target(guarding, call), call)).toEqual(known(true));
    expect(reaches(target(guarding, unknownText))).toEqual(unknownFact);
  });

  test("reaches nobody while it is off", () => {
    const off = rule({ source: ["aws.guardduty"] }, { state: "DISABLED" });
    expect(alerts(off, target(off, "arn:aws:lambda:eu-central-1:1:function:f"))).toMatchObject([
      { reaches: known(false) },
    ]);
    const older = rule({ source: ["aws.guardduty"] }, { isEnabled: false });
    expect(alerts(older, target(older, "arn:aws:lambda:eu-central-1:1:function:f"))).toMatchObject([
      { reaches: known(false) },
    ]);
  });
});

describe("a repository of images", () => {
  const repository = (props: Record<string, unknown> = {}) =>
    resource("aws:ecr/repository:Repository", "r", { name: "shop/web", ...props });
  const registry = (...rules: [string, string][]) =>
    resource("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", "c", {
      rules: rules.map(([scanFrequency, filter]) => ({
        scanFrequency,
        repositoryFilters: [{ filter, filterType: "WILDCARD" }],
      })),
    });
  const scanned = (...all: SeenResource[]) => postureOf("image-store", repository(), ...all).on;

  test("is scanned by itself or by its registry", () => {
    expect(scanned()).toEqual(byDefault(false));
    expect(postureOf("image-store", repository({ imageScanningConfiguration: { scanOnPush: "true" } })).on).toEqual(
      known(true),
    );
    expect(scanned(registry(["SCAN_ON_PUSH", "*"]))).toEqual(known(true));
    expect(scanned(registry(["MANUAL", "*"], ["CONTINUOUS_SCAN", "shop/*"]))).toEqual(known(true));
    expect(scanned(registry(["CONTINUOUS_SCAN", "web"]))).toEqual(known(true));
  });

  test("is not where the registry means others, of another region, or nobody knows which", () => {
    expect(scanned(registry(["SCAN_ON_PUSH", "web*"]))).toEqual(byDefault(false));
    expect(
      scanned({ ...registry(["SCAN_ON_PUSH", "*"]), provider: { ...frankfurt, props: { region: "eu-west-1" } } }),
    ).toEqual(byDefault(false));
    expect(scanned(registry(["SCAN_ON_PUSH", unknownText]))).toEqual(unknownFact);
  });

  test.each<[Record<string, unknown>, Fact<boolean>]>([
    [{}, byDefault(false)],
    [{ imageTagMutability: "IMMUTABLE" }, known(true)],
    [{ imageTagMutability: "IMMUTABLE_WITH_EXCLUSION" }, known(false)],
    [{ imageTagMutability: "MUTABLE" }, known(false)],
  ])("has tags that can be moved or not: %j", (props, immutable) => {
    expect(postureOf("image-store", repository(props)).immutable).toEqual(immutable);
  });
});

describe("a sender of mail", () => {
  const set = (props: Record<string, unknown> = {}) =>
    resource("aws:sesv2/configurationSet:ConfigurationSet", "s", props);
  const account = (...suppressedReasons: string[]) =>
    resource("aws:sesv2/accountSuppressionAttributes:AccountSuppressionAttributes", "a", { suppressedReasons });

  test.each<[string, SeenResource[], Fact<boolean>]>([
    ["both", [set({ suppressionOptions: { suppressedReasons: ["COMPLAINT", "BOUNCE"] } })], known(true)],
    ["one of them", [set({ suppressionOptions: { suppressedReasons: ["BOUNCE"] } })], known(false)],
    [
      "nothing, in so many words",
      [set({ suppressionOptions: { suppressedReasons: [] } }), account("BOUNCE", "COMPLAINT")],
      known(false),
    ],
    ["what the account does", [set(), account("BOUNCE", "COMPLAINT")], known(true)],
    ["what an older account does", [set()], unknownFact],
    ["the account's own", [account("BOUNCE")], known(false)],
    [
      "of the older API",
      [resource("aws:ses/configurationSet:ConfigurationSet", "o", {}), account("BOUNCE", "COMPLAINT")],
      known(true),
    ],
  ])("suppresses %s", (_, [first = set(), ...others], on) => {
    expect(postureOf("mail-suppression", first, ...others).on).toEqual(on);
  });
});
