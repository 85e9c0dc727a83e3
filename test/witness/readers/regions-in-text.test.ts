import fc from "fast-check";
import { regions } from "../../../catalogue/promise/regions";
import { placesIn, type Place } from "../../../witness/regions-in-text";

const one = (region: string, as: Place["as"]): Place[] => [{ region, as }];

describe("places in a text", () => {
  test.each<[string, Place[]]>([
    ["us-east-1", one("us-east-1", "region")],
    ["eusc-de-east-1", one("eusc-de-east-1", "region")],
    ["AWS_REGION=us-east-1", one("us-east-1", "region")],
    ["aws s3 sync . --region us-east-1 --quiet", one("us-east-1", "region")],
    ["us-east-1,eu-west-1", [...one("us-east-1", "region"), ...one("eu-west-1", "region")]],
    ["us-east-1_Ab12Cd34E", one("us-east-1", "region")],
    ["us-east-9", one("us-east-9", "region")],
    ["us-east-1a", one("us-east-1", "zone")],
    ["us-west-2-lax-1a", one("us-west-2", "zone")],
    ["us-east-1-wl1-bos-wlz-1", one("us-east-1", "zone")],
    ["use1-az4", one("us-east-1", "zone")],
    ["apne1-az1", one("ap-northeast-1", "zone")],
    ["orders--use1-az4--x-s3", one("us-east-1", "zone")],
    ["arn:aws:kms:us-east-1:123456789012:key/1", one("us-east-1", "arn")],
    ["arn:aws-us-gov:sqs:us-gov-west-1:1:q", one("us-gov-west-1", "arn")],
    ["orders.s3.us-west-2.amazonaws.com", one("us-west-2", "endpoint")],
    ["orders.s3-us-west-2.amazonaws.com", one("us-west-2", "endpoint")],
    ["orders.s3-website-us-west-2.amazonaws.com", one("us-west-2", "endpoint")],
    ["1.dkr.ecr.us-east-1.amazonaws.com/app:latest", one("us-east-1", "endpoint")],
    ["postgres://u@db.x.us-east-1.rds.amazonaws.com:5432/d", one("us-east-1", "endpoint")],
    ["com.amazonaws.us-east-1.s3", one("us-east-1", "endpoint")],
    ["db.rds.cn-north-1.amazonaws.com.cn", one("cn-north-1", "endpoint")],
  ])("%s names one", (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  test.each([
    "logs-us-east-1-archive",
    "us-east-1-archive",
    "archive-us-east-1",
    "s3://archive/us-east-1/2026",
    "arn:aws:s3:::archive-us-east-1",
    "arn:aws:iam::123456789012:role/us-east-1-deployer",
    "archive-us-east-1.s3.amazonaws.com",
    "us-east-1.example.com",
    "orders-2026",
    "TLSv1.2-2021",
    "",
  ])("%j names none: a word in a free name is no place", (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  test("every region of AWS is found alone, as a zone, in an ARN and in an endpoint", () => {
    for (const { name } of regions) {
      const found = [name, `${name}b`, `arn:aws:sns:${name}:1:t`, `sqs.${name}.amazonaws.com`].map((text) =>
        placesIn(text),
      );
      expect(found).toEqual([one(name, "region"), one(name, "zone"), one(name, "arn"), one(name, "endpoint")]);
    }
  });

  const region = fc.constantFrom(...regions.map(({ name }) => name));
  test.each<[string, (one: string, other: string) => string]>([
    ["an ARN and a word", (a, b) => `arn:aws:lambda:${a}:1:function:f --region ${b}`],
    ["an ARN whose own parts name another", (a, b) => `arn:aws:states:${a}:1:execution:orders:${b}`],
    ["an ARN and a zone", (a, b) => `arn:aws:ec2:${a}:1:volume/v,${b}a`],
    ["an ARN and an endpoint", (a, b) => `arn:aws:sqs:${a}:1:q https://sqs.${b}.amazonaws.com/1/q`],
    ["two ARNs", (a, b) => `arn:aws:sns:${a}:1:t arn:aws:sns:${b}:1:t`],
  ])("%s in one text name both places", (_, text) => {
    fc.assert(
      fc.property(region, region, (one, other) => {
        expect(new Set(placesIn(text(one, other)).map((each) => each.region))).toEqual(new Set([one, other]));
      }),
    );
  });

  test("no text takes long, whatever it repeats", () => {
    const bait = fc.constantFrom(
      "a",
      "-",
      ".",
      "us-east-1",
      "arn:",
      "a-",
      "a.",
      "-1",
      ":",
      "s3-",
      "com.amazonaws.",
      "--",
    );
    fc.assert(
      fc.property(fc.array(bait, { maxLength: 4 }), (parts) => {
        const start = performance.now();
        placesIn(`us-east-1${parts.join("").repeat(20_000)}!`);
        return performance.now() - start < 2_000;
      }),
      { numRuns: 60 },
    );
  });
});
