import { notApplicable, rule } from "../../rule";
import { list, text } from "../common/words";
import { mustWatch } from "./watched";

/** Art. 30(1)(c) and 32(1)(d) GDPR: a record of processing is right only while data lies where it says. */
export const detectPersonalData = rule({
  id: "detect-personal-data",
  kind: "account",
  title: {
    de: "Personenbezogene Daten werden auch dort gesucht, wo sie nicht sein sollen",
    en: "Personal data is looked for where it should not be, too",
  },
  why: {
    de: "Was in den falschen Ablageort gerät, wird weder gelöscht noch beauskunftet.",
    en: "What gets into the wrong place is neither deleted nor disclosed.",
  },
  measures: ["separation.storage-places"],
  severity: "low",
  decide(account, promise) {
    if (promise.review.personalData === "not-searched") return notApplicable("the promise does not ask for it");
    return mustWatch(account, promise, {
      service: "macie",
      does: ["jobs"],
      problem: (regions) =>
        text(
          `Macie fehlt, ruht oder hat keinen laufenden Auftrag in: ${list(regions)}.`,
          `Macie is missing, paused or has no job that runs in: ${list(regions)}.`,
        ),
      remedy: (regions) =>
        text(
          `Fügen Sie für ${list(regions)} ein \`aws.macie2.Account\` und einen \`aws.macie2.ClassificationJob\` hinzu.`,
          `Add an \`aws.macie2.Account\` and an \`aws.macie2.ClassificationJob\` for ${list(regions)}.`,
        ),
    });
  },
});
