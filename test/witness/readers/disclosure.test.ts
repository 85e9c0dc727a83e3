import { known, unknown } from "../../../posture";
import { disclosureRows } from "../../../witness/pulumi/tables/disclosures";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const read = (type: string, props: Record<string, unknown>) => postureOf("disclosure", resource(type, "x", props));
const accounts = disclosureRows.flatMap(({ type, accounts: paths = [] }) => paths.map((path) => [type, path] as const));
const policies = disclosureRows.flatMap(({ type, policies: paths = [] }) => paths.map((path) => [type, path] as const));

test.each(policies)("a policy of %s names accounts", (type, path) => {
  const document = {
    Statement: [
      { Effect: "Allow", Action: "*", Resource: "*", Principal: { AWS: ["arn:aws:iam::210987654321:role/r", "*"] } },
      { Effect: "Deny", Action: "*", Resource: "*", Principal: { AWS: "123456789012" } },
    ],
  };
  expect(read(type, { [path]: JSON.stringify(document) }).accounts).toEqual(
    known([{ path, name: known("210987654321") }]),
  );
  expect(read(type, { [path]: unknownText }).accounts).toEqual(unknownFact);
  expect(() => read(type, {})).toThrow("has no posture");
});

test.each(accounts)("%s lets the account in that %s names", (type, path) => {
  expect(read(type, { [path]: "210987654321" }).accounts).toEqual(known([{ path, name: known("210987654321") }]));
  expect(() => read(type, { [path]: "s3.amazonaws.com" })).toThrow("has no posture");
});

describe("a subscription", () => {
  const type = "aws:sns/topicSubscription:TopicSubscription";
  test.each([
    ["https", "https://Hooks.example.com:8443/x?y", "hooks.example.com"],
    ["https", "https://user:pass@hooks.example.com/", "hooks.example.com"],
    ["email", "ops@example.com", "example.com"],
  ])("by %s to %s", (protocol, endpoint, host) => {
    expect(read(type, { protocol, endpoint }).hosts).toEqual(known([{ path: "endpoint", name: known(host) }]));
  });

  test("to a queue sends nothing out, and one not known yet may", () => {
    expect(() => read(type, { protocol: "sqs", endpoint: unknownText })).toThrow("has no posture");
    expect(read(type, { protocol: "https", endpoint: unknownText }).hosts).toMatchObject(
      known([{ name: unknownFact }]),
    );
  });
});

test("a stream and an event are sent to the host of their URL", () => {
  const url = "https://intake.example.com/v1";
  const firehose = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";
  expect(read(firehose, { httpEndpointConfiguration: { url } }).hosts).toMatchObject(
    known([{ name: known("intake.example.com") }]),
  );
  const event = "aws:cloudwatch/eventApiDestination:EventApiDestination";
  expect(read(event, { invocationEndpoint: url }).hosts).toMatchObject(known([{ name: known("intake.example.com") }]));
});
