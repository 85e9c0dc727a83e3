import { notApplicable, rule } from "../../rule";
import { text } from "../common/words";
import { mustBeOn } from "./switched";

/** A dedicated line is private, not encrypted. BSI IT-Grundschutz NET.3.3; IEEE 802.1AE. */
export const transportDirectConnect = rule({
  id: "transport-direct-connect",
  kind: "direct-line",
  title: {
    de: "Standleitungen sind mit MACsec verschlüsselt, wo das zugesagt ist",
    en: "Dedicated lines are encrypted by MACsec where that is promised",
  },
  why: {
    de: "Auf einer Standleitung liest mit, wer an Leitung oder Vermittlung herankommt.",
    en: "On a dedicated line whoever gets at the cable or the exchange reads along.",
  },
  measures: ["transport.site-links"],
  severity: "high",
  decide(line, promise) {
    if (promise.transport.dedicatedLines === "any") return notApplicable("the promise doesn't ask for MACsec");
    return mustBeOn(line, "macsec", {
      problem: text(
        `Die Standleitung „${line.resource.name}“ (${line.service}) überträgt auch unverschlüsselt; zugesagt ist MACsec.`,
        `The dedicated line "${line.resource.name}" (${line.service}) transmits unencrypted as well; MACsec is promised.`,
      ),
      remedy: text(`Setzen Sie \`${line.stated}\`.`, `Set \`${line.stated}\`.`),
    });
  },
});
