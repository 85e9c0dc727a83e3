import { oncePer } from "../../../catalogue/once";
import { remembered } from "../../../catalogue/remembered";
import { known, mapFact, unknown, type Fact, type AlarmedTrail, type AlarmFilter } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { asText, open } from "../value";
import { baseOf } from "./identity";
import { blockAt, flagAt, listAt, orElse, textAt } from "./properties";
import { logGroupType } from "./log-targets";
import { everyOf, someOf } from "./switch";
import { trailType } from "./trail";

const filterTypes = ["aws:cloudwatch/logMetricFilter:LogMetricFilter"] as const;
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const topicTypes = ["aws:sns/topic:Topic"];
const subscriptionTypes = ["aws:sns/topicSubscription:TopicSubscription"] as const;

/** Trails with the filters, alarms and topics that look at them. */
export const alarmedTrailReader: Reader<"alarmed-trail"> = {
  kind: "alarmed-trail",
  scope: "stack",
  types: [trailType],
  partTypes: [logGroupType, ...filterTypes, alarmType, ...topicTypes, ...subscriptionTypes],
  read: (resource, graph): AlarmedTrail => ({ ...baseOf("alarmed-trail", resource, graph), ...watchedIn(graph) }),
};

/** Of all trails together: one is enough for alarms. */
const watchedIn = oncePer((graph: Graph): Pick<AlarmedTrail, "intoLogs" | "filters"> => {
  const trails = graph.ofType(trailType);
  return { intoLogs: someOf(trails.map(writesLogs)), filters: filtersOf(trails, graph) };
});

function writesLogs(trail: SeenResource): Fact<boolean> {
  const group = textAt(trail.props, "cloudWatchLogsGroupArn");
  const isMade = (trail.propertyDependencies["cloudWatchLogsGroupArn"] ?? []).length > 0;
  return group.state === "unknown" && !isMade ? group : known(group.state !== "absent");
}

function filtersOf(trails: readonly SeenResource[], graph: Graph): AlarmedTrail["filters"] {
  const written = new Set(trails.flatMap(groupsOf));
  const groups = graph
    .ofType(logGroupType)
    .filter((group) => written.has(group.urn) || isNamed(group, "name", written));
  if (groups.length === 0) {
    // Filters on a log group of another program may be in this one all the same.
    const named = graph.ofType(...filterTypes).filter((filter) => isNamed(filter, "logGroupName", written));
    if (named.length > 0) return known(named.map((filter) => filterOf(filter, graph)));
    return unknown("the log group of the trail, and with it the filters on it, are of another program");
  }
  const certain = groups.flatMap((group) => graph.partsOf(group, "logGroupName", filterTypes).certain);
  const possible = groups.flatMap((group) => graph.partsOf(group, "logGroupName", filterTypes).possible);
  if (possible.length > 0) return unknown("it can't be told yet which log group a filter of the plan is on");
  return known(certain.map((filter) => filterOf(filter, graph)));
}

/** URNs and names of the log groups that a trail writes into. */
function groupsOf({ props, propertyDependencies }: SeenResource): string[] {
  const arn = textAt(props, "cloudWatchLogsGroupArn");
  const name = arn.state === "known" ? (arn.value.split(":")[6] ?? []) : [];
  return [propertyDependencies["cloudWatchLogsGroupArn"] ?? [], name].flat();
}

function isNamed({ props }: SeenResource, property: string, names: ReadonlySet<string>): boolean {
  const name = textAt(props, property);
  return name.state === "known" && names.has(name.value);
}

function filterOf(filter: SeenResource, graph: Graph): AlarmFilter {
  return { pattern: textAt(filter.props, "pattern"), reaches: reaches(filter, graph) };
}

