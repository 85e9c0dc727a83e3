import { oncePer } from "../../../../catalogue/once";
import { remembered } from "../../../../catalogue/remembered";
import { inOrder } from "../in-order";
import { known, unknown, type Fact, type Job } from "../../../../posture";
import type { Graph } from "../../graph";
import { append } from "../../ownership";
import type { SeenResource } from "../../seen";
import { asText, open } from "../../value";
import { administrationReader } from "../administration";
import { notifies } from "../alarmed-trail";
import { everyAt } from "../every";
import { objectAt, orElse, textAt } from "../properties";
import { someOf, steps } from "../switch";

/** What works on data: the property that names its role, and the metrics by which its failure shows. */
const workers: Readonly<Record<string, { role: string; metrics: readonly string[] }>> = {
  "aws:lambda/function:Function": { role: "role", metrics: ["Errors", "AsyncEventsDropped", "DeadLetterErrors"] },
  "aws:sfn/stateMachine:StateMachine": { role: "roleArn", metrics: ["ExecutionsFailed", "ExecutionsTimedOut"] },
};
const workerTypes = Object.keys(workers);

/** What starts work, and the properties that name it. */
const starters: Readonly<Record<string, readonly string[]>> = {
  "aws:cloudwatch/eventTarget:EventTarget": ["arn"],
  "aws:scheduler/schedule:Schedule": ["target.arn"],
  "aws:lambda/eventSourceMapping:EventSourceMapping": ["functionName"],
  "aws:s3/bucketNotification:BucketNotification": ["lambdaFunctions.lambdaFunctionArn"],
  "aws:sns/topicSubscription:TopicSubscription": ["endpoint"],
  "aws:pipes/pipe:Pipe": ["target"],
  "aws:sfn/stateMachine:StateMachine": ["definition"],
  "aws:lambda/functionUrl:FunctionUrl": ["functionName"],
  "aws:apigateway/integration:Integration": ["uri"],
  "aws:apigatewayv2/integration:Integration": ["integrationUri"],
};
const roleType = "aws:iam/role:Role";
const aliasType = "aws:lambda/alias:Alias";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";

/** Types that are read for jobs. */
export const jobTypes: readonly string[] = [...workerTypes, ...Object.keys(starters), alarmType, aliasType];

/** Functions and state machines of the program, in an order that does not depend on how the resources came. */
export const jobsIn = oncePer((graph: Graph): readonly Job[] => {
  const alarms = alarmsIn(graph);
  const ofEvery = remembered((type) => [
    ...(alarms.get(everyJob) ?? []).flatMap((alarm) => heardOf(alarm, type, true, graph)),
    ...(alarms.get(anyJob) ?? []).flatMap((alarm) => heardOf(alarm, type, false, graph)),
  ]);
  const around = { roles: rolesIn(graph), started: startedIn(graph), alarms, ofEvery };
  return inOrder(graph.ofType(...workerTypes)).map((worker) => jobOf(worker, graph, around));
});

/** What is known of all jobs at once: URNs and names of what is meant, so that a plan with thousands is read in one go. */
interface Around {
  roles: ReadonlyMap<string, SeenResource>;
  started: Named;
  alarms: ReadonlyMap<string, readonly SeenResource[]>;
  /** Whether somebody hears of the alarms that are about every function, or may be, by the worker's type. */
  ofEvery(type: string): readonly Fact<boolean>[];
}

/** URNs and names that something means; `open`: it also means something that nobody can tell yet. */
interface Named {
  names: ReadonlySet<string>;
  open: boolean;
}

function jobOf(worker: SeenResource, graph: Graph, around: Around): Job {
  const names = namesOf(worker);
  return {
    rights: rightsOf(worker, graph, around.roles),
    started: startedBy(around.started, names),
    alarmed: orElse(someOf(alarmsOf(worker, names, graph, around)), () => known(false)),
  };
}

function startedBy(started: Named, names: readonly string[]): Fact<boolean> {
  if (names.some((name) => started.names.has(name))) return known(true);
  return started.open ? unknown("what something of the program starts is known only after the deploy") : known(false);
}

/** Whether somebody hears each of the alarms that are about the worker's failures, or may be. */
function alarmsOf(worker: SeenResource, names: readonly string[], graph: Graph, around: Around): Fact<boolean>[] {
  const named = names.flatMap((name) => around.alarms.get(name) ?? []);
  return [...named.flatMap((alarm) => heardOf(alarm, worker.type, true, graph)), ...around.ofEvery(worker.type)];
}

