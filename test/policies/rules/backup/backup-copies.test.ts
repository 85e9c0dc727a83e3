import { known, unknown } from "../../../../posture";
import { backupCopies } from "../../../../policies/rules/backup/backup-copies";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { backup, place, selected, selection } from "../../postures/backup";

const of = ["invoices"];
const regions = promise({ backups: { of } });
const accounts = promise({ backups: { of, in: "another-account" } });
const here = promise({ backups: { of, in: "same-region" } });
const into = (...places: ReturnType<typeof place>[]) => selected({ places: known(places) });
const later = unknown("later");

describeRule(backupCopies, {
  passes: [
    ["two regions", selected({}), regions],
    [
      "own backups and a vault away",
      backup({ own: known(true), selections: [selection({ places: known([place("v", "eu-west-1")]) })] }),
      regions,
    ],
    ["own backups and their copy", backup({ own: known(true), ownCopies: known([place("c", "eu-west-1")]) }), regions],
    ["two plans", selected({ places: known([place("a")]) }, { places: known([place("b", "eu-west-1")]) }), regions],
    ["two accounts", into(place("a"), place("b", "eu-central-1", true)), accounts],
    ["two vaults", into(place("a"), place("b")), here],
    ["one copy is promised, elsewhere", into(place("a", "eu-west-1")), promise({ backups: { of, copies: 1 } })],
    ["enough, whatever else", into(place("a"), place("b", "eu-west-1"), { ...place("c"), region: later }), regions],
  ],
  fails: [
    ["own backups only", backup({ own: known(true) }), regions],
    ["two vaults of one region", into(place("a"), place("b")), regions],
    ["one account", into(place("a"), place("b", "eu-west-1")), accounts],
    ["the same vault twice", into(place("a"), place("a")), here],
    [
      "two regions, three promised",
      selected({}),
      promise({ residency: { regions: ["eu-central-1", "eu-west-1", "eu-west-3"] }, backups: { of, copies: 3 } }),
    ],
    ["one copy, at home", into(place("a")), promise({ backups: { of, copies: 1 } })],
  ],
  unknown: [
    ["a region not known", into(place("a"), { ...place("b"), region: later }), regions],
    ["home not known", { ...into(place("a")), region: later }, regions],
    ["an account not known", into(place("a"), { ...place("b"), otherAccount: later }), accounts],
    ["places not known", selected({ places: later }), regions],
    ["copies of own backups not known", backup({ own: known(true), ownCopies: later }), regions],
    ["own backups not known", { ...into(place("a")), own: later }, regions],
    ["another selection not known", selected({ places: known([place("a")]) }, { resources: later }), regions],
    ["plans elsewhere", backup({ own: known(true) }), promise({ backups: { of, plans: "central" } })],
  ],
  notApplicable: [
    ["not backed up at all", backup(), regions],
    ["not promised", selected({})],
  ],
});
