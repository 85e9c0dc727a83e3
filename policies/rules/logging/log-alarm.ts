import { oncePer } from "../../../catalogue/once";
import type { AlarmedTrail, AlarmFilter } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { list, text } from "../common/words";
import { covers, watchedEvents, type WatchedEvent } from "./watched-events";

/**
 * Metric filters on the log group of a trail, each with an alarm that reaches a topic with a subscriber. Art. 32(1)(b) and
 * Art. 33 GDPR: what nobody hears of can't be reported within 72 hours. C5 OPS-13, BSI DER.1.A5.
 */
export const logAlarm = rule({
  id: "log-alarm",
  kind: "alarmed-trail",
  title: {
    de: "Sicherheitsrelevante Ereignisse lösen einen Alarm aus, der jemanden erreicht",
    en: "Events that matter for security raise an alarm that reaches somebody",
  },
  why: {
    de: "Eine Aufzeichnung, in die niemand sieht, meldet keinen Angriff.",
    en: "A record that nobody looks into reports no attack.",
  },
  measures: ["logging.alerts"],
  severity: "medium",
  decide(watch) {
    return decideOn(watch.intoLogs, {
      absent: () => notApplicable("there is no trail"),
      known: (into) =>
        into
          ? decideOn(watch.filters, {
              absent: () => byEvents(watch, []),
              known: (filters) => byEvents(watch, filters),
            })
          : fail(
              { "into-logs": false },
              text(
                `„${watch.resource.name}“ schreibt in keine Log-Gruppe: Aus der Aufzeichnung kann kein Alarm entstehen.`,
                `"${watch.resource.name}" writes into no log group: no alarm can come from the trail.`,
              ),
              text(
                "Setzen Sie `cloudWatchLogsGroupArn` und `cloudWatchLogsRoleArn`, und legen Sie Filter mit Alarmen an.",
                "Set `cloudWatchLogsGroupArn` and `cloudWatchLogsRoleArn`, and make filters with alarms.",
              ),
            ),
    });
  },
});

function byEvents(watch: AlarmedTrail, filters: readonly AlarmFilter[]): Verdict {
  const answers = answersOf(filters);
  const missing = answers.filter(({ verdict }) => verdict === "no").map(({ event }) => event);
  if (missing.length > 0) return failed(watch, missing);
  const open = answers.some(({ verdict }) => verdict === "unknown");
  return open
    ? undecided("a filter's pattern, its alarm, or who hears of it is not known")
    : pass({ "into-logs": true, missing: [] });
}

/** The filters are those of all trails together: each trail would ask the same of them. */
const answersOf = oncePer((filters: readonly AlarmFilter[]) =>
  watchedEvents.map((event) => ({ event, verdict: watched(event, filters) })),
);

function watched(event: WatchedEvent, filters: readonly AlarmFilter[]): "yes" | "no" | "unknown" {
  const answers = filters.map(({ pattern, reaches }) => {
    if (pattern.state === "absent") return "no";
    if (pattern.state === "known" && !covers(pattern.value, event)) return "no";
    if (reaches.state === "known" && !reaches.value) return "no";
    return pattern.state === "known" && reaches.state === "known" ? "yes" : "unknown";
  });
  return answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";
}

function failed({ resource }: AlarmedTrail, missing: readonly WatchedEvent[]): Verdict {
  return fail(
    { "into-logs": true, missing: missing.map(({ id }) => id) },
    text(
      `Für „${resource.name}“ erreicht niemanden ein Alarm bei: ${list(missing.map(({ name }) => name.de))}.`,
      `For "${resource.name}" no alarm reaches anybody about: ${list(missing.map(({ name }) => name.en))}.`,
    ),
    text(
      "Legen Sie für jedes Ereignis ein `aws.cloudwatch.LogMetricFilter` an, darauf ein `aws.cloudwatch.MetricAlarm`, dessen `alarmActions` ein `aws.sns.Topic` mit einem Abonnement nennt.",
      "For each event make an `aws.cloudwatch.LogMetricFilter`, and on it an `aws.cloudwatch.MetricAlarm` whose `alarmActions` name an `aws.sns.Topic` with a subscription.",
    ),
  );
}
