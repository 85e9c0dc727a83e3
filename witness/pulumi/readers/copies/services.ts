import { known, knownByDefault, mapFact, unknown, type Copy, type Fact } from "../../../../posture";
import type { SeenResource } from "../../seen";
import { aws, pulumi } from "../../tables/documented";
import { flagAt, listAt, numberAt, orElse, textAt } from "../properties";
import { keepingsOfPlan } from "../retention";

/* Services that say in a way of their own how long their copies stay. */

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html */
export function ofTable({ props }: SeenResource): Fact<readonly Copy[]> {
  const on = orElse(flagAt(props, "pointInTimeRecovery", "enabled"), () => known(false));
  const days = orElse(numberAt(props, "pointInTimeRecovery", "recoveryPeriodInDays"), () =>
    knownByDefault(35, pulumi("DynamoDB")),
  );
  return mapFact(on, (is) =>
    is ? [{ sort: "point-in-time", days, stated: "pointInTimeRecovery.recoveryPeriodInDays" }] : [],
  );
}

export function ofKeyspace({ props }: SeenResource): Fact<readonly Copy[]> {
  const status = orElse(textAt(props, "pointInTimeRecovery", "status"), () => known("DISABLED"));
  const days = knownByDefault(35, aws("Keyspaces"));
  return mapFact(status, (word) =>
    word === "ENABLED" ? [{ sort: "point-in-time", days, stated: "pointInTimeRecovery.status" }] : [],
  );
}

export function ofPlan(resource: SeenResource): Fact<readonly Copy[]> {
  return mapFact(keepingsOfPlan(resource), (keepings) =>
    keepings.map(({ days, stated }) => ({ sort: "backup", days, stated })),
  );
}

/** Lightsail keeps seven days. https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-restore-database-from-point-in-time.html */
export function ofLightsail({ props }: SeenResource): Fact<readonly Copy[]> {
  const on = orElse(flagAt(props, "backupRetentionEnabled"), () => knownByDefault(true, aws("Lightsail")));
  const days = knownByDefault(7, aws("Lightsail"));
  return mapFact(on, (is) => (is ? [{ sort: "point-in-time", days, stated: "backupRetentionEnabled" }] : []));
}

/** Points in time of servers, each policy with a unit of its own. */
export function ofRecovery({ props }: SeenResource): Fact<readonly Copy[]> {
  const perDay: Readonly<Record<string, number>> = { MINUTE: 1440, HOUR: 24, DAY: 1 };
  return mapFact(
    orElse(listAt(props, "pitPolicies"), () => known([])),
    (policies) =>
      policies.map((policy, index) => {
        const unit = textAt(policy, "units");
        const days = mapFact(
          numberAt(policy, "retentionDuration"),
          (n) => n / (perDay[unit.state === "known" ? unit.value : ""] ?? 1),
        );
        return { sort: "point-in-time", days, stated: `pitPolicies[${index}].retentionDuration` };
      }),
  );
}

/** A policy of the simple sort states days; the others a rule for each schedule, by age or by number. */
export function ofSnapshotPolicy({ props }: SeenResource): Fact<readonly Copy[]> {
  const simple = numberAt(props, "policyDetails", "retainInterval");
  if (simple.state !== "absent") {
    return known([{ sort: "snapshot", days: simple, stated: "policyDetails.retainInterval" }]);
  }
  return mapFact(
    orElse(listAt(props, "policyDetails", "schedules"), () => known([])),
    (schedules) =>
      schedules.map((schedule, index) => ({
        sort: "snapshot",
        days: retained(schedule),
        stated: `policyDetails.schedules[${index}].retainRule.interval`,
      })),
  );
}

const daysIn: Readonly<Record<string, number>> = { DAYS: 1, WEEKS: 7, MONTHS: 31, YEARS: 366 };

function retained(schedule: unknown): Fact<number> {
  const interval = numberAt(schedule, "retainRule", "interval");
  const unit = textAt(schedule, "retainRule", "intervalUnit");
  if (interval.state === "absent") {
    return unknown("the snapshots end by their number, so that their age depends on how often one is made");
  }
  if (unit.state !== "known") return unit.state === "unknown" ? unit : unknown("the unit of the interval is missing");
  const days = daysIn[unit.value];
  return days === undefined
    ? unknown("the unit of the interval is not one of AWS's")
    : mapFact(interval, (n) => n * days);
}
