import { oncePer } from "../../../../catalogue/once";
import { known, knownByDefault, mapFact, unknown, type Copy, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { pulumi } from "../../tables/documented";
import { asText, open } from "../../value";
import { tagsOf } from "../identity";
import { blockAt, flagAt, numberAt, orElse, textAt } from "../properties";

export const queueType = "aws:sqs/queue:Queue";
export const redrives = ["aws:sqs/redrivePolicy:RedrivePolicy"] as const;

/**
 * A message keeps its age when it is moved to the dead-letter queue, in FIFO queues it starts anew.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html
 */
export function ofQueue(resource: SeenResource, graph: Graph): Fact<readonly Copy[]> {
  const [part, ...others] = graph.partsOf(resource, "queueUrl", redrives).certain;
  if (others.length > 0) return unknown("several resources state its dead-letter queue");
  const holder = part ?? resource;
  const written = blockAt(holder.props, "redrivePolicy");
  if (written.state === "absent") return known([]);
  const target = deadLetterQueue(holder, written, graph);
  if (target.state !== "known") return target.state === "unknown" ? target : known([]);
  const days = added(keptIn(target.value), isFifo(resource) ? keptIn(resource) : known(0));
  const tags = tagsOf(target.value);
  return known([{ sort: "dead-letter", days, stated: "messageRetentionSeconds", tags }]);
}

function deadLetterQueue(holder: SeenResource, written: Fact<unknown>, graph: Graph): Fact<SeenResource> {
  const made = (holder.propertyDependencies["redrivePolicy"] ?? [])
    .map((urn) => graph.byUrn(urn))
    .filter((each) => each !== undefined && each.type === queueType);
  const [only, ...more] = made.filter((each) => each !== undefined);
  if (only !== undefined && more.length === 0) return known(only);
  if (written.state === "unknown") return written;
  const arn = written.state === "known" ? arnIn(written.value) : undefined;
  const named = arn === undefined ? undefined : queuesIn(graph).get(arn.split(":").at(-1) ?? "");
  return named ? known(named) : unknown("its dead-letter queue is not part of the program");
}

/** Queues by their name, which ends their ARN; worked out once for a whole plan. */
const queuesIn = oncePer((graph: Graph): ReadonlyMap<string, SeenResource> => {
  const named = graph.ofType(queueType).flatMap((queue) =>
    ["arn", "name"].flatMap((key) => {
      const text = textAt(queue.props, key);
      return text.state === "known" ? [[text.value.split(":").at(-1) ?? "", queue] as const] : [];
    }),
  );
  return new Map(named);
});

function arnIn(policy: unknown): string | undefined {
  try {
    const parsed: unknown = typeof policy === "string" ? JSON.parse(policy) : policy;
    const arn = asText(open((parsed as { deadLetterTargetArn?: unknown }).deadLetterTargetArn)); // looked for in whatever it is
    return arn.state === "known" ? arn.value : undefined;
  } catch {
    return undefined;
  }
}

function keptIn({ props }: SeenResource): Fact<number> {
  const seconds = orElse(numberAt(props, "messageRetentionSeconds"), () => knownByDefault(345_600, pulumi("SQS")));
  return mapFact(seconds, (value) => value / 86_400);
}

function isFifo({ props }: SeenResource): boolean {
  const flag = flagAt(props, "fifoQueue");
  return flag.state === "known" && flag.value;
}

function added(a: Fact<number>, b: Fact<number>): Fact<number> {
  return a.state === "known" && b.state === "known" ? known(a.value + b.value) : a.state === "known" ? b : a;
}
