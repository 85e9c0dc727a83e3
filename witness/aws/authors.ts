import { CloudTrailClient, LookupEventsCommand, type Event } from "@aws-sdk/client-cloudtrail";
import { known, type Fact } from "../../posture";
import { callsOf } from "./call";
import type { Account } from "./connect";

export const authorCalls = callsOf("cloudtrail", { LookupEvents: "same" });

/** An event that changed a thing, and by which role: never who had taken on the role. */
export interface Authored {
  /** As `DeleteBucketPolicy`. */
  event: string;
  /** UTC, as 2026-11-22T12:00:00Z. */
  at: string;
  by: string;
}

/** What CloudTrail tells of a thing. */
export interface Changes {
  /** The latest first. */
  events: Authored[];
  /** Whether it has more about the thing than was looked at. */
  more: boolean;
}

/** Days for which CloudTrail can be asked. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html */
export const daysOfHistory = 90;

/** Events of one thing that are told. */
const most = 5;
/** Pages of fifty events: one question has no room for both the thing and that it was changed, and CloudTrail answers two a second. */
const pages = 5;

/**
 * Events since that time by which the thing of that name was changed. What was read of it is in between.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export async function changesOf(
  account: Account,
  { name, region, since }: { name: string; region: string; since: Date },
): Promise<Fact<Changes>> {
  const client = account.client(CloudTrailClient, region);
  const events: Authored[] = [];
  let NextToken: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const answer = await account.ask(authorCalls.LookupEvents, () =>
      client.send(
        new LookupEventsCommand({
          LookupAttributes: [{ AttributeKey: "ResourceName", AttributeValue: name }],
          StartTime: since,
          MaxResults: 50,
          NextToken,
        }),
      ),
    );
    if (answer.state !== "known") return answer;
    const changed = (answer.value.Events ?? []).filter(({ ReadOnly }) => ReadOnly !== "true");
    events.push(...changed.map(authored));
    NextToken = answer.value.NextToken;
    if (NextToken === undefined || events.length >= most) break;
  }
  return known({ events: events.slice(0, most), more: NextToken !== undefined || events.length > most });
}

/** Where services that are the same everywhere write their events, in each of Amazon's clouds. */
const ofGlobalServices: Readonly<Record<string, string>> = {
  aws: "us-east-1",
  "aws-cn": "cn-north-1",
  "aws-us-gov": "us-gov-west-1",
};

/** The region whose CloudTrail has the events of a thing, which for IAM is one for all. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html */
export function regionOfEvents(
  { partition, home }: Pick<Account, "partition" | "home">,
  arn: string,
  region: unknown,
): string {
  if (arn.split(":")[2] === "iam") return ofGlobalServices[partition] ?? home;
  return typeof region === "string" ? region : home;
}

function authored({ EventName = "", EventTime, CloudTrailEvent = "{}" }: Event): Authored {
  const at = EventTime === undefined ? "" : `${EventTime.toISOString().slice(0, 19)}Z`;
  return { event: word(EventName), at, by: authorIn(CloudTrailEvent) };
}

interface Identity {
  type?: string;
  principalId?: string;
  invokedBy?: string;
  sessionContext?: { sessionIssuer?: { type?: string; userName?: string } };
}

/**
 * The role that acted. Names of sessions are mostly names of people, and names of users are: of these, the id that IAM has
 * given. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
function authorIn(json: string): string {
  const { type = "", principalId = "", invokedBy, sessionContext } = identityIn(json);
  const role = sessionContext?.sessionIssuer;
  if (role?.type === "Role" && role.userName !== undefined) return `role ${word(role.userName)}`;
  if (type === "Root") return "root";
  if (type === "IAMUser") return `user ${word(principalId)}`;
  return word(invokedBy ?? type);
}

function identityIn(json: string): Identity {
  try {
    const { userIdentity = {} } = JSON.parse(json) as { userIdentity?: Identity }; // AWS's own shape
    return userIdentity;
  } catch {
    return {};
  }
}

/** Names of AWS's are words; anything else may be somebody's text. */
function word(text: string): string {
  return /^[\w.+=,-]{1,128}$/.test(text) ? text : "somebody";
}
