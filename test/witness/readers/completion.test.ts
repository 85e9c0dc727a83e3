import { known, unknown } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { bucket, postureOf, resource, unknownText } from "./support";

const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const drops = bucket({ bucket: "drops" });
const role = resource("aws:iam/role:Role", "cleaner", {
  arn: unknownText,
  inlinePolicies: [{ policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:DeleteObjectVersion", Resource: "*" } }) }],
}); // prettier-ignore
const cleaner = resource("aws:lambda/function:Function", "cleaner", { name: "cleaner", role: unknownText }, { from: { role } }); // prettier-ignore
const jobs = (...others: SeenResource[]) => postureOf("completion", drops, role, cleaner, ...others).jobs;

test("a function is a job, with the rights of its role", () => {
  expect(jobs()).toEqual([{ rights: [known(expect.anything())], started: known(false), alarmed: known(false) }]);
});

test("a role of another program is not known", () => {
  const other = resource("aws:lambda/function:Function", "other", { role: "arn:aws:iam::1:role/elsewhere" });
  expect(postureOf("completion", drops, other).jobs).toMatchObject([{ rights: [open] }]);
});

test.each<[about: string, starter: SeenResource]>([
  ["an event", resource("aws:cloudwatch/eventTarget:EventTarget", "t", { arn: unknownText }, { from: { arn: cleaner } })],
  ["a schedule", resource("aws:scheduler/schedule:Schedule", "s", { target: { arn: "arn:aws:lambda:eu-central-1:1:function:cleaner" } })],
  ["a queue", resource("aws:lambda/eventSourceMapping:EventSourceMapping", "m", { functionName: "cleaner" })],
])("%s starts it", (_about, starter) => {
  expect(jobs(starter)).toMatchObject([{ started: known(true) }]);
}); // prettier-ignore

test("what starts another function doesn't start it", () => {
  const target = resource("aws:lambda/eventSourceMapping:EventSourceMapping", "m", { functionName: "other" });
  expect(jobs(target)).toMatchObject([{ started: known(false) }]);
});

test("an alias of it stands for it", () => {
  const alias = resource("aws:lambda/alias:Alias", "live", { functionName: unknownText }, { from: { functionName: cleaner } });
  const target = resource("aws:cloudwatch/eventTarget:EventTarget", "t", { arn: unknownText }, { from: { arn: alias } });
  expect(jobs(alias, target)).toMatchObject([{ started: known(true) }]);
}); // prettier-ignore

test("something that starts what nobody can tell yet may start it", () => {
  const target = resource("aws:cloudwatch/eventTarget:EventTarget", "t", { arn: unknownText });
  expect(jobs(target)).toMatchObject([{ started: open }]);
});

test("an alarm about what nobody can tell yet may be about it, where somebody hears of it", () => {
  const topic = resource("aws:sns/topic:Topic", "alarms", { arn: unknownText });
  const subscription = resource("aws:sns/topicSubscription:TopicSubscription", "mail", { topic: unknownText }, { from: { topic } });
  const alarm = (props: object) =>
    resource("aws:cloudwatch/metricAlarm:MetricAlarm", "a", { metricName: "Errors", alarmActions: [unknownText], ...props }, { from: { alarmActions: topic } });
  const whose = alarm({ dimensions: { FunctionName: unknownText } });
  expect(jobs(whose, topic, subscription)).toMatchObject([{ alarmed: open }]);
  expect(jobs(whose, topic)).toMatchObject([{ alarmed: known(false) }]);
  expect(jobs(alarm({ dimensions: unknownText }), topic, subscription)).toMatchObject([{ alarmed: open }]);
  const what = alarm({ metricName: unknownText, dimensions: { FunctionName: "cleaner" } });
  expect(jobs(what, topic, subscription)).toMatchObject([{ alarmed: open }]);
}); // prettier-ignore

test("an alarm on its errors is one where somebody hears of it", () => {
  const topic = resource("aws:sns/topic:Topic", "alarms", { arn: unknownText });
  const subscription = resource("aws:sns/topicSubscription:TopicSubscription", "mail", { topic: unknownText }, { from: { topic } });
  const alarm = (metricName: string, functionName: string) =>
    resource("aws:cloudwatch/metricAlarm:MetricAlarm", "a", { metricName, namespace: "AWS/Lambda", dimensions: { FunctionName: functionName }, alarmActions: [unknownText] }, { from: { alarmActions: topic } });
  expect(jobs(alarm("Errors", "cleaner"), topic, subscription)).toMatchObject([{ alarmed: known(true) }]);
  expect(jobs(alarm("Errors", "cleaner"), topic)).toMatchObject([{ alarmed: known(false) }]);
  expect(jobs(alarm("Errors", "other"), topic, subscription)).toMatchObject([{ alarmed: known(false) }]);
  expect(jobs(alarm("Invocations", "cleaner"), topic, subscription)).toMatchObject([{ alarmed: known(false) }]);
}); // prettier-ignore

test("the bucket's own versions and lifecycle are told", () => {
  expect(postureOf("completion", drops)).toMatchObject({
    versioned: { value: false },
    contents: known("arn:*:s3:::drops/?*"),
    keepings: { state: "known" },
  });
});
