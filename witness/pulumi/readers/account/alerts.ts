import { absent, known, mapFact, unknown } from "../../../../posture";
import type { Alert, Fact, DetectorService } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { inOrder } from "../in-order";
import { linkedBy } from "../linked";
import { flagAt, listAt, orElse, textAt } from "../properties";
import { regionOf } from "../region";
import { everyOf, someOf } from "../switch";

const rule = "aws:cloudwatch/eventRule:EventRule";
const targets = ["aws:cloudwatch/eventTarget:EventTarget"];
const topic = "aws:sns/topic:Topic";
const subscriptions = ["aws:sns/topicSubscription:TopicSubscription"];
export const alertParts = [rule, ...targets, topic, ...subscriptions];

/** Sources of events by the service that finds. https://docs.aws.amazon.com/eventbridge/latest/ref/events.html */
const sources: Readonly<Record<string, readonly DetectorService[]>> = {
  "aws.guardduty": ["guardduty"],
  "aws.securityhub": ["security-hub"],
  "aws.config": ["config"],
  "aws.inspector2": ["inspector"],
  "aws.access-analyzer": ["external-access", "unused-access"],
  "aws.macie": ["macie"],
};

/** Rules of the program that pass findings on. */
export function alertsOf(graph: Graph): Alert[] {
  return inOrder(graph.ofType(rule)).flatMap((each): Alert[] => {
    const of = servicesOf(textAt(each.props, "eventPattern"));
    const about = of.state === "unknown" || (of.state === "known" && of.value.length > 0);
    return about
      ? [{ of, region: regionOf(each, graph).region, reaches: everyOf([isOn(each), reachesOf(each, graph)]) }]
      : [];
  });
}

/** Services in the pattern's `source`: texts, or objects that name a prefix. */
function servicesOf(pattern: Fact<string>): Alert["of"] {
  if (pattern.state !== "known") return pattern;
  try {
    const wanted = listAt(JSON.parse(pattern.value), "source");
    const fits = (wanted.state === "known" ? wanted.value : []).map(textOrPrefix);
    const found = Object.entries(sources).filter(([name]) => fits.some((each) => each?.(name)));
    return known(found.flatMap(([, services]) => services));
  } catch {
    return unknown("the pattern of an event rule can't be read");
  }
}

function textOrPrefix(element: unknown): ((source: string) => boolean) | undefined {
  if (typeof element === "string") return (source) => source === element;
  const prefix = typeof element === "object" && element !== null && "prefix" in element ? element.prefix : undefined;
  return typeof prefix === "string" ? (source) => source.startsWith(prefix) : undefined;
}

function isOn({ props }: SeenResource): Fact<boolean> {
  const state = mapFact(textAt(props, "state"), (word) => word !== "DISABLED");
  return orElse(state, () => orElse(flagAt(props, "isEnabled"), () => known(true)));
}

function reachesOf(each: SeenResource, graph: Graph): Fact<boolean> {
  const { certain, possible } = graph.partsOf(each, "rule", targets);
  const answers = certain.map((target) => reachedBy(target, graph));
  if (possible.length > 0) answers.push(unknown("it can't be told yet which event rule a target belongs to"));
  return answers.length === 0 ? known(false) : someOf(answers);
}

/** A topic reaches whoever subscribes to it; a log group reaches nobody; of anything else somebody will have thought. */
function reachedBy(target: SeenResource, graph: Graph): Fact<boolean> {
  const arn = textAt(target.props, "arn");
  const made = (target.propertyDependencies["arn"] ?? []).map((urn) => graph.byUrn(urn)?.type ?? "");
  if (made.includes(topic) || (arn.state === "known" && /^arn:[^:]*:sns:/.test(arn.value)))
    return subscribed(target, graph);
  if (made.some((type) => type === "aws:cloudwatch/logGroup:LogGroup")) return known(false);
  if (arn.state === "known") return known(!/^arn:[^:]*:logs:/.test(arn.value));
  if (arn.state === "absent") return known(false);
  return made.some((type) => type.startsWith("aws:")) ? known(true) : arn;
}

function subscribed(target: SeenResource, graph: Graph): Fact<boolean> {
  const owner = linkedBy(target, graph, "arn", [topic]);
  if (owner.state !== "known")
    return unknown("the topic is made by another program: an audit of its stack shows who subscribes");
  const { certain, possible } = graph.partsOf(owner.value, "topic", subscriptions);
  const answers = certain.map(isConfirmed);
  if (possible.length > 0) answers.push(unknown("it can't be told yet which topic a subscription belongs to"));
  return answers.length === 0 ? known(false) : someOf(answers);
}

/** People have to confirm that they want mail; until the deploy nobody could. */
function isConfirmed({ props }: SeenResource): Fact<boolean> {
  const protocol = textAt(props, "protocol");
  const pending = flagAt(props, "pendingConfirmation");
  if (pending.state === "known") return known(!pending.value);
  if (protocol.state === "known" && !/^(email|email-json|https?)$/.test(protocol.value)) return known(true);
  return protocol.state === "absent"
    ? absent()
    : unknown("a subscription has to be confirmed, which shows only after the deploy");
}
