import { absent, known, unknown } from "../../../../posture";
import { logAlarm } from "../../../../policies/rules/logging/log-alarm";
import { covers, watchedEvents } from "../../../../policies/rules/logging/watched-events";
import { describeRule } from "../../describe-rule";
import { alarmedTrail, alarmFilter } from "../../postures/logging";

const later = unknown("later");
const everyPattern = watchedEvents.map(({ words }) => words.map((word) => `($.eventName = ${word})`).join(" || "));
const everyFilter = everyPattern.map((pattern) => alarmFilter(known(pattern)));

describeRule(logAlarm, {
  passes: [
    ["a filter for each event", alarmedTrail(...everyFilter)],
    ["one filter for all", alarmedTrail(alarmFilter(known(everyPattern.join(" || "))))],
  ],
  fails: [
    ["the trail writes into no log group", { ...alarmedTrail(...everyFilter), intoLogs: known(false) }],
    ["no filters", alarmedTrail()],
    ...watchedEvents.map(({ id }, index): [string, ReturnType<typeof alarmedTrail>] => [
      `no filter for ${id}`,
      alarmedTrail(...everyFilter.filter((_, at) => at !== index).filter(({ pattern }) => pattern.state !== "known" || !watchedEvents[index] || !covers(pattern.value, watchedEvents[index]))),
    ]),
    ["alarms that reach nobody", alarmedTrail(...everyFilter.map((each) => ({ ...each, reaches: known(false) })))],
  ],
  unknown: [
    ["which filters there are", { ...alarmedTrail(), filters: later }],
    ["a pattern", alarmedTrail(alarmFilter(later))],
    ["whom the alarms reach", alarmedTrail(...everyFilter.map((each) => ({ ...each, reaches: later })))],
    ["whether it writes into a log group", { ...alarmedTrail(), intoLogs: later }],
  ],
  notApplicable: [["no trail", { ...alarmedTrail(), intoLogs: absent() }]],
}); // prettier-ignore

test.each<[about: string, id: string, pattern: string, expected: boolean]>([
  ["CIS's own pattern", "root-login", '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }', true],
  ["a wildcard", "unauthorised-calls", '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }', true],
  ["a failed sign-in", "failed-sign-in", '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }', true],
  ["a name that only begins like it", "key", "{ ($.eventName = DisableKeyRotation) || ($.eventName = ScheduleKeyDeletion) }", false],
  ["a star alone", "key", "{ $.eventName = * }", false],
])("a pattern with %s", (_about, id, pattern, expected) => {
  const event = watchedEvents.find((each) => each.id === id);
  expect(event && covers(pattern, event)).toBe(expected);
}); // prettier-ignore
