import { stringify } from "yaml";
import { JobDrop, type JobDropArgs } from "../../components";
import { describeDefaults, withoutStatement } from "./mutations";
import { policyOf, promiseFile, run, type Ran } from "./program";
import { photoLabPromise } from "./promises";
import { describeRefusals, mistakesIn, outside, strays } from "./refusals";

const promise = promiseFile(
  stringify({
    ...photoLabPromise,
    organisation: { name: "Lab", country: "DE", domains: ["example.de"] },
    retention: {
      ...photoLabPromise.retention,
      drops: { keep: "0 days", after: "completion" },
      "access-logs": { keep: "90 days" },
    },
  }),
);
const drop: JobDropArgs = {
  dataClass: "drops",
  client: "end-customers",
  purpose: "order-intake",
  alarms: { subscribers: [{ protocol: "email", endpoint: "security@example.de" }] },
  promise,
};

const noRight = (props: Record<string, unknown>) => ({
  ...props,
  policy: String(props["policy"]).replaceAll("s3:DeleteObject", "s3:GetObject"),
});

describeDefaults("a JobDrop", () => new JobDrop("drop", drop), promise, [
  ["anything that starts it", "drop-tagged-target + drop-completed-target", "gone", ["retention-on-completion"]],
  ["the right to delete versions", "drop-job-role-policy", noRight, ["retention-on-completion"]],
  ["the alarm about errors", "drop-job-errors", "gone", ["retention-on-completion"]],
  ["somebody who hears of it", "drop-alarms-subscription-1", "gone", ["retention-on-completion"]],
  ["the key of the queue", "drop-dead-letters Queue", { kmsMasterKeyId: undefined }, ["encryption-customer-key"]],
  [
    "an end of the dead letters",
    "drop-dead-letters Queue",
    { messageRetentionSeconds: 100 * 86400 },
    ["retention-within-promise"],
  ],
  ["TLS to the queue", "drop-dead-letters-policy", withoutStatement("DenyPlainHttp"), ["transport-policy-tls"]],
  ["the key of the log group", "drop-job-logs", { kmsKeyId: undefined }, ["encryption-customer-key"]],
  ["an end of the logs", "drop-job-logs", { retentionInDays: 0 }, ["retention-within-promise"]],
  ["the current runtime", "drop-job Function", { runtime: "nodejs16.x" }, ["patch-current"]],
]);

const make = (args: Partial<JobDropArgs> = {}) => new JobDrop("drop", { ...drop, ...args });

describe("a JobDrop", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await run(() => make({ region: "eu-west-1" }))));

  test("is in its region with everything that belongs to it", () => {
    expect(outside("eu-west-1", ran)).toEqual([]);
  });

  test("has everything hang on it", () => {
    expect(strays("drop", ran)).toEqual([]);
  });

  test("starts on the tag of an object and on the event of the application, for its own bucket", () => {
    expect(
      ["drop-tagged", "drop-completed"].map((name) => JSON.parse(String(ran.named(name).inputs["eventPattern"]))),
    ).toEqual([
      { source: ["aws.s3"], "detail-type": ["Object Tags Added"], detail: { bucket: { name: ["drop-0a1b2c3"] } } },
      { source: ["tom.jobs"], "detail-type": ["Job Completed"], detail: { bucket: { name: ["drop-0a1b2c3"] } } },
    ]);
    expect(ran.named("drop-notification").inputs["eventbridge"]).toBe(true);
  });

  test("keeps what could not be deleted or delivered in the queue", () => {
    const destination = "arn:aws:any:::drop-dead-letters-0a1b2c3";
    expect(ran.named("drop-job-retries").inputs["destinationConfig"]).toEqual({ onFailure: { destination } });
    expect(ran.named("drop-tagged-target").inputs["deadLetterConfig"]).toEqual({ arn: destination });
  });

  test("has a lifecycle behind it for what was missed", () => {
    expect(ran.named("drop-lifecycle").inputs["rules"]).toContainEqual(
      expect.objectContaining({ filter: { tag: { key: "tom:state", value: "completed" } }, expiration: { days: 1 } }),
    );
  });

  test("can't read what it deletes", () => {
    const { Statement } = policyOf(ran.named("drop-job-role-policy"));
    expect(Statement.flatMap((each) => each["Action"])).not.toContain("s3:GetObject");
  });
});

describeRefusals<JobDropArgs>(make, [
  [
    "a class that ends by age",
    { dataClass: "order-files" },
    "dataClass",
    /does not end on completion.*use an EuBucket/,
  ],
  ["a class that nobody promised", { dataClass: "drop" }, "dataClass", /did you mean "drops"/],
  ["nobody who hears of failures", { alarms: {} }, "alarms", /say who hears of failures/],
  ["a topic and subscribers", { alarms: { topicArn: "arn", subscribers: [] } }, "alarms", /not both/],
  ["no subscriber", { alarms: { subscribers: [] } }, "alarms.subscribers", /an alarm that nobody hears/],
  [
    "a slip in the protocol",
    { alarms: { subscribers: [{ protocol: "mail", endpoint: "a@example.de" }] } },
    "alarms.subscribers[0]",
    /did you mean "email"/,
  ],
  ["a log class that nobody promised", { logClass: "acess-logs" }, "logClass", /did you mean "access-logs"/],
  ["an empty client", { client: "" }, "client", /must not be empty/],
]);

test("all mistakes are told at once, the bucket's and the job's", async () => {
  const mistakes = await mistakesIn(() =>
    make({ region: "us-east-1", purpose: "", alarms: {}, dataClass: "invoices" }),
  );
  expect(mistakes.map(({ argument }) => argument)).toEqual(["purpose", "region", "dataClass", "alarms"]);
});

test("a JobDrop tells the key that roles need to read", async () => {
  let told: unknown;
  await run(() => make().keyArn.apply((keyArn) => (told = keyArn)));
  expect(told).toBe("arn:aws:any:::drop-key-0a1b2c3");
});
