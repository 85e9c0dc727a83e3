import { absent, known, unknown } from "../../../../posture";
import { logTracking } from "../../../../policies/rules/logging/log-tracking";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { mailTracking } from "../../postures/logging";

const consented = (until: string) =>
  promise({
    attestations: [
      { measure: "rights.tracking-consent", type: "AT-INSTR", by: "Leitung", on: "2026-01-01", "valid-until": until, document: "einwilligung.pdf" },
    ],
  }); // prettier-ignore
const tracks = mailTracking(known(true));

describeRule(logTracking, {
  passes: [
    ["nothing is recorded", mailTracking(known(false))],
    ["consent is on record", tracks, consented("2026-11-22")],
  ],
  fails: [
    ["no consent", tracks],
    ["the consent is over", tracks, consented("2026-11-21")],
  ],
  unknown: [["whether it records", mailTracking(unknown("later"))]],
  notApplicable: [["it sends no mail", mailTracking(absent())]],
});

test("without a day nobody can say whether the consent counts", () => {
  expect(logTracking.decide(tracks, consented("2027-01-01")).outcome).toBe("unknown");
});
