import { absent, known, unknown, type Backup, type BackupRule } from "../../../../posture";
import { backupRecent } from "../../../../policies/rules/backup/backup-recent";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { backup, backupRule, inRegion, selected, selection } from "../../postures/backup";

const later = unknown("later");
const daily = promise({ backups: { of: ["invoices"] } });
const weekly = promise({ backups: { of: ["invoices"], every: "weekly" } });
const hourly = promise({ backups: { of: ["invoices"], every: "hourly" } });
const central = promise({ backups: { of: ["invoices"], plans: "central" } });

const planned = (...rules: Partial<BackupRule>[]): Backup => selected({ rules: known(rules.map(backupRule)) });
const own = (everyDays: Backup["ownEveryDays"]): Backup => backup({ own: known(true), ownEveryDays: everyDays });
const onSundays = { everyDays: known(7) };
const continuous = { ...onSundays, continuous: known(true) };
const database = { service: "Amazon RDS" };

describeRule(backupRecent, {
  passes: [
    ["a plan that runs every day", planned({}), daily],
    ["any moment, by the service", own(known(0)), daily],
    ["daily snapshots of the service", own(known(1)), daily],
    ["once a week, as promised", planned(onSundays), weekly],
    ["one of two rules is enough", planned(onSundays, {}), daily],
    ["any moment, beside a plan that runs once a week", { ...planned(onSundays), own: known(true) }, hourly],
    ["a database that AWS Backup brings back to any moment", { ...planned(continuous), ...database }, daily],
    ["in cold storage after the next one is there", planned({ ...onSundays, readyDays: known(7) }), weekly],
    ["never moved nor deleted", planned({ readyDays: absent() }), daily],
  ],
  fails: [
    ["once a week", planned(onSundays), daily],
    ["every day, where every hour is promised", planned({}), hourly],
    ["daily snapshots, where every hour is promised", own(known(1)), hourly],
    ["continuous, of a service that AWS Backup takes snapshots of", planned(continuous), daily],
    ["in cold storage before the next one is there", planned({ ...onSundays, readyDays: known(6) }), weekly],
    ["a cache with weekly snapshots", { ...own(known(7)), planned: false, stated: "" }, daily],
    ["a daily plan for others beside it", { ...own(known(7)), selections: [selection({ where: inRegion("eu-west-1") })] }, daily],
  ],
  unknown: [
    ["when the plan runs", planned({ everyDays: later }), daily],
    ["how long a recovery point is at hand", planned({ readyDays: later }), daily],
    ["whether it keeps any moment", { ...planned({ ...onSundays, continuous: later }), ...database }, daily],
    ["the rules of the plan", selected({ rules: later }), daily],
    ["whether the daily plan takes it", { ...own(known(7)), selections: [selection({ where: { region: later, statedBy: "a" } })] }, daily],
    ["how often the service does it", own(later), daily],
    ["whether it is backed up", backup({ own: later }), daily],
    ["its class", { ...planned({}), tags: holding(later) }, daily],
    ["plans elsewhere may be denser", { ...own(known(7)), planned: true }, central],
  ],
  notApplicable: [
    ["no class is promised", planned({})],
    ["another class", { ...planned(onSundays), tags: holding("previews") }, daily],
    ["nothing backs it up, which another rule says", backup(), daily],
  ],
}); // prettier-ignore
