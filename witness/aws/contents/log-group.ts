import { CloudWatchLogsClient, FilterLogEventsCommand, type FilteredLogEvent } from "@aws-sdk/client-cloudwatch-logs";
import { absent, known, unknown, type Contents, type Fact } from "../../../posture";
import { callsOf } from "../call";
import { tallyOf } from "./tally";
import type { Store } from "./store";

export const logContentCalls = callsOf("logs", { FilterLogEvents: "same" });

/**
 * Whether a log group has an event from before a period's beginning: one is asked for, and CloudWatch may answer with empty
 * pages before it comes to it. In which order events of several streams come AWS does not say, so that younger ones are not
 * asked for, nor counted. What the event says is read by nobody.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 */
export async function logGroupContents(store: Store): Promise<Fact<Contents>> {
  for (const period of store.periods) {
    const found = await before(store, new Date(store.now.getTime() - period * millisecondsOfDay));
    if (found.state !== "absent") return found;
  }
  return known({ parts: [{ groups: [{ what: "log-event", ages: [] }] }] });
}

const millisecondsOfDay = 86_400_000;

/** Absent where nothing is that old. */
async function before({ account, region, name, arn, budget, now }: Store, end: Date): Promise<Fact<Contents>> {
  const client = account.client(CloudWatchLogsClient, region);
  const range = { logGroupName: name, startTime: 0, endTime: end.getTime(), limit: 1 };
  let nextToken: string | undefined;
  do {
    if (!budget.take()) return known({ parts: [], more: `looking stopped at the limit of ${budget.limit} requests` });
    const page = await account.ask(
      logContentCalls.FilterLogEvents,
      () => client.send(new FilterLogEventsCommand({ ...range, nextToken })),
      { gone: ["ResourceNotFoundException"] },
    );
    if (page.state !== "known") return page.state === "unknown" ? page : unknown("CloudWatch gave no answer");
    const [event] = page.value.events ?? [];
    if (event !== undefined) return known(tallied(event, arn, now));
    nextToken = page.value.nextToken;
  } while (nextToken !== undefined);
  return absent();
}

/** An event without a time can't be shown to be young. */
function tallied(
  { timestamp = 0, logStreamName = "", eventId = "" }: FilteredLogEvent,
  arn: string,
  now: Date,
): Contents {
  const tally = tallyOf(arn, [], now);
  tally.add({ what: "log-event", name: `${logStreamName}/${eventId}`, written: timestamp });
  return tally.contents();
}
