import { Stack, Validations } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { synthesized } from "./app";

const germany = { env: { region: "eu-central-1", account: "123456789012" } };
const rule = "transport-bucket-tls";

describe("an app with a bucket that takes unencrypted requests", () => {
  const { success, record, report } = synthesized((app) => {
    new Bucket(new Stack(app, "Shop", germany), "Orders");
  });
  const finding = record.findings.find((each) => each.rule === rule);

  test("is stopped, and told why", () => {
    expect(success).toBe(false);
    expect(report?.violations.find((each) => each.ruleName === rule)).toMatchObject({
      severity: "fatal",
      description: expect.stringMatching(/"Shop\/Orders" has no bucket policy/),
    });
  });

  test("has a record with the construct, what passes and what is unknown", () => {
    expect(record.run).toMatchObject({ witness: "cloudformation", phase: "template" });
    expect(finding?.resource).toMatchObject({ name: "Shop/Orders", type: "AWS::S3::Bucket", logicalId: expect.stringMatching(/^Orders/) }); // prettier-ignore
    expect(record.summary.pass).toBeGreaterThan(1);
    expect(record.population.map((each) => each.type)).toContain("AWS::S3::Bucket");
  });

  test("shows what is unknown as a remark", () => {
    const open = record.findings.filter((each) => each.outcome === "unknown").map((each) => each.rule);
    expect(open).not.toEqual([]);
    expect(new Set(report?.violations.filter((each) => each.severity === "info").map((each) => each.ruleName))).toEqual(new Set(open)); // prettier-ignore
  });
});

describe("the region", () => {
  const of = (props: object) => synthesized((app) => void new Bucket(new Stack(app, "Shop", props), "Orders"));

  test("is the stack's", () => {
    expect(of(germany).outcomes("residency-region")).toEqual({ "Shop/Orders": "pass" });
    expect(of({ env: { region: "us-east-1" } }).outcomes("residency-region")).toEqual({ "Shop/Orders": "fail" });
  });

  test("of a stack that leaves it open is unknown, with the advice to pin it", () => {
    const { record } = of({});
    expect(record.findings.find((each) => each.rule === "residency-region")).toMatchObject({
      outcome: "unknown",
      why: expect.stringMatching(/env: \{ region \}/),
    });
  });
});

test("a key of another stack of the app is the app's own", () => {
  const { outcomes } = synthesized((app) => {
    const key = new Key(new Stack(app, "Keys", germany), "Key");
    new Bucket(new Stack(app, "Shop", germany), "Orders", { encryptionKey: key });
  });
  expect(outcomes("encryption-customer-key")).toMatchObject({ "Shop/Orders": "pass" });
  expect(outcomes("encryption-key-in-region")).toMatchObject({ "Shop/Orders": "pass" });
});

describe("an acknowledgement", () => {
  const acknowledged = (reason: string) =>
    synthesized((app) => {
      const bucket = new Bucket(new Stack(app, "Shop", germany), "Orders");
      Validations.of(bucket).acknowledge({ id: `tomguard::${rule}`, reason });
    });

  test("with reason and end is a waiver, shown in the record", () => {
    const { record, report } = acknowledged("The scanner speaks no TLS; accepted by: head of IT; instead: own network; until: 2099-12-31"); // prettier-ignore
    expect(record.findings.find((each) => each.rule === rule)).toMatchObject({
      outcome: "waived",
      waiver: {
        reason: "The scanner speaks no TLS",
        "accepted-by": "head of IT",
        "measure-instead": "own network",
        until: "2099-12-31",
      },
    });
    expect(report?.violations.map((each) => each.ruleName)).not.toContain(rule);
  });

  test.each([["No end"], ["until: 2099-12-31"]])("%j is none, and can't hide the finding", (reason) => {
    const { outcomes, record, report } = acknowledged(reason);
    expect(outcomes(rule)).toEqual({ "Shop/Orders": "fail" });
    expect(report?.violations.map((each) => each.ruleName)).toContain(rule);
    expect(record.notes.map((each) => each.en).join()).toMatch(/The acknowledgement of transport-bucket-tls .* is no waiver: it lacks/); // prettier-ignore
  });

  test("that has ended is none any more, and the finding says so", () => {
    const { record } = acknowledged("Old scanner; until: 2020-01-31");
    expect(record.findings.find((each) => each.rule === rule)).toMatchObject({
      outcome: "fail",
      problem: { en: expect.stringMatching(/expired on 2020-01-31/) },
    });
  });
});

test("a promise that is not there is an error when the pack is made", () => {
  expect(() => synthesized(() => undefined, { promise: "nowhere.yaml" })).toThrow(/nowhere.yaml/);
});