/** Nothing where the alarm is about another metric. */
function heardOf(alarm: SeenResource, type: string, certain: boolean, graph: Graph): Fact<boolean>[] {
  const { metrics = [] } = workers[type] ?? {};
  const metric = textAt(alarm.props, "metricName");
  if (metric.state === "absent" || (metric.state === "known" && !metrics.includes(metric.value))) return [];
  const heard = notifies(alarm, graph);
  const sure = certain && metric.state === "known";
  return [
    sure || (heard.state === "known" && !heard.value) ? heard : unknown("what an alarm is about is not known yet"),
  ];
}

function namesOf(resource: SeenResource): string[] {
  const written = ["arn", "name"].flatMap((key) => {
    const text = textAt(resource.props, key);
    return text.state === "known" ? [text.value] : [];
  });
  return [resource.urn, ...written];
}

function rolesIn(graph: Graph): Around["roles"] {
  return new Map(graph.ofType(roleType).flatMap((role) => namesOf(role).map((name) => [name, role] as const)));
}

function rightsOf(worker: SeenResource, graph: Graph, roles: Around["roles"]): Job["rights"] {
  const property = workers[worker.type]?.role ?? "role";
  const written = textAt(worker.props, property);
  if (written.state === "absent") return [];
  const made = (worker.propertyDependencies[property] ?? []).find((urn) => roles.has(urn));
  const role = roles.get(written.state === "known" ? written.value : (made ?? ""));
  if (role === undefined) {
    return [written.state === "unknown" ? written : unknown("its role is not part of the program")];
  }
  return administrationReader.read(role, graph)?.rights ?? [];
}

/** Functions and state machines as ARNs name them, anywhere in a text. */
const namedInArn = /:(?:function|stateMachine):([A-Za-z0-9_-]+)/g;

function startedIn(graph: Graph): Named {
  const names = new Set<string>();
  let open = false;
  for (const [type, paths] of Object.entries(starters)) {
    for (const starter of graph.ofType(type)) {
      const meant = paths.map((path) => meantBy(starter, path, graph));
      for (const each of meant) for (const name of each.names) names.add(name);
      open ||= meant.some((each) => each.open);
    }
  }
  return { names, open };
}

function meantBy(starter: SeenResource, path: string, graph: Graph): Named {
  const [head = path] = steps(path);
  const made = (starter.propertyDependencies[head] ?? []).filter((urn) => urn !== starter.urn);
  const found = everyAt(starter.props, steps(path));
  const values = found.state === "known" ? found.value.map(({ value }) => value) : [];
  const texts = values.flatMap((value) => (value.state === "known" ? [value.value] : []));
  const later = found.state === "unknown" || values.some(({ state }) => state === "unknown");
  return {
    names: new Set([
      ...made.flatMap((urn) => [urn, ...behindAlias(urn, graph)]),
      ...texts.flatMap((text) => [text, ...[...text.matchAll(namedInArn)].flatMap(([, name]) => name ?? [])]),
    ]),
    open: later && made.length === 0,
  };
}

/** URNs of the function that an alias stands for. */
function behindAlias(urn: string, graph: Graph): readonly string[] {
  const alias = graph.byUrn(urn);
  return alias?.type === aliasType ? (alias.propertyDependencies["functionName"] ?? []) : [];
}

/** Stands for the name where an alarm has no dimensions, and so is about every function. */
const everyJob = "";
/** Stands for the name where it is not known what an alarm is about. */
const anyJob = "?";

function alarmsIn(graph: Graph): Around["alarms"] {
  const alarms = new Map<string, SeenResource[]>();
  for (const alarm of graph.ofType(alarmType)) {
    for (const name of dimensionsOf(alarm)) append(alarms, name, alarm);
  }
  return alarms;
}

/** What an alarm's dimensions mean. */
function dimensionsOf(alarm: SeenResource): string[] {
  const dimensions = objectAt(alarm.props, "dimensions");
  if (dimensions.state === "absent") return [everyJob];
  const made = alarm.propertyDependencies["dimensions"] ?? [];
  const values =
    dimensions.state === "known" ? Object.values(dimensions.value).map((value) => asText(open(value))) : [];
  const later = dimensions.state === "unknown" || values.some(({ state }) => state === "unknown");
  const names = values.flatMap((value) => (value.state === "known" ? [value.value] : []));
  return [...new Set([...made, ...names, ...(later && made.length === 0 ? [anyJob] : [])])];
}
