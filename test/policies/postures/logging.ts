import {
  absent,
  known,
  mapFact,
  type AccessLog,
  type AlarmedTrail,
  type AlarmFilter,
  type Fact,
  type FlowLog,
  type LogContent,
  type LogStore,
  type MailTracking,
  type ReachableStore,
  type RecordedEvents,
  type Trail,
} from "../../../posture";
import { holding } from "../postures";
import { baseOf, switchOf } from "./network";

export function accessLog(on: AccessLog["on"], more: Partial<AccessLog> = {}): AccessLog {
  return {
    ...switchOf("access-log", "aws:lb/loadBalancer:LoadBalancer", { on }),
    connections: absent(),
    connectionsStated: "connectionLogs.enabled: true",
    ...more,
  };
}

export function flowLog(traffic: FlowLog["traffic"], more: Partial<FlowLog> = {}): FlowLog {
  return { ...baseOf("flow-log", "aws:ec2/vpc:Vpc"), tags: absent(), traffic, ...more };
}

export function recorded(of: string, more: Partial<RecordedEvents> = {}): RecordedEvents {
  return { of, reads: true, writes: true, about: absent(), partly: false, ...more };
}

export const everyObject = recorded("AWS::S3::Object");

export function trail(more: Partial<Trail> = {}): Trail {
  return {
    ...baseOf("trail", "aws:cloudtrail/trail:Trail"),
    recording: known(true),
    multiRegion: known(true),
    globalEvents: known(true),
    validated: known(true),
    records: known([recorded("management"), everyObject]),
    stores: [],
    ...more,
  };
}

export function store(name: Fact<string>, more: Partial<ReachableStore> = {}): ReachableStore {
  const service = more.service ?? "s3";
  const contents = mapFact(name, (each) =>
    service === "s3" ? `arn:*:s3:::${each}/?*` : `arn:*:${service}:*:*:table/${each}`,
  );
  return { service, contents, tags: holding("order-files"), ...more };
}

export function logStore(more: Partial<LogStore> = {}): LogStore {
  return {
    ...baseOf("log-store", "aws:s3/bucket:Bucket"),
    service: "Amazon S3",
    tags: absent(),
    restorable: known(true),
    ownTarget: known(false),
    contents: known("arn:*:s3:::logs/?*"),
    people: [],
    ...more,
  };
}

export function alarmedTrail(...filters: AlarmFilter[]): AlarmedTrail {
  return { ...baseOf("alarmed-trail", "aws:cloudtrail/trail:Trail"), intoLogs: known(true), filters: known(filters) };
}

export function alarmFilter(
  pattern: AlarmFilter["pattern"],
  reaches: AlarmFilter["reaches"] = known(true),
): AlarmFilter {
  return { pattern, reaches };
}

export function logContent(holds: Partial<LogContent["holds"]>): LogContent {
  return {
    ...baseOf("log-content", "aws:cloudfront/distribution:Distribution"),
    service: "Amazon CloudFront",
    tags: absent(),
    holds: { credentials: absent(), cookies: absent(), bodies: absent(), ...holds },
    stated: { credentials: "format", cookies: "loggingConfig.includeCookies: false", bodies: "trace: false" },
  };
}

export function mailTracking(on: MailTracking["on"]): MailTracking {
  return switchOf("mail-tracking", "aws:ses/eventDestination:EventDestination", { on, service: "Amazon SES" });
}
