import { CloudTrailClient, LookupEventsCommand, type Event } from "@aws-sdk/client-cloudtrail";
import type { Fact } from "../../posture";
import { mapFact } from "../../posture";
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

/** CloudTrail answers two such questions a second in a region, and keeps events for 90 days. */
const most = 5;

/**
 * Events since that time by which the thing of that name was changed, the latest first.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export async function changesOf(
  account: Account,
  { name, region, since }: { name: string; region: string; since: Date },
): Promise<Fact<Authored[]>> {
  const client = account.client(CloudTrailClient, region);
  const answer = await account.ask(authorCalls.LookupEvents, () =>
    client.send(
      new LookupEventsCommand({
        LookupAttributes: [{ AttributeKey: "ResourceName", AttributeValue: name }],
        StartTime: since,
        MaxResults: 50,
      }),
    ),
  );
  return mapFact(answer, ({ Events = [] }) =>
    Events.filter(({ ReadOnly }) => ReadOnly !== "true")
      .slice(0, most)
      .map(authored),
  );
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
