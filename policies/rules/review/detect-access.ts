import { combine, rule } from "../../rule";
import { list, text } from "../common/words";
import { mustWatch } from "./watched";

/** Rights are not regional, so one analyzer of unused access is enough; policies of resources are. BSI C5 IDM-05. */
export const detectAccess = rule({
  id: "detect-access",
  kind: "account",
  title: {
    de: "Fremde und ungenutzte Zugriffsrechte werden laufend gesucht",
    en: "Access by outsiders and unused access are looked for all the time",
  },
  why: {
    de: "Rechte sammeln sich an; was niemand mehr braucht, braucht nur noch ein Angreifer.",
    en: "Rights pile up; what nobody needs any more is of use to an attacker only.",
  },
  measures: ["access.review"],
  severity: "medium",
  decide(account, promise) {
    return combine([
      mustWatch(account, promise, {
        service: "external-access",
        problem: (regions) =>
          text(
            `Kein Access Analyzer sucht nach Zugriff von außen in: ${list(regions)}.`,
            `No Access Analyzer looks for access from outside in: ${list(regions)}.`,
          ),
        remedy: (regions) =>
          text(
            `Fügen Sie für ${list(regions)} einen \`aws.accessanalyzer.Analyzer\` mit \`type: "ACCOUNT"\` hinzu.`,
            `Add an \`aws.accessanalyzer.Analyzer\` with \`type: "ACCOUNT"\` for ${list(regions)}.`,
          ),
      }),
      mustWatch(account, promise, {
        service: "unused-access",
        once: true,
        problem: () =>
          text("Kein Access Analyzer sucht nach ungenutzten Rechten.", "No Access Analyzer looks for unused access."),
        remedy: () =>
          text(
            'Fügen Sie einen `aws.accessanalyzer.Analyzer` mit `type: "ACCOUNT_UNUSED_ACCESS"` hinzu.',
            'Add an `aws.accessanalyzer.Analyzer` with `type: "ACCOUNT_UNUSED_ACCESS"`.',
          ),
      }),
    ]);
  },
});
