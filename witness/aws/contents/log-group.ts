import { CloudWatchLogsClient, FilterLogEventsCommand, type FilteredLogEvent } from "@aws-sdk/client-cloudwatch-logs";
import { known, unknown, type Contents, type Fact } from "../../../posture";
import { callsOf } from "../call";
import { tallyOf } from "./tally";
import type { Store } from "./store";

export const logContentCalls = callsOf("logs", { FilterLogEvents: "same" });

/**
 * The oldest event of a log group: whatever else is there is younger. One event is asked for, from the beginning of time;
 * CloudWatch may answer with empty pages before it comes to it. What the event says is read by nobody.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 */
export async function logGroupContents(store: Store): Promise<Fact<Contents>> {
  const { account, region, name, arn, budget, now } = store;
  const client = account.client(CloudWatchLogsClient, region);
  let nextToken: string | undefined;
  do {
    if (!budget.take()) return known({ parts: [], more: `looking stopped at the limit of ${budget.limit} requests` });
    const page = await account.ask(
      logContentCalls.FilterLogEvents,
      () => client.send(new FilterLogEventsCommand({ logGroupName: name, startTime: 0, limit: 1, nextToken })),
      { gone: ["ResourceNotFoundException"] },
    );
    if (page.state !== "known") return page.state === "unknown" ? page : unknown("CloudWatch gave no answer");
    const [oldest] = page.value.events ?? [];
    if (oldest !== undefined) return known(tallied(oldest, arn, now));
    nextToken = page.value.nextToken;
  } while (nextToken !== undefined);
  return known({ parts: [] });
}

/** An event without a time can't be shown to be young. */
function tallied(
  { timestamp = 0, logStreamName = "", eventId = "" }: FilteredLogEvent,
  arn: string,
  now: Date,
): Contents {
  const tally = tallyOf(arn, [], now);
  tally.add({ what: "log-event", name: `${logStreamName}/${eventId}`, written: new Date(timestamp) });
  return tally.contents();
}
