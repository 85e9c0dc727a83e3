import { oncePer } from "../../../../catalogue/once";
import { inOrder } from "../in-order";
import { known, unknown, type Job } from "../../../../posture";
import type { Graph } from "../../graph";
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
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";

/** Types that are read for jobs. */
export const jobTypes: readonly string[] = [...workerTypes, ...Object.keys(starters), alarmType];

/** Functions and state machines of the program, in an order that does not depend on how the resources came. */
export const jobsIn = oncePer((graph: Graph): readonly Job[] => {
  const around = { roles: rolesIn(graph), started: startedIn(graph), alarms: alarmsIn(graph) };
  return inOrder(graph.ofType(...workerTypes)).map((worker) => jobOf(worker, graph, around));
});

/** What is known of all jobs at once: URNs and names of what is meant, so that a plan with thousands is read in one go. */
interface Around {
  roles: ReadonlyMap<string, SeenResource>;
  started: ReadonlySet<string>;
  alarms: ReadonlyMap<string, readonly SeenResource[]>;
}

function jobOf(worker: SeenResource, graph: Graph, around: Around): Job {
  const names = namesOf(worker);
  const { metrics = [] } = workers[worker.type] ?? {};
  const alarms = [...names, ""]
    .flatMap((name) => around.alarms.get(name) ?? [])
    .filter(({ props }) => {
      const metric = textAt(props, "metricName");
      return metric.state === "known" && metrics.includes(metric.value);
    });
  return {
    rights: rightsOf(worker, graph, around.roles),
    started: known(names.some((name) => around.started.has(name))),
    alarmed: orElse(someOf(alarms.map((alarm) => notifies(alarm, graph))), () => known(false)),
  };
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

function startedIn(graph: Graph): Around["started"] {
  const started = new Set<string>();
  for (const [type, paths] of Object.entries(starters)) {
    for (const starter of graph.ofType(type)) for (const path of paths) for (const name of meantBy(starter, path)) started.add(name); // prettier-ignore
  }
  return started;
}

function meantBy(starter: SeenResource, path: string): string[] {
  const [head = path] = steps(path);
  const made = (starter.propertyDependencies[head] ?? []).filter((urn) => urn !== starter.urn);
  const found = everyAt(starter.props, steps(path));
  const texts =
    found.state === "known" ? found.value.flatMap(({ value }) => (value.state === "known" ? [value.value] : [])) : [];
  return [
    ...made,
    ...texts.flatMap((text) => [text, ...[...text.matchAll(namedInArn)].flatMap(([, name]) => name ?? [])]),
  ];
}

/** By what their dimensions mean; under the empty name those without dimensions, which are about every function. */
function alarmsIn(graph: Graph): Around["alarms"] {
  const alarms = new Map<string, SeenResource[]>();
  for (const alarm of graph.ofType(alarmType)) {
    for (const name of dimensionsOf(alarm)) alarms.set(name, [...(alarms.get(name) ?? []), alarm]);
  }
  return alarms;
}

function dimensionsOf(alarm: SeenResource): string[] {
  const dimensions = objectAt(alarm.props, "dimensions");
  if (dimensions.state === "absent") return [""];
  const made = alarm.propertyDependencies["dimensions"] ?? [];
  const values =
    dimensions.state === "known" ? Object.values(dimensions.value).map((value) => asText(open(value))) : [];
  return [...new Set([...made, ...values.flatMap((value) => (value.state === "known" ? [value.value] : []))])];
}
