import { known, unknown } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownText } from "./support";

const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const group = resource("aws:cloudwatch/logGroup:LogGroup", "trail", { name: "trail" });
const trail = (props: Record<string, unknown>, from: Record<string, SeenResource> = {}) =>
  resource("aws:cloudtrail/trail:Trail", "trail", props, { from });
const main = trail({ cloudWatchLogsGroupArn: unknownText }, { cloudWatchLogsGroupArn: group });
const filter = resource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "filter", {
  logGroupName: "trail",
  pattern: "Root",
  metricTransformation: { name: "root", namespace: "tom", value: "1" },
});
const topic = resource("aws:sns/topic:Topic", "alarms", { arn: unknownText });
const alarm = (props: Record<string, unknown> = {}) =>
  resource("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", { metricName: "root", namespace: "tom", alarmActions: [unknownText], ...props }, { from: { alarmActions: topic } }); // prettier-ignore
const subscription = resource("aws:sns/topicSubscription:TopicSubscription", "mail", { topic: unknownText }, { from: { topic } }); // prettier-ignore
const filters = (...others: SeenResource[]) => postureOf("alarmed-trail", main, group, ...others).filters;

test("a trail may write into no log group", () => {
  expect(postureOf("alarmed-trail", trail({})).intoLogs).toEqual(known(false));
  expect(postureOf("alarmed-trail", main, group).intoLogs).toEqual(known(true));
  expect(postureOf("alarmed-trail", trail({ cloudWatchLogsGroupArn: unknownText })).intoLogs).toEqual(open);
});

test("a filter reaches somebody by an alarm, a topic and a subscription", () => {
  const reaching = (...others: SeenResource[]) => filters(filter, ...others);
  expect(reaching(alarm(), topic, subscription)).toEqual(known([{ pattern: known("Root"), reaches: known(true) }]));
  expect(reaching(alarm(), topic)).toMatchObject({ value: [{ reaches: known(false) }] });
  expect(reaching()).toMatchObject({ value: [{ reaches: known(false) }] });
  expect(reaching(alarm({ metricName: "other" }), topic, subscription)).toMatchObject({ value: [{ reaches: known(false) }] });
  expect(reaching(alarm({ metricName: unknownText }), topic, subscription)).toMatchObject({ value: [{ reaches: open }] });
  expect(reaching(alarm({ metricName: unknownText, namespace: "other" }), topic, subscription)).toMatchObject({ value: [{ reaches: known(false) }] });
  expect(reaching(alarm({ actionsEnabled: "false" }), topic, subscription)).toMatchObject({ value: [{ reaches: known(false) }] });
  expect(reaching(alarm({ alarmActions: undefined }), topic, subscription)).toMatchObject({ value: [{ reaches: known(false) }] });
}); // prettier-ignore

test("a topic of another program is not known", () => {
  const elsewhere = resource("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", {
    metricName: "root",
    namespace: "tom",
    alarmActions: ["arn:aws:sns:eu-central-1:1:alarms"],
  });
  expect(filters(filter, elsewhere)).toEqual(known([{ pattern: known("Root"), reaches: open }]));
});

test("filters on a log group of another program count where they name it, and are open otherwise", () => {
  const arn = "arn:aws:logs:eu-central-1:1:log-group:trail:*";
  expect(postureOf("alarmed-trail", trail({ cloudWatchLogsGroupArn: arn }), filter).filters).toMatchObject({ state: "known" });
  expect(postureOf("alarmed-trail", trail({ cloudWatchLogsGroupArn: arn })).filters).toEqual(open);
}); // prettier-ignore

test("filters on other log groups don't count", () => {
  const other = resource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "other", { ...filter.props, logGroupName: "other" });
  expect(filters(other)).toEqual(known([]));
}); // prettier-ignore