function reaches(filter: SeenResource, graph: Graph): Fact<boolean> {
  const name = textAt(filter.props, "metricTransformation", "name");
  const space = textAt(filter.props, "metricTransformation", "namespace");
  if (name.state !== "known" || space.state !== "known") {
    return name.state === "unknown" ? name : space.state === "unknown" ? space : known(false);
  }
  const possible = (alarmsBy(graph).get(undefined) ?? []).map((alarm): Fact<boolean> => {
    const on = isOn(alarm, name.value, space.value);
    return on.state === "known" && on.value ? notifies(alarm, graph) : on;
  });
  return orElse(someOf([heardIn(graph)(metricKey(name.value, space.value)), ...possible]), () => known(false));
}

/** Alarms by metric and namespace; under `undefined` those of which one of the two is not known. */
const alarmsBy = oncePer((graph: Graph) =>
  Map.groupBy(graph.ofType(alarmType), ({ props }) => {
    const [metric, space] = [textAt(props, "metricName"), textAt(props, "namespace")];
    return metric.state === "known" && space.state === "known" ? metricKey(metric.value, space.value) : undefined;
  }),
);

/** Whether somebody hears of a metric by an alarm that is on it for certain; worked out once for all filters that write it. */
const heardIn = oncePer((graph: Graph) =>
  remembered((metric) => someOf((alarmsBy(graph).get(metric) ?? []).map((alarm) => notifies(alarm, graph)))),
);

/** A namespace of CloudWatch has no line breaks. */
const metricKey = (metric: string, namespace: string): string => `${namespace}\n${metric}`;

/** Whether the alarm is on that metric. */
function isOn({ props }: SeenResource, metric: string, namespace: string): Fact<boolean> {
  const is = (key: string, wanted: string) =>
    orElse(
      mapFact(textAt(props, key), (text) => text === wanted),
      () => known(false),
    );
  return everyOf([is("metricName", metric), is("namespace", namespace)]);
}

/** Whether one of the alarm's actions is a topic to which somebody has subscribed; asked again for every filter and job. */
export function notifies(alarm: SeenResource, graph: Graph): Fact<boolean> {
  return notifyingIn(graph)(alarm);
}

const notifyingIn = oncePer((graph: Graph) => oncePer((alarm: SeenResource) => lookedUp(alarm, graph)));

function lookedUp(alarm: SeenResource, graph: Graph): Fact<boolean> {
  const enabled = flagAt(alarm.props, "actionsEnabled");
  if (enabled.state === "known" && !enabled.value) return known(false);
  const actions = listAt(alarm.props, "alarmActions");
  if (actions.state === "absent") return known(false);
  const made = (alarm.propertyDependencies["alarmActions"] ?? [])
    .map((urn) => graph.byUrn(urn))
    .filter((each) => each !== undefined)
    .filter((each) => topicTypes.includes(each.type));
  const written = actions.state === "known" ? actions.value.map((each) => asText(open(each))) : [];
  const named = written.flatMap((each) => (each.state === "known" ? (topicsIn(graph).get(each.value) ?? []) : []));
  const topics = [...new Set([...made, ...named])];
  if (topics.length === 0) return unknown("what the alarm does is of another program");
  return someOf(topics.map((topic) => isSubscribed(topic, graph)));
}

function isSubscribed(topic: SeenResource, graph: Graph): Fact<boolean> {
  if (blockAt(topic.props, "subscriptions").state === "known") return known(true);
  const { certain, possible } = graph.partsOf(topic, "topic", subscriptionTypes);
  if (certain.length > 0) return known(true);
  return possible.length > 0 ? unknown("it can't be told yet who subscribes to the alarm's topic") : known(false);
}

/** Topics by their ARN, worked out once for a whole plan. */
const topicsIn = oncePer((graph: Graph): ReadonlyMap<string, SeenResource> => {
  const named = graph.ofType(...topicTypes).flatMap((topic) => {
    const arn = textAt(topic.props, "arn");
    return arn.state === "known" ? [[arn.value, topic] as const] : [];
  });
  return new Map(named);
});
